import type { PendingAct } from '@stoa/core';
import type { PostCommentInput } from '@stoa/core/threads/commands';
import type { Comment } from '@stoa/core/threads/kind';

/** One place in a thread. */
export interface Place {
  /** Id of the comment. */
  readonly id: string;
  /** What stands there; nothing where it is hidden and has replies. */
  readonly comment?: Comment;
  /** An own comment that the server does not have. */
  readonly outgoing?: PendingAct<PostCommentInput>;
  readonly replies: readonly Place[];
}

/** What a thread is made of. */
export interface ThreadParts {
  /** Those that everybody sees, and empty places, oldest first. */
  readonly shown: readonly Comment[];
  /** Own ones that nobody else sees. */
  readonly held: readonly Comment[];
  /** Own ones on their way. */
  readonly outgoing: readonly PendingAct<PostCommentInput>[];
  /** Whether an empty place is kept although nobody answered it. */
  readonly keeps: (id: string) => boolean;
}

const oldestFirst = (one: Comment, other: Comment) => one.at.getTime() - other.at.getTime();

/** The thread as it is read: roots with their replies. What waits stands where it will stand, what was taken back goes. */
export function treeOf({ shown, held, outgoing, keeps }: ThreadParts): readonly Place[] {
  const known = new Set(shown.map(({ id }) => id));
  const comments = [...shown, ...held.filter(({ id }) => !known.has(id))].sort(oldestFirst);
  const arrived = new Set(comments.map(({ id }) => id));
  const waiting = outgoing.filter(({ input }) => !arrived.has(input.id));
  const repliesTo = (id: string): Place[] => [
    ...comments
      .filter((comment) => comment.parent === id && isThere(comment, keeps))
      .map((comment) => ({ id: comment.id, comment, replies: [] })),
    ...waiting
      .filter(({ input }) => input.parent === id)
      .map((act) => ({ id: act.input.id, outgoing: act, replies: [] })),
  ];
  const hidden = new Set(
    [...comments.map(({ parent }) => parent), ...waiting.map(({ input }) => input.parent)].filter(
      (parent) => parent && !arrived.has(parent),
    ),
  );
  const roots = comments
    .filter(({ parent }) => parent === '')
    .map((comment): Place => ({ id: comment.id, comment, replies: repliesTo(comment.id) }))
    .filter(({ comment, replies }) => replies.length > 0 || (comment && isThere(comment, keeps)));
  return [
    ...[...hidden].map((id) => ({ id, replies: repliesTo(id) })).filter(({ replies }) => replies.length > 0),
    ...roots,
    ...waiting
      .filter(({ input }) => input.parent === '')
      .map((act) => ({ id: act.input.id, outgoing: act, replies: [] })),
  ];
}

/** What was rejected and then taken back is nothing to anybody. */
const isThere = ({ id, state, body }: Comment, keeps: (id: string) => boolean) =>
  state === 'removed' ? keeps(id) : state !== 'rejected' || body !== '';
