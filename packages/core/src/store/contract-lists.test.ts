import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { unruledStore } from '../testing/community.ts';
import { emulators, openProject, randomId } from '../testing/emulators.ts';
import { subjects } from '../testing/stores.ts';
import { StoaError } from './errors.ts';
import type {
  Cursor,
  FilterOperator,
  ListQuery,
  Page,
  Store,
  Stored,
  StoredDocument,
  StoredMap,
} from './store.ts';

/** Writes documents into `things` under their names. */
const seed = (store: Store, documents: Record<string, StoredMap>) =>
  store.commit(
    Object.entries(documents).map(([id, fields]) => ({ kind: 'set', path: `things/${id}`, fields })),
  );
const idsOf = ({ items }: Page<StoredDocument>) => items.map(({ id }) => id);
const things = (query: Partial<ListQuery> = {}): ListQuery => ({
  collection: 'things',
  limit: 50,
  ...query,
});

/** Every page of a list, as ids. */
async function walk(store: Store, query: ListQuery): Promise<string[][]> {
  const pages: string[][] = [];
  let after: Cursor | undefined;
  do {
    const page = await store.list({ ...query, ...(after && { after }) });
    pages.push(idsOf(page));
    after = page.next;
  } while (after);
  return pages;
}

/** Values of every type in Firestore's order. Source: https://firebase.google.com/docs/firestore/manage-data/data-types#value_type_ordering */
const inOrder: readonly Stored[] = [
  null,
  false,
  true,
  NaN,
  -Infinity,
  -1.5,
  0,
  2,
  10,
  2 ** 60,
  Infinity,
  new Date(-5),
  new Date(5),
  '',
  'A',
  'a',
  'ab',
  'ä',
  '\uFFFD',
  '🛶',
  Uint8Array.of(),
  Uint8Array.of(1, 2),
  Uint8Array.of(2),
  [],
  [1],
  [1, 0],
  ['a'],
  {},
  { a: 1 },
  { a: 1, b: 0 },
  { a: 2 },
  { b: 0 },
];

for (const subject of subjects) {
  describe(`lists of ${subject.name}`, () => {
    it('orders values of every type', async () => {
      const store = await subject.open();
      // Ids run against the order, so that they cannot be what makes it.
      const idOf = (index: number) => `x${99 - index}`;
      await seed(store, Object.fromEntries(inOrder.map((v, index) => [idOf(index), { v }])));
      const ids = inOrder.map((_, index) => idOf(index));
      assert.deepEqual(idsOf(await store.list(things({ orderBy: [['v', 'asc']] }))), ids);
      assert.deepEqual(idsOf(await store.list(things({ orderBy: [['v', 'desc']] }))), ids.toReversed());
    });

    it('breaks ties by id, in the direction of the last order', async () => {
      const store = await subject.open();
      await seed(store, { b: { n: 1, m: 1 }, a: { n: 1, m: 1 }, B: { n: 1, m: 1 }, c: { n: 2, m: 0 } });
      const ids = async (...orderBy: NonNullable<ListQuery['orderBy']>) =>
        idsOf(await store.list(things({ orderBy }))).join('');
      assert.equal(await ids(['n', 'asc']), 'Babc');
      assert.equal(await ids(['n', 'desc']), 'cbaB');
      assert.equal(await ids(['n', 'desc'], ['m', 'asc']), 'cBab');
      assert.equal(await ids(['n', 'asc'], ['m', 'desc']), 'baBc');
      assert.equal(await ids(), 'Babc');
    });

    it('leaves out documents without an ordered or a filtered field', async () => {
      const store = await subject.open();
      await seed(store, { a: { n: 1 }, b: { m: 1 }, c: { n: null }, constructor: {} });
      assert.deepEqual(idsOf(await store.list(things({ orderBy: [['n', 'asc']] }))), ['c', 'a']);
      assert.deepEqual(idsOf(await store.list(things({ orderBy: [['toString', 'asc']] }))), []);
      assert.deepEqual(idsOf(await store.list(things({ where: [['toString', '==', 1]] }))), []);
    });

    it('lists one collection only, however deep', async () => {
      const store = await subject.open();
      await store.commit(
        ['ideas/a', 'ideas/a/votes/u1', 'ideas/a/votes/u2', 'ideas/b/votes/u3', 'votes/u4'].map((path) => ({
          kind: 'set',
          path,
          fields: { n: 1 },
        })),
      );
      const { items } = await store.list({ collection: 'ideas/a/votes', limit: 10 });
      assert.deepEqual(
        items.map(({ path }) => path),
        ['ideas/a/votes/u1', 'ideas/a/votes/u2'],
      );
      assert.deepEqual(idsOf(await store.list({ collection: 'ideas', limit: 10 })), ['a']);
      assert.deepEqual(await store.list({ collection: 'nothing', limit: 10 }), { items: [] });
    });

    for (const [operator, bound, expected] of [
      ['==', 2, 'b'],
      ['==', null, 'n'],
      ['==', NaN, 'x'],
      ['<', 2, 'a'],
      ['<=', 2, 'ab'],
      ['>', 2, 'c'],
      ['>=', 2, 'bc'],
      ['in', [3, 'two', 9], 'ct'],
      ['array-contains', 2, 'l'],
    ] as [FilterOperator, Stored, string][])
      it(`filters by ${operator} ${JSON.stringify(bound)}, within one type`, async () => {
        const store = await subject.open();
        await seed(store, {
          a: { v: 1 },
          b: { v: 2 },
          c: { v: 3 },
          t: { v: 'two' },
          n: { v: null },
          x: { v: NaN },
          l: { v: [1, 2] },
          m: { other: 2 },
        });
        const list = (query: Partial<ListQuery>) =>
          store.list(things({ where: [['v', operator, bound]], ...query }));
        assert.equal(
          idsOf(await list({ orderBy: [['v', 'asc']] }))
            .sort()
            .join(''),
          expected,
        );
        assert.equal(
          idsOf(await list({}))
            .sort()
            .join(''),
          expected,
        );
      });

    it('joins filters, and takes names and values of every kind in them', async () => {
      const store = await subject.open();
      const when = new Date('2026-01-02T03:04:05Z');
      await seed(store, {
        a: { 'odd name': 1, when, state: 'open' },
        b: { 'odd name': 2, when, state: 'open' },
        c: { 'odd name': 2, when: new Date(0), state: 'open' },
        d: { 'odd name': 2, when, state: 'shut' },
      });
      const page = await store.list(
        things({
          where: [
            ['state', '==', 'open'],
            ['when', '==', when],
            ['odd name', '>', 0],
          ],
          orderBy: [['odd name', 'desc']],
        }),
      );
      assert.deepEqual(idsOf(page), ['b', 'a']);
    });

    it('gives the selected fields only, in a page that goes on where it ended', async () => {
      const store = await subject.open();
      await seed(store, {
        a: { n: 3, title: 'a', body: 'long' },
        b: { n: 2, title: 'b', body: 'long' },
        c: { n: 1, body: 'long' },
      });
      const query = things({ select: ['title', 'no such'], orderBy: [['n', 'desc']], limit: 1 });
      const { items } = await store.list(query);
      assert.equal(items[0]?.fields['title'], 'a');
      assert.equal(items[0].fields['body'], undefined);
      assert.deepEqual(await walk(store, query), [['a'], ['b'], ['c'], []]);
    });

    for (const direction of ['asc', 'desc'] as const)
      it(`walks 25 documents by 10 ${direction}, each once`, async () => {
        const store = await subject.open();
        const documents: Record<string, StoredMap> = {};
        // Many ties across the borders of the pages, and every type.
        for (let index = 0; index < 25; index++)
          documents[`t${(index * 7) % 25}`] = { v: index < 12 ? 1 : (inOrder[index] ?? null) };
        await seed(store, documents);
        const query = things({ orderBy: [['v', direction]], limit: 10 });
        const pages = await walk(store, query);
        assert.deepEqual(
          pages.map(({ length }) => length),
          [10, 10, 5],
        );
        assert.deepEqual(pages.flat(), idsOf(await store.list({ ...query, limit: 50 })));
        assert.equal(new Set(pages.flat()).size, 25);
      });

    it('tells the next page of a full one only', async () => {
      const store = await subject.open();
      await seed(store, { a: {}, b: {} });
      assert.equal((await store.list(things({ limit: 3 }))).next, undefined);
      const full = await store.list(things({ limit: 2 }));
      assert.ok(full.next);
      assert.deepEqual(await store.list(things({ limit: 2, after: full.next })), { items: [] });
    });
  });
}

describe('lists of Firestore alone', () => {
  for (const direction of ['asc', 'desc'] as const)
    it(`neither repeats nor skips times finer than a millisecond, ${direction}`, async () => {
      const [project, site] = [await openProject('open'), randomId()];
      const root = `projects/${project}/databases/(default)/documents/sites/${site}`;
      const writes = Array.from({ length: 25 }, (_, index) => ({
        update: {
          name: `${root}/things/t${(index * 7) % 25}`,
          fields: { at: { timestampValue: `2026-01-01T00:00:00.1230${10 + index}Z` } },
        },
      }));
      const response = await fetch(
        `http://${emulators.firestore}/v1/projects/${project}/databases/(default)/documents:commit`,
        { method: 'POST', headers: { authorization: 'Bearer owner' }, body: JSON.stringify({ writes }) },
      );
      assert.ok(response.ok);
      const store = unruledStore(project, site);
      const pages = await walk(store, things({ orderBy: [['at', direction]], limit: 10 }));
      const expected = Array.from({ length: 25 }, (_, index) => `t${(index * 7) % 25}`);
      assert.deepEqual(pages.flat(), direction === 'asc' ? expected : expected.toReversed());
    });

  it('refuses as a StoaError what the service refuses', async () => {
    const store = unruledStore(await openProject('open'), randomId());
    await assert.rejects(
      store.list({ collection: randomId(), limit: -1 }),
      (error) => error instanceof StoaError && error.code === 'invalid',
    );
    await assert.rejects(store.get('ideas'), StoaError);
  });
});
