import { author } from '../posts/author.ts';
import { count, flag, kind, nullable, oneOf, text, time, type Of } from '../store/document.ts';

/** How far an idea has come. Staff move it; `declined` and `done` carry a public reason. */
export const ideaStatuses = ['new', 'review', 'planned', 'progress', 'done', 'declined'] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

/** What a list reads of an idea, in the order in which it is asked for: all that a row shows. */
export const row = {
  ...author,
  title: text({ min: 4, max: 120 }),
  /** The start of the body, for lists: words without their markdown. */
  excerpt: text({ max: 280, sample: 'x' }),
  /** One of the settings' categories; empty for none. */
  category: text({ max: 40, sample: '' }),
  status: oneOf(...ideaStatuses),
  /** Why it was declined, or what was done; null before. Staff write it. */
  reason: nullable(text({ min: 2, max: 1000 })),
  /** Equals the documents in `votes`; the rules see to it. */
  votes: count(),
  /** Equals the approved documents in `comments`; the rules see to it. */
  comments: count(),
  /** Staff keep it first in lists. */
  pinned: flag(false),
  /** Moves with every change of the document. */
  touchedAt: time(),
};

export const ideaRow = kind('ideas', row);
export type IdeaRow = Of<typeof ideaRow>;

/** The fields of a list, in the order in which they are asked for. */
export const ideaListFields = Object.keys(row);
