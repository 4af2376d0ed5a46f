import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { dropFromSnapshots, refreshSnapshots } from '../moderation/snapshots.ts';
import { termsOf } from '../search/terms.ts';
import type { Site } from '../site.ts';
import type { StoredMap, WriteFields } from '../store/store.ts';
import { openCommunity, type Community } from '../testing/community.ts';
import { openModerator } from '../testing/moderator.ts';
import { openPage } from '../testing/page.ts';
import { closeLines } from '../testing/shaky-page.ts';
import type { IdeaOrder } from './first.ts';
import { findIdeas } from './page-queries.ts';
import { listIdeas } from './queries.ts';
import { packTitles, unpackTitles, titleFields, type Titled } from './title-index.ts';

const signal = AbortSignal.timeout(60_000);
const hourMs = 60 * 60_000;
const ago = (ms: number) => new Date(Date.now() - ms);

/** What the page's network has answered: documents, and bodies of lists. */
interface Bill {
  reads: number;
  readonly asked: string[];
}

/** Counts what Firestore would bill for `work`: a read each document, one for a list without any. */
async function billOf(work: () => Promise<unknown>): Promise<Bill> {
  const bill: Bill = { reads: 0, asked: [] };
  const { fetch } = globalThis;
  globalThis.fetch = async (...request) => {
    const response = await fetch(...request);
    const answer = (await response.clone().json()) as { document?: object }[] | object;
    bill.asked.push(response.url);
    bill.reads += Array.isArray(answer) ? Math.max(1, answer.filter(({ document }) => document).length) : 1;
    return response;
  };
  try {
    await work();
  } finally {
    globalThis.fetch = fetch;
  }
  return bill;
}

/** Thirty ideas that nobody has touched for days; number n has n votes, and is n minutes younger than the first. */
async function openThirty(): Promise<{ community: Community; ids: readonly string[] }> {
  const community = await openCommunity();
  const ids = await Promise.all(
    Array.from({ length: 30 }, (_, votes) =>
      community.seedIdea({
        ...{ title: `Idea number ${votes}`, terms: termsOf(`Idea number ${votes}`), votes },
        at: new Date(Date.parse('2026-03-01T08:00:00Z') + votes * 60_000),
        touchedAt: ago(100 * hourMs),
      }),
    ),
  );
  return { community, ids };
}

/** A snapshot that is `age` old, of what is there now. */
async function snap(community: Community, age = 2 * hourMs): Promise<Site> {
  const moderator = await openModerator(community);
  const empty: WriteFields = { at: new Date(0), items: [] };
  for (const name of ['ideas-votes', 'ideas-at'])
    await community.owner.commit([{ kind: 'set', path: `snapshots/${name}`, fields: empty }]);
  await refreshSnapshots(moderator);
  for (const name of ['ideas-votes', 'ideas-at'])
    await community.owner.commit([
      { kind: 'update', path: `snapshots/${name}`, fields: { 'items.asOf': ago(age) } },
    ]);
  return moderator;
}

const page = (community: Community, snapshot: boolean) => openPage({ ...community.config, snapshot });

async function rowsOf(site: Site, order: IdeaOrder = 'votes', few = false) {
  const first = await listIdeas(site, { order, few }).fetch(signal);
  const rows = [...first.items];
  if (first.next && !few) rows.push(...(await listIdeas(site, { order }, first.next).fetch(signal)).items);
  return rows;
}

const touch = (community: Community, id: string, fields: WriteFields) =>
  community.owner.commit([
    { kind: 'update', path: `ideas/${id}`, fields: { touchedAt: new Date(), ...fields } },
  ]);

describe('a first page from a snapshot', () => {
  after(closeLines);

  it('is what the list shows, for 2 reads where nothing has changed', async () => {
    const { community } = await openThirty();
    await snap(community);
    for (const order of ['votes', 'newest'] as const)
      for (const few of [false, true]) {
        const plain = await rowsOf(page(community, false), order, few);
        const site = page(community, true);
        assert.deepEqual(await rowsOf(site, order, few), plain);
        const bill = await billOf(() => listIdeas(page(community, true), { order, few }).fetch(signal));
        assert.equal(bill.reads, 2);
      }
  });

  it('has the votes, the ideas and the pins that came since, for a read each', async () => {
    const { community, ids } = await openThirty();
    await snap(community);
    await touch(community, ids[15]!, { votes: 100 });
    await touch(community, ids[29]!, { votes: 21 });
    await touch(community, ids[2]!, { pinned: true });
    await community.seedIdea({ title: 'Quite a new one', votes: 27, touchedAt: new Date(), at: new Date() });
    for (const order of ['votes', 'newest'] as const) {
      const plain = await rowsOf(page(community, false), order);
      assert.deepEqual(await rowsOf(page(community, true), order), plain);
    }
    const bill = await billOf(() => listIdeas(page(community, true), { order: 'votes' }).fetch(signal));
    assert.equal(bill.reads, 5);
  });

  it('is the list itself where the snapshot is missing, broken, a day old, or 20 ideas have changed', async () => {
    const { community, ids } = await openThirty();
    const set = (fields: WriteFields) =>
      community.owner.commit([{ kind: 'set', path: 'snapshots/ideas-votes', fields }]);
    const shown = async () => {
      const site = page(community, true);
      const bill = await billOf(async () =>
        assert.deepEqual(
          (await listIdeas(site, { order: 'votes' }).fetch(signal)).items.map(({ votes }) => votes),
          [29, 28, 27, 26, 25, 24, 23, 22, 21, 20],
        ),
      );
      return bill.reads;
    };
    assert.equal(await shown(), 11, 'missing');
    await set({ at: new Date(), items: [] });
    assert.equal(await shown(), 11, 'of another form');
    await set({ at: new Date(), items: { asOf: new Date(), isAll: true, rows: [{ id: 'x', votes: 3 }] } });
    assert.equal(await shown(), 12, 'rows that are none');
    await snap(community, 25 * hourMs);
    assert.equal(await shown(), 11, 'a day old');
    await snap(community);
    await Promise.all(ids.slice(0, 20).map((id) => touch(community, id, {})));
    assert.ok((await shown()) <= 31);
  });

  it('is the list itself where so many went down that others may have come up', async () => {
    const { community, ids } = await openThirty();
    await snap(community);
    // The snapshot holds those with 10 votes and more; what has 9 is not in it.
    for (const id of ids.slice(15)) await touch(community, id, { votes: 0 });
    assert.deepEqual(await rowsOf(page(community, true)), await rowsOf(page(community, false)));
  });

  it('leaves out at once what a moderator has hidden, and shows the one behind instead', async () => {
    const { community, ids } = await openThirty();
    const moderator = await snap(community);
    const titles: Titled[] = [28, 29].map((votes) => ({
      ...{ id: ids[votes]!, title: `Idea number ${votes}`, status: 'new', category: '', votes, comments: 0 },
    }));
    await community.owner.commit([
      { kind: 'set', path: 'snapshots/titles', fields: titleFields(ago(hourMs), await packTitles(titles)) },
    ]);
    const read = async () =>
      (await listIdeas(page(community, true), { order: 'votes' }).fetch(signal)).items.map(({ id }) => id);
    await community.owner.commit([
      { kind: 'update', path: `ideas/${ids[29]!}`, fields: { state: 'rejected', touchedAt: new Date() } },
    ]);
    assert.equal((await read())[0], ids[29], 'nobody on the team has done it: it stays');
    // Two at once do no harm.
    await Promise.all([1, 2].map(() => dropFromSnapshots(moderator, ids[29]!)));
    assert.deepEqual(await read(), [...ids].reverse().slice(1, 11));
    const stored = await community.owner.get('snapshots/titles', { asMember: true });
    assert.deepEqual(await unpackTitles(stored?.fields['titles'] as Uint8Array), titles.slice(0, 1));
    for (const name of ['ideas-votes', 'ideas-at']) {
      const { rows, asOf } = (await community.owner.get(`snapshots/${name}`, { asMember: true }))?.fields[
        'items'
      ] as { rows: StoredMap[]; asOf: Date };
      assert.equal(rows.length, 19);
      assert.ok(asOf < ago(hourMs), 'it is as old as it was');
    }
  });

  it('is put together anew by a moderator once an hour, and only where there is one', async () => {
    const { community } = await openThirty();
    const moderator = await openModerator(community);
    await refreshSnapshots(moderator);
    assert.equal(await community.owner.get('snapshots/ideas-votes', { asMember: true }), undefined);
    await snap(community);
    await refreshSnapshots(moderator);
    const fresh = await community.owner.get('snapshots/ideas-votes', { asMember: true });
    assert.ok((fresh?.fields['items'] as { asOf: Date }).asOf > ago(hourMs));
    const bill = await billOf(() => refreshSnapshots(moderator));
    assert.deepEqual(
      bill.asked.filter((url) => /:runQuery|:commit/.test(url)),
      [],
    );
  });
});

describe('titles', () => {
  after(closeLines);

  const titled = (id: string, title: string, votes = 0): Titled => ({
    ...{ id, title, votes, status: 'planned', category: 'Courses', comments: 3 },
  });

  it('are the same again when they are unpacked, ten thousand of them far below what a document holds', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      titled(`${index}`.padStart(20, 'x'), `${index} 冬天出借手套 for a ${index * 7919} tour`, index),
    );
    const packed = await packTitles(many);
    assert.ok(packed.length < 400_000, `${packed.length} bytes`);
    assert.deepEqual(await unpackTitles(packed), many);
    await assert.rejects(unpackTitles(new Uint8Array([1, 2, 3])));
  });

  it('are searched in the page: 2 reads for all of a page’s questions, in any writing', async () => {
    const community = await openCommunity();
    const seed = (title: string, fields: WriteFields = {}) =>
      community.seedIdea({ title, terms: termsOf(title), touchedAt: ago(100 * hourMs), ...fields });
    const gloves = await seed('Lend neoprene gloves in winter', { votes: 3 });
    const socks = await seed('Neoprene socks', { votes: 90 });
    const chinese = await seed('冬天借手套', { votes: 1 });
    const titles = [
      titled(gloves, 'Lend neoprene gloves in winter', 3),
      titled(socks, 'Neoprene socks', 90),
      titled(chinese, '冬天借手套', 1),
      titled('PartiesOnTheBeachXXX', 'Parties on the beach'),
    ];
    await community.owner.commit([
      { kind: 'set', path: 'snapshots/titles', fields: titleFields(ago(hourMs), await packTitles(titles)) },
    ]);
    const site = page(community, true);
    const found = async (text: string) =>
      (await findIdeas(site, text).fetch(signal)).map(({ title, votes }) => [title, votes]);
    const bill = await billOf(async () => {
      assert.deepEqual(await found('lending neoprene Gloves?'), [
        ['Lend neoprene gloves in winter', 3],
        ['Neoprene socks', 90],
      ]);
      assert.deepEqual(await found('可以借手套吗'), [['冬天借手套', 1]]);
      assert.deepEqual(await found('a party'), [['Parties on the beach', 0]]);
      assert.deepEqual(await found('xylophone'), []);
    });
    assert.equal(bill.reads, 2);

    // What came since is found by who comes next.
    await touch(community, socks, { votes: 91 });
    await seed('Dry neoprene for all', { touchedAt: new Date() });
    const next = page(community, true);
    const later = await findIdeas(next, 'neoprene').fetch(signal);
    assert.deepEqual(
      later.map(({ votes }) => votes),
      [91, 3, 0],
    );
  });

  it('are asked of the store where there are none, or they are a day old', async () => {
    const community = await openCommunity();
    const title = 'Lend neoprene gloves';
    const id = await community.seedIdea({ title, terms: termsOf(title) });
    const found = async () =>
      (await findIdeas(page(community, true), 'gloves').fetch(signal)).map((row) => row.id);
    assert.deepEqual(await found(), [id]);
    await community.owner.commit([
      { kind: 'set', path: 'snapshots/titles', fields: titleFields(ago(25 * hourMs), await packTitles([])) },
    ]);
    assert.deepEqual(await found(), [id]);
  });
});
