import { itemName } from '@stoa/core/reviews/item-name';
import { increment } from '@stoa/core/store/transforms';
import { serverTime, type StoredMap, type Write, type WriteFields } from '@stoa/core/store/store';
import { Conflict, type Destination } from '../firestore/ask.ts';
import { commitWrites, writeDocuments, type NewDocument } from '../firestore/commit.ts';
import { Mistake } from '../mistake.ts';
import { batchesOf } from './batches.ts';
import { countsOf } from './item-counts.ts';

/** A review to write, and what lies below it. */
export interface NewReview {
  readonly id: string;
  readonly fields: StoredMap;
  readonly below: readonly NewDocument[];
}

/** Reviews of one item, to write. */
export interface ItemReviews {
  /** Id of the item's document. */
  readonly id: string;
  readonly reviews: readonly NewReview[];
  /** Codes that were spent on them. */
  readonly receipts: readonly NewDocument[];
  /** The item as it was elsewhere, where it is not here yet. */
  readonly as?: StoredMap;
}

/** Reviews of one commit: beside the item, and some 15 kB each. */
const atOnce = 200;

/** Counts reviews on their item, in the commit that makes them. */
function counting({ id, as }: ItemReviews, reviews: readonly NewReview[]): Write {
  const { piles, imported, edited, replied } = countsOf(reviews);
  const names = new Set([...Object.keys(piles), ...Object.keys((as?.['piles'] ?? {}) as StoredMap)]);
  const fields: WriteFields = {
    ...Object.fromEntries([...names].map((name) => [`piles.${name}`, increment(piles[name] ?? 0)])),
    ...Object.fromEntries(
      Object.entries(imported ?? {}).map(([name, many]) => [`imported.${name}`, increment(many)]),
    ),
    ...(as?.['imported'] === null && { imported: null }),
    ...((edited > 0 || (as && 'edited' in as)) && { edited: increment(edited) }),
    ...((replied > 0 || (as && 'replied' in as)) && { replied: increment(replied) }),
    review: as?.['review'] ?? reviews.at(-1)?.id ?? '',
    touchedAt: as?.['touchedAt'] ?? serverTime,
  };
  return { kind: 'merge', path: `items/${id}`, fields };
}

/** Commits that make an item's reviews, each counted in its own. */
export const reviewCommits = (item: ItemReviews): readonly (readonly Write[])[] =>
  Array.from({ length: Math.ceil(item.reviews.length / atOnce) }, (_, turn) => {
    const some = item.reviews.slice(turn * atOnce, (turn + 1) * atOnce);
    return [
      ...some.map(({ id, fields }): Write => ({
        ...{ kind: 'set', path: `items/${item.id}/reviews/${id}`, fields },
        when: { exists: false },
      })),
      counting(item, some),
    ];
  });

/** What lies below reviews comes first: an import that is cut off makes it again. */
const lower = ({ receipts, reviews }: ItemReviews) => [...receipts, ...reviews.flatMap(({ below }) => below)];

/** How many writes an item's reviews are. */
export const writesOf = (item: ItemReviews): number =>
  reviewCommits(item).reduce((sum, commit) => sum + commit.length, lower(item).length);

/** Writes an item's reviews. Throws a `Mistake` where one of them has come meanwhile, and `RefusedRequest`. */
export async function writeReviews(to: Destination, site: string, item: ItemReviews): Promise<void> {
  for (const batch of batchesOf(lower(item))) await writeDocuments(to, site, batch);
  try {
    for (const commit of reviewCommits(item)) await commitWrites(to, site, commit);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    throw new Mistake(`“${itemName(item.id)}” was reviewed while this ran: run it again.`);
  }
}
