import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { postIdea } from '../ideas/commands.ts';
import { openPage } from '../testing/page.ts';
import { lastMail, newEmail, password } from '../testing/people.ts';
import { castVote, closeLines, draft, nothingPending, openShakyPage, uidOf } from '../testing/shaky-page.ts';
import { sendLink, signIn, signOut } from './account.ts';

after(() => Promise.all([...getApps().map(deleteApp), closeLines()]));

describe('a way to sign in', () => {
  it("links a guest's Google account, and merges into it when it has one already", async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    const email = newEmail();
    globalThis.prompt = () => email;
    await castVote(site, id);
    const first = uidOf(site);
    const member = await signIn(site, { how: 'google' });
    assert.deepEqual([member.uid, member.verified], [first, true]);
    await signOut(site);
    await castVote(site, id);
    assert.deepEqual(await community.countOf(id), { votes: 2, voters: 2 });
    assert.equal((await signIn(site, { how: 'google' })).uid, first);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    globalThis.prompt = () => null;
    await signOut(site);
    await assert.rejects(signIn(site, { how: 'google' }), { code: 'closed' });
  });

  it('signs in by the link of a mail, and merges the guest who asked for it', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    const email = newEmail();
    const follow = async () => {
      await sendLink(site, email, 'http://localhost/ideas?stoa=1');
      return signIn(site, { how: 'link', email, address: (await lastMail(email)).oobLink });
    };
    await castVote(site, id);
    const member = await follow();
    assert.deepEqual([member.kind, member.verified], ['member', true]);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    await signOut(site);
    await castVote(site, id);
    assert.equal((await follow()).uid, member.uid);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    const { oobLink: address } = await lastMail(email).catch(() => ({
      oobLink: 'http://localhost/?oobCode=used',
    }));
    await signOut(site);
    await assert.rejects(signIn(site, { how: 'link', email, address }), { code: 'link' });
  });

  it('ends a session that the service refuses to renew, and sends the act after signing in again', async () => {
    const { community, site, auth } = await openShakyPage();
    const email = newEmail();
    await signIn(site, { how: 'sign-up', email, password });
    const uid = uidOf(site);
    const page = openPage(community.config);
    auth.refusal = { error: { code: 400, message: 'TOKEN_EXPIRED' } };
    assert.equal(uidOf(page), uid);
    auth.fail('/v1/token', 400, 400);
    await page.session.refresh().catch(() => undefined);
    assert.equal(page.session.current, undefined);
    const idea = draft();
    page.act(postIdea, idea);
    await nothingPending(page);
    auth.forgive();
    const member = await signIn(page, { how: 'password', email, password });
    assert.equal(member.uid, uid);
    const written = await community.owner.get(`ideas/${idea.id}`, { asMember: true });
    assert.ok(written);
  });
});
