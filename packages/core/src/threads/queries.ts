import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import type { Cursor, ListQuery, Page } from '../store/store.ts';
import { comment, type Comment } from './kind.ts';

/** Comments that a page shows: with the query's own cost, 21 billed reads at most. */
export const commentsPerPage = 20;

export const commentKeys = {
  all: (site: string, on: string) => [site, 'comments', on] as const,
  lists: (site: string, on: string) => [...commentKeys.all(site, on), 'list'] as const,
  list: (site: string, on: string, after?: Cursor) =>
    [...commentKeys.lists(site, on), after ?? null] as const,
  mine: (site: string, on: string) => [...commentKeys.all(site, on), 'mine'] as const,
};

/** Comments on the document at `on`, e.g. `ideas/ab12`, oldest first, as the store is asked for them. */
export const commentList = (on: string, after?: Cursor): ListQuery => ({
  collection: `${on}/comments`,
  where: [['state', 'in', ['approved', 'removed']]],
  orderBy: [['at', 'asc']],
  limit: commentsPerPage,
  ...(after && { after }),
});

/** A page of the comments on the document at `on`, oldest first: a reply never comes before what it answers. */
export const listComments = (site: Site, on: string, after?: Cursor): Query<Page<Comment>> => ({
  key: commentKeys.list(site.id, on, after),
  fetch: async (signal) => {
    const { items, ...rest } = await site.store.list(commentList(on, after), { signal });
    return { items: items.map((stored) => decode(comment, stored)), ...rest };
  },
});

/** A member's own comments on the document at `on` that wait or are hidden, as the store is asked for them. */
export const heldCommentList = (on: string, uid: string): ListQuery => ({
  collection: `${on}/comments`,
  where: [
    ['by', '==', uid],
    ['state', 'in', ['pending', 'rejected']],
  ],
  orderBy: [['at', 'asc']],
  limit: commentsPerPage,
});

/** The member's own comments there that nobody else sees: held, or rejected with the reason. Loads Auth. */
export const listMyHeldComments = (site: Site, on: string, uid: string): Query<readonly Comment[]> => ({
  // Whoever comes next asks for their own.
  key: [...commentKeys.mine(site.id, on), uid],
  fetch: async (signal) => {
    const { items } = await site.store.list(heldCommentList(on, uid), { signal, asMember: true });
    // What its author has taken back is nobody's any more.
    return items.map((stored) => decode(comment, stored)).filter(({ body }) => body !== '');
  },
});

/** One comment; null when it is gone. */
export const getComment = (site: Site, on: string, id: string): Query<Comment | null> => ({
  key: [...commentKeys.all(site.id, on), 'one', id],
  fetch: async (signal) => {
    const stored = await site.store.get(`${on}/comments/${id}`, { signal });
    return stored ? decode(comment, stored) : null;
  },
});
