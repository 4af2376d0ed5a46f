import type { Query } from '../query.ts';
import type { Site } from '../site.ts';

/** What this browser knows of the member's own acts on a site. */
export interface MyActs {
  readonly uid: string;
  /** Ids of ideas voted for → 1. */
  readonly votes: Readonly<Record<string, number>>;
  /** Ids of own posts that wait for a moderator → 1. */
  readonly pending: Readonly<Record<string, number>>;
}

export const mineKeys = {
  all: (site: string) => [site, 'mine'] as const,
};

const none = (uid: string): MyActs => ({ uid, votes: {}, pending: {} });

const nameOf = (site: Site) => `${site.id}:mine`;

/** This browser's copy of my acts; empty for a visitor without a session. */
export function readMine(site: Site): MyActs {
  const uid = site.session.current?.uid ?? '';
  const kept = site.keeper.readJson(nameOf(site)) as MyActs | undefined;
  return kept?.uid === uid ? { ...none(uid), ...kept } : none(uid);
}

/** Changes this browser's copy of my acts. */
export function writeMine(site: Site, mine: MyActs): void {
  site.keeper.writeJson(nameOf(site), mine);
}

/** My own acts. Read from this browser; nothing is asked of the server before the first act. */
export const myActs = (site: Site): Query<MyActs> => ({
  key: mineKeys.all(site.id),
  fetch: () => Promise.resolve(readMine(site)),
  freshMs: Infinity,
});
