import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import type { Community } from '../testing/community.ts';
import { makeAccount, newEmail, password } from '../testing/people.ts';
import { castPost, castVote, closeLines, draft, openShakyPage, uidOf } from '../testing/shaky-page.ts';
import { rename, signIn, signOut } from './account.ts';
import { contactOf, eraseMe, exportData, forgetContact, tellMe } from './own-data.ts';
import { saveMine } from './saved.ts';

/** Every document below the community's site that a test looks into, as one text. */
async function everything({ owner }: Community): Promise<string> {
  const found: unknown[] = [];
  for (const collection of ['members', 'ideas', 'merges', 'votes', 'private'])
    found.push((await owner.list({ collection, group: true, limit: 50 }, { asMember: true })).items);
  return JSON.stringify(found);
}

after(() => Promise.all([...getApps().map(deleteApp), closeLines()]));

describe("a member's own data", () => {
  it('carries a new name on the next post', async () => {
    const { community, site } = await openShakyPage({ gapSeconds: 1 });
    await castPost(site);
    await rename(site, '  Mei  ');
    assert.equal(site.session.current?.name, 'Mei');
    const id = await castPost(site);
    assert.equal((await community.owner.get(`ideas/${id}`, { asMember: true }))?.fields['name'], 'Mei');
    await assert.rejects(rename(site, 'badword'), { code: 'denied' });
    assert.equal(site.session.current.name, 'Mei');
  });

  it('stores an address on consent, and forgets it', async () => {
    const { community, site } = await openShakyPage();
    assert.equal(await contactOf(site), undefined);
    await castVote(site, await community.seedIdea());
    await tellMe(site, ' mei@example.com ');
    assert.equal(await contactOf(site), 'mei@example.com');
    await forgetContact(site);
    assert.equal(await contactOf(site), undefined);
    await assert.rejects(tellMe(site, 'mei'), { code: 'denied' });
  });

  it('is exported whole, and erased whole', async () => {
    const { community, site } = await openShakyPage();
    const [voted, other] = await Promise.all([community.seedIdea(), community.seedIdea()]);
    await castVote(site, voted);
    const early = await castPost(site);
    const guest = uidOf(site);
    const email = newEmail();
    await makeAccount(email);
    await signIn(site, { how: 'password', email, password });
    await rename(site, 'Mei Lin');
    await castVote(site, other);
    const late = await castPost(site);
    await tellMe(site, email);
    await saveMine(site);
    const uid = uidOf(site);

    const file = await exportData(site);
    assert.equal(file.account.email, email);
    const paths = [
      ...[`members/${uid}`, `members/${guest}`, `merges/${guest}`],
      ...[`members/${uid}/private/mine`, `members/${guest}/private/mine`, `members/${uid}/private/contact`],
      ...[`ideas/${early}`, `ideas/${late}`, `ideas/${voted}/votes/${uid}`, `ideas/${other}/votes/${uid}`],
    ];
    assert.deepEqual(Object.keys(file.documents).sort(), paths.sort());
    assert.equal((file.documents[`ideas/${late}`] as { body: string }).body, draft().body);

    await eraseMe(site);
    assert.equal(site.session.current, undefined);
    const left = await everything(community);
    for (const word of [email, 'Mei Lin', draft().title, draft().body]) assert.ok(!left.includes(word), word);
    for (const id of [voted, other]) assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
    await assert.rejects(signIn(site, { how: 'password', email, password }), { code: 'wrong' });
  });

  it('of a guest who was merged is erased from another browser as well', async () => {
    const { community, site } = await openShakyPage({ guests: 'pending' });
    const held = await castPost(site);
    await tellMe(site, 'secret.guest@example.com');
    const email = newEmail();
    await makeAccount(email);
    await signIn(site, { how: 'password', email, password });
    assert.equal(await contactOf(site), 'secret.guest@example.com');
    await signOut(site);
    await signIn(site, { how: 'password', email, password });
    assert.ok(`ideas/${held}` in (await exportData(site)).documents);
    await eraseMe(site);
    const left = await everything(community);
    for (const word of ['secret.guest', draft().title, draft().body, '"pending"'])
      assert.ok(!left.includes(word), word);
  });

  it('goes on erasing where it was cut off', async () => {
    const { community, site, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    await castVote(site, id);
    await castPost(site);
    await signIn(site, { how: 'sign-up', email: newEmail(), password });
    await rename(site, 'Mei Lin');
    for (let cut = 0; site.session.current; cut++) {
      proxy.forgive();
      proxy.fail(':commit', ...Array.from({ length: cut }, () => 'pass' as const), 'cut after');
      await eraseMe(site).catch(() => undefined);
    }
    assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
    assert.ok(!(await everything(community)).includes('Mei Lin'));
  });
});
