import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Overlay, type PendingAct } from './overlay.ts';
import { patch, startsWith, type Command } from './query.ts';
import { StoaError } from './store/errors.ts';

const add: Command<number> = {
  name: 'numbers.add',
  write: () => [],
  patch: (by, { site }) => [patch<number>([site, 'numbers'], (number) => number + by)],
  target: () => ({ path: 'numbers/a', exists: true }),
};
const act = (id: string, input: number, error?: StoaError): PendingAct => ({
  ...{ id, command: add as unknown as Command<unknown>, input, at: new Date() },
  ...(error && { error }),
});
const key = ['main', 'numbers', 'list'];

describe('the overlay', () => {
  it('lays every pending act over what it touches, and nothing else', () => {
    const overlay = new Overlay('main', () => undefined);
    overlay.put(act('a', 1));
    overlay.put(act('b', 10));
    assert.equal(overlay.apply(key, 5), 16);
    assert.equal(overlay.apply(['main', 'words'], 5), 5);
    assert.equal(overlay.apply(['other', 'numbers'], 5), 5);
  });

  it('shows what is refused beside the data, not in it', () => {
    const overlay = new Overlay('main', () => undefined);
    const error = new StoaError('denied', 'no');
    overlay.put(act('a', 1));
    overlay.put(act('a', 1, error));
    assert.equal(overlay.apply(key, 5), 5);
    assert.deepEqual(
      overlay.of(add).map((each) => each.error),
      [error],
    );
  });

  it('lists the acts of one command, oldest first, until they are dropped', () => {
    const overlay = new Overlay('main', () => undefined);
    for (const id of ['b', 'a', 'c']) overlay.put(act(id, 1));
    overlay.drop('a');
    assert.deepEqual(
      overlay.of(add).map(({ id }) => id),
      ['b', 'c'],
    );
    assert.deepEqual(overlay.of({ ...add, name: 'numbers.other' }), []);
  });

  it('tells of every change, and of nothing else', () => {
    const overlay = new Overlay('main', () => undefined);
    let told = 0;
    const stop = overlay.subscribe(() => told++);
    overlay.put(act('a', 1));
    overlay.drop('nobody');
    overlay.drop('a');
    assert.equal(told, 2);
    stop();
    overlay.put(act('b', 1));
    assert.equal(told, 2);
  });

  it('announces a refusal with its act', () => {
    const overlay = new Overlay('main', () => undefined);
    const heard: unknown[] = [];
    const stop = overlay.onRefused((error, refused) => heard.push(error.code, refused?.id));
    overlay.put(act('a', 1));
    overlay.refuse('a', new StoaError('denied', 'no'));
    stop();
    overlay.refuse('a', new StoaError('denied', 'no'));
    assert.deepEqual(heard, ['denied', 'a']);
  });
});

describe('a key', () => {
  it('starts with the parts before its own', () => {
    assert.ok(startsWith(['main', 'ideas', 'list', 'votes', null], ['main', 'ideas']));
    assert.ok(startsWith(['main', { a: 1 }], ['main', { a: 1 }]));
    assert.ok(!startsWith(['main'], ['main', 'ideas']));
    assert.ok(!startsWith(['main', 'ideas'], ['main', 'idea']));
  });
});
