import { moderated, report } from '../posts/moderated.ts';
import { authored } from '../posts/authored.ts';
import { listOf } from '../store/collections.ts';
import { flag, kind, nullable, oneOf, text, time, type Field, type Of } from '../store/document.ts';
import { ideaStatuses, row } from './row.ts';
import { ideaState } from './state.ts';

export { ideaListFields, ideaRow, ideaStatuses, type IdeaRow, type IdeaStatus } from './row.ts';

/** Whose vote staff last moved, and when: it names the one of the commit. */
const carry: Field<null> = { sample: null, decode: () => null };

/** A suggestion that members vote on: `sites/{site}/ideas/{id}`. */
export const idea = kind('ideas', {
  ...row,
  ...moderated,
  site: authored.site,
  state: ideaState,
  /** What the author wrote, whole: markdown. */
  body: text({ max: 4000, sample: 'x' }),
  /** What the title is found by; see `search/terms.ts`. */
  terms: listOf(text({ max: 40 }), ['x']),
  /** Ids of documents in `media`, 4 at most. */
  pictures: listOf(text({ min: 20, max: 20 })),
  /** Id of its last entry in `history`; empty before the first. */
  moved: text({ max: 20, sample: '' }),
  carry,
  /** Id of the comment that last came or went; empty before the first. */
  comment: text({ max: 20, sample: '' }),
  /** Id of the comment that is the official answer; empty for none. */
  answer: text({ max: 20, sample: '' }),
  /** When the first official answer came; null before. */
  answeredAt: nullable(time()),
  /** Nobody but staff may comment. */
  locked: flag(false),
  /** Id of the idea that stands for it; null for most. */
  mergedInto: nullable(text({ min: 20, max: 41 })),
  /** Ids of the ideas that it stands for. */
  absorbed: listOf(text({ min: 20, max: 41 })),
  /** Last change of status by staff; the time of posting before. */
  happenedAt: time(),
});
export type Idea = Of<typeof idea>;

/** A row that is not for all to see: what its author and staff read of it. */
export const heldRow = kind('ideas', { ...row, state: idea.fields.state, why: moderated.why });
export type HeldRow = Of<typeof heldRow>;

/** A row with what tells whether it is news to somebody. */
export const movedRow = kind('ideas', {
  ...row,
  absorbed: idea.fields.absorbed,
  happenedAt: idea.fields.happenedAt,
});

/** One member's vote for an idea, under the member's uid: `ideas/{idea}/votes/{uid}`. */
export const ideaVote = kind('ideas/{idea}/votes', {
  site: authored.site,
  by: authored.by,
  at: time(),
});

/** A transition of an idea, as it was made: `ideas/{idea}/history/{id}`. */
export const ideaMove = kind('ideas/{idea}/history', {
  by: authored.by,
  name: authored.name,
  label: authored.label,
  site: authored.site,
  at: time(),
  from: oneOf(...ideaStatuses),
  to: oneOf(...ideaStatuses),
  reason: nullable(text({ min: 2, max: 1000 })),
});
export type IdeaMove = Of<typeof ideaMove>;

/** A report of an idea: `ideas/{idea}/reports/{uid}`. */
export const ideaReport = kind('ideas/{idea}/reports', report);
