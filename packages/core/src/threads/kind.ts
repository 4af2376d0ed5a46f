import { authored, postStates } from '../posts/authored.ts';
import { moderated, report } from '../posts/moderated.ts';
import { kind, oneOf, text, type Of } from '../store/document.ts';

/** A comment on an idea, a question on an item, or a reply to either: `{on}/{post}/comments/{id}`. */
export const comment = kind('{on}/{post}/comments', {
  ...authored,
  ...moderated,
  /** `removed`: its author has taken it back; an empty place is left. */
  state: oneOf(...postStates, 'removed'),
  /** Markdown; empty once it is removed. */
  body: text({ max: 4000, sample: 'x' }),
  /** Id of the comment that it answers, which answers none itself; empty for none. */
  parent: text({ max: 20, sample: '' }),
});
export type Comment = Of<typeof comment>;

/** A report of a comment: `{on}/{post}/comments/{comment}/reports/{uid}`. */
export const commentReport = kind('{on}/{post}/comments/{comment}/reports', report);
