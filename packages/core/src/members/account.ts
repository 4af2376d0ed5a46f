import { pendingIdeaList } from '../ideas/queries.ts';
import type { Site } from '../site.ts';
import { pageRegistry } from '../store/early.ts';
import { readToken } from '../store/custom-token.ts';
import type { Account, SignIn, Visitor } from '../store/marker.ts';
import { serverTime } from '../store/store.ts';
import { gapMs } from '../sender.ts';
import { readSettings } from '../sites/queries.ts';
import { myCard } from './me.ts';
import { offerMerge, resumeMerges } from './merge.ts';
import { readMine } from './mine.ts';
import { ones, pullMine, saveMine } from './saved.ts';
import { cleanLine } from '../posts/clean.ts';

/** How old what this browser knows of a member may be before it is asked for again, in milliseconds. */
const knownMs = 60 * 60_000;

/** How long signing out waits until the votes of the last seconds are in the member's own index, in milliseconds. */
const savingMs = 1000;

/** The open sites of the same project: a session is all theirs. */
export function sitesWith(site: Site): readonly Site[] {
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
    for (const each of sites)
      if (before?.kind === 'guest') await offerMerge(each, user.uid);
      // A member's browser that is handed another's account has changed hands: nothing goes along.
      else await saveMine(each).catch(() => undefined);
  });
  for (const each of sites) {
    await welcome(each);
    const outbox = await each.outbox();
    if (before?.kind === 'guest' && before.uid !== visitor.uid) await outbox.hand(before.uid, visitor.uid);
    await outbox.signedIn();
  }
  return session.current ?? visitor;
}

/** Finds what a member has on this site: what is merged and what is not yet, the name, the votes, what nobody else sees yet. */
async function welcome(site: Site): Promise<void> {
  const { session, store } = site;
  if (session.current?.kind !== 'member') return;
  const { uid } = session.current;
  const [aliases, { items }] = await Promise.all([
    resumeMerges(site),
    store.list({ ...pendingIdeaList(uid), select: ['title'] }, { asMember: true }),
  ]);
  await pullMine(site, {
    aliases,
    pending: { ...readMine(site).pending, ...ones(items.map(({ id }) => id)) },
  });
}

/** What a page that opens with a member's session asks: one request an hour, and what a sign-in left undone. */
export async function greet(site: Site): Promise<void> {
  const { readAt } = readMine(site);
  if (!readAt) await welcome(site);
  else if (Date.now() - readAt > knownMs && site.session.current?.kind === 'member') await pullMine(site);
}

/**
 * Signs in whom the brand's own login knows, by a Firebase custom token. Nothing happens when they are here already.
 * Rejects with `StoaError('token')` for one that is wrong or has expired.
 */
export async function identify(site: Site, token: string): Promise<Visitor> {
  const { uid } = readToken(token);
  const { current } = site.session;
  return current?.uid === uid ? current : signIn(site, { how: 'token', token });
}

/**
 * Ends the session; what is private leaves the screen. A member's votes of the last seconds are saved before, for a second
 * at most. A guest's unsent acts go as well: nobody can come back for them.
 */
export async function signOut(site: Site): Promise<void> {
  const { current } = site.session;
  const saved = current?.kind === 'member' && saveMine(site).catch(() => undefined);
  await Promise.race([saved, new Promise((done) => setTimeout(done, savingMs))]);
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
  const settings = await readSettings(site);
  const me = await myCard(store, { ...visitor, name: line }, locale);
  if (me.name !== line) {
    const waitMs = gapMs(store, { me, settings });
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const path = `members/${visitor.uid}`;
    await store.commit([{ kind: 'update', path, fields: { name: line, act: path, actAt: serverTime } }]);
  }
  session.rename(line);
}
