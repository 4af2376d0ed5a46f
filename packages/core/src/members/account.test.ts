import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { postIdea, voteForIdea } from '../ideas/commands.ts';
import { openPage } from '../testing/page.ts';
import { brandToken, confirmMail, makeAccount, newEmail, password } from '../testing/people.ts';
import {
  castPost,
  castVote,
  closeLines,
  draft,
  nothingPending,
  openShakyPage,
  uidOf,
} from '../testing/shaky-page.ts';
import { until } from '../testing/until.ts';
import { openVisitor } from '../testing/visitor.ts';
import { serverTime } from '../store/store.ts';
import { checkVerified, greet, identify, sendVerification, signIn, signOut } from './account.ts';
import { readMine, writeMine } from './mine.ts';
import { saveMine } from './saved.ts';

after(() => Promise.all([...getApps().map(deleteApp), closeLines()]));

describe('signing in', () => {
  it('keeps the uid, the vote and the post of a guest who makes an account', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    await castVote(site, id);
    const idea = await castPost(site);
    const guest = site.session.current!;
    const member = await signIn(site, { how: 'sign-up', email: newEmail(), password });
    assert.deepEqual([member.uid, member.kind, member.name], [guest.uid, 'member', guest.name]);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    await castVote(site, idea);
    assert.deepEqual(await community.countOf(idea), { votes: 1, voters: 1 });
    assert.deepEqual(Object.keys(readMine(site).votes).sort(), [id, idea].sort());
  });

  it('counts as a member at once: the old token says anonymous no more', async () => {
    const { site, community } = await openShakyPage({ need: { idea: 'member', vote: 'guest' } });
    await castVote(site, await community.seedIdea());
    await signIn(site, { how: 'sign-up', email: newEmail(), password });
    const id = await castPost(site);
    assert.equal((await community.owner.get(`ideas/${id}`, { asMember: true }))?.fields['by'], uidOf(site));
  });

  for (const [how, wayOf] of [
    ['e-mail and password', (email: string) => ({ how: 'password' as const, email, password })],
    [
      "the brand's token",
      (_email: string, uid: string) => ({ how: 'token' as const, token: brandToken(uid) }),
    ],
  ] as const)
    it(`merges a guest into the account that ${how} prove: nothing lost, nothing twice`, async () => {
      const { community, site } = await openShakyPage();
      const [both, guests, others] = await Promise.all([1, 2, 3].map(() => community.seedIdea()));
      const email = newEmail();
      const uid = await makeAccount(email);
      // The account's own browser, earlier.
      await signIn(site, wayOf(email, uid));
      await castVote(site, both!);
      await castVote(site, others!);
      await community.owner.commit([{ kind: 'update', path: `members/${uid}`, fields: { points: 30 } }]);
      await signOut(site);
      assert.equal(site.session.current, undefined);

      await castVote(site, both!);
      await castVote(site, guests!);
      const idea = await castPost(site);
      const guest = uidOf(site);
      assert.notEqual(guest, uid);
      await community.owner.commit([{ kind: 'update', path: `members/${guest}`, fields: { points: 12 } }]);
      const member = await signIn(site, wayOf(email, uid));

      assert.equal(member.uid, uid);
      for (const id of [both!, guests!, others!])
        assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
      assert.deepEqual(Object.keys(readMine(site).votes).sort(), [both, guests, others].sort());
      assert.deepEqual(readMine(site).aliases, [guest]);
      const [card, closed, pointer] = await community.owner.getMany(
        [`members/${uid}`, `members/${guest}`, `merges/${guest}`],
        { asMember: true },
      );
      assert.deepEqual([card?.fields['points'], closed?.fields['points']], [42, 0]);
      assert.deepEqual([pointer?.fields['to'], pointer?.fields['state']], [uid, 'done']);
      const written = await community.owner.get(`ideas/${idea}`, { asMember: true });
      assert.equal(written?.fields['by'], guest);
      // The merged votes are the member's to take back.
      await castVote(site, guests!, false);
      assert.deepEqual(await community.countOf(guests!), { votes: 0, voters: 0 });
    });

  it('comes to the same end wherever a merge was cut off', async () => {
    // Offer, acceptance, both votes' moves, the end: whichever answer is lost, the next page goes on.
    const cuts = ['cut before', 'cut after'] as const;
    for (const [place, fault] of cuts.flatMap((each) => [0, 1, 2, 3, 4].map((at) => [at, each] as const))) {
      const { community, site, proxy } = await openShakyPage();
      const [both, guests] = await Promise.all([community.seedIdea(), community.seedIdea()]);
      const email = newEmail();
      const uid = await makeAccount(email);
      await signIn(site, { how: 'password', email, password });
      await castVote(site, both);
      await signOut(site);
      await castVote(site, both);
      await castVote(site, guests);
      const guest = uidOf(site);
      proxy.fail(':commit', ...Array.from({ length: place }, () => 'pass' as const), fault);
      await assert.rejects(signIn(site, { how: 'password', email, password }), { code: 'offline' });
      const next = openPage(community.config);
      await signIn(next, { how: 'password', email, password });
      assert.equal(uidOf(next), uid);
      for (const id of [both, guests])
        assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 }, `${fault} at ${place}`);
      const pointer = await community.owner.get(`merges/${guest}`, { asMember: true });
      assert.equal(pointer?.fields['state'], 'done');
    }
  });

  it('asks once an hour for what it knows of a member', async () => {
    const { community, site, proxy } = await openShakyPage();
    await identify(site, brandToken(`customer-${newEmail()}`));
    await castVote(site, await community.seedIdea());
    const before = proxy.seen.length;
    await greet(site);
    assert.equal(proxy.seen.length, before, 'nothing within the hour');
    writeMine(site, { ...readMine(site), readAt: Date.now() - 2 * 60 * 60_000 });
    const last = openPage(community.config);
    await until('it is asked', () => Date.now() - readMine(last).readAt < 60_000);
    assert.equal(proxy.seen.length, before + 1, 'one request after it');
  });

  it('leaves a stranger’s offer alone, however many there are', async () => {
    const { community, site } = await openShakyPage();
    const email = newEmail();
    const uid = await makeAccount(email);
    const stranger = openVisitor(community);
    await stranger.act(postIdea, draft('Buy my pills'));
    await until('it is posted', () => !stranger.overlay.of(postIdea).length);
    const from = stranger.session.current!.uid;
    await stranger.store.commit([
      { kind: 'set', path: `merges/${from}`, fields: { to: uid, at: serverTime, state: 'offered' } },
    ]);
    await castVote(site, await community.seedIdea());
    const guest = uidOf(site);
    await signIn(site, { how: 'password', email, password });
    assert.deepEqual(readMine(site).aliases, [guest]);
    const offer = await community.owner.get(`merges/${from}`, { asMember: true });
    assert.equal(offer?.fields['state'], 'offered');
  });

  it('sends what waited for an account, and nothing before', async () => {
    const { community, site } = await openShakyPage({ need: { idea: 'member', vote: 'verified' } });
    const id = await community.seedIdea();
    const refusals: string[] = [];
    site.overlay.onRefused(({ code }) => refusals.push(code));
    const idea = draft();
    site.act(postIdea, idea);
    site.act(voteForIdea, { id, up: true });
    await until('both wait', () => refusals.length === 2);
    assert.deepEqual(refusals, ['sign-in', 'sign-in']);
    assert.equal(site.session.current, undefined, 'nobody was made a guest for it');
    const email = newEmail();
    await signIn(site, { how: 'sign-up', email, password });
    await until('the idea is there', () => !site.overlay.of(postIdea).length);
    await until('the vote waits for the address', () => refusals.includes('verify'));
    await sendVerification(site);
    await confirmMail(email);
    assert.equal(await checkVerified(site), true);
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    const written = await community.owner.get(`ideas/${idea.id}`, { asMember: true });
    assert.equal(written?.fields['title'], idea.title);
  });

  it('leaves the session as it was when signing in fails, with a code that says why', async () => {
    const { community, site } = await openShakyPage();
    await castVote(site, await community.seedIdea());
    const guest = site.session.current;
    const email = newEmail();
    await makeAccount(email);
    const failures = [
      [{ how: 'password', email, password: 'wrong one' }, 'wrong'],
      [{ how: 'password', email: newEmail(), password }, 'wrong'],
      [{ how: 'sign-up', email, password }, 'taken'],
      [{ how: 'sign-up', email: newEmail(), password: '123' }, 'weak'],
      [{ how: 'sign-up', email: 'mei', password }, 'email'],
      [{ how: 'token', token: 'no token' }, 'token'],
    ] as const;
    for (const [way, code] of failures) {
      await assert.rejects(signIn(site, way), { code });
      assert.deepEqual(site.session.current, guest);
    }
    await assert.rejects(identify(site, 'x.y.z'), { code: 'token' });
    await assert.rejects(identify(site, brandToken('a/b')), { code: 'token' });
  });

  it("takes the brand's name for a card, and asks nothing for who is here already", async () => {
    const { community, site, auth } = await openShakyPage();
    const visitor = await identify(site, brandToken('customer-7', { claims: { name: 'Mei Lin' } }));
    assert.deepEqual([visitor.uid, visitor.kind, visitor.verified], ['customer-7', 'member', true]);
    await castVote(site, await community.seedIdea());
    const card = await community.owner.get('members/customer-7', { asMember: true });
    assert.equal(card?.fields['name'], 'Mei Lin');
    const asked = auth.seenAt('signInWithCustomToken').length;
    await identify(site, brandToken('customer-7'));
    assert.equal(auth.seenAt('signInWithCustomToken').length, asked);
  });

  it('merges nothing when the browser changes hands from member to member', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    await identify(site, brandToken('mother'));
    await castVote(site, id);
    assert.ok(id in readMine(site).votes);
    await identify(site, brandToken('son'));
    assert.equal(uidOf(site), 'son');
    assert.deepEqual(readMine(site).votes, {});
    assert.equal(await community.owner.get('merges/mother', { asMember: true }), undefined);
    await castVote(site, id);
    assert.deepEqual(await community.countOf(id), { votes: 2, voters: 2 });
  });

  it("sends nobody's acts as somebody else", async () => {
    const { community, site, proxy } = await openShakyPage();
    await identify(site, brandToken('mother'));
    const id = await community.seedIdea();
    await castVote(site, id);
    proxy.fail(':commit', 503, 503, 503, 503);
    const idea = draft();
    const { kept } = site.act(postIdea, idea);
    await kept;
    await proxy.met(':commit');
    await identify(site, brandToken('son'));
    proxy.forgive();
    assert.equal(site.overlay.of(postIdea).length, 0, 'not his to see');
    await castVote(site, id);
    assert.equal(await community.owner.get(`ideas/${idea.id}`, { asMember: true }), undefined);
    await identify(site, brandToken('mother'));
    await until('hers is sent', async () => {
      const stored = await community.owner.get(`ideas/${idea.id}`, { asMember: true });
      return stored?.fields['by'] === 'mother';
    });
  });

  it('shows a member what waits for a moderator again after signing in', async () => {
    const { site } = await openShakyPage({ moderation: 'before' });
    await identify(site, brandToken(newEmail()));
    const uid = uidOf(site);
    const idea = await castPost(site);
    assert.ok(idea in readMine(site).pending);
    await signOut(site);
    assert.deepEqual(readMine(site).pending, {});
    await identify(site, brandToken(uid));
    assert.deepEqual(readMine(site).pending, { [idea]: 1 });
  });

  it('knows the votes of a member in another browser', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    const email = newEmail();
    await signIn(site, { how: 'sign-up', email, password });
    await castVote(site, id);
    await saveMine(site);
    const uid = uidOf(site);
    await signOut(site);
    assert.deepEqual(readMine(site).votes, {});
    await signIn(site, { how: 'password', email, password });
    assert.equal(uidOf(site), uid);
    assert.ok(id in readMine(site).votes);
  });
});
