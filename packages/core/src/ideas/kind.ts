import { count, kind, nullable, oneOf, text, time, type Of } from '../store/document.ts';
import { authored } from '../posts/authored.ts';

/** How far an idea has come. Staff move it; `declined` and `done` carry a public reason. */
export const ideaStatuses = ['new', 'review', 'planned', 'progress', 'done', 'declined'] as const;
export type IdeaStatus = (typeof ideaStatuses)[number];

/** A suggestion that members vote on: `sites/{site}/ideas/{id}`. */
export const idea = kind('ideas', {
  ...authored,
  title: text({ min: 4, max: 120 }),
  /** What the author wrote, whole. */
  body: text({ max: 4000, sample: 'x' }),
  /** The start of the body, for lists. */
  excerpt: text({ max: 280, sample: 'x' }),
  status: oneOf(...ideaStatuses),
  /** Why it was declined, or what was done; null before. Staff write it. */
  reason: nullable(text({ min: 2, max: 1000 })),
  /** Equals the documents in `votes`; the rules see to it. */
  votes: count(),
  comments: count(),
  /** Moves with every change of the document. */
  touchedAt: time(),
  /** Last change of status by staff; the time of posting before. */
  happenedAt: time(),
});
export type Idea = Of<typeof idea>;

const { body: _body, ...rowFields } = idea.fields;

/** What a list reads of an idea: all but the body. */
export const ideaRow = kind('ideas', rowFields);
export type IdeaRow = Of<typeof ideaRow>;

/** The fields of a list, in the order in which they are asked for. */
export const ideaListFields = Object.keys(rowFields);

/** One member's vote for an idea, under the member's uid: `ideas/{idea}/votes/{uid}`. */
export const ideaVote = kind('ideas/{idea}/votes', {
  site: authored.site,
  by: authored.by,
  at: time(),
});
