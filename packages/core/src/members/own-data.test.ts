import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import type { Community } from '../testing/community.ts';
import { makeAccount, newEmail, password } from '../testing/people.ts';
import { castPost, castVote, closeLines, draft, openShakyPage, uidOf } from '../testing/shaky-page.ts';
import { rename, signIn, signOut } from './account.ts';
import { postComment } from '../threads/commands.ts';
import { until } from '../testing/until.ts';
import { postIdea } from '../ideas/commands.ts';
import { postReview } from '../reviews/commands.ts';
import { newId } from '../store/id.ts';
import type { Site } from '../site.ts';
import { contactOf, eraseMe, exportData, forgetContact, tellMe } from './own-data.ts';
import { saveMine } from './saved.ts';

/** Every document below the community's site that a test looks into, as one text. */
async function everything({ owner }: Community): Promise<string> {
  const found: unknown[] = [];
  for (const collection of ['members', 'ideas', 'merges', 'votes', 'private', 'comments', 'media'])
    found.push((await owner.list({ collection, group: true, limit: 50 }, { asMember: true })).items);
  return JSON.stringify(found);
}

/** Comments on an idea; resolves with the comment's id once it is settled. */
async function castComment(site: Site, idea: string, body: string): Promise<string> {
  const id = newId();
  site.act(postComment, { on: `ideas/${idea}`, id, body, parent: '' });
  await until('the comment is settled', () => !site.overlay.of(postComment).length);
  return id;
}

/** Posts an idea with a picture; resolves with both ids once it is settled. */
async function castPicture(site: Site): Promise<{ readonly id: string; readonly picture: string }> {
  const { id, ...typed } = draft();
  const picture = newId();
  const bytes = new Uint8Array([0, 250, 3]);
  const fields = { type: 'image/webp', alt: 'my cold hand', width: 4, height: 3 } as const;
  site.act(postIdea, { id, ...typed, pictures: [{ id: picture, ...fields, thumb: bytes, data: bytes }] });
  await until('the idea is settled', () => !site.overlay.of(postIdea).length);
  return { id, picture };
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

  it('holds comments and pictures, and neither words nor names are left of them', async () => {
    const { community, site } = await openShakyPage();
    const idea = await community.seedIdea();
    const { id, picture } = await castPicture(site);
    const early = await castComment(site, idea, 'My fingers went white.');
    const guest = uidOf(site);
    const email = newEmail();
    await makeAccount(email);
    await signIn(site, { how: 'password', email, password });
    assert.notEqual(uidOf(site), guest);
    await rename(site, 'Mei Lin');
    const late = await castComment(site, id, 'Mine went blue.');
    const own = [`ideas/${idea}/comments/${early}`, `ideas/${id}/comments/${late}`];
    assert.equal((await community.owner.get(`ideas/${idea}`))?.fields['comments'], 1);

    const { documents } = await exportData(site);
    for (const path of own) assert.ok(path in documents, path);
    assert.equal((documents[`ideas/${id}/media/${picture}`] as { data: string }).data, btoa('\0\xfa\x03'));
    const names = own.map((path) => (documents[path] as { name: string }).name);

    await eraseMe(site);
    const left = await everything(community);
    for (const word of [...names, 'fingers', 'blue', 'cold hand', 'neoprene', '"media/'])
      assert.ok(!left.includes(word), word);
    for (const each of [idea, id])
      assert.equal((await community.owner.get(`ideas/${each}`, { asMember: true }))?.fields['comments'], 0);
    for (const path of own) {
      const stored = await community.owner.get(path, { asMember: true });
      assert.deepEqual([stored?.fields['state'], stored?.fields['name']], ['removed', '']);
    }
    assert.equal(await community.owner.get(`ideas/${id}/media/${picture}`, { asMember: true }), undefined);
  });

  it('holds reviews, of which their place on the piles is left', async () => {
    const { community, site } = await openShakyPage();
    const words = { title: '', body: 'The island was quiet.', tags: ['Fit:4'], recommend: true };
    const castReview = async (item: string) => {
      site.act(postReview, { item, rating: 4, ...words });
      await until('the review is settled', () => !site.overlay.of(postReview).length);
      return `items/${item}/reviews/${uidOf(site)}`;
    };
    const early = await castReview('kayak-101');
    const email = newEmail();
    await makeAccount(email);
    await signIn(site, { how: 'password', email, password });
    await rename(site, 'Mei Lin');
    const own = [early, await castReview('sup-sunset')];

    const { documents } = await exportData(site);
    for (const path of own) assert.equal((documents[path] as { body: string }).body, words.body);

    await eraseMe(site);
    for (const path of own) {
      const stored = await community.owner.get(path, { asMember: true });
      assert.deepEqual(
        ['state', 'name', 'body', 'publicAt'].map((name) => stored?.fields[name]),
        ['removed', '', '', null],
      );
      const [, item = ''] = path.split('/');
      const { piles } = (await community.owner.get(`items/${item}`))?.fields ?? {};
      assert.deepEqual({ ...(piles as object) }, { '4': 0, 'removed-4': 1 });
    }
  });

  it('of a guest who was merged is erased from another browser as well', async () => {
    const { community, site } = await openShakyPage({ guests: 'pending' });
    const held = await castPost(site);
    const heldComment = await castComment(site, await community.seedIdea(), 'A word that waits.');
    await tellMe(site, 'secret.guest@example.com');
    const email = newEmail();
    await makeAccount(email);
    await signIn(site, { how: 'password', email, password });
    assert.equal(await contactOf(site), 'secret.guest@example.com');
    await signOut(site);
    await signIn(site, { how: 'password', email, password });
    const { documents } = await exportData(site);
    assert.ok(`ideas/${held}` in documents);
    assert.ok(Object.keys(documents).some((path) => path.endsWith(`/comments/${heldComment}`)));
    await eraseMe(site);
    const left = await everything(community);
    for (const word of ['secret.guest', draft().title, draft().body, 'A word', '"pending"'])
      assert.ok(!left.includes(word), word);
  });

  it('goes on erasing where it was cut off', async () => {
    const { community, site, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    await castVote(site, id);
    await castPicture(site);
    await castComment(site, id, 'My fingers went white.');
    await signIn(site, { how: 'sign-up', email: newEmail(), password });
    await rename(site, 'Mei Lin');
    for (let cut = 0; site.session.current; cut++) {
      proxy.forgive();
      proxy.fail(':commit', ...Array.from({ length: cut }, () => 'pass' as const), 'cut after');
      await eraseMe(site).catch(() => undefined);
    }
    assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
    assert.equal((await community.owner.get(`ideas/${id}`))?.fields['comments'], 0);
    const left = await everything(community);
    for (const word of ['Mei Lin', 'fingers', 'cold hand']) assert.ok(!left.includes(word), word);
  });
});
