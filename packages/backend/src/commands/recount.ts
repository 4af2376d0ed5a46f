import { itemName } from '@stoa/core/reviews/item-name';
import type { StoredDocument } from '@stoa/core/store/store';
import { Conflict } from '../firestore/ask.ts';
import { commitWrites } from '../firestore/commit.ts';
import { listDocuments } from '../firestore/list.ts';
import { readStored } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';
import { checkItem } from '../receipts/code.ts';
import { countsOf, differences, fieldsCounted, itemWrite, type Difference } from '../transfer/item-counts.ts';
import { isOn, type Command } from './command.ts';
import { placeOf, placeOptions, type Place } from './place.ts';

/** Looks taken at an item that is being reviewed all the time. */
const mostLooks = 5;

/** An item, and its reviews as they were at one moment: none was counted between the two readings. */
async function lookAt({ to, site }: Place, id: string) {
  const path = `items/${id}`;
  for (let look = 0; look < mostLooks; look++) {
    const before = await readStored(to, site, path);
    const reviews = await listDocuments(to, site, {
      ...{ below: path, collection: 'reviews', select: fieldsCounted },
    });
    const after = await readStored(to, site, path);
    if (before?.version === after?.version) return { item: after, reviews };
  }
  throw new Mistake(`“${itemName(id)}” is reviewed too busily to be counted now: try again later.`);
}

/** Ids of the items whose counts seem to differ from their reviews, and how many documents were read. */
async function suspects({ to, site }: Place) {
  const items = await listDocuments(to, site, { below: '', collection: 'items' });
  const reviews = await listDocuments(to, site, {
    ...{ below: '', collection: 'reviews', group: true, select: fieldsCounted },
  });
  const byItem = new Map<string, StoredDocument[]>(items.map(({ id }) => [id, []]));
  for (const stored of reviews) {
    const [, id = ''] = stored.path.split('/');
    byItem.set(id, [...(byItem.get(id) ?? []), stored]);
  }
  const known = new Map(items.map((item) => [item.id, item]));
  return {
    ids: [...byItem].filter(([id, lie]) => differences(known.get(id), lie).length > 0).map(([id]) => id),
    items: byItem.size,
    reviews: reviews.length,
  };
}

/** What differs at an item; written as it should be where `isFixed`. */
async function settle(place: Place, id: string, isFixed: boolean): Promise<readonly Difference[]> {
  for (let look = 0; look < mostLooks; look++) {
    const { item, reviews } = await lookAt(place, id);
    if (!item && reviews.length === 0) throw new Mistake(`“${itemName(id)}” has no reviews here.`);
    const found = differences(item, reviews);
    if (found.length === 0 || !isFixed) return found;
    try {
      await commitWrites(place.to, place.site, [itemWrite(id, item, countsOf(reviews), reviews)]);
      return found;
    } catch (error) {
      // Somebody has reviewed it meanwhile: counted anew.
      if (!(error instanceof Conflict)) throw error;
    }
  }
  throw new Mistake(`“${itemName(id)}” is reviewed too busily to be put right now: try again later.`);
}

/** `stoa recount`: whether items count the reviews that they have. */
export const recount: Command = {
  name: 'recount',
  summary: 'Compares what items say of their reviews with the reviews themselves.',
  usage: '[ITEM] [options]',
  options: {
    fix: { type: 'boolean', help: 'writes what should be' },
    ...placeOptions,
  },
  more: 'Ends with 1 where something differs and stays so. Each item and each review is a billed read.',
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
    const looked = all ? `${all.items} items with ${all.reviews} reviews` : `“${name ?? ''}”`;
    if (wrong === 0) terminal.say(`Compared ${looked}: all as it should be.`);
    else if (isFixed) terminal.say(`Compared ${looked}, and put ${wrong === 1 ? 'one' : wrong} right.`);
    else
      terminal.say(
        `Compared ${looked}: ${wrong} ${wrong === 1 ? 'differs' : 'differ'}; --fix puts that right.`,
      );
    return wrong > 0 && !isFixed ? 1 : 0;
  },
};
