import { countVote, voteForIdea } from '../ideas/commands.ts';
import { pendingIdeaList } from '../ideas/queries.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import { alone } from '../store/alone.ts';
import { StoaError } from '../store/errors.ts';
import { idOf } from '../store/id.ts';
import { listAll } from '../store/list-all.ts';
import { serverTime, type ListQuery, type Write } from '../store/store.ts';
import { closedUntil, contact, member, mine, type MemberCard } from './kind.ts';
import { myCard } from './me.ts';
import { noteUnsaved, readOffer, writeOffer } from './mine.ts';
import { changeMine, indexOf, mergesInto, ones, type SavedSite } from './saved.ts';

type MergeSite = SavedSite & Pick<Site, 'locale' | 'project'>;

/** Most posts that wait for a moderator and come along. */
const mostHeld = 50;

const isRefusal = (error: unknown) =>
  error instanceof StoaError && ['denied', 'conflict', 'missing'].includes(error.code);

/** Carries a commit out; resolves with false when the rules refuse it, as they do what is done already. */
async function allowed(site: SavedSite, writes: readonly Write[]): Promise<boolean> {
  try {
    await site.store.commit(writes);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** A member's own votes on a site, newest first. */
export const ownVotes = (site: string, uid: string): ListQuery => ({
  collection: 'votes',
  group: true,
  where: [
    ['by', '==', uid],
    ['site', '==', site],
  ],
  orderBy: [['at', 'desc']],
  limit: 50,
});

/** Ids of the ideas that the session's member has voted for, as the server knows them. A billed read each. */
export async function votedIdeas(site: SavedSite, uid: string): Promise<readonly string[]> {
  const votes = await listAll(site.store, ownVotes(site.id, uid), { asMember: true });
  return votes.map(({ path }) => idOf(path.slice(0, path.indexOf('/votes/'))));
}

/**
 * Offers what the present guest has done to the account that is about to take over, with the guest's votes for it to find.
 * Nothing is offered by a visitor without a card, or by one who is banned.
 */
export async function offerMerge(site: SavedSite, to: string): Promise<void> {
  const uid = site.session.current?.uid;
  const stored = uid === undefined ? undefined : await site.store.get(`members/${uid}`, { asMember: true });
  if (uid === undefined || !stored) return;
  if (decode(member, stored).bannedUntil > site.store.serverNow()) return;
  const votes = ones(await votedIdeas(site, uid));
  // What nobody else sees could not be listed by the other account.
  const held = await site.store.list(
    { ...pendingIdeaList(uid), select: ['title'], limit: mostHeld },
    { asMember: true },
  );
  const pending = ones(held.items.map(({ id }) => id));
  const seen = new Date(0);
  // Noted first: an offer whose answer is lost is one all the same.
  writeOffer(site, { from: uid, to });
  await site.store.commit([
    { kind: 'set', path: `members/${uid}/private/mine`, fields: { votes, seen, pending } },
    { kind: 'set', path: `merges/${uid}`, fields: { to, at: serverTime, state: 'offered' } },
  ]);
}

/**
 * Goes on with every merge into the session's account that has not come to its end, from wherever it stopped. Resolves
 * with the uids of the accounts that this one goes on with. Of offers only this browser's own is accepted: a stranger's
 * would put the stranger's posts under this member's name.
 */
export const resumeMerges = (site: MergeSite): Promise<readonly string[]> =>
  alone(`stoa:${site.project}:${site.id}:merge`, () => resume(site));

async function resume(site: MergeSite): Promise<readonly string[]> {
  const me = site.session.current;
  if (me?.kind !== 'member') return [];
  const offer = readOffer(site);
  if (offer?.to === me.uid) {
    await accept(site, offer.from);
    writeOffer(site, undefined);
  }
  const merges = await mergesInto(site, me.uid);
  for (const { id, state } of merges) if (state === 'accepted') await finish(site, id);
  return merges.map(({ id }) => id);
}

async function finish(site: MergeSite, from: string): Promise<void> {
  await moveVotes(site, from);
  await moveContact(site, from);
  await allowed(site, [{ kind: 'update', path: `merges/${from}`, fields: { state: 'done' } }]);
}

/** Where the other account wanted to be written to is mine, unless I have said so myself. */
async function moveContact({ store, session }: MergeSite, from: string): Promise<void> {
  const path = (uid: string) => `members/${uid}/private/contact`;
  const own = path(session.current?.uid ?? '');
  const [given, mineAlready] = await store.getMany([path(from), own], { asMember: true });
  if (!given) return;
  const { email, locale } = decode(contact, given);
  await store.commit([
    ...(mineAlready ? [] : [{ kind: 'set' as const, path: own, fields: { email, locale, at: serverTime } }]),
    { kind: 'delete', path: path(from) },
  ]);
}

/** Accepts, closes the other card and takes its points, all or nothing; nothing where that is done already. */
async function accept(site: MergeSite, from: string): Promise<void> {
  const { store, session, locale } = site;
  const visitor = session.current;
  const stored = await store.get(`members/${from}`);
  if (!visitor || !stored) return;
  const card = decode(member, stored);
  const me = await myCard(store, { ...visitor, name: visitor.name || card.name }, locale);
  session.rename(me.name);
  await allowed(site, [
    { kind: 'update', path: `merges/${from}`, fields: { state: 'accepted' } },
    { kind: 'update', path: `members/${from}`, fields: closed(from) },
    ...(card.points > 0
      ? [
          {
            kind: 'update' as const,
            path: `members/${me.id}`,
            fields: { points: me.points + card.points, last: `merge_${from}` },
          },
        ]
      : []),
  ]);
}

/** What becomes of a card that another account goes on with. */
const closed = (uid: string) =>
  ({
    role: 'member',
    label: '',
    points: 0,
    last: '',
    day: 0,
    dayPoints: 0,
    bannedUntil: closedUntil,
    act: `merges/${uid}`,
  }) satisfies Partial<MemberCard>;

/** Each of the other account's votes becomes mine, where it is still there. */
async function moveVotes(site: MergeSite, from: string): Promise<void> {
  const index = await indexOf(site, from);
  const ideas = index ? Object.keys(decode(mine, index).votes) : [];
  for (const id of ideas) await moveVote(site, id, from);
  await changeMine(site, (known) => {
    const votes = { ...known.votes, ...Object.fromEntries(ideas.map((id) => [id, 1])) };
    return noteUnsaved(known, { ...known, votes });
  });
}

async function moveVote(site: MergeSite, idea: string, from: string): Promise<void> {
  const { id, store, session } = site;
  const by = session.current?.uid ?? '';
  const [theirs, mineToo] = [`ideas/${idea}/votes/${from}`, `ideas/${idea}/votes/${by}`];
  const [there, here] = await store.getMany([theirs, mineToo]);
  if (!there) return;
  // Both have voted: one vote goes by the ordinary rule, so that the counter follows it.
  const leftAt = Date.now();
  const isOneLess =
    here !== undefined &&
    (await allowed(site, [
      // That very vote: one that has been moved here meanwhile stays.
      { kind: 'delete', path: mineToo, when: { version: here.version } },
      countVote(idea, -1),
    ]));
  await allowed(site, [
    { kind: 'set', path: mineToo, fields: { site: id, by, at: serverTime, via: from } },
    { kind: 'delete', path: theirs },
  ]);
  if (isOneLess) await showOneLess(site, idea, leftAt);
}

/** Shows the vote that went: the lists of this page were read before, at `leftAt` in milliseconds since 1970. */
async function showOneLess({ id: site, cache }: MergeSite, idea: string, leftAt: number): Promise<void> {
  const patches = voteForIdea.patch({ id: idea, up: false }, { site, uid: undefined, at: new Date(leftAt) });
  // Without the library nothing is kept that could be wrong for long.
  await cache.load().then(
    (client) => client.fold(patches, leftAt),
    () => undefined,
  );
}
