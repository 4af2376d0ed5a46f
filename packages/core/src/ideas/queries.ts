import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import type { Cursor, ListQuery, Page } from '../store/store.ts';
import { firstIdeas, ideasPerPage, orderFields, type IdeaOrder } from './first.ts';
import { idea, ideaListFields, ideaRow, type Idea, type IdeaRow } from './kind.ts';

export const ideaKeys = {
  all: (site: string) => [site, 'ideas'] as const,
  lists: (site: string) => [...ideaKeys.all(site), 'list'] as const,
  list: (site: string, order: IdeaOrder, after?: Cursor) =>
    [...ideaKeys.lists(site), order, after ?? null] as const,
  pending: (site: string) => [...ideaKeys.all(site), 'pending'] as const,
  one: (site: string, id: string) => [...ideaKeys.all(site), 'one', id] as const,
};

/** A page of approved ideas as the store is asked for it. */
export const ideaList = (order: IdeaOrder, after?: Cursor): ListQuery => ({
  collection: 'ideas',
  where: [['state', '==', 'approved']],
  orderBy: [[orderFields[order], 'desc']],
  select: ideaListFields,
  limit: ideasPerPage,
  ...(after && { after }),
});

/** A member's own ideas that wait for a moderator. */
export const pendingIdeaList = (uid: string): ListQuery => ({
  collection: 'ideas',
  where: [
    ['by', '==', uid],
    ['state', '==', 'pending'],
  ],
  orderBy: [['at', 'desc']],
  select: ideaListFields,
  limit: ideasPerPage,
});

/** A page of ideas, most wanted or newest first; only the first page is refreshed. */
export const listIdeas = (site: Site, order: IdeaOrder, after?: Cursor): Query<Page<IdeaRow>> => ({
  key: ideaKeys.list(site.id, order, after),
  fetch: async (signal) => {
    const { items, ...rest } = await site.store.list(ideaList(order, after), {
      signal,
      ...(!after && { first: firstIdeas((name) => (name === 'order' ? order : null)) }),
    });
    return { items: items.map((stored) => decode(ideaRow, stored)), ...rest };
  },
  ...(after && { freshMs: Infinity }),
});

/** The member's own ideas that nobody else sees yet. Loads Auth: ask only when there are some. */
export const listMyPendingIdeas = (site: Site, uid: string): Query<readonly IdeaRow[]> => ({
  key: ideaKeys.pending(site.id),
  fetch: async (signal) => {
    const { items } = await site.store.list(pendingIdeaList(uid), { signal, asMember: true });
    return items.map((stored) => decode(ideaRow, stored));
  },
});

/** One idea, whole. */
export const getIdea = (site: Site, id: string): Query<Idea | null> => ({
  key: ideaKeys.one(site.id, id),
  fetch: async (signal) => {
    const stored = await site.store.get(`ideas/${id}`, { signal });
    return stored ? decode(idea, stored) : null;
  },
});
