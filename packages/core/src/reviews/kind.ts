import { authored, postStates } from '../posts/authored.ts';
import { moderated, report, verdicts } from '../posts/moderated.ts';
import { listOf, mapOf } from '../store/collections.ts';
import { count, kind, nullable, oneOf, text, time, type Of } from '../store/document.ts';
import { ratings, row, type Rating } from './row.ts';

export {
  isVerified,
  reviewListFields,
  reviewRow,
  ratings,
  variantOf,
  type Rating,
  type Reply,
  type ReviewRow,
} from './row.ts';

/**
 * What is reviewed: `sites/{site}/items/{item}`. There from its first review on.
 * The rules hold each pile equal to the reviews that lie on it.
 */
export const item = kind('items', {
  /**
   * Reviews by where they are: `1` to `5`, stars of those that stand, read or waiting; then of those that went,
   * `removed-4` by their author, `spam-1` and its like by staff, for that reason. A pile that never was is missing.
   */
  piles: mapOf(count()),
  /** How many have been edited, and how many have a reply. */
  edited: count(),
  replied: count(),
  /** Uid of whose review was last counted. */
  review: text({ max: 128, sample: 'bo' }),
  touchedAt: time(),
});
export type Item = Of<typeof item>;

/** `removed`: its author has taken it back; it is counted as gone. */
export const reviewStates = [...postStates, 'removed'] as const;

/** A review, one a member and item, under the member's uid: `items/{item}/reviews/{uid}`. */
export const review = kind('items/{item}/reviews', {
  ...row,
  ...moderated,
  site: authored.site,
  state: oneOf(...reviewStates),
  /** From when on all may read it: 1970 once approved, some days later while it waits; null once it is gone. */
  publicAt: nullable(time()),
  /** Markdown, up to 4000 UTF-16 units. */
  body: text({ max: 4000, sample: 'x' }),
  /** What it is found by; see `search/terms.ts`. */
  terms: listOf(text({ max: 40 }), ['x']),
  /** How many pictures it has: lists may ask for those that have some. */
  photos: count(),
});
export type Review = Of<typeof review>;

/** That a review has helped somebody, under their uid: `items/{item}/reviews/{uid}/helpful/{reader}`. */
export const helpfulVote = kind('items/{item}/reviews/{review}/helpful', {
  site: authored.site,
  by: authored.by,
  at: time(),
});

/** A report of a review: `items/{item}/reviews/{uid}/reports/{reporter}`. */
export const reviewReport = kind('items/{item}/reviews/{review}/reports', report);

/** A buyer's code that has been spent, for its buyer and staff to read: `items/{item}/receipts/{code}`. */
export const receipt = kind('items/{item}/receipts', {
  /** Who spent it last, and when. */
  by: authored.by,
  at: time(),
  /** How often it has been spent, and may be. */
  used: count(1),
  uses: count(1),
  /** When it expires, in milliseconds since 1970. */
  until: count(4_102_444_800_000),
  /** Uid of whom it was made for; empty for whoever has it. */
  bearer: text({ max: 128, sample: '' }),
  signature: text({ min: 64, max: 64 }),
});

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
  const gone = ['removed', ...verdicts].flatMap((why) =>
    ratings.flatMap((rating) => {
      const many = of(`${why}-${rating}`);
      return many > 0 ? [{ why, rating, count: many }] : [];
    }),
  );
  return {
    stars,
    count,
    average: sum / count,
    received: count + gone.reduce((total, each) => total + each.count, 0),
    gone,
  };
}
