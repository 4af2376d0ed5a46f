import { authorOf, type Setting } from './author-of.ts';
import type { StoryComment, StoryDocument, StoryReport } from './telling.ts';

/** A comment of the story, or a reply to one, with its id. */
export interface Numbered {
  readonly id: string;
  readonly parent: string;
  readonly comment: StoryComment;
}

/** Comments and their replies, with ids. */
export const numbered = (comments: readonly StoryComment[]): readonly Numbered[] =>
  comments.flatMap((comment, index) => {
    const id = `comment-${index + 1}`;
    const replies = (comment.replies ?? []).map((reply, turn) => ({
      id: `${id}-${turn + 1}`,
      parent: id,
      comment: reply,
    }));
    return [{ id, parent: '', comment }, ...replies];
  });

/** How many everybody sees. */
export const shownOf = (comments: readonly Numbered[]): number =>
  comments.filter(({ comment }) => (comment.state ?? 'approved') === 'approved').length;

/** The one that came last. */
export const lastOf = (comments: readonly Numbered[]): Numbered | undefined =>
  [...comments].sort((one, other) => one.comment.days - other.comment.days)[0];

/** The comment on the document at `on`, and its reports. */
export function commentDocuments(
  setting: Setting,
  on: string,
  { id, parent, comment }: Numbered,
): StoryDocument[] {
  const { body, days, edited, state = 'approved', reports } = comment;
  const path = `${on}/comments/${id}`;
  return [
    {
      path,
      fields: {
        ...authorOf(setting, comment.by),
        at: setting.ago(days),
        state,
        body,
        parent,
        editedAt: edited === undefined ? null : setting.ago(edited),
        reports: reports?.length ?? 0,
        why: state === 'rejected' ? 'rude' : null,
      },
    },
    ...reportDocuments(setting, path, reports),
  ];
}

/** Reports of the document at `on`. */
export const reportDocuments = (
  { site, ago }: Setting,
  on: string,
  reports: readonly StoryReport[] = [],
): StoryDocument[] =>
  reports.map(([by, days, why]) => ({
    path: `${on}/reports/${by}`,
    fields: { site, by, at: ago(days), why },
  }));
