import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { Keeper } from './keeper.ts';

/** Puts `storage` in the place of the page's `localStorage`; a function stands for a page that throws when it is asked. */
const give = (storage: object | (() => never)) =>
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    get: typeof storage === 'function' ? (storage as () => never) : () => storage,
  });

/** A `localStorage` that holds `room` entries. */
function storageOf(room: number) {
  const held = new Map<string, string>();
  return {
    held,
    getItem: (name: string) => held.get(name) ?? null,
    removeItem: (name: string) => void held.delete(name),
    setItem: (name: string, text: string) => {
      if (!held.has(name) && held.size >= room) throw new Error('QuotaExceededError');
      held.set(name, text);
    },
  };
}

const forbidden = (): never => {
  throw new Error('SecurityError');
};

afterEach(() => Reflect.deleteProperty(globalThis, 'localStorage'));

describe('the keeper', () => {
  for (const [where, storage] of [
    ['a page that stores', storageOf(9)],
    ['a page that may not', forbidden],
    ['a page without storage', {}],
    ['a full disk', storageOf(0)],
  ] as [string, object | (() => never)][])
    it(`keeps, replaces and forgets on ${where}`, () => {
      give(storage);
      const keeper = new Keeper('stoa:p:');
      assert.equal(keeper.read('draft'), undefined);
      keeper.write('draft', 'one');
      keeper.write('draft', 'two');
      assert.equal(keeper.read('draft'), 'two');
      keeper.write('draft', undefined);
      assert.equal(keeper.read('draft'), undefined);
    });

  it('stores under its prefix, for the next page', () => {
    const storage = storageOf(9);
    give(storage);
    new Keeper('stoa:p:').writeJson('session', { uid: 'u' });
    assert.deepEqual([...storage.held.keys()], ['stoa:p:session']);
    assert.deepEqual(new Keeper('stoa:p:').readJson('session'), { uid: 'u' });
    assert.equal(new Keeper('stoa:q:').readJson('session'), undefined);
  });

  it('reads what it wrote last when the disk has filled up since', () => {
    const storage = storageOf(1);
    give(storage);
    const keeper = new Keeper('stoa:p:');
    keeper.write('draft', 'old');
    storage.setItem = forbidden;
    keeper.write('draft', 'new');
    assert.equal(keeper.read('draft'), 'new');
  });

  it('has nothing where the JSON is broken', () => {
    const storage = storageOf(9);
    give(storage);
    storage.held.set('stoa:p:session', '{"uid":');
    assert.equal(new Keeper('stoa:p:').readJson('session'), undefined);
  });
});
