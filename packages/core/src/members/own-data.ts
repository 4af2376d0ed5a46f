import { countVote } from '../ideas/commands.ts';
import type { Idea } from '../ideas/kind.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import { StoaError } from '../store/errors.ts';
import type { Account, Visitor } from '../store/marker.ts';
import { idOf } from '../store/id.ts';
import { listAll } from '../store/list-all.ts';
import { serverTime, type ListQuery, type Stored, type StoredDocument, type Write } from '../store/store.ts';
import { countComment, parentOf } from '../threads/parent.ts';
import type { Comment } from '../threads/kind.ts';
import { removal } from '../reviews/commands.ts';
import { review } from '../reviews/kind.ts';
import { reviewsBy } from '../reviews/queries.ts';
import { accountOf, sitesWith } from './account.ts';
import { contact, mine } from './kind.ts';
import { resumeMerges, votedIdeas } from './merge.ts';
import { indexOf, mergesInto } from './saved.ts';

/** Stores where I may be told that something of mine has moved: the call is the consent. */
export async function tellMe(site: Site, email: string): Promise<void> {
  const fields = { email: email.trim(), locale: site.locale, at: serverTime };
  await site.store.commit([{ kind: 'set', path: contactPath(site), fields }]);
}

/** Takes the consent back. */
export async function forgetContact(site: Site): Promise<void> {
  await site.store.commit([{ kind: 'delete', path: contactPath(site) }]);
}

/** The address that I gave, if any. */
export async function contactOf(site: Site): Promise<string | undefined> {
  if (!site.session.current) return undefined;
  const stored = await site.store.get(contactPath(site), { asMember: true });
  return stored && decode(contact, stored).email;
}

const contactPath = ({ session }: Site) => `members/${session.current?.uid ?? ''}/private/contact`;

/** Everything of one person on one site, as JSON. */
export interface PersonExport {
  readonly site: string;
  readonly uid: string;
  /** ISO 8601. */
  readonly at: string;
  readonly account: Account;
  /** Fields of documents by path below the site; times as ISO 8601, bytes as base64. */
  readonly documents: Readonly<Record<string, unknown>>;
}

/** The session's member, or a refusal. */
function present({ session }: Site): Visitor {
  if (!session.current) throw new StoaError('sign-in', 'There is nobody whose data this would be.');
  return session.current;
}

/** Everything that this site holds of me. A billed read per document. */
export async function exportData(site: Site): Promise<PersonExport> {
  const { uid } = present(site);
  const aliases = (await mergesInto(site, uid)).map(({ id }) => id);
  const documents: Record<string, unknown> = {};
  const take = (stored: StoredDocument | undefined) => {
    if (stored) documents[stored.path] = mapValues(stored.fields, readable);
  };
  const own = [uid, ...aliases];
  for (const path of own.flatMap((each) => [`members/${each}`, `merges/${each}`]))
    take(await site.store.get(path));
  for (const name of ['mine', 'contact', 'ban'])
    take(await site.store.get(`members/${uid}/private/${name}`, { asMember: true }));
  for (const alias of aliases) take(await indexOf(site, alias));
  for (const post of await postsOf(site, own)) {
    take(await site.store.get(post.path, { asMember: true }));
    for (const path of picturesOf(post)) take(await readOwn(site, path));
  }
  for (const each of await groupOf(site, own, commentsBy)) take(each);
  for (const each of await groupOf(site, own, reviewsBy)) {
    take(each);
    for (const path of picturesOf(each)) take(await readOwn(site, path));
  }
  for (const id of await votedIdeas(site, uid)) take(await site.store.get(`ideas/${id}/votes/${uid}`));
  return {
    site: site.id,
    uid,
    at: site.store.serverNow().toISOString(),
    account: await accountOf(site),
    documents,
  };
}

const mapValues = <T>(fields: Readonly<Record<string, Stored>>, change: (value: Stored) => T) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));

/** Bytes as text: JSON would spell them out one by one. */
const readable = (value: Stored): unknown =>
  value instanceof Uint8Array ? btoa(Array.from(value, (byte) => String.fromCharCode(byte)).join('')) : value;

/** Every comment of an account on a site, newest first. */
export const commentsBy = (site: string, by: string): ListQuery => ({
  collection: 'comments',
  group: true,
  where: [
    ['by', '==', by],
    ['site', '==', site],
  ],
  orderBy: [['at', 'desc']],
  limit: 50,
});

/** Every comment, or every review, of these accounts: mine and those that I go on with. */
async function groupOf(
  site: Site,
  uids: readonly string[],
  queryBy: (site: string, by: string) => ListQuery,
): Promise<readonly StoredDocument[]> {
  const found: StoredDocument[] = [];
  for (const by of uids) found.push(...(await listAll(site.store, queryBy(site.id, by), { asMember: true })));
  return found;
}

/** Paths of a post's pictures. */
const picturesOf = ({ path, fields }: StoredDocument): readonly string[] =>
  ((fields['pictures'] ?? []) as Idea['pictures']).map((id) => `${path}/media/${id}`);

/** Every post of an account, newest first; of an account that is not the session's own the public ones. */
export const postsBy = (by: string, isOther: boolean): ListQuery => ({
  collection: 'ideas',
  where: [['by', '==', by], ...(isOther ? ([['state', '==', 'approved']] as const) : [])],
  orderBy: [['at', 'desc']],
  select: ['title', 'name', 'pictures'],
  limit: 50,
});

/** Ids of what waited for a moderator when an account was merged into mine. */
async function heldBy(site: Site, uid: string): Promise<readonly string[]> {
  const index = await indexOf(site, uid);
  return Object.keys((index && decode(mine, index).pending) ?? {});
}

/** A document of mine; undefined where it is gone. */
async function readOwn({ store }: Site, path: string): Promise<StoredDocument | undefined> {
  try {
    return await store.get(path, { asMember: true });
  } catch (error) {
    if (error instanceof StoaError && error.code === 'denied') return undefined;
    throw error;
  }
}

/** Every post of these accounts that I may see: my own, those of accounts that I go on with where they are public. */
async function postsOf(site: Site, uids: readonly string[]): Promise<readonly StoredDocument[]> {
  const posts: StoredDocument[] = [];
  const { uid } = present(site);
  for (const by of uids)
    posts.push(...(await listAll(site.store, postsBy(by, by !== uid), { asMember: true })));
  const known = new Set(posts.map(({ id }) => id));
  // What waits for a moderator under another account of mine can be read one by one only.
  for (const alias of uids.filter((each) => each !== uid))
    for (const id of await heldBy(site, alias)) {
      const stored = known.has(id) ? undefined : await readOwn(site, `ideas/${id}`);
      if (stored) posts.push(stored);
    }
  return posts;
}

const blankPost = {
  title: '',
  body: '',
  excerpt: '',
  terms: [],
  pictures: [],
  name: '',
  label: '',
  state: 'rejected',
} satisfies Partial<Idea>;

/** Blanks a post of mine, and its pictures go in the same commit: nothing would name them later. */
const blanked = (post: StoredDocument): readonly Write[] => [
  { kind: 'update', path: post.path, fields: { ...blankPost, touchedAt: serverTime } },
  ...picturesOf(post).map((path): Write => ({ kind: 'delete', path })),
];

/** Blanks a comment of mine: the place of what was public stays, counted no more; what was not is never seen. */
function silenced({ path, fields }: StoredDocument): readonly Write[] {
  const isCounted = fields['state'] === 'approved';
  const state = isCounted || fields['state'] === 'removed' ? 'removed' : 'rejected';
  const blank = { body: '', name: '', label: '', state } satisfies Partial<Comment>;
  return [
    { kind: 'update', path, fields: blank },
    ...countComment(parentOf(path), idOf(path), isCounted ? -1 : 0),
  ];
}

/** Blanks a review of mine: that there was one stays counted. */
function withdrawn(stored: StoredDocument): readonly Write[] {
  const was = decode(review, stored);
  const item = stored.path.split('/')[1] ?? '';
  return removal({ item, uid: was.id, was }, { name: '', label: '' });
}

/**
 * Blanks my posts, comments and reviews, deletes my pictures, withdraws my votes, deletes what is private and the account, and leaves the card as a tombstone.
 * Interrupted, it goes on at the next call. Rejects with `recent` when all but the account itself is erased and
 * deleting that takes a sign-in of the last minutes.
 */
export async function eraseMe(site: Site): Promise<void> {
  for (const each of sitesWith(site)) await eraseOn(each);
  const authenticator = await site.session.auth();
  try {
    await authenticator.remove();
  } catch (error) {
    // A guest's account holds nothing, and cannot be signed in to again.
    const isGuest = site.session.current?.kind === 'guest';
    if (!isGuest || !(error instanceof StoaError) || error.code !== 'recent') throw error;
  }
  for (const each of sitesWith(site)) each.keeper.forget();
  await site.session.end();
  // What this page has read shows the person yet.
  for (const each of sitesWith(site)) await each.cache.forget([[each.id]]).catch(() => undefined);
}

async function eraseOn(site: Site): Promise<void> {
  const { store } = site;
  const { uid } = present(site);
  const outbox = await site.outbox();
  await outbox.forgetMine();
  const own = [uid, ...(await resumeMerges(site))];
  for (const post of (await postsOf(site, own)).filter(isNotBlank)) await store.commit(blanked(post));
  for (const each of (await groupOf(site, own, commentsBy)).filter(isNotBlank))
    await store.commit(silenced(each));
  for (const each of (await groupOf(site, own, reviewsBy)).filter(isNotBlank))
    await store.commit(withdrawn(each));
  for (const id of await votedIdeas(site, uid))
    await store.commit([{ kind: 'delete', path: `ideas/${id}/votes/${uid}` }, countVote(id, -1)]);
  for (const each of own) await eraseCard(site, each);
  await store.commit([
    ...own.map((each) => ({ kind: 'delete', path: `members/${each}/private/mine` }) as const),
    { kind: 'delete', path: `members/${uid}/private/contact` },
  ]);
}

const isNotBlank = ({ fields }: StoredDocument) =>
  ['title', 'body', 'name'].some((name) => (fields[name] ?? '') !== '');

/** What is left of a card: its ban and its times. */
async function eraseCard({ store }: Site, uid: string): Promise<void> {
  const path = `members/${uid}`;
  const stored = await store.get(path);
  if (!stored || stored.fields['name'] === '') return;
  const fields = { name: '', role: 'member', label: '', points: 0, last: '', day: 0, dayPoints: 0, act: '' };
  await store.commit([{ kind: 'update', path, fields }]);
}
