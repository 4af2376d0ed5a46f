import type { Query } from '../query.ts';
import { askedTerms, likeness } from '../search/terms.ts';
import type { Site } from '../site.ts';
import type { Cursor, ListQuery, Page } from '../store/store.ts';
import {
  heldRow,
  ideaListFields,
  ideaMove,
  ideaRow,
  type HeldRow,
  type IdeaMove,
  type IdeaRow,
} from './kind.ts';
import { ideaKeys, ownIdeaList, readPage } from './queries.ts';
import { shownOn } from './state.ts';

/** The member's own ideas, newest first, also what is not for all to see. Loads Auth. */
export const listMyIdeas = (site: Site, uid: string, after?: Cursor): Query<Page<HeldRow>> => ({
  key: [...ideaKeys.mine(site.id), uid, after ?? null],
  fetch: (signal) =>
    readPage(site, heldRow, { ...ownIdeaList(uid), ...(after && { after }) }, { signal, asMember: true }),
});

/** Most ideas that a search reads. */
const mostFound = 8;

/** The most wanted ideas that are shown on a board and whose titles hold one of these terms, as the store is asked for them. */
export const foundList = (terms: readonly string[], board = ''): ListQuery => ({
  collection: 'ideas',
  where: [
    ['state', '==', shownOn(board)],
    ['terms', 'array-contains-any', [...terms]],
  ],
  orderBy: [['votes', 'desc']],
  select: ideaListFields,
  limit: mostFound,
});

/** What the site's titles answer; undefined where they cannot. */
async function findTitlesHere(site: Site, asked: readonly string[]): Promise<readonly IdeaRow[] | undefined> {
  try {
    const { findTitles } = await import('./title-index.ts');
    return await findTitles(site, asked, mostFound);
  } catch {
    // The store is asked instead, and says what is wrong.
    return undefined;
  }
}

/**
 * The ideas of a board whose titles are most like a text, best first; none for a text that says nothing. 9 billed reads at most.
 * Public ones on a site with snapshots come from its titles, which are read once a page: these rows have no author, no time and no text.
 */
export const findIdeas = (site: Site, text: string, board = ''): Query<readonly IdeaRow[]> => {
  const asked = askedTerms(text);
  return {
    key: ideaKeys.found(site.id, asked.join(' '), board),
    fetch: async (signal) => {
      if (!asked.length) return [];
      const known = site.usesSnapshots && !board ? await findTitlesHere(site, asked) : undefined;
      if (known) return known;
      const { items } = await readPage(site, ideaRow, foundList(asked, board), {
        signal,
        ...(board && { asMember: true }),
      });
      const likest = new Map(items.map((row) => [row.id, likeness(asked, row.title)]));
      return [...items].sort((one, other) => (likest.get(other.id) ?? 0) - (likest.get(one.id) ?? 0));
    },
    freshMs: 60_000,
  };
};

/** Transitions of an idea that are read before somebody asks for all: one more than are shown. */
const newestMoves = 3;

/** What became of an idea, newest first: the newest 3, or the newest 50. A billed read each. */
export const listMoves = (site: Site, id: string, all = false): Query<readonly IdeaMove[]> => ({
  key: [...ideaKeys.history(site.id, id), all ? 'all' : 'newest'],
  fetch: async (signal) => {
    const query: ListQuery = {
      collection: `ideas/${id}/history`,
      orderBy: [['at', 'desc']],
      limit: all ? 50 : newestMoves,
    };
    return (await readPage(site, ideaMove, query, { signal })).items;
  },
});

/** A face of who voted: the newest few. */
export interface Voter {
  /** Uid; empty where staff voted for somebody without an account. */
  readonly uid: string;
  readonly name: string;
}

/** Most faces shown: each is two reads of the 11 that an idea's page may cost. */
const mostFaces = 3;

/** The last few who voted, newest first, with their names. 6 billed reads at most. */
export const listVoters = (site: Site, id: string): Query<readonly Voter[]> => ({
  key: ideaKeys.voters(site.id, id),
  fetch: async (signal) => {
    const { items } = await site.store.list(
      { collection: `ideas/${id}/votes`, orderBy: [['at', 'desc']], limit: mostFaces },
      { signal },
    );
    const text = (value: unknown) => (typeof value === 'string' ? value : '');
    const uids = items.map(({ fields }) => text(fields['by']));
    const cards = await site.store.getMany(
      uids.filter(Boolean).map((uid) => `members/${uid}`),
      { signal },
    );
    const names = new Map(cards.map((card) => [card?.id, text(card?.fields['name'])]));
    return items
      .map(({ fields }) => {
        const uid = text(fields['by']);
        return { uid, name: uid ? (names.get(uid) ?? '') : text(fields['name']) };
      })
      .filter(({ name }) => name);
  },
});
