import { itemName } from '@stoa/core/reviews/item-name';
import { idOf } from '@stoa/core/store/id';
import { listDocuments } from '../firestore/list.ts';
import { readStored } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';
import { writeReviews, writesOf, type ItemReviews } from '../transfer/item-reviews.ts';
import { newReview } from '../transfer/new-review.ts';
import { naming, readText } from '../transfer/read-text.ts';
import { reviewsOf } from '../transfer/review-json.ts';
import { listedReviews } from '../transfer/review-table.ts';
import { isOn, textOf, type Terminal, type Values } from './command.ts';
import { counted, explained, isJson, sayFreeWrites, settingsOf, told } from './importing.ts';
import type { Place } from './place.ts';

/** Reads the file; throws a `Mistake` whose lines begin with its name. */
async function read(path: string, values: Values, place: Place) {
  const text = await readText(path);
  return naming(path, async () => {
    if (isJson(path)) return { items: reviewsOf(text, place.site), leftOut: 0, pictured: 0 };
    const now = new Date();
    const { reviews, ...rest } = listedReviews(text, {
      itemColumn: textOf(values, 'item-column'),
      item: textOf(values, 'item'),
      states: explained(values, ['approved', 'pending', 'rejected'], 'Escalated=pending'),
      now,
    });
    const settings = await settingsOf(place);
    const byItem = Map.groupBy(reviews, ({ item }) => item);
    const items = [...byItem].map(([id, some]): ItemReviews => ({
      ...{ id, receipts: [], questions: [] },
      reviews: some.map((each) => newReview(each, place.site, settings, now)),
    }));
    return { items, ...rest };
  });
}

/** What of an item’s reviews and questions is not there yet. */
async function freshOf({ to, site }: Place, item: ItemReviews): Promise<ItemReviews> {
  const path = `items/${item.id}`;
  const freshIn = async <One>(collection: string, all: readonly One[], nameOf: (one: One) => string) => {
    if (all.length === 0) return all;
    const there = await listDocuments(to, site, { below: path, collection, select: ['at'] });
    const ids = new Set(there.map(({ id }) => id));
    return all.filter((each) => !ids.has(nameOf(each)));
  };
  const isThere = (await readStored(to, site, path)) !== undefined;
  const { id, as } = item;
  return {
    id,
    reviews: await freshIn('reviews', item.reviews, (each) => each.id),
    questions: await freshIn('comments', item.questions, (each) => each.id),
    receipts: await freshIn('receipts', item.receipts, (each) => idOf(each.path)),
    ...(as && !isThere && { as }),
  };
}

/** Makes the reviews and questions of the file at `path`. */
export async function importReviews(
  path: string,
  values: Values,
  place: Place,
  { say }: Pick<Terminal, 'say'>,
): Promise<void> {
  for (const option of ['votes', 'reason', 'no-categories'])
    if (values[option] !== undefined) throw new Mistake(`--${option} is for ideas.`);
  const { items, leftOut, pictured } = await read(path, values, place);
  const isTried = isOn(values, 'dry-run');
  const made = { reviews: 0, questions: 0, items: 0, writes: 0 };
  for (const item of items) {
    const fresh = await freshOf(place, item);
    const { reviews, questions } = fresh;
    if (reviews.length + questions.length === 0) continue;
    made.reviews += reviews.length;
    made.questions += questions.length;
    made.items++;
    made.writes += writesOf(fresh);
    if (isTried) say(`  ${itemName(item.id)}  (${told(reviews.length, questions.length)})`);
    else await writeReviews(place.to, place.site, fresh);
  }
  const all = items.reduce((sum, { reviews, questions }) => sum + reviews.length + questions.length, 0);
  say(
    `${isTried ? 'Would make' : 'Made'} ${told(made.reviews, made.questions)} of ${counted(made.items, 'item')} on the site ${place.site}, ${counted(made.writes, 'write')}; ${all - made.reviews - made.questions} are there already.`,
  );
  if (leftOut > 0) say(`Left out ${counted(leftOut, 'row')}: told before in this file.`);
  if (pictured > 0) say(`${counted(pictured, 'row')} with pictures: those are not fetched.`);
  sayFreeWrites(made.writes, say);
}
