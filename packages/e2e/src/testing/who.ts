import type { Visitor } from '@stoa/core';
import type { Community } from '@stoa/core/testing/community';
import { emulators } from '@stoa/core/testing/emulators';
import { until } from '@stoa/core/testing/until';
import type { Page } from 'playwright-core';
import type { IdeaBox } from './idea-box.ts';

/** Who a page's browser takes its person for; undefined without a session. */
export async function sessionOf(page: Page, { config }: Community): Promise<Visitor | undefined> {
  const marker = await page.evaluate((name) => localStorage.getItem(name), `stoa:${config.project}:session`);
  return marker === null ? undefined : (JSON.parse(marker) as Visitor);
}

/** Who is here, of the kind that is waited for; a guest once they have a name. */
export const whoIsHere = (page: Page, community: Community, kind: Visitor['kind']): Promise<Visitor> =>
  until(`a ${kind} is here`, async () => {
    const visitor = await sessionOf(page, community);
    return visitor?.kind === kind && (visitor.name || kind === 'member') ? visitor : undefined;
  });

/** Waits until the closing line says that this visitor is here. */
export async function closesWith(box: IdeaBox, visitor: Visitor): Promise<void> {
  const name = (visitor.name || box.words.nameless) + (visitor.kind === 'guest' ? box.words.guest : '');
  await box.closing.getByRole('button', { name, exact: true }).waitFor();
}

/** Waits until Auth and every tab take the one to be here whom the browser keeps. */
export async function tabsAgree(pages: readonly Page[], community: Community): Promise<void> {
  await until('the tabs agree on who is here', async () => {
    const [page] = pages;
    const kept = page && (await sessionOf(page, community));
    const seen = await Promise.all(pages.map(uidsSeenBy));
    return kept !== undefined && seen.flat().every((uid) => uid === kept.uid);
  });
}

/** Whom a tab's idea box takes to be here, and whom Auth has kept last. */
const uidsSeenBy = (page: Page): Promise<readonly (string | undefined)[]> =>
  page.evaluate(() => {
    const name = Object.keys(localStorage).find((key) => key.startsWith('firebase:authUser:'));
    const user = JSON.parse((name && localStorage.getItem(name)) ?? '{}') as { uid?: string };
    return [document.querySelector('stoa-idea-box')?.community?.session.current?.uid, user.uid];
  });

/** Fields of a document of a community, whatever the rules say; undefined when there is none. */
export async function held({ owner }: Community, path: string) {
  return (await owner.get(path, { asMember: true }))?.fields;
}

/** Every idea of this title, whatever the rules say. */
export async function ideasCalled({ owner }: Community, title: string) {
  const { items } = await owner.list({ collection: 'ideas', limit: 50 }, { asMember: true });
  return items.filter(({ fields }) => fields['title'] === title);
}

/** The uids of who has voted for an idea. */
export async function votersFor({ owner }: Community, id: string): Promise<string[]> {
  const { items } = await owner.list({ collection: `ideas/${id}/votes`, limit: 50 }, { asMember: true });
  return items.map((stored) => stored.id);
}

const asAdmin = { authorization: 'Bearer owner', 'content-type': 'application/json' };

/** Asks an emulator what only its owner may; resolves with the answer as text. */
async function asOwner(address: string, body: object): Promise<string> {
  const response = await fetch(`http://${address}`, {
    method: 'POST',
    headers: asAdmin,
    body: JSON.stringify(body),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${address}: ${answer}`);
  return answer;
}

/** Every document of the community's project and every account of Auth, as one text. */
export async function everythingHeld({ config }: Community): Promise<string> {
  const database = `${emulators.firestore}/v1/projects/${config.project}/databases/(default)`;
  const [documents, accounts] = await Promise.all([
    asOwner(`${database}/documents:runQuery`, { structuredQuery: { from: [{ allDescendants: true }] } }),
    asOwner(`${accountsOf()}:query`, {}),
  ]);
  return documents + accounts;
}

/** Locks an account behind its holder's back, which ends its sessions, or lets it in again. */
export async function lockAccount(uid: string, isLocked: boolean): Promise<void> {
  await asOwner(`${accountsOf()}:update`, { localId: uid, disableUser: isLocked });
}

/** Whatever project a page names, the emulator serves its own. */
const accountsOf = () =>
  `${emulators.auth}/identitytoolkit.googleapis.com/v1/projects/${process.env['STOA_PROJECT'] ?? 'demo-stoa'}/accounts`;
