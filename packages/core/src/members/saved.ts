import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import { StoaError } from '../store/errors.ts';
import type { ListQuery, StoredDocument, Write } from '../store/store.ts';
import { deleteField } from '../store/transforms.ts';
import { member, merge, mine, type Merge } from './kind.ts';
import { mineKeys, readMine, writeMine, type MyActs } from './mine.ts';

/** What reading and saving a member's own index needs of a site. */
export type SavedSite = Pick<Site, 'id' | 'store' | 'session' | 'keeper' | 'cache'>;

const pathOf = (uid: string) => `members/${uid}/private/mine`;

/** What an account has accepted to go on with. */
export const acceptedMerges = (uid: string): ListQuery => ({
  collection: 'merges',
  where: [
    ['to', '==', uid],
    ['state', 'in', ['accepted', 'done']],
  ],
  limit: 50,
});

/** Merges into the account `uid` that it has accepted. One billed read when there are none. */
export async function mergesInto({ store }: SavedSite, uid: string): Promise<readonly Merge[]> {
  const { items } = await store.list(acceptedMerges(uid), { asMember: true });
  return items.map((stored) => decode(merge, stored));
}

/** A map's keys, each with 1. */
export const ones = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, 1]));

/** Changes this browser's copy, and what is shown of it. */
export async function changeMine(site: SavedSite, change: (mine: MyActs) => MyActs): Promise<void> {
  writeMine(site, change(readMine(site)));
  await site.cache.forget([mineKeys.all(site.id)]).catch(() => undefined);
}

/**
 * Takes the member's card and own index over from the server; what this browser has not saved yet stays on top. One
 * request, 2 billed reads. `asked` is what else is known by now.
 */
export async function pullMine(
  site: SavedSite,
  asked: Partial<Pick<MyActs, 'aliases' | 'pending'>> = {},
): Promise<void> {
  const { session, store } = site;
  const uid = session.current?.uid;
  if (uid === undefined) return;
  const [card, stored] = await store.getMany([`members/${uid}`, pathOf(uid)], { asMember: true });
  if (session.current?.uid !== uid) return;
  if (card) session.rename(decode(member, card).name);
  const read = stored && decode(mine, stored);
  await changeMine(site, (known) => ({
    ...known,
    ...asked,
    votes: votesOf(read?.votes ?? {}, known.unsaved),
    seen: Math.max(known.seen, read?.seen.getTime() ?? 0),
    readAt: Date.now(),
  }));
}

/** The votes of the index, with those that it does not hold yet. */
function votesOf(saved: MyActs['votes'], unsaved: MyActs['unsaved']): MyActs['votes'] {
  const votes = new Set(Object.keys(saved));
  for (const [id, cast] of Object.entries(unsaved))
    if (cast) votes.add(id);
    else votes.delete(id);
  return ones([...votes]);
}

/** Writes what the member's own index does not hold yet: one write, and a read before the first. */
export async function saveMine(site: SavedSite): Promise<void> {
  const { uid, unsaved, seen } = readMine(site);
  if (!uid || !Object.keys(unsaved).length) return;
  const saved = await site.store.get(pathOf(uid), { asMember: true });
  await site.store.commit([saved ? change(uid, unsaved, seen) : first(uid, readMine(site))]);
  const left = readMine(site);
  if (left.uid !== uid) return;
  // What was done meanwhile is saved with the next.
  const still = Object.entries(left.unsaved).filter(([id, cast]) => unsaved[id] !== cast);
  writeMine(site, { ...left, unsaved: Object.fromEntries(still) });
}

const first = (uid: string, { votes, seen }: MyActs): Write => ({
  kind: 'set',
  path: pathOf(uid),
  fields: { votes: { ...votes }, seen: new Date(seen) },
  when: { exists: false },
});

const change = (uid: string, unsaved: MyActs['unsaved'], seen: number): Write => ({
  kind: 'update',
  path: pathOf(uid),
  fields: {
    seen: new Date(seen),
    ...Object.fromEntries(
      Object.entries(unsaved).map(([id, cast]) => [`votes.${id}`, cast ? 1 : deleteField]),
    ),
  },
});

/** The index of an account as its holder, or who goes on with it, may read it; undefined when there is none. */
export async function indexOf({ store }: SavedSite, uid: string): Promise<StoredDocument | undefined> {
  try {
    return await store.get(pathOf(uid), { asMember: true });
  } catch (error) {
    if (error instanceof StoaError && error.code === 'denied') return undefined;
    throw error;
  }
}
