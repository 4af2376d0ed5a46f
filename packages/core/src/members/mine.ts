import type { Query, QueryKey } from '../query.ts';
import type { Site } from '../site.ts';

/** What this browser knows of the member's own acts on a site. */
export interface MyActs {
  readonly uid: string;
  /** Ids of ideas voted for → 1. */
  readonly votes: Readonly<Record<string, number>>;
  /** Reviews that have helped → 1, each as `item/uid`; this browser alone remembers them. */
  readonly helped: Readonly<Record<string, number>>;
  /** Ids of own posts that wait for a moderator → 1. */
  readonly pending: Readonly<Record<string, number>>;
  /** Uids of accounts that this one goes on with. */
  readonly aliases: readonly string[];
  /** Until when the news has been looked at, in milliseconds since 1970. */
  readonly seen: number;
  /** Votes that the member's own index does not hold yet: cast 1, withdrawn 0. */
  readonly unsaved: Readonly<Record<string, 0 | 1>>;
  /** When the index was read, in milliseconds since 1970; 0 = never. */
  readonly readAt: number;
}

export const mineKeys = {
  all: (site: string) => [site, 'mine'] as const,
};

const none = (uid: string): MyActs => ({
  uid,
  votes: {},
  helped: {},
  pending: {},
  aliases: [],
  seen: 0,
  unsaved: {},
  readAt: 0,
});

const nameOf = (site: Pick<Site, 'id'>) => `${site.id}:mine`;

const offerName = (site: Pick<Site, 'id'>) => `${site.id}:offer`;

/** A merge that this browser has offered and that is not accepted yet. */
export interface Offer {
  readonly from: string;
  readonly to: string;
}

/** What this browser has offered; only that may be accepted: anybody can offer themselves to anybody. */
export const readOffer = ({ id, keeper }: Pick<Site, 'id' | 'keeper'>): Offer | undefined =>
  keeper.readJson(offerName({ id })) as Offer | undefined;

/** Notes an offer, or that there is none any more. */
export function writeOffer({ id, keeper }: Pick<Site, 'id' | 'keeper'>, offer: Offer | undefined): void {
  keeper.write(offerName({ id }), offer && JSON.stringify(offer));
}

/** What `mine` needs of a site. */
export type MineSite = Pick<Site, 'id' | 'keeper' | 'session'>;

/** This browser's copy of my acts; empty for a visitor without a session. */
export function readMine(site: MineSite): MyActs {
  const uid = site.session.current?.uid ?? '';
  const kept = site.keeper.readJson(nameOf(site)) as MyActs | undefined;
  return kept?.uid === uid ? { ...none(uid), ...kept } : none(uid);
}

/** Changes this browser's copy of my acts. */
export function writeMine(site: MineSite, mine: MyActs): void {
  site.keeper.writeJson(nameOf(site), mine);
}

/** Takes this browser's copy away, unless it belongs to who is here. */
export function dropOthersMine(site: MineSite): void {
  const kept = site.keeper.readJson(nameOf(site)) as MyActs | undefined;
  if (kept && kept.uid !== site.session.current?.uid) site.keeper.write(nameOf(site), undefined);
}

/** `after` with the votes that it changed noted as unsaved. */
export function noteUnsaved(before: MyActs, after: MyActs): MyActs {
  const unsaved: Record<string, 0 | 1> = { ...after.unsaved };
  for (const id of Object.keys(after.votes)) if (!(id in before.votes)) unsaved[id] = 1;
  for (const id of Object.keys(before.votes)) if (!(id in after.votes)) unsaved[id] = 0;
  return { ...after, unsaved };
}

/** Whether a post is mine, also where an account wrote it that I go on with. */
export const isMine = ({ uid, aliases }: MyActs, { by }: { readonly by: string }): boolean =>
  by === uid || aliases.includes(by);

/** What is cached about who is here, and asked anew when somebody else is. */
export const personalKeys = (site: string): readonly QueryKey[] => [
  mineKeys.all(site),
  [site, 'ideas', 'pending'],
  [site, 'me'],
  [site, 'reviews', 'mine'],
];

/** My own acts, read from this browser. */
export const myActs = (site: Site): Query<MyActs> => ({
  key: mineKeys.all(site.id),
  fetch: () => Promise.resolve(readMine(site)),
  freshMs: Infinity,
});
