import { itemName } from '@stoa/core/reviews/item-name';
import { increment } from '@stoa/core/store/transforms';
import { serverTime, type StoredMap, type Write, type WriteFields } from '@stoa/core/store/store';
import { Conflict, type Destination } from '../firestore/ask.ts';
import { commitWrites, writeDocuments, type NewDocument } from '../firestore/commit.ts';
import { Mistake } from '../mistake.ts';
import { batchesOf } from './batches.ts';
import { countsOf, shownOf, type Posts } from './item-counts.ts';

/** A review, a question or an answer to write, and what lies below it. */
export interface NewPost {
  readonly id: string;
  readonly fields: StoredMap;
  readonly below: readonly NewDocument[];
}

/** Reviews of one item and questions on it, to write. */
export interface ItemReviews extends Posts<NewPost> {
  /** Id of the item's document. */
  readonly id: string;
  /** Codes that were spent on them. */
  readonly receipts: readonly NewDocument[];
  /** The item as it was elsewhere, where it is not here yet. */
  readonly as?: StoredMap;
}

/** Reviews and questions of one commit: beside the item, and some 15 kB each. */
const atOnce = 200;

/** How an item's counts of reviews move. */
function reviewMoves({ as, reviews: all }: ItemReviews, reviews: readonly NewPost[]): WriteFields {
  const { piles, imported, edited, replied } = countsOf(reviews);
  const names = new Set([...Object.keys(piles), ...Object.keys((as?.['piles'] ?? {}) as StoredMap)]);
  return {
    ...(as && 'piles' in as && names.size === 0 && all.length === 0 && { piles: {} }),
    ...Object.fromEntries([...names].map((name) => [`piles.${name}`, increment(piles[name] ?? 0)])),
    ...Object.fromEntries(
      Object.entries(imported ?? {}).map(([name, many]) => [`imported.${name}`, increment(many)]),
    ),
    ...(as?.['imported'] === null && countsOf(all).imported === null && { imported: null }),
    ...((edited > 0 || (as && 'edited' in as)) && { edited: increment(edited) }),
    ...((replied > 0 || (as && 'replied' in as)) && { replied: increment(replied) }),
  };
}

/** Counts reviews and questions on their item, in the commit that makes them; nothing where nothing counts. */
function counting(item: ItemReviews, { reviews, questions }: Posts<NewPost>): Write[] {
  const { id, as } = item;
  const shown = shownOf(questions);
  const last = { review: reviews.at(-1)?.id, comment: shown.at(-1)?.id, ...as };
  const fields: WriteFields = {
    ...reviewMoves(item, reviews),
    ...((shown.length > 0 || (as && 'comments' in as)) && { comments: increment(shown.length) }),
    ...(last.review !== undefined && { review: last.review }),
    ...(last.comment !== undefined && { comment: last.comment }),
  };
  if (Object.keys(fields).length === 0) return [];
  const touchedAt = as?.['touchedAt'] ?? serverTime;
  return [{ kind: 'merge', path: `items/${id}`, fields: { ...fields, touchedAt } }];
}

/** Commits that make an item's reviews and questions, each counted in its own. */
export function reviewCommits(item: ItemReviews): readonly (readonly Write[])[] {
  const { reviews, questions } = item;
  return Array.from({ length: Math.ceil((reviews.length + questions.length) / atOnce) }, (_, turn) => {
    const [from, to] = [turn * atOnce, (turn + 1) * atOnce];
    const some = {
      reviews: reviews.slice(from, to),
      questions: questions.slice(Math.max(0, from - reviews.length), Math.max(0, to - reviews.length)),
    };
    const making =
      (collection: string) =>
      ({ id, fields }: NewPost): Write => ({
        ...{ kind: 'set', path: `items/${item.id}/${collection}/${id}`, fields },
        when: { exists: false },
      });
    return [
      ...some.reviews.map(making('reviews')),
      ...some.questions.map(making('comments')),
      ...counting(item, some),
    ];
  });
}

/** What lies below reviews and questions comes first: an import that is cut off makes it again. */
const lower = ({ receipts, reviews, questions }: ItemReviews) => [
  ...receipts,
  ...[...reviews, ...questions].flatMap(({ below }) => below),
];

/** How many writes an item's reviews and questions are. */
export const writesOf = (item: ItemReviews): number =>
  reviewCommits(item).reduce((sum, commit) => sum + commit.length, lower(item).length);

/** Writes an item's reviews and questions. Throws a `Mistake` where one of them has come meanwhile, and `RefusedRequest`. */
export async function writeReviews(to: Destination, site: string, item: ItemReviews): Promise<void> {
  for (const batch of batchesOf(lower(item))) await writeDocuments(to, site, batch);
  try {
    for (const commit of reviewCommits(item)) await commitWrites(to, site, commit);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Mistake(`“${itemName(item.id)}” has changed while this ran: run it again.`);
  }
}
