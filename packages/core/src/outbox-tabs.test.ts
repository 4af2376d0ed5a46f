import './testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { createStore, set } from 'idb-keyval';
import { postIdea, voteForIdea } from './ideas/commands.ts';
import { openPage, withoutLocks } from './testing/page.ts';
import { closeLines, draft, ideasBy, nothingPending, openShakyPage } from './testing/shaky-page.ts';
import { until } from './testing/until.ts';

const close = () => Promise.all([...getApps().map(deleteApp), closeLines()]);

describe('a tab that is killed', () => {
  after(close);

  for (const fault of ['hold before', 'hold after'] as const)
    for (const act of ['post', 'vote'] as const)
      it(`leaves a ${act} that counts once when its request was in ${fault}`, () =>
        withoutLocks(async () => {
          const { community, site, proxy } = await openShakyPage();
          const id = await community.seedIdea();
          const idea = draft();
          proxy.fail(':commit', 'pass', fault);
          if (act === 'post') await site.act(postIdea, idea).kept;
          else await site.act(voteForIdea, { id, up: true }).kept;
          await proxy.met(':commit', 2);
          const page = openPage(community.config);
          const done = async () =>
            act === 'post'
              ? (await ideasBy(community, page.session.current?.uid)).length === 1
              : (await community.countOf(id)).votes === 1;
          await until('it is there', done);
          await until('the next page asked', () => proxy.seenAt(':commit').length >= 3);
          await nothingPending(page);
          assert.ok(await done());
          if (act === 'vote') assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
          assert.equal(openPage(community.config).overlay.of(postIdea).length, 0);
        }));

  it("leaves a newcomer's act that counts, though no session was made yet", () =>
    withoutLocks(async () => {
      const { community, site, auth } = await openShakyPage();
      const id = await community.seedIdea();
      auth.fail('accounts:signUp', 'hold before');
      await site.act(voteForIdea, { id, up: true }).kept;
      await auth.met('accounts:signUp');
      const page = openPage(community.config);
      await until('it is counted', async () => (await community.countOf(id)).voters === 1);
      await nothingPending(page);
    }));

  it('drops an act of a command that no longer exists, and goes on', async () => {
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    const { project, site: name } = community.config;
    await set(
      'old',
      { id: 'old', command: 'ideas.applaud', input: { id }, at: 1, tries: 0, notBefore: 0 },
      createStore(`stoa:${project}:${name}`, 'acts'),
    );
    site.act(voteForIdea, { id, up: true });
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
  });
});

describe('two tabs', () => {
  after(close);

  for (const locks of [true, false])
    it(`send every act once, ${locks ? 'one after the other' : 'even without locks'}`, () => {
      const work = async () => {
        const { community, site, proxy } = await openShakyPage();
        const id = await community.seedIdea();
        site.act(postIdea, draft('The very first'));
        await nothingPending(site);
        proxy.offline = true;
        const ideas = [draft('The second one'), draft('The third one')];
        for (const idea of ideas) await site.act(postIdea, idea).kept;
        await site.act(voteForIdea, { id, up: true }).kept;
        const other = openPage(community.config);
        await until('the other tab shows them', () => other.overlay.of(postIdea).length === 2);
        proxy.offline = false;
        const before = proxy.seenAt(':commit').length;
        await Promise.all([site, other].map(async (tab) => (await tab.outbox()).wake()));
        await Promise.all([site, other].map(nothingPending));
        assert.equal((await ideasBy(community, site.session.current?.uid)).length, 3);
        assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
        if (locks) assert.equal(proxy.seenAt(':commit').length - before, 3);
      };
      return locks ? work() : withoutLocks(work);
    });
});

describe('a page that may not lock', () => {
  after(close);

  it('sends all the same', async (test) => {
    // What browsers do for a sandboxed frame of an opaque origin.
    test.mock.method(navigator.locks, 'request', () => Promise.reject(new DOMException('', 'SecurityError')));
    const { community, site } = await openShakyPage();
    const id = await community.seedIdea();
    site.act(voteForIdea, { id, up: true });
    await nothingPending(site);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
  });
});

describe('a machine whose clock is wrong', () => {
  after(close);

  for (const hours of [1, -1])
    it(`posts twice though the machine's clock is off by ${hours} h`, async (test) => {
      const now = Date.now;
      test.mock.method(Date, 'now', () => now() + hours * 3_600_000);
      const { community, site, proxy } = await openShakyPage({ gapSeconds: 1 });
      const ideas = [draft('The first one'), draft('The second one')];
      for (const idea of ideas) await site.act(postIdea, idea).kept;
      await nothingPending(site);
      assert.deepEqual(
        (await ideasBy(community, site.session.current?.uid)).sort(),
        ideas.map(({ id }) => id).sort(),
      );
      assert.equal(proxy.seen.filter(({ path }) => path.endsWith(':commit')).length, 3);
    });
});
