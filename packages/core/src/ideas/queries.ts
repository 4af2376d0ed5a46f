import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode, type DocumentKind, type Of } from '../store/document.ts';
import type { Cursor, ListQuery, Page } from '../store/store.ts';
import { firstListAnswer } from './first-answer.ts';
import { firstIdeas, ideasPerPage, ideasWhenCompact, orderFields } from './first.ts';
import {
  heldRow,
  idea,
  ideaListFields,
  ideaRow,
  type HeldRow,
  type Idea,
  type IdeaRow,
  type IdeaStatus,
} from './kind.ts';
import { shownOn } from './state.ts';

/** Which ideas a list shows, and which of them first. */
export interface IdeaFilter {
  /** `trending`: the most wanted of those posted in the last 90 days. */
  readonly order: 'votes' | 'newest' | 'trending';
  readonly status?: IdeaStatus | undefined;
  readonly category?: string | undefined;
  /** A gated board's; those for all when missing or empty. */
  readonly board?: string | undefined;
  /** Only the first few, without further pages. */
  readonly few?: boolean | undefined;
}

export const ideaKeys = {
  all: (site: string) => [site, 'ideas'] as const,
  lists: (site: string) => [...ideaKeys.all(site), 'list'] as const,
  list: (site: string, { order, status, category, board, few }: IdeaFilter, after?: Cursor) =>
    [
      ...ideaKeys.lists(site),
      ...[few ?? false, order, board ?? '', status ?? null, category ?? null, after ?? null],
    ] as const,
  found: (site: string, text: string, board = '') => [...ideaKeys.all(site), 'found', board, text] as const,
  mine: (site: string) => [...ideaKeys.all(site), 'own'] as const,
  pending: (site: string) => [...ideaKeys.all(site), 'pending'] as const,
  one: (site: string, id: string) => [...ideaKeys.all(site), 'one', id] as const,
  history: (site: string, id: string) => [...ideaKeys.all(site), 'history', id] as const,
  voters: (site: string, id: string) => [...ideaKeys.all(site), 'voters', id] as const,
};

/** How far back `trending` looks. */
const trendingMs = 90 * 24 * 60 * 60_000;

const dayMs = 24 * 60 * 60_000;

/** A page of approved ideas as the store is asked for it. `now` bounds what is trending, to the day. */
export function ideaList(
  { order, status, category, board, few }: IdeaFilter,
  after?: Cursor,
  now = new Date(),
): ListQuery {
  const since = new Date(Math.floor((now.getTime() - trendingMs) / dayMs) * dayMs);
  const isPlain = order !== 'trending' && status === undefined && category === undefined;
  return {
    collection: 'ideas',
    where: [
      ['state', '==', shownOn(board ?? '')],
      ...(status === undefined ? [] : ([['status', '==', status]] as const)),
      ...(category === undefined ? [] : ([['category', '==', category]] as const)),
      ...(order === 'trending' ? ([['at', '>', since]] as const) : []),
    ],
    orderBy: [
      ...(isPlain ? ([['pinned', 'desc']] as const) : []),
      [order === 'trending' ? 'votes' : orderFields[order], 'desc'],
    ],
    select: ideaListFields,
    limit: few ? ideasWhenCompact : ideasPerPage,
    ...(after && { after }),
  };
}

/** A member's own ideas, or those of them that wait for a moderator. */
export const ownIdeaList = (uid: string, onlyPending = false): ListQuery => ({
  collection: 'ideas',
  where: [['by', '==', uid], ...(onlyPending ? ([['state', '==', 'pending']] as const) : [])],
  orderBy: [['at', 'desc']],
  select: Object.keys(heldRow.fields),
  limit: ideasPerPage,
});

/** A member's own ideas that wait for a moderator. */
export const pendingIdeaList = (uid: string): ListQuery => ownIdeaList(uid, true);

/** A page of documents of one kind. */
export async function readPage<Kind extends DocumentKind>(
  { store }: Site,
  kind: Kind,
  query: ListQuery,
  options: Parameters<Site['store']['list']>[1],
): Promise<Page<Of<Kind>>> {
  const { items, ...rest } = await store.list(query, options);
  return { items: items.map((stored) => decode(kind, stored) as Of<Kind>), ...rest };
}

/**
 * A page of ideas; only the first page is refreshed. 11 billed reads at most; 2 to 5 for a plain first page on a site with
 * snapshots, where nothing much has changed since.
 */
export const listIdeas = (site: Site, filter: IdeaFilter, after?: Cursor): Query<Page<IdeaRow>> => {
  const { order, status, category, board, few } = filter;
  const first =
    after || board || order === 'trending' || status !== undefined || category !== undefined
      ? undefined
      : firstIdeas(
          (name) => (name === 'order' ? order : null),
          site.usesSnapshots,
          few ? ideasWhenCompact : ideasPerPage,
        );
  return {
    key: ideaKeys.list(site.id, filter, after),
    fetch: (signal) =>
      readPage(site, ideaRow, ideaList(filter, after, site.store.serverNow()), {
        signal,
        ...(first && { first: { ...first, ask: firstListAnswer } }),
        ...(board && { asMember: true }),
      }),
    ...(after && { freshMs: Infinity }),
  };
};

/** The member's own ideas that nobody else sees yet. Loads Auth: ask only when there are some. */
export const listMyPendingIdeas = (site: Site, uid: string): Query<readonly HeldRow[]> => ({
  key: ideaKeys.pending(site.id),
  fetch: async (signal) =>
    (await readPage(site, heldRow, pendingIdeaList(uid), { signal, asMember: true })).items,
});

/** One idea, whole. `asMember` reads also what is mine or hidden to all but staff, and loads Auth. */
export const getIdea = (site: Site, id: string, asMember = false): Query<Idea | null> => ({
  key: ideaKeys.one(site.id, id),
  fetch: async (signal) => {
    const stored = await site.store.get(`ideas/${id}`, { signal, asMember });
    return stored ? decode(idea, stored) : null;
  },
});
