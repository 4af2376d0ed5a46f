import { authored, postStates } from '../posts/authored.ts';
import { moderated, report } from '../posts/moderated.ts';
import { listOf } from '../store/collections.ts';
import { count, kind, nullable, oneOf, text, time, type Of } from '../store/document.ts';
import { row } from './row.ts';
import { itemTally } from './tally.ts';

export { tallyOf, type Item, type Tally } from './tally.ts';
export { reviewListFields, reviewRow, ratings, type Rating, type Reply, type ReviewRow } from './row.ts';

// The records of what the rules cost know an item's fields in the order below.
const { comments, ...tally } = itemTally.fields;

/** What is reviewed: `sites/{site}/items/{item}`. There from its first review or question on. */
export const item = kind('items', {
  ...tally,
  /** Uid of whose review was last counted; null before the first. */
  review: nullable(text({ max: 128 })),
  comments,
  /** Id of the question or answer that last came or went; null before the first. */
  comment: nullable(text({ max: 20 })),
  touchedAt: time(),
});

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
