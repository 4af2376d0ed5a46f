import './testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { Cache, type Observed } from './cache.ts';
import { postIdea, voteForIdea } from './ideas/commands.ts';
import type { IdeaRow } from './ideas/kind.ts';
import { listIdeas } from './ideas/queries.ts';
import { myActs } from './members/mine.ts';
import { patch, type Query } from './query.ts';
import type { Site } from './site.ts';
import type { Page } from './store/store.ts';
import { StoaError } from './store/errors.ts';
import { openPage } from './testing/page.ts';
import { closeLines, draft, nothingPending, openShakyPage } from './testing/shaky-page.ts';
import { until } from './testing/until.ts';

/** A query as a widget shows it: with the pending acts laid over, noted whenever it may have changed. */
interface Look<T, S> {
  readonly observed: Observed<T>;
  /** Everything shown, oldest first. */
  readonly shown: readonly S[];
  readonly now: S | undefined;
}

function lookAt<T, S>(site: Site, query: Query<T>, of: (data: T) => S): Look<T, S> {
  const shown: S[] = [];
  const note = () => {
    const { data } = observed.result;
    if (data !== undefined) shown.push(of(site.overlay.apply(query.key, data)));
  };
  // An element renders at the end of the turn in which it was told.
  const told = () => queueMicrotask(note);
  const observed = site.cache.observe(query, told);
  site.overlay.subscribe(told);
  return {
    observed,
    shown,
    get now() {
      return shown.at(-1);
    },
  };
}

const votesOf = (id: string) => (page: Page<IdeaRow>) => page.items.find((row) => row.id === id)?.votes;
const idsOf = (page: Page<IdeaRow>) => page.items.map(({ id }) => id);

describe('what a page shows of acts', { concurrency: 4 }, () => {
  after(() => Promise.all([...getApps().map(deleteApp), closeLines()]));

  it('counts a vote at once, everywhere, and exactly once when it is confirmed', async () => {
    const { site, community, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    const looks = [
      lookAt(site, listIdeas(site, { order: 'votes' }), votesOf(id)),
      lookAt(site, listIdeas(site, { order: 'newest' }), votesOf(id)),
      lookAt(site, listIdeas(site, { order: 'votes' }), votesOf(id)),
    ];
    const mine = lookAt(site, myActs(site), ({ votes }) => votes[id]);
    await until('the lists are there', () => looks.every(({ now }) => now === 0) && mine.shown.length);
    const lists = proxy.seenAt(':runQuery').length;
    assert.equal(lists, 2);
    site.act(voteForIdea, { id, up: true });
    await Promise.resolve();
    assert.deepEqual(
      looks.map(({ now }) => now),
      [1, 1, 1],
    );
    assert.equal(mine.now, 1);
    await nothingPending(site);
    await until('the library has told', () => looks.every(({ observed }) => !observed.result.fetching));
    for (const { shown } of looks) {
      const sinceVote = shown.slice(shown.indexOf(1));
      assert.deepEqual([...new Set(sinceVote)], [1], `shown: ${String(shown)}`);
      assert.equal(shown.at(-1), 1);
    }
    assert.equal(mine.now, 1);
    assert.equal(proxy.seenAt(':runQuery').length, lists);
    assert.equal(votesOf(id)(looks[0]!.observed.result.data!), 1);
    // The next page of this browser knows it without asking.
    const next = openPage(community.config);
    const mineNext = lookAt(next, myActs(next), ({ votes }) => votes[id]);
    await until('the next page knows', () => mineNext.now === 1);
  });

  it('takes back what it showed of a refused vote', async () => {
    const { site, community } = await openShakyPage();
    const id = await community.seedIdea();
    const look = lookAt(site, listIdeas(site, { order: 'votes' }), votesOf(id));
    const mine = lookAt(site, myActs(site), ({ votes }) => votes[id]);
    await until('the list is there', () => look.now === 0);
    await community.owner.commit([{ kind: 'update', path: `ideas/${id}`, fields: { state: 'rejected' } }]);
    const codes: string[] = [];
    site.overlay.onRefused(({ code }) => codes.push(code));
    site.act(voteForIdea, { id, up: true });
    await Promise.resolve();
    assert.deepEqual([look.now, mine.now], [1, 1]);
    await nothingPending(site);
    assert.deepEqual([look.now, mine.now], [0, undefined]);
    assert.deepEqual(codes, ['denied']);
  });

  for (const fault of ['cut after', 'hold after'] as const)
    it(`counts a vote once when the list was asked for while its answer was lost (${fault})`, async () => {
      const { site, community, proxy } = await openShakyPage();
      const id = await community.seedIdea();
      const look = lookAt(site, listIdeas(site, { order: 'votes' }), votesOf(id));
      await until('the list is there', () => look.now === 0);
      await site.cache.load();
      proxy.fail(':commit', 'pass', fault);
      site.act(voteForIdea, { id, up: true });
      await proxy.met(':commit', 2);
      look.observed.refetch();
      await proxy.met(':runQuery', 2);
      await until('the fresh list is there', () => votesOf(id)(look.observed.result.data!) === 1);
      proxy.letGo();
      await nothingPending(site);
      await until('it settles at one', () => look.now === 1 && !look.observed.result.fetching);
      assert.equal(votesOf(id)(look.observed.result.data!), 1);
    });

  it('does not go back to a list that was on its way when the vote was counted', async () => {
    const { site, community, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    const look = lookAt(site, listIdeas(site, { order: 'votes' }), votesOf(id));
    await until('the list is there', () => look.now === 0);
    await site.cache.load();
    proxy.fail(':runQuery', 'hold after');
    look.observed.refetch();
    await proxy.met(':runQuery', 2);
    site.act(voteForIdea, { id, up: true });
    await nothingPending(site);
    proxy.letGo();
    await until('nothing is under way', () => !look.observed.result.fetching);
    assert.equal(votesOf(id)(look.observed.result.data!), 1);
  });

  it('counts a vote once on the page that sends what a killed one left', async () => {
    const { site, community, proxy } = await openShakyPage();
    const id = await community.seedIdea();
    proxy.fail(':commit', 'pass', 'cut after');
    site.act(voteForIdea, { id, up: true });
    await proxy.met(':commit', 2);
    const page = openPage(community.config);
    const look = lookAt(page, listIdeas(page, { order: 'votes' }), votesOf(id));
    await until('the list is there', () => look.now !== undefined);
    await nothingPending(page);
    await until('it settles at one', () => look.now === 1 && !look.observed.result.fetching);
  });

  it('knows a vote that was cast in another browser', async () => {
    const { site, community } = await openShakyPage();
    const id = await community.seedIdea();
    site.act(postIdea, draft());
    await nothingPending(site);
    const uid = site.session.current!.uid;
    await community.owner.commit([
      { kind: 'set', path: `ideas/${id}/votes/${uid}`, fields: { by: uid } },
      { kind: 'update', path: `ideas/${id}`, fields: { votes: 1 } },
    ]);
    const look = lookAt(site, listIdeas(site, { order: 'votes' }), votesOf(id));
    const mine = lookAt(site, myActs(site), ({ votes }) => votes[id]);
    await until('the list is there', () => look.now === 1);
    site.act(voteForIdea, { id, up: true });
    await nothingPending(site);
    await until('it shows one, and mine', () => look.now === 1 && mine.now === 1);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
  });

  it('puts a new post in the list when it is published, without asking again', async () => {
    const { site, community, proxy } = await openShakyPage();
    const seeded = await community.seedIdea();
    const look = lookAt(site, listIdeas(site, { order: 'newest' }), idsOf);
    await until('the list is there', () => look.now);
    const asked = proxy.seenAt(':runQuery').length;
    const idea = draft();
    site.act(postIdea, idea);
    await nothingPending(site);
    await until('it is in the list', () => look.now?.includes(idea.id));
    assert.deepEqual(look.now, [idea.id, seeded]);
    assert.equal(proxy.seenAt(':runQuery').length, asked);
    const fresh = openPage(community.config);
    const freshLook = lookAt(fresh, listIdeas(fresh, { order: 'newest' }), (page) => page.items);
    await until('the server has the same', () => freshLook.now?.length === 2);
    const folded = look.observed.result.data!.items[0]!;
    const { at, touchedAt, ...rest } = freshLook.now![0]!;
    assert.deepEqual({ ...folded, at, touchedAt }, { ...rest, at, touchedAt });
    assert.ok(Math.abs(folded.at.getTime() - at.getTime()) < 1000);
  });
});

describe('the cache', () => {
  /** A query that counts its fetches and is answered when the test says so. */
  const counted = <T>(name: string, answer: () => Promise<T>): Query<T> & { fetches: number } => {
    const query = {
      key: ['site', name] as const,
      fetches: 0,
      fetch: () => {
        query.fetches++;
        return answer();
      },
    };
    return query;
  };

  it('asks once for what several look at, before and after the library has come', async () => {
    const cache = new Cache();
    const query = counted('list', () => Promise.resolve(['a']));
    const first = cache.observe(query, () => undefined);
    const second = cache.observe(query, () => undefined);
    assert.deepEqual(first.result, { data: undefined, error: undefined, fetching: true });
    await cache.load();
    const third = cache.observe(query, () => undefined);
    for (const { result } of [first, second, third])
      assert.deepEqual(result, { data: ['a'], error: undefined, fetching: false });
    assert.equal(query.fetches, 1);
  });

  it('asks once for what one answer leads to after another', async () => {
    const cache = new Cache();
    const queries = ['a', 'b', 'c', 'd'].map((name) => counted(name, () => Promise.resolve(name)));
    const observed: Observed<string>[] = [];
    const follow = (index: number) => {
      const query = queries[index];
      if (query && !observed[index]) observed[index] = cache.observe(query, () => follow(index + 1));
    };
    follow(0);
    await until('all are there', () => observed.length === 4 && observed.every(({ result }) => result.data));
    await cache.load();
    await until('nothing is under way', () => observed.every(({ result }) => !result.fetching));
    assert.deepEqual(
      queries.map(({ fetches }) => fetches),
      [1, 1, 1, 1],
    );
  });

  it('shows why a first fetch failed until a later one does not', async () => {
    const cache = new Cache();
    let fails = true;
    const error = new StoaError('denied', 'no');
    const query = counted('list', () => (fails ? Promise.reject(error) : Promise.resolve('there')));
    const codes: (string | undefined)[] = [];
    const observed = cache.observe(query, () => codes.push(observed.result.error?.code));
    await cache.load();
    await until('it has failed', () => query.fetches === 2 && !observed.result.fetching);
    assert.deepEqual([observed.result.error, new Set(codes)], [error, new Set(['denied'])]);
    fails = false;
    observed.refetch();
    await until('it is there', () => observed.result.data === 'there');
    assert.equal(observed.result.error, undefined);
  });

  it('calls nobody before the result is at hand, with the library or without', async () => {
    const cache = new Cache();
    const answers = ['before', 'after'];
    for (const key of answers) {
      const seen: unknown[] = [];
      const observed: Observed<string> = cache.observe(
        { key: [key], fetch: () => Promise.resolve(key) },
        () => void seen.push(observed.result.data),
      );
      await until('the answer', () => seen.at(-1) === key);
      await cache.load();
    }
  });

  it('tells nobody who has stopped looking', async () => {
    const cache = new Cache();
    const query = counted('list', () => Promise.resolve(1));
    cache.observe(query, () => assert.fail('called')).stop();
    const later = cache.observe(query, () => undefined);
    const client = await cache.load();
    void client.fold([patch<number>(['site', 'list'], (data) => data + 1)], Date.now());
    await until('the other sees it', () => later.result.data === 2);
    assert.equal(query.fetches, 1);
  });

  it('changes what was fetched before an act left, and asks again for the rest', async () => {
    const cache = new Cache();
    const query = counted('list', () => Promise.resolve(1));
    const observed = cache.observe(query, () => undefined);
    const client = await cache.load();
    await until('it is there', () => observed.result.data === 1);
    const add = [patch<number>(['site'], (data) => data + 1)];
    void client.fold(add, Date.now());
    assert.equal(observed.result.data, 2);
    void client.fold([patch<number>(['other'], () => assert.fail('not its key'))], Date.now());
    void client.fold(add, Date.now() - 60_000);
    await until('it was asked again', () => query.fetches === 2 && observed.result.data === 1);
  });

  it('follows a watched query from its first answer on, and stops with its last look', async () => {
    const cache = new Cache();
    let push: ((data: string) => void) | undefined;
    let stops = 0;
    const query: Query<string> = {
      key: ['site', 'live'],
      fetch: () => Promise.resolve('first'),
      watch: (next) => {
        push = next;
        return () => stops++;
      },
    };
    const observed = cache.observe(query, () => undefined);
    await until('it is watched', () => push);
    push!('second');
    await until('it shows the second', () => observed.result.data === 'second');
    observed.stop();
    assert.equal(stops, 1);
  });
});
