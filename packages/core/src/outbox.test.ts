import './testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { postIdea, voteForIdea } from './ideas/commands.ts';
import { guestName } from './members/names.ts';
import type { Fault } from './testing/fault-proxy.ts';
import { openPage } from './testing/page.ts';
import {
  closeLines,
  commitsOf,
  draft,
  ideasBy,
  nothingPending,
  openShakyPage,
} from './testing/shaky-page.ts';
import { until } from './testing/until.ts';
import { openVisitor } from './testing/visitor.ts';

const close = () => Promise.all([...getApps().map(deleteApp), closeLines()]);

describe('the outbox', { concurrency: 4 }, () => {
  after(close);

  it("makes a session, a card and the post of a newcomer's first act", async () => {
    const { community, site } = await openShakyPage();
    assert.equal(site.session.current, undefined);
    const idea = draft();
    site.act(postIdea, idea);
    await nothingPending(site);
    const { uid, kind, name } = site.session.current!;
    assert.equal(kind, 'guest');
    assert.equal(name, guestName(uid, 'en'));
    const card = await community.owner.get(`members/${uid}`, { asMember: true });
    assert.equal(card?.fields['name'], name);
    const post = await community.owner.get(`ideas/${idea.id}`, { asMember: true });
    assert.deepEqual([post?.fields['title'], post?.fields['by']], [idea.title, uid]);
  });

  it('votes, and takes the vote back', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    site.act(voteForIdea, { id, up: true });
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    site.act(voteForIdea, { id, up: false });
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
  });

  it('waits the gap between two posts', async () => {
    const { community, site, proxy } = await openShakyPage({ gapSeconds: 1 });
    const [one, two] = [draft('The first one'), draft('The second one')];
    site.act(postIdea, one);
    site.act(postIdea, two);
    await nothingPending(site);
    const [first, second] = await community.owner.getMany([`ideas/${one.id}`, `ideas/${two.id}`], {
      asMember: true,
    });
    const [at, next] = [first, second].map((each) => (each?.fields['at'] as Date).getTime());
    assert.ok(next! - at! >= 1000);
    assert.equal(commitsOf(proxy, `ideas/${two.id}`).length, 1);
  });

  const faults: Fault[][] = [
    ['cut before'],
    ['cut after'],
    ['cut after', 'cut before'],
    [429],
    [503],
    [500, 'cut after'],
  ];
  for (const fault of faults)
    it(`posts and votes exactly once when the answers are: ${fault.join(', ')}`, async () => {
      const { community, site, proxy } = await openShakyPage();
      const id = await community.seedIdea();
      proxy.fail(':commit', 'pass', ...fault);
      const idea = draft();
      site.act(postIdea, idea);
      await nothingPending(site);
      proxy.fail(':commit', ...fault);
      site.act(voteForIdea, { id, up: true });
      await nothingPending(site);
      assert.deepEqual(await ideasBy(community, site.session.current?.uid), [idea.id]);
      assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
      assert.equal(proxy.seen.filter((each) => each.fault !== 'pass').length, 2 * fault.length);
    });

  for (const [end, fault] of [
    [':batchGet', 'cut before'],
    [':batchGet', 503],
    [':commit', 'cut before'],
    [':commit', 'cut after'],
    [':commit', 429],
  ] as [string, Fault][])
    it(`makes a newcomer's card once when ${end} meets ${fault}`, async () => {
      const { community, site, proxy } = await openShakyPage();
      const idea = draft();
      proxy.fail(end, fault);
      site.act(postIdea, idea);
      await nothingPending(site);
      assert.deepEqual(await ideasBy(community, site.session.current?.uid), [idea.id]);
      const { items } = await community.owner.list({ collection: 'members', limit: 9 }, { asMember: true });
      assert.equal(items.length, 1);
    });

  it('keeps acts while the network is away, and sends them in order when it is back', async () => {
    const { community, site, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    proxy.offline = true;
    const ideas = [draft('The first one'), draft('The second one')];
    for (const idea of ideas) site.act(postIdea, idea);
    site.act(voteForIdea, { id, up: true });
    await until('it was tried twice', () => proxy.seen.length > 1);
    assert.equal(site.overlay.of(postIdea).length, 2);
    proxy.offline = false;
    await (await site.outbox()).wake();
    await nothingPending(site);
    assert.deepEqual((await ideasBy(community, site.session.current?.uid)).length, 2);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    const order = [...ideas.map((idea) => idea.id), id].map((each) =>
      proxy.seen.findIndex((request) => request.fault === 'pass' && request.body.includes(`ideas/${each}`)),
    );
    assert.deepEqual(
      order,
      order.toSorted((one, other) => one - other),
    );
  });

  it('sends nothing of a vote that was taken back before it could leave', async () => {
    const { community, site, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    proxy.offline = true;
    site.act(voteForIdea, { id, up: true });
    await until('it was tried', () => proxy.seen.length > 0);
    await site.act(voteForIdea, { id, up: false }).kept;
    await nothingPending(site);
    proxy.offline = false;
    const other = draft();
    site.act(postIdea, other);
    await nothingPending(site);
    assert.equal(commitsOf(proxy, id).length, 0);
    assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
  });

  it('ends as the person left it, however quickly they changed their mind', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    for (const up of [true, false, true, false, true]) site.act(voteForIdea, { id, up });
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    for (const up of [false, true, false]) await site.act(voteForIdea, { id, up }).kept;
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
  });

  it('sends the same vote once when it is cast twice', async () => {
    const { community, site, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    for (const up of [true, true]) site.act(voteForIdea, { id, up });
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    assert.equal(commitsOf(proxy, id).length, 1);
  });

  it('forgets a post that is discarded while it is on its way in vain', async () => {
    const { community, site, proxy } = await openShakyPage();
    const [unwanted, wanted] = [draft('Unwanted after all'), draft()];
    proxy.fail(':commit', 'pass', 'hold before');
    const { id } = site.act(postIdea, unwanted);
    await proxy.met(':commit', 2);
    await (await site.outbox()).discard(id);
    proxy.letGo();
    site.act(postIdea, wanted);
    await nothingPending(site);
    assert.deepEqual(await ideasBy(community, site.session.current?.uid), [wanted.id]);
    assert.equal(commitsOf(proxy, unwanted.id).length, 1);
  });

  it('takes back a vote that is on its way by a second act', async () => {
    const { community, site, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    site.act(postIdea, draft());
    await nothingPending(site);
    proxy.fail(':commit', 'cut after');
    site.act(voteForIdea, { id, up: true });
    await proxy.met(':commit', 3);
    await site.act(voteForIdea, { id, up: false }).kept;
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
  });

  it('keeps a refused post with its error, and sends it again when it is asked to', async () => {
    const { community, site, proxy } = await openShakyPage();
    const idea = draft('A badword in the title');
    const refusals: unknown[] = [];
    site.overlay.onRefused((error, act) => refusals.push(error.code, act?.input));
    const { id } = site.act(postIdea, idea);
    await until('it is refused', () => site.overlay.get(id)?.error);
    assert.equal(site.overlay.get(id)?.error?.code, 'denied');
    assert.deepEqual(refusals, ['denied', idea]);
    const tries = commitsOf(proxy, idea.id).length;
    const page = openPage(community.config);
    await until('the next page shows it too', () => page.overlay.get(id)?.error);
    assert.deepEqual(page.overlay.get(id)?.input, idea);
    assert.equal(commitsOf(proxy, idea.id).length, tries);
    await community.owner.commit([{ kind: 'set', path: 'secrets/words', fields: { list: [], re: '' } }]);
    await (await page.outbox()).retry(id);
    await nothingPending(page);
    assert.deepEqual(await ideasBy(community, page.session.current?.uid), [idea.id]);
  });

  it('sends what comes after a refused post, and forgets one that is discarded', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    const refused = site.act(postIdea, draft('A badword in the title'));
    site.act(voteForIdea, { id, up: true });
    await until('the vote is counted', async () => (await community.countOf(id)).voters === 1);
    await (await site.outbox()).discard(refused.id);
    assert.equal(site.overlay.get(refused.id), undefined);
    const page = openPage(community.config);
    const { id: next } = await community
      .seedIdea()
      .then((idea) => page.act(voteForIdea, { id: idea, up: true }));
    await until('the next act is done', () => !page.overlay.get(next));
    assert.equal(page.overlay.of(postIdea).length, 0);
  });

  it('tells a banned member, and counts nothing of theirs', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    site.act(postIdea, draft());
    await nothingPending(site);
    const path = `members/${site.session.current!.uid}`;
    await community.owner.commit([
      { kind: 'update', path, fields: { bannedUntil: new Date(Date.now() + 3_600_000) } },
    ]);
    const refusals: unknown[] = [];
    site.overlay.onRefused((error, act) => refusals.push([act?.command.name, error.code, act?.input]));
    const idea = draft('Another one');
    const post = site.act(postIdea, idea);
    site.act(voteForIdea, { id, up: true });
    await until('both are refused', () => refusals.length === 2);
    assert.deepEqual(refusals, [
      ['ideas.post', 'banned', idea],
      ['ideas.vote', 'banned', { id, up: true }],
    ]);
    await until('the vote is taken back', () => site.overlay.of(voteForIdea).length === 0);
    assert.ok(site.overlay.get(post.id)?.error);
    assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
  });

  it('gives up on a free plan that is used up for today, and keeps the post', async () => {
    const { site, proxy } = await openShakyPage();
    proxy.refusal = { error: { status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded.' } };
    proxy.fail(':commit', 429);
    const { id } = site.act(postIdea, draft());
    await until('it is refused', () => site.overlay.get(id)?.error);
    assert.equal(site.overlay.get(id)?.error?.code, 'quota');
  });

  it('counts the same person once though a second browser votes too', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    const other = openVisitor(community);
    site.act(voteForIdea, { id, up: true });
    await other.act(voteForIdea, { id, up: true });
    await nothingPending(site);
    await until('the other is done', () => !other.overlay.of(voteForIdea).length);
    assert.deepEqual(await community.countOf(id), { votes: 2, voters: 2 });
  });
});
