import { ideaRow, movedRow, type IdeaRow } from '../ideas/kind.ts';
import { shownOn } from '../ideas/state.ts';
import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { boardOf } from '../store/board.ts';
import { decode } from '../store/document.ts';
import { StoaError } from '../store/errors.ts';
import type { ListQuery } from '../store/store.ts';
import { ban, closedUntil, member, merge, type MemberCard, type MemberRole } from './kind.ts';
import { isMine, readMine } from './mine.ts';
import { changeMine } from './saved.ts';

/** A member as others see them. */
export interface Person {
  readonly uid: string;
  /** Empty once erased. */
  readonly name: string;
  readonly role: MemberRole;
  readonly label: string;
  readonly since: Date;
  /** The newest few of what they posted, for all to see. */
  readonly posts: readonly Pick<IdeaRow, 'id' | 'title' | 'at' | 'votes' | 'status'>[];
  /** Whether there are more posts than these. */
  readonly hasMore: boolean;
}

/** A ban that holds now. */
export interface Ban {
  readonly until: Date;
  /** Empty when staff gave none. */
  readonly reason: string;
}

/** Something of mine that the team has moved. */
export interface News {
  /** Id of the idea. */
  readonly id: string;
  readonly title: string;
  readonly status: IdeaRow['status'];
  readonly at: Date;
}

const newestPosts = 3;

/** Ideas that are shown on a board, the public one when it is missing, newest first by `field`. */
export const shownIdeas = (
  where: NonNullable<ListQuery['where']>,
  field: 'at' | 'happenedAt',
  limit: number,
  board = '',
): ListQuery => ({
  collection: 'ideas',
  where: [['state', '==', shownOn(board)], ...where],
  orderBy: [[field, 'desc']],
  select: Object.keys(movedRow.fields),
  limit,
});

/** A card under its own uid, or that of the account that goes on with it. */
async function cardOf({ store }: Site, uid: string): Promise<MemberCard | null> {
  const stored = await store.get(`members/${uid}`);
  if (!stored) return null;
  const card = decode(member, stored);
  if (card.bannedUntil < closedUntil) return card;
  const pointer = await store.get(`merges/${uid}`);
  const next = pointer && (await store.get(`members/${decode(merge, pointer).to}`));
  return next ? decode(member, next) : card;
}

/** A member by uid, or who goes on with that account; null when there is none. 2 to 7 billed reads. */
export const getPerson = (site: Site, uid: string): Query<Person | null> => ({
  key: [site.id, 'person', uid],
  fetch: async () => {
    const card = await cardOf(site, uid);
    if (!card) return null;
    const { id, name, role, label, at: since } = card;
    const by = [...new Set([id, uid])];
    const { items } = await site.store.list(
      shownIdeas([by.length > 1 ? ['by', 'in', by] : ['by', '==', id]], 'at', newestPosts + 1),
    );
    const posts = items.map((stored) => decode(ideaRow, stored));
    return {
      ...{ uid: id, name, role, label, since },
      posts: posts.slice(0, newestPosts),
      hasMore: posts.length > newestPosts,
    };
  },
});

/** My ban, while it holds. 2 billed reads. */
export const getBan = (site: Site): Query<Ban | null> => ({
  key: [site.id, 'me', 'ban'],
  fetch: async () => {
    const { current } = site.session;
    if (!current) return null;
    const path = `members/${current.uid}`;
    const [card, why] = await Promise.all([
      site.store.get(path, { asMember: true }),
      site.store.get(`${path}/private/ban`, { asMember: true }),
    ]);
    const until = card && decode(member, card).bannedUntil;
    if (!until || until >= closedUntil || until <= site.store.serverNow()) return null;
    return { until, reason: why ? decode(ban, why).reason : '' };
  },
  freshMs: 0,
});

/** Most news of a board that are asked for. */
const mostNews = 20;

/** What the team has moved on a board; nothing of one that I may not enter any more. */
async function movedSince({ store }: Site, since: Date, board: string) {
  const asked = shownIdeas([['happenedAt', '>', since]], 'happenedAt', mostNews, board);
  try {
    return (await store.list(asked, board ? { asMember: true } : {})).items;
  } catch (error) {
    if (board && error instanceof StoaError && error.code === 'denied') return [];
    throw error;
  }
}

/**
 * What the team has moved since I last looked, among what I posted or voted for. Asked once a page, of visitors with
 * a session only; a billed read per idea that moved, at least one a board. Loads no Auth where all that is asked is public.
 * Gated boards are asked where I have voted, and `board`, which I look at.
 */
export const whatsNew = (site: Site, board = ''): Query<readonly News[]> => ({
  key: [site.id, 'me', 'news', board],
  fetch: async () => {
    const mine = readMine(site);
    const isMember = site.session.current !== undefined;
    if (!isMember || (!Object.keys(mine.votes).length && !Object.keys(mine.pending).length && !mine.seen))
      return [];
    // The same question all day: the tab's next pages find the answer kept.
    const today = Math.floor(site.store.serverNow().getTime() / dayMs) * dayMs;
    const since = new Date(mine.seen || today - firstLookMs);
    const boards = new Set(['', board, ...Object.keys(mine.votes).map(boardOf)]);
    const pages = await Promise.all([...boards].map((each) => movedSince(site, since, each)));
    // Who voted for an idea that was merged hears of the one that stands for it.
    const asked = (ids: readonly string[]) => ids.some((id) => id in mine.votes);
    return pages
      .flat()
      .map((stored) => decode(movedRow, stored))
      .filter((row) => (asked([row.id, ...row.absorbed]) || isMine(mine, row)) && row.happenedAt > row.at)
      .map(({ id, title, status, happenedAt }) => ({ id, title, status, at: happenedAt }));
  },
  freshMs: Infinity,
});

const dayMs = 24 * 60 * 60_000;

/** How far back somebody's first look goes, in milliseconds. */
const firstLookMs = 30 * dayMs;

/** Marks the news as seen up to now; the member's own index follows with the next act. */
export function seeNews(site: Site): void {
  const seen = site.store.serverNow().getTime();
  void changeMine(site, (mine) => ({ ...mine, seen }));
}
