import { author } from '../posts/author.ts';
import {
  count,
  decodeFields,
  fail,
  flag,
  kind,
  mapOf,
  nullable,
  oneOf,
  text,
  time,
  type Field,
  type Of,
} from '../store/document.ts';
import type { Stored } from '../store/store.ts';

/** Stars, 1 to 5. */
export type Rating = 1 | 2 | 3 | 4 | 5;
export const ratings = [5, 4, 3, 2, 1] as const satisfies readonly Rating[];

/** What the merchant answers in public. */
export interface Reply {
  readonly by: string;
  readonly name: string;
  readonly label: string;
  readonly at: Date;
  /** Markdown, 1 to 4000 UTF-16 units. */
  readonly body: string;
}

const parts = mapOf<Stored | undefined>({ sample: null, decode: (stored) => stored });

const reply: Field<Reply> = {
  sample: null,
  decode: (stored) => decodeFields({ ...author, body: text({ max: 4000 }) }, parts.decode(stored), 'its'),
};

/** An array of texts that anybody may have written: what in it is none is left out, or one document would spoil a list. */
const textsOf = (): Field<readonly string[]> => ({
  sample: [],
  decode: (stored) =>
    Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : fail('an array', stored),
});

/** What a list reads of a review, in the order in which it is asked for: all that a row shows. */
export const row = {
  ...author,
  rating: oneOf(...ratings),
  /** Empty where its author gave none. */
  title: text({ max: 120, sample: 'x' }),
  /** The start of the body, for lists: words without their markdown. */
  excerpt: text({ max: 280, sample: 'x' }),
  /**
   * What its author says of the item's aspects, each `Aspect:value`, e.g. `Fit:4` or `Level:Club`; and `@Blue, L`: which of a
   * group of items it is about.
   */
  tags: textsOf(),
  /** Whether its author would recommend the item; null: not said. */
  recommend: nullable(flag(false)),
  /** The buyer's code that was spent on it, which verifies it: nobody can add that by hand. Empty for none. */
  receipt: text({ max: 20, sample: '' }),
  /** `imported` from elsewhere, or `rewarded`; empty for most. */
  source: text({ max: 20, sample: '' }),
  /** Ids of documents in `media`, 4 at most. */
  pictures: textsOf(),
  /** Equals the documents in `helpful`; the rules see to it. */
  helpful: count(),
  reply: nullable(reply),
  /** When its author last changed the words; null before. */
  editedAt: nullable(time()),
};

export const reviewRow = kind('items/{item}/reviews', row);
export type ReviewRow = Of<typeof reviewRow>;

/** The fields of a list, in the order in which they are asked for. */
export const reviewListFields = Object.keys(row);
