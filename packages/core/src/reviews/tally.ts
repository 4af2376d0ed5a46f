import { count, kind, mapOf, nullable, type Of } from '../store/document.ts';
import { ratings, type Rating } from './row.ts';

const piles = mapOf(count());

/** What is read of an item; `item` has the rest. The rules hold each pile equal to the reviews that lie on it. */
export const itemTally = kind('items', {
  /**
   * Reviews by where they are: `1` to `5`, stars of those that stand, read or waiting; then of those that went,
   * `removed-4` by their author, `spam-1` and its like by staff, for that reason. A pile that never was is missing,
   * and so are all where nobody has reviewed but somebody has asked.
   */
  piles: { ...piles, decode: (stored = {}) => piles.decode(stored) },
  /** Of the first five piles, what an import has brought; null where there was none. */
  imported: nullable(mapOf(count())),
  /** How many have been edited, and how many have a reply. */
  edited: count(),
  replied: count(),
  /** Questions and their answers that everybody sees. */
  comments: count(),
});
export type Item = Of<typeof itemTally>;

/** What an item's piles say. */
export interface Tally {
  /** Reviews that stand, by stars. */
  readonly stars: Readonly<Record<Rating, number>>;
  /** How many stand. */
  readonly count: number;
  /** Mean of the stars; NaN where nobody has reviewed. */
  readonly average: number;
  /** All that ever came. */
  readonly received: number;
  /** Those that their authors have taken back, and those that staff have not published, by the reason: stars by stars. */
  readonly gone: readonly { readonly why: string; readonly rating: Rating; readonly count: number }[];
}

/** Reads an item's piles; without an item nobody has reviewed. */
export function tallyOf(piles: Item['piles'] = {}): Tally {
  const stars = {} as Record<Rating, number>;
  let count = 0;
  let sum = 0;
  for (const each of ratings) {
    const many = Math.max(0, piles[each] ?? 0);
    stars[each] = many;
    count += many;
    sum += many * each;
  }
  let received = count;
  const gone: Tally['gone'][number][] = [];
  for (const [pile, many] of Object.entries(piles)) {
    const [, why, rating] = /^(.+)-([1-5])$/.exec(pile) ?? [];
    if (!why || many <= 0) continue;
    gone.push({ why, rating: Number(rating) as Rating, count: many });
    received += many;
  }
  return { stars, count, average: sum / count, received, gone };
}
