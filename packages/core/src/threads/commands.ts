import { editedState, newPost, pays, unmoderated } from '../posts/post.ts';
import { patch, type Command, type Patch } from '../query.ts';
import { serverTime, type Page } from '../store/store.ts';
import type { Comment } from './kind.ts';
import { countComment, patchCount } from './parent.ts';
import { commentKeys } from './queries.ts';

/** A comment as its author types it. */
export interface PostCommentInput {
  /** Path of what it is on, e.g. `ideas/ab12` or `items/kayak-101`. */
  readonly on: string;
  /** Made by the page, so that the comment is made once. */
  readonly id: string;
  /** Markdown, 1 to 4000 UTF-16 units. */
  readonly body: string;
  /** Id of the comment that it answers; empty for none. */
  readonly parent: string;
}

const counts = (state: string) => (state === 'approved' ? 1 : 0);

/** Changes a comment where it is shown. */
export const patchComment = (
  site: string,
  on: string,
  id: string,
  change: (comment: Comment) => Partial<Comment>,
): Patch =>
  patch<Page<Comment>>(commentKeys.lists(site, on), (page) => ({
    ...page,
    items: page.items.map((each) => (each.id === id ? { ...each, ...change(each) } : each)),
  }));

/** Comments, or answers a comment. */
export const postComment: Command<PostCommentInput> = {
  name: 'comments.post',
  need: { act: 'comment', post: true },
  limited: true,
  kept: true,
  write: ({ on, id, body, parent }, context) => {
    const post = newPost(context);
    const path = `${on}/comments/${id}`;
    return [
      {
        kind: 'set',
        path,
        when: { exists: false },
        fields: { ...post, ...unmoderated, body, parent, at: serverTime },
      },
      ...countComment(on, id, counts(post.state)),
      pays(path, context),
    ];
  },
  // The thread shows an own comment from the outbox until the server has it.
  patch: () => [],
  settled: ({ on, id, body, parent }, context, at) => {
    const { site } = context;
    const comment: Comment = { id, ...newPost(context), ...unmoderated, at, body, parent };
    if (comment.state === 'pending')
      return [patch<readonly Comment[]>(commentKeys.mine(site, on), (held) => [...held, comment])];
    return [
      // At the end of the last page that is shown.
      patch<Page<Comment>>(commentKeys.lists(site, on), (page) =>
        page.next ? page : { ...page, items: [...page.items, comment] },
      ),
      ...patchCount(site, on, 1),
    ];
  },
  target: ({ on, id }) => ({ path: `${on}/comments/${id}`, exists: true }),
};

/** An author's change of a comment. */
export interface EditCommentInput {
  readonly on: string;
  readonly id: string;
  readonly body: string;
  /** The state in which it was read. */
  readonly state: Comment['state'];
}

/** Changes an own comment, or brings back one that was removed; either is marked: nobody knows what it had said. */
export const editComment: Command<EditCommentInput> = {
  name: 'comments.edit',
  need: { act: 'comment', post: true },
  limited: true,
  kept: true,
  write: ({ on, id, body, state }, context) => {
    const path = `${on}/comments/${id}`;
    const next = editedState(state === 'removed' ? 'approved' : state, context);
    return [
      {
        kind: 'update',
        path,
        fields: { body, label: context.me.label, state: next, editedAt: serverTime },
      },
      ...countComment(on, id, counts(next) - counts(state)),
      pays(path, context),
    ];
  },
  patch: ({ on, id, body, state }, { site, at }) => [
    patchComment(site, on, id, () => ({
      body,
      ...(state === 'removed' && { state: 'approved' as const }),
      editedAt: at,
    })),
    patch<readonly Comment[]>(commentKeys.mine(site, on), (held) =>
      held.map((each) => (each.id === id ? { ...each, body } : each)),
    ),
    ...patchCount(site, on, state === 'removed' ? 1 : 0),
  ],
  settled: ({ on, id, body, state }, context, at) => {
    const { site } = context;
    const next = editedState(state === 'removed' ? 'approved' : state, context);
    const changed = { body, state: next, editedAt: at };
    return [
      patchComment(site, on, id, () => changed),
      patch<readonly Comment[]>(commentKeys.mine(site, on), (held) =>
        held.map((each) => (each.id === id ? { ...each, ...changed } : each)),
      ),
      ...patchCount(site, on, counts(next) - counts(state)),
    ];
  },
  target: ({ on, id }) => ({ path: `${on}/comments/${id}/edits/none`, exists: true }),
};

/** An own comment to take back. */
export interface RemoveCommentInput {
  readonly on: string;
  readonly id: string;
  /** The state in which it was read. */
  readonly state: Comment['state'];
}

/** The state that removing leaves: what was not public cannot come back as if it had been. */
export const removedState = (state: Comment['state']): 'removed' | 'rejected' =>
  state === 'approved' || state === 'removed' ? 'removed' : 'rejected';

/**
 * Takes an own comment back: an empty place is left where it was public. That is undone by `editComment` with the
 * words it had; what nobody else has seen is gone for good.
 */
export const removeComment: Command<RemoveCommentInput> = {
  name: 'comments.remove',
  write: ({ on, id, state }) => [
    { kind: 'update', path: `${on}/comments/${id}`, fields: { body: '', state: removedState(state) } },
    ...countComment(on, id, -counts(state)),
  ],
  patch: ({ on, id, state }, { site }) => [
    patchComment(site, on, id, () => ({ body: '', state: removedState(state) })),
    patch<readonly Comment[]>(commentKeys.mine(site, on), (held) => held.filter((each) => each.id !== id)),
    ...patchCount(site, on, -counts(state)),
  ],
  target: ({ on, id }) => ({ path: `${on}/comments/${id}/edits/none`, exists: true }),
};
