import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { subjects } from '../testing/stores.ts';
import { StoaError } from './errors.ts';
import { increment, union } from './transforms.ts';
import { newId } from './id.ts';
import { serverTime, type Store, type StoredMap, type Write, type WriteFields } from './store.ts';

const set = (path: string, fields: WriteFields): Write => ({ kind: 'set', path, fields });
/** With a prototype, as a test writes its expectation. */
const plain = <T>(value: T): T => structuredClone(value);
const fieldsAt = async (store: Store, path: string): Promise<StoredMap | undefined> => {
  return plain((await store.get(path))?.fields);
};
const refusedAs = (code: string) => (error: unknown) => error instanceof StoaError && error.code === code;

for (const subject of subjects) {
  describe(`documents of ${subject.name}`, () => {
    it('reads what was written, whatever it holds', async () => {
      const store = await subject.open();
      const fields = {
        text: 'snow 雪 🛶',
        whole: 42,
        part: -1.5,
        yes: true,
        none: null,
        when: new Date('2026-02-03T04:05:06.789Z'),
        bytes: Uint8Array.of(0, 255, 128),
        list: [1, 'two', { three: [3] }],
        map: { deep: { deeper: ['x'] }, 'odd key.with `all`\\': 1 },
        constructor: 'a field like any other',
        'a.dot': 'not a path',
      };
      await store.commit([set('ideas/a', fields)]);
      const stored = await store.get('ideas/a');
      assert.equal(stored?.id, 'a');
      assert.equal(stored.path, 'ideas/a');
      assert.ok(stored.version);
      assert.deepEqual(plain(stored.fields), fields);
    });

    it('has nothing where nothing was written', async () => {
      const store = await subject.open();
      assert.equal(await store.get('ideas/nobody'), undefined);
      assert.equal(await store.get(''), undefined);
      assert.deepEqual(await store.getMany(['ideas/nobody', 'ideas/none']), [undefined, undefined]);
    });

    it('keeps the document of the site itself under the empty path', async () => {
      const store = await subject.open();
      await store.commit([set('', { name: 'Paddle Culture' })]);
      assert.equal((await store.get(''))?.fields['name'], 'Paddle Culture');
      const [site] = await store.getMany(['']);
      assert.deepEqual([site?.path, site?.fields['name']], ['', 'Paddle Culture']);
    });

    it('takes ids that an address would not', async () => {
      const store = await subject.open();
      const path = 'members/auth0|a b?c#d%20é:+@';
      await store.commit([set(path, { name: 'odd' })]);
      const stored = await store.get(path);
      assert.deepEqual([stored?.path, stored?.fields['name']], [path, 'odd']);
      assert.equal((await store.getMany([path]))[0]?.path, path);
    });

    it('answers many in the order of their paths, with gaps and repeats', async () => {
      const store = await subject.open();
      await store.commit(['a', 'b', 'c'].map((id) => set(`ideas/${id}`, { id })));
      const found = await store.getMany(['ideas/c', 'ideas/x', 'ideas/a', 'ideas/c']);
      assert.deepEqual(
        found.map((each) => each?.fields['id']),
        ['c', undefined, 'a', 'c'],
      );
      assert.deepEqual(await store.getMany([]), []);
    });

    it('replaces the whole document on set', async () => {
      const store = await subject.open();
      await store.commit([set('ideas/a', { one: 1, two: 2 })]);
      await store.commit([set('ideas/a', { two: 'x.y', 'three.four': 3 })]);
      assert.deepEqual(await fieldsAt(store, 'ideas/a'), { two: 'x.y', 'three.four': 3 });
    });

    it('changes only the named fields on merge, and makes the document when it is missing', async () => {
      const store = await subject.open();
      const merge = (fields: WriteFields) => store.commit([{ kind: 'merge', path: 'm/a', fields }]);
      await merge({ 'votes.a': 1, name: 'n' });
      await merge({ 'votes.b': 1 });
      assert.deepEqual(await fieldsAt(store, 'm/a'), { votes: { a: 1, b: 1 }, name: 'n' });
      await merge({ votes: { c: 1 } });
      assert.deepEqual(await fieldsAt(store, 'm/a'), { votes: { c: 1 }, name: 'n' });
    });

    it('takes any word as a key of a map on merge and update', async () => {
      const store = await subject.open();
      const keys = ['constructor', 'toString', 'hasOwnProperty', '9lives', 'with space', 'back`tick', '雪'];
      await store.commit([set('m/a', { votes: {} })]);
      for (const kind of ['merge', 'update'] as const)
        for (const key of keys)
          await store.commit([
            { kind, path: 'm/a', fields: { [`votes.${key}.by`]: kind, [`constructor.${key}`]: 1 } },
          ]);
      const each = Object.fromEntries(keys.map((key) => [key, { by: 'update' }]));
      const ones = Object.fromEntries(keys.map((key) => [key, 1]));
      assert.deepEqual(await fieldsAt(store, 'm/a'), { votes: each, constructor: ones });
    });

    it('puts a map where a value stood in the way of a path', async () => {
      const store = await subject.open();
      await store.commit([set('m/a', { votes: 'none' })]);
      await store.commit([{ kind: 'merge', path: 'm/a', fields: { 'votes.a': 1 } }]);
      assert.deepEqual(await fieldsAt(store, 'm/a'), { votes: { a: 1 } });
    });

    it('updates only what exists', async () => {
      const store = await subject.open();
      const update: Write = { kind: 'update', path: 'ideas/a', fields: { votes: 1 } };
      await assert.rejects(store.commit([update]), refusedAs('missing'));
      await store.commit([set('ideas/a', { title: 't' }), update]);
      assert.deepEqual(await fieldsAt(store, 'ideas/a'), { title: 't', votes: 1 });
    });

    it('deletes, and does not mind when there is nothing to delete', async () => {
      const store = await subject.open();
      await store.commit([set('ideas/a', { title: 't' })]);
      await store.commit([{ kind: 'delete', path: 'ideas/a' }]);
      await store.commit([{ kind: 'delete', path: 'ideas/a' }]);
      assert.equal(await store.get('ideas/a'), undefined);
    });

    it('adds to numbers, from 0 where there is none', async () => {
      const store = await subject.open();
      const add: Write = {
        kind: 'merge',
        path: 'ideas/a',
        fields: { votes: increment(1), 'by.day': increment(-2), part: increment(0.5), word: increment(3) },
      };
      await store.commit([set('ideas/a', { word: 'not a number' })]);
      await store.commit([add]);
      await store.commit([add, add]);
      assert.deepEqual(await fieldsAt(store, 'ideas/a'), { votes: 3, by: { day: -6 }, part: 1.5, word: 9 });
    });

    it('adds to an array what it does not hold yet', async () => {
      const store = await subject.open();
      const add = (...values: Parameters<typeof union>): Write => ({
        kind: 'merge',
        path: 'ideas/a',
        fields: { tags: union(...values) },
      });
      await store.commit([add('a', 'b', 'a')]);
      await store.commit([add('b', { k: 1 }), add({ k: 1 }, 'c', new Date(5)), add(new Date(5))]);
      assert.deepEqual(structuredClone(await fieldsAt(store, 'ideas/a')), {
        tags: ['a', 'b', { k: 1 }, 'c', new Date(5)],
      });
    });

    it('writes one time in a whole commit, and tells it', async () => {
      const store = await subject.open();
      const { at } = await store.commit([
        set('ideas/a', { at: serverTime, touchedAt: serverTime }),
        { kind: 'merge', path: 'members/u', fields: { 'seen.ideas': serverTime } },
      ]);
      const idea = await fieldsAt(store, 'ideas/a');
      const member = await fieldsAt(store, 'members/u');
      assert.ok(idea?.['at'] instanceof Date);
      assert.deepEqual(idea['touchedAt'], idea['at']);
      assert.deepEqual((member?.['seen'] as StoredMap)['ideas'], idea['at']);
      // The stored time may be finer than the one told.
      assert.ok(Math.abs(at.getTime() - idea['at'].getTime()) < 1000);
    });

    it('carries out all writes or none', async () => {
      const store = await subject.open();
      await store.commit([set('ideas/a', { votes: 1 })]);
      const all: Write[] = [
        { kind: 'update', path: 'ideas/a', fields: { votes: increment(1) } },
        set('ideas/b', { votes: 0 }),
        { kind: 'delete', path: 'ideas/a' },
        { ...set('ideas/c', {}), when: { exists: true } },
      ];
      await assert.rejects(store.commit(all), StoaError);
      assert.deepEqual(await fieldsAt(store, 'ideas/a'), { votes: 1 });
      assert.equal(await store.get('ideas/b'), undefined);
    });

    it('sees earlier writes of the same commit', async () => {
      const store = await subject.open();
      await store.commit([
        set('ideas/a', { votes: 1 }),
        { kind: 'update', path: 'ideas/a', fields: { votes: increment(1) } },
        { kind: 'delete', path: 'ideas/a' },
        { ...set('ideas/a', { again: true }), when: { exists: false } },
      ]);
      assert.deepEqual(await fieldsAt(store, 'ideas/a'), { again: true });
    });

    it('refuses what should not exist yet as a conflict', async () => {
      const store = await subject.open();
      const make: Write = { ...set('ideas/a', { n: 1 }), when: { exists: false } };
      await store.commit([make]);
      await assert.rejects(store.commit([make]), refusedAs('conflict'));
    });

    it('refuses what should exist as missing', async () => {
      const store = await subject.open();
      const when = { exists: true };
      for (const write of [
        { ...set('ideas/a', {}), when },
        { kind: 'merge', path: 'ideas/a', fields: { n: 1 }, when },
        { kind: 'delete', path: 'ideas/a', when },
      ] satisfies Write[])
        await assert.rejects(store.commit([write]), refusedAs('missing'));
    });

    it('holds a write to the version it was made from', async () => {
      const store = await subject.open();
      await store.commit([set('ideas/a', { n: 1 })]);
      const { version } = (await store.get('ideas/a'))!;
      await store.commit([{ kind: 'update', path: 'ideas/a', fields: { n: 2 }, when: { version } }]);
      for (const write of [
        { kind: 'update', path: 'ideas/a', fields: { n: 3 }, when: { version } },
        { kind: 'delete', path: 'ideas/a', when: { version } },
      ] satisfies Write[])
        await assert.rejects(store.commit([write]), refusedAs('conflict'));
      assert.deepEqual(await fieldsAt(store, 'ideas/a'), { n: 2 });
    });

    it('gives no reader a hold on what it keeps', async () => {
      const store = await subject.open();
      const tags = ['a'];
      await store.commit([set('ideas/a', { tags })]);
      tags.push('b');
      const read = await store.get('ideas/a');
      (read?.fields['tags'] as string[]).push('c');
      assert.deepEqual((await store.get('ideas/a'))?.fields['tags'], ['a']);
    });

    it('stops when it is told to', async () => {
      const store = await subject.open();
      const signal = AbortSignal.abort(new Error('enough'));
      const enough = { message: 'enough' };
      await assert.rejects(store.get('ideas/a', { signal }), enough);
      await assert.rejects(store.getMany(['ideas/a'], { signal }), enough);
      await assert.rejects(store.list({ collection: 'ideas', limit: 5 }, { signal }), enough);
    });

    it("makes ids of 20 letters and digits, and knows the server's time", async () => {
      const store = await subject.open();
      const ids = Array.from({ length: 100 }, () => store.newId());
      assert.ok(ids.every((id) => /^[A-Za-z0-9]{20}$/.test(id)));
      assert.equal(new Set(ids).size, 100);
      const { at } = await store.commit([set('ideas/a', {})]);
      assert.ok(Math.abs(store.serverNow().getTime() - at.getTime()) < 5000);
      assert.match(newId(), /^[A-Za-z0-9]{20}$/);
    });
  });
}
