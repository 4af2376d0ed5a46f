import { decode } from '../store/document.ts';
import type { Site } from '../site.ts';
import type { Idea } from '../ideas/kind.ts';
import { pageRegistry } from '../store/early.ts';
import { StoaError } from '../store/errors.ts';
import type { Account, SignIn, Visitor } from '../store/marker.ts';
import { serverTime, type Cursor, type StoredDocument, type WriteFields } from '../store/store.ts';
import { increment } from '../store/transforms.ts';
import { clockMarginMs } from '../sender.ts';
import { readSettings } from '../sites/queries.ts';
import { contact, member } from './kind.ts';
import { myCard } from './me.ts';
import { offerMerge, resumeMerges, votedIdeas } from './merge.ts';
import { isMine, readMine } from './mine.ts';
import { mergesInto, pullMine, saveMine } from './saved.ts';
import { cleanLine } from '../posts/clean.ts';

/** How old what this browser knows of a member may be before it is asked for again, in milliseconds. */
const knownMs = 60 * 60_000;

/** The open sites of the same project: a session is all theirs. */
function sitesWith(site: Site): readonly Site[] {
  const open = [...pageRegistry().sites.values()] as Site[];
  return open.filter(({ session }) => session === site.session);
}

/**
 * Signs in. A guest who makes an account stays who they are; one who turns out to have an account already is merged
 * into it: posts, votes and points come along. What waited for an account is sent. Rejects with `StoaError`, and the
 * session that there was goes on.
 */
export async function signIn(site: Site, way: SignIn): Promise<Visitor> {
  const { session } = site;
  const sites = sitesWith(site);
  const before = session.current;
  const visitor = await session.signIn(way, async ({ user }) => {
    // A member's browser that is handed another's account has changed hands: nothing goes along.
    if (before?.kind === 'guest') for (const each of sites) await offerMerge(each, user.uid);
  });
  for (const each of sites) {
    await welcome(each);
    const outbox = await each.outbox();
    if (before?.kind === 'guest' && before.uid !== visitor.uid) await outbox.hand(before.uid, visitor.uid);
    await outbox.signedIn();
  }
  return session.current ?? visitor;
}

/** Finds what a member has on this site: the name, what is merged and what is not yet, the votes. */
async function welcome(site: Site): Promise<void> {
  const { session, store } = site;
  if (session.current?.kind !== 'member') return;
  const stored = await store.get(`members/${session.current.uid}`);
  if (stored) session.rename(decode(member, stored).name);
  await resumeMerges(site);
  await pullMine(site);
}

/** As `welcome`, for a page that opens with a member's session, unless it was done within the hour. */
export async function greet(site: Site): Promise<void> {
  if (Date.now() - readMine(site).readAt > knownMs) await welcome(site);
}

/** The claims of a token that the brand has signed; only the server can tell whether they are true. */
function claimsOf(token: string): { readonly uid?: unknown } {
  try {
    const [, payload = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
      char.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as { uid?: unknown };
  } catch (cause) {
    throw new StoaError('token', 'This is no custom token: it should be a JWT.', { cause });
  }
}

/**
 * Signs in whom the brand's own login knows, by a Firebase custom token. Nothing happens when they are here already.
 * Rejects with `StoaError('token')` for one that is wrong or has expired.
 */
export async function identify(site: Site, token: string): Promise<Visitor> {
  const { uid } = claimsOf(token);
  if (typeof uid !== 'string' || uid.length > 128 || !/^[^/]+$/.test(uid))
    throw new StoaError('token', 'The token’s uid must be 1 to 128 characters without "/".');
  const { current } = site.session;
  return current?.uid === uid ? current : signIn(site, { how: 'token', token });
}

/** Ends the session; what is private leaves the screen first. A guest's unsent acts go as well: nobody can come back for them. */
export async function signOut(site: Site): Promise<void> {
  const { current } = site.session;
  if (current?.kind === 'member') await saveMine(site).catch(() => undefined);
  if (current?.kind === 'guest') await (await site.outbox()).forgetMine();
  await site.session.end();
}

/** What Auth knows of the present account. */
export const accountOf = async ({ session }: Site): Promise<Account> => (await session.auth()).account();

/** Mails a link that verifies the account's address. */
export const sendVerification = async ({ session }: Site): Promise<void> =>
  (await session.auth()).sendVerification();

/** Whether the account's address is verified by now; sends what waited for it. */
export async function checkVerified(site: Site): Promise<boolean> {
  const visitor = await site.session.refresh();
  if (!visitor?.verified) return false;
  for (const each of sitesWith(site)) await (await each.outbox()).signedIn();
  return true;
}

/** Mails a link that sets a new password. */
export const sendReset = async ({ session }: Site, email: string): Promise<void> =>
  (await session.auth()).sendReset(email);

/** Mails a link that signs in and leads back to `returnTo`, an address on an authorised domain. */
export const sendLink = async ({ session }: Site, email: string, returnTo: string): Promise<void> =>
  (await session.auth()).sendLink(email, returnTo);

/** Changes my name on this site, 1 to 40 characters on one line. Waits until the member's limit allows it. */
export async function rename(site: Site, name: string): Promise<void> {
  const { session, store, locale } = site;
  const line = cleanLine(name);
  const visitor = await session.start();
  const { gapSeconds } = await readSettings(site);
  const me = await myCard(store, { ...visitor, name: line }, locale);
  if (me.name !== line) {
    const waitMs = me.actAt.getTime() + gapSeconds * 1000 + clockMarginMs - store.serverNow().getTime();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const path = `members/${visitor.uid}`;
    await store.commit([{ kind: 'update', path, fields: { name: line, act: path, actAt: serverTime } }]);
  }
  session.rename(line);
}

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
  /** Fields of documents by path below the site; times as ISO 8601. */
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
  const merges = await mergesInto(site, uid);
  const aliases = merges.filter(({ state }) => state !== 'offered').map(({ id }) => id);
  const documents: Record<string, unknown> = {};
  const take = (stored: StoredDocument | undefined) => {
    if (stored) documents[stored.path] = stored.fields;
  };
  const own = [uid, ...aliases];
  for (const path of own.flatMap((each) => [`members/${each}`, `merges/${each}`]))
    take(await site.store.get(path));
  for (const name of ['mine', 'contact', 'ban'])
    take(await site.store.get(`members/${uid}/private/${name}`, { asMember: true }));
  for (const { path } of await postsOf(site, own)) take(await site.store.get(path, { asMember: true }));
  for (const id of await votedIdeas(site, uid)) take(await site.store.get(`ideas/${id}/votes/${uid}`));
  return {
    site: site.id,
    uid,
    at: site.store.serverNow().toISOString(),
    account: await accountOf(site),
    documents,
  };
}

/** Every post of these accounts that I may see: my own, those of accounts that I go on with where they are public. */
async function postsOf(site: Site, uids: readonly string[]): Promise<readonly StoredDocument[]> {
  const posts: StoredDocument[] = [];
  const { uid } = present(site);
  for (const by of uids) {
    let after: Cursor | undefined;
    do {
      const { items, next } = await site.store.list(
        {
          collection: 'ideas',
          where: [['by', '==', by], ...(by === uid ? [] : ([['state', '==', 'approved']] as const))],
          orderBy: [['at', 'desc']],
          select: ['title', 'name'],
          limit: 50,
          ...(after && { after }),
        },
        { asMember: true },
      );
      posts.push(...items);
      after = next;
    } while (after);
  }
  const mine = readMine(site);
  const known = new Set(posts.map(({ id }) => id));
  // What waits for a moderator under another account of mine can be read one by one only.
  for (const id of Object.keys(mine.pending).filter((each) => !known.has(each))) {
    const stored = await site.store.get(`ideas/${id}`, { asMember: true }).catch(() => undefined);
    if (stored && isMine(mine, { by: String(stored.fields['by']) })) posts.push(stored);
  }
  return posts;
}

const blankPost = {
  title: '',
  body: '',
  excerpt: '',
  name: '',
  label: '',
  state: 'rejected',
} satisfies Partial<Idea>;

/**
 * Blanks my posts, withdraws my votes, deletes what is private and the account, and leaves the card as a tombstone.
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
}

async function eraseOn(site: Site): Promise<void> {
  const { store } = site;
  const { uid } = present(site);
  const outbox = await site.outbox();
  await outbox.forgetMine();
  await resumeMerges(site);
  const merges = await mergesInto(site, uid);
  const own = [uid, ...merges.filter(({ state }) => state !== 'offered').map(({ id }) => id)];
  for (const { path } of (await postsOf(site, own)).filter(isNotBlank))
    await store.commit([{ kind: 'update', path, fields: { ...blankPost, touchedAt: serverTime } }]);
  for (const id of await votedIdeas(site, uid)) {
    const fields: WriteFields = { votes: increment(-1), touchedAt: serverTime };
    await store.commit([
      { kind: 'delete', path: `ideas/${id}/votes/${uid}` },
      { kind: 'update', path: `ideas/${id}`, fields },
    ]);
  }
  for (const each of own) await eraseCard(site, each);
  await store.commit(
    ['mine', 'contact'].map((name) => ({ kind: 'delete', path: `members/${uid}/private/${name}` }) as const),
  );
}

const isNotBlank = ({ fields }: StoredDocument) => fields['title'] !== '' || fields['name'] !== '';

/** What is left of a card: its ban and its times. */
async function eraseCard({ store }: Site, uid: string): Promise<void> {
  const path = `members/${uid}`;
  const stored = await store.get(path);
  if (!stored || stored.fields['name'] === '') return;
  const fields = { name: '', role: 'member', label: '', points: 0, last: '', day: 0, dayPoints: 0, act: '' };
  await store.commit([{ kind: 'update', path, fields }]);
}
