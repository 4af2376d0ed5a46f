import { count, kind, mapOf, nullable, text, time, type Of } from '../store/document.ts';
import { ratings, type Rating } from './row.ts';

const piles = mapOf(count());

/**
 * What is reviewed: `sites/{site}/items/{item}`. There from its first review or question on.
 * The rules hold each pile equal to the reviews that lie on it.
 */
export const item = kind('items', {
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
  /** Uid of whose review was last counted; null before the first. */
  review: nullable(text({ max: 128 })),
  /** Questions and their answers that everybody sees. */
  comments: count(),
  /** Id of the one that last came or went; null before the first. */
  comment: nullable(text({ max: 20 })),
  touchedAt: time(),
});
export type Item = Of<typeof item>;

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
  const of = (pile: string) => Math.max(0, piles[pile] ?? 0);
  const stars = Object.fromEntries(ratings.map((each) => [each, of(String(each))])) as Tally['stars'];
  const count = ratings.reduce((sum, each) => sum + stars[each], 0);
  const sum = ratings.reduce((total, each) => total + each * stars[each], 0);
  const gone = Object.keys(piles).flatMap((pile) => {
    const [, why, stars] = /^(.+)-(\d)$/.exec(pile) ?? [];
    const rating = ratings.find((each) => String(each) === stars);
    return why && rating && of(pile) ? [{ why, rating, count: of(pile) }] : [];
  });
  return {
    stars,
    count,
    average: sum / count,
    received: count + gone.reduce((total, each) => total + each.count, 0),
    gone,
  };
}
