import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { listOf } from './collections.ts';
import { sampleOf } from './sample.ts';
import { count, decode, kind, mapOf, nullable, oneOf, text, time, type Field, flag } from './document.ts';
import { StoaError } from './errors.ts';
import { serverTime, type Stored, type StoredMap } from './store.ts';

const thing = kind('things', {
  title: text({ min: 4, max: 120, sample: 'A title' }),
  status: oneOf('new', 'done'),
  votes: count(),
  at: time(),
  seen: flag(false),
  reason: nullable(text({ max: 10, sample: 'why' })),
  votesOf: mapOf(count(1)),
  tags: listOf(text({ max: 10, sample: 'tag' })),
});

const whole: StoredMap = {
  title: 't',
  status: 'done',
  votes: 3,
  at: new Date(5),
  seen: true,
  reason: null,
  votesOf: { a: 1 },
  tags: ['x'],
};

const read = (fields: StoredMap) => decode(thing, { id: 'a', path: 'things/a', fields, version: '1' });

describe('a kind of document', () => {
  it('reads what it declares, and nothing else', () => {
    assert.deepEqual(read({ ...whole, more: 'from a newer version' }), { id: 'a', ...whole });
  });

  it('reads a counter from its start, and null where nothing was said', () => {
    const { votes: _votes, reason: _reason, ...less } = whole;
    const value = read(less);
    assert.deepEqual([value.votes, value.reason], [0, null]);
  });

  for (const [name, wrong] of [
    ['title', 1],
    ['title', undefined],
    ['status', 'other'],
    ['status', 'constructor'],
    ['votes', '3'],
    ['votes', null],
    ['at', '2026-01-01'],
    ['seen', 0],
    ['reason', 5],
    ['votesOf', [1]],
    ['votesOf', new Date()],
    ['votesOf', { a: 'b' }],
    ['tags', { 0: 'x' }],
    ['tags', ['x', 1]],
  ] as [string, Stored | undefined][])
    it(`names ${name} and its document when it holds ${JSON.stringify(wrong)}`, () => {
      const { [name]: _right, ...others } = whole;
      assert.throws(
        () => read(wrong === undefined ? others : { ...others, [name]: wrong }),
        (error) =>
          error instanceof StoaError &&
          error.code === 'corrupt' &&
          error.message.startsWith(`things/a: ${name}: expected `) &&
          error.cause instanceof TypeError,
      );
    });

  it('takes no field from the language for one of its own', () => {
    const odd = kind('odd', { constructor: count(7), toString: nullable(text({ max: 1, sample: '' })) });
    const value = decode(odd, { id: 'a', path: 'odd/a', fields: {}, version: '' }) as Record<string, unknown>;
    assert.deepEqual(Object.entries(value), [
      ['id', 'a'],
      ['constructor', 7],
      ['toString', null],
    ]);
  });

  it('has a sample of every field, which it reads itself', () => {
    const sample = sampleOf(thing);
    assert.deepEqual(Object.keys(sample), Object.keys(thing.fields));
    assert.equal(sample['at'], serverTime);
    read({ ...(sample as StoredMap), at: new Date() });
  });

  it('tells forms how long a text may be', () => {
    const { min, max }: Field<string> = thing.fields.title;
    assert.deepEqual([min, max], [4, 120]);
  });
});
