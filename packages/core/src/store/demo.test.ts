import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { randomId } from '../testing/emulators.ts';
import { until } from '../testing/until.ts';
import { DemoStore, type DemoOptions } from './demo.ts';
import { StoaError } from './errors.ts';
import { increment } from './transforms.ts';
import type { StoredMap } from './store.ts';

const start: { path: string; fields: StoredMap }[] = [
  { path: '', fields: { name: 'Paddle Culture' } },
  { path: 'secrets/words', fields: { list: [] } },
  { path: 'ideas/a', fields: { votes: 3 } },
];
const open = (name: string, options: DemoOptions = {}) =>
  new DemoStore(name, options, () => Promise.resolve(start));
const vote = { kind: 'update', path: 'ideas/a', fields: { votes: increment(1) } } as const;
const votesIn = async (store: DemoStore) => (await store.get('ideas/a'))?.fields['votes'];

describe('the demo store', () => {
  it('starts from its story, or from the settings alone', async () => {
    assert.equal(await votesIn(open(randomId())), 3);
    const empty = open(randomId(), { story: 'empty' });
    assert.equal(await empty.get('ideas/a'), undefined);
    assert.equal((await empty.get(''))?.fields['name'], 'Paddle Culture');
  });

  it('takes other settings', async () => {
    const store = open(randomId(), { settings: { name: 'A dive shop' } });
    assert.equal((await store.get(''))?.fields['name'], 'A dive shop');
  });

  it('remembers what was done, on the next page too, until it is reset', async () => {
    const name = randomId();
    const store = open(name);
    await store.commit([vote, { kind: 'set', path: 'ideas/b', fields: { list: [{ deep: new Date(5) }] } }]);
    const next = open(name);
    assert.equal(await votesIn(next), 4);
    assert.deepEqual(structuredClone((await next.get('ideas/b'))?.fields), { list: [{ deep: new Date(5) }] });
    await next.commit([{ kind: 'delete', path: 'ideas/b' }]);
    assert.equal(await open(name).get('ideas/b'), undefined);
    await next.reset();
    assert.equal(await votesIn(open(name)), 3);
  });

  it('forgets everything where it is told to', async () => {
    const name = randomId();
    await open(name, { forgetful: true }).commit([vote]);
    assert.equal(await votesIn(open(name, { forgetful: true })), 3);
  });

  it('tells other tabs', async () => {
    const name = randomId();
    const [one, other] = [open(name), open(name)];
    const pages: unknown[] = [];
    const query = { collection: 'ideas', limit: 5 };
    const stop = other.watch(query, ({ items }) => pages.push(items[0]?.fields['votes']), assert.ifError);
    await until('it is watched', () => pages.length);
    await one.commit([vote]);
    await until('the other tab sees it', () => pages.at(-1) === 4);
    stop();
  });

  for (const code of ['denied', 'offline'] as const)
    it(`fails with ${code} where it is told to`, async () => {
      const refused = (error: unknown) => error instanceof StoaError && error.code === code;
      const mute = open(randomId(), { reads: code, writes: code, forgetful: true });
      await assert.rejects(mute.get('ideas/a'), refused);
      await assert.rejects(mute.commit([vote]), refused);
      const errors: Error[] = [];
      mute.watch(
        { collection: 'ideas', limit: 5 },
        () => assert.fail('it answered'),
        (error) => errors.push(error),
      );
      await until('the watcher is told', () => errors.some(refused));
    });
});
