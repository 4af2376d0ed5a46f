import { itemName } from '@stoa/core/reviews/item-name';
import type { StoredDocument } from '@stoa/core/store/store';
import { Conflict } from '../firestore/ask.ts';
import { commitWrites } from '../firestore/commit.ts';
import { listDocuments, type Listing } from '../firestore/list.ts';
import { readStored } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';
import { checkItem } from '../receipts/code.ts';
import {
  differences,
  fieldsCounted,
  itemWrite,
  type Difference,
  type Posts,
} from '../transfer/item-counts.ts';
import { isOn, type Command } from './command.ts';
import { told } from './importing.ts';
import { placeOf, placeOptions, type Place } from './place.ts';

/** Looks taken at an item that changes all the time. */
const mostLooks = 5;

/** Reviews, questions and answers below a document of the site, by what they are counted. */
async function postsBelow(
  { to, site }: Place,
  below: string,
  all: Partial<Listing> = {},
): Promise<Posts<StoredDocument>> {
  return {
    reviews: await listDocuments(to, site, { below, collection: 'reviews', select: fieldsCounted, ...all }),
    questions: await listDocuments(to, site, { below, collection: 'comments', select: ['state'], ...all }),
  };
}

/** An item, and what lies at it as it was at one moment: nothing was counted between the two readings. */
async function lookAt(place: Place, id: string) {
  const { to, site } = place;
  const path = `items/${id}`;
  for (let look = 0; look < mostLooks; look++) {
    const before = await readStored(to, site, path);
    const posts = await postsBelow(place, path);
    const after = await readStored(to, site, path);
    if (before?.version === after?.version) return { item: after, posts };
  }
  throw new Mistake(`“${itemName(id)}” changes too busily to be counted now: try again later.`);
}

const itemOf = ({ path }: StoredDocument): string => path.split('/')[1] ?? '';

/** Ids of the items whose counts seem to differ from what lies at them, and how many documents were read. */
async function suspects(place: Place) {
  const items = await listDocuments(place.to, place.site, { below: '', collection: 'items' });
  // Ideas have comments as well, and many.
  const { reviews, questions } = await postsBelow(place, '', { group: true, within: 'items' });
  const known = new Map(items.map((item) => [item.id, item]));
  const [reviewsOf, questionsOf] = [Map.groupBy(reviews, itemOf), Map.groupBy(questions, itemOf)];
  const ids = [...new Set([...known.keys(), ...reviewsOf.keys(), ...questionsOf.keys()])];
  const postsOf = (id: string) => ({
    reviews: reviewsOf.get(id) ?? [],
    questions: questionsOf.get(id) ?? [],
  });
  return {
    ids: ids.filter((id) => differences(known.get(id), postsOf(id)).length > 0),
    items: ids.length,
    posts: told(reviews.length, questions.length),
  };
}

/** What differs at an item; written as it should be where `isFixed`. */
async function settle(place: Place, id: string, isFixed: boolean): Promise<readonly Difference[]> {
  for (let look = 0; look < mostLooks; look++) {
    const { item, posts } = await lookAt(place, id);
    if (!item && posts.reviews.length === 0 && posts.questions.length === 0)
      throw new Mistake(`“${itemName(id)}” has no reviews and no questions here.`);
    const found = differences(item, posts);
    if (found.length === 0 || !isFixed) return found;
    try {
      await commitWrites(place.to, place.site, [itemWrite(id, item, posts)]);
      return found;
    } catch (error) {
      // Somebody has reviewed it or asked meanwhile: counted anew.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  throw new Mistake(`“${itemName(id)}” changes too busily to be put right now: try again later.`);
}

/** `stoa recount`: whether items count the reviews and the questions that they have. */
export const recount: Command = {
  name: 'recount',
  summary: 'Compares what items count with their reviews, questions and answers.',
  usage: '[ITEM] [options]',
  options: {
    fix: { type: 'boolean', help: 'writes what should be' },
    ...placeOptions,
  },
  more: 'Ends with 1 where something differs and stays so. Each item, review, question and answer is a billed read.',
  async run(values, [name, ...others], terminal) {
    if (others.length > 0) throw new Mistake('Name one item; put a name of two words in quotes.');
    const isFixed = isOn(values, 'fix');
    const place = await placeOf(values, terminal);
    const all = name === undefined ? await suspects(place) : undefined;
    const ids = all?.ids ?? [checkItem(name ?? '')];
    let wrong = 0;
    for (const id of ids) {
      const found = await settle(place, id, isFixed);
      if (found.length === 0) continue;
      wrong++;
      terminal.say(itemName(id));
      for (const { what, is, should } of found) terminal.say(`  ${what}: ${is}, should be ${should}`);
    }
    const looked = all ? `${all.items} items with ${all.posts}` : `“${name ?? ''}”`;
    if (wrong === 0) terminal.say(`Compared ${looked}: all as it should be.`);
    else if (isFixed) terminal.say(`Compared ${looked}, and put ${wrong === 1 ? 'one' : wrong} right.`);
    else
      terminal.say(
        `Compared ${looked}: ${wrong} ${wrong === 1 ? 'differs' : 'differ'}; --fix puts that right.`,
      );
    return wrong > 0 && !isFixed ? 1 : 0;
  },
};
