import { itemName } from '@stoa/core/reviews/item-name';
import { listDocuments } from '../firestore/list.ts';
import { readStored } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';
import { writeReviews, writesOf, type ItemReviews } from '../transfer/item-reviews.ts';
import { newReview } from '../transfer/new-review.ts';
import { naming, readText } from '../transfer/read-text.ts';
import { reviewsOf } from '../transfer/review-json.ts';
import { listedReviews } from '../transfer/review-table.ts';
import { isOn, textOf, type Terminal, type Values } from './command.ts';
import { counted, explained, isJson, sayFreeWrites, settingsOf } from './importing.ts';
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
      ...{ id, receipts: [] },
      reviews: some.map((each) => newReview(each, place.site, settings, now)),
    }));
    return { items, ...rest };
  });
}

/** What of an item’s reviews is not there yet. */
async function freshOf({ to, site }: Place, item: ItemReviews): Promise<ItemReviews> {
  const path = `items/${item.id}`;
  const idsIn = async (collection: string, field: string) =>
    new Set(
      (await listDocuments(to, site, { below: path, collection, select: [field] })).map(({ id }) => id),
    );
  const reviews = await idsIn('reviews', 'state');
  const receipts = item.receipts.length > 0 ? await idsIn('receipts', 'used') : new Set();
  const isThere = (await readStored(to, site, path)) !== undefined;
  const { as, ...rest } = item;
  return {
    ...rest,
    reviews: item.reviews.filter(({ id }) => !reviews.has(id)),
    receipts: item.receipts.filter((each) => !receipts.has(each.path.split('/').at(-1))),
    ...(as && !isThere && { as }),
  };
}

/** Makes the reviews of the file at `path`. */
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
  let [made, there, writes, touched] = [0, 0, 0, 0];
  for (const item of items) {
    const fresh = await freshOf(place, item);
    there += item.reviews.length - fresh.reviews.length;
    if (fresh.reviews.length === 0) continue;
    made += fresh.reviews.length;
    touched++;
    writes += writesOf(fresh);
    if (isTried) say(`  ${itemName(item.id)}  (${counted(fresh.reviews.length, 'review')})`);
    else await writeReviews(place.to, place.site, fresh);
  }
  say(
    `${isTried ? 'Would make' : 'Made'} ${counted(made, 'review')} of ${counted(touched, 'item')} on the site ${place.site}, ${counted(writes, 'write')}; ${there} are there already.`,
  );
  if (leftOut > 0) say(`Left out ${counted(leftOut, 'row')}: told before in this file.`);
  if (pictured > 0) say(`${counted(pictured, 'row')} with pictures: those are not fetched.`);
  sayFreeWrites(writes, say);
}
