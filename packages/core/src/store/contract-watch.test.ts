import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { subjects } from '../testing/stores.ts';
import { until } from '../testing/until.ts';
import type { ListQuery, Page, Store, StoredDocument, StoredMap } from './store.ts';

/** Writes documents into `things` under their names. */
const seed = (store: Store, documents: Record<string, StoredMap>) =>
  store.commit(
    Object.entries(documents).map(([id, fields]) => ({ kind: 'set', path: `things/${id}`, fields })),
  );
const idsOf = ({ items }: Page<StoredDocument>) => items.map(({ id }) => id);
const things = (query: Partial<ListQuery> = {}): ListQuery => ({ collection: 'things', limit: 50, ...query });
/** For a watcher that must not be called so. */
const unexpected = (value: unknown) => assert.fail(`called with ${JSON.stringify(value)}`);

for (const subject of subjects) {
  describe(`watching ${subject.name}`, () => {
    after(() => Promise.all(getApps().map(deleteApp)));

    it('follows a list from its first page through every change, until told to stop', async () => {
      const store = await subject.open();
      await seed(store, { a: { n: 1, when: new Date(1000), list: [{ deep: 1 }] }, b: { n: 2 } });
      const pages: string[] = [];
      let last: Page<StoredDocument> | undefined;
      const stop = store.watch(
        things({ orderBy: [['n', 'desc']], limit: 2 }),
        (page) => {
          last = page;
          pages.push(idsOf(page).join(''));
        },
        unexpected,
      );
      const shows = (ids: string) => until(`it shows ${ids}`, () => pages.at(-1) === ids);
      await shows('ba');
      assert.deepEqual(structuredClone(last?.items[1]?.fields), {
        n: 1,
        when: new Date(1000),
        list: [{ deep: 1 }],
      });
      assert.equal(last?.items[1]?.path, 'things/a');
      await seed(store, { c: { n: 3 } });
      await shows('cb');
      await store.commit([{ kind: 'delete', path: 'things/b' }]);
      await shows('ca');
      stop();
      const before = pages.length;
      await seed(store, { d: { n: 4 } });
      const stopAgain = store.watch(
        things({ limit: 9 }),
        ({ items }) => pages.push(`${items.length}`),
        unexpected,
      );
      await shows('3');
      assert.equal(pages.length, before + 1);
      stopAgain();
    });

    it('follows two lists over the same documents', async () => {
      const store = await subject.open();
      await seed(store, { a: { n: 1, m: 2 }, b: { n: 2, m: 1 } });
      const seen: Record<string, string> = {};
      const follow = (field: string) =>
        store.watch(
          things({ orderBy: [[field, 'asc']] }),
          (page) => (seen[field] = idsOf(page).join('')),
          unexpected,
        );
      const stops = [follow('n')];
      await until('the first is shown', () => seen['n'] === 'ab');
      stops.push(follow('m'));
      await until('the second is shown', () => seen['m'] === 'ba');
      for (const stop of stops) stop();
    });

    it('never calls a watcher that stopped at once', async () => {
      const store = await subject.open();
      await seed(store, { a: {} });
      store.watch(things(), unexpected, unexpected)();
      const seen: number[] = [];
      const stop = store.watch(things(), ({ items }) => seen.push(items.length), unexpected);
      await until('the other watcher is called', () => seen.length > 0);
      stop();
    });
  });
}
