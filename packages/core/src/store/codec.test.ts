import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { encode, encodeFields, encodeQuery, encodeWrite } from './codec.ts';
import { json } from './json.ts';
import { decode, decodeFields } from './wire.ts';
import { increment, union } from './transforms.ts';
import { serverTime, type Stored, type StoredMap } from './store.ts';

/** Names that a map without care would mistake for its own. */
const trickyNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'toJSON',
  'hasOwnProperty',
  '',
  'a.b',
];
const name = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...trickyNames));

const instant = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T23:59:59.999Z'),
  noInvalidDate: true,
});

const { stored } = fc.letrec<{ stored: Stored }>((tie) => ({
  stored: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.string({ unit: 'binary' }),
    fc.integer(),
    fc.maxSafeInteger(),
    // Firestore's own whole numbers have no sign at 0.
    fc.double().map((number) => (number === 0 ? 0 : number)),
    fc.constantFrom(NaN, Infinity, -Infinity, 2 ** 53, -(2 ** 53), 1e308, 5e-324),
    instant,
    fc.uint8Array(),
    fc.array(tie('stored'), { maxLength: 4 }),
    fc.dictionary(name, tie('stored'), { maxKeys: 4 }),
  ),
}));

const fieldsArbitrary = fc.dictionary(name, stored, { maxKeys: 5 }) as fc.Arbitrary<StoredMap>;

/** Sent and answered: what the server reads from our JSON, and we from its. */
const sent = <T>(wire: T): T => JSON.parse(json(wire)) as T;

/** Without prototypes, as a decoded map is. */
function bare(value: Stored): Stored {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Uint8Array)
    return value;
  const map = Object.create(null) as StoredMap;
  for (const [each, inner] of Object.entries(value)) map[each] = bare(inner);
  return map;
}

describe('the codec', () => {
  it('reads every value as it was written', () => {
    fc.assert(
      fc.property(stored, (value) => assert.deepEqual(decode(sent(encode(value))), bare(value))),
      {
        numRuns: 1000,
      },
    );
  });

  it('reads every document as it was written, whatever its fields are called', () => {
    fc.assert(
      fc.property(fieldsArbitrary, (fields) =>
        assert.deepEqual(decodeFields(sent(encodeFields(fields))), bare(fields)),
      ),
    );
  });

  it('gives whole numbers as integers, and no others', () => {
    assert.deepEqual(encode(7), { integerValue: '7' });
    assert.deepEqual(encode(-0), { integerValue: '0' });
    assert.deepEqual(encode(7.5), { doubleValue: 7.5 });
    assert.deepEqual(encode(2 ** 53), { doubleValue: 2 ** 53 });
    assert.deepEqual(encode(-Infinity), { doubleValue: '-Infinity' });
  });

  it('reads what the server leaves out', () => {
    assert.deepEqual(decode({ arrayValue: {} }), []);
    assert.deepEqual(decode({ mapValue: {} }), bare({}));
    assert.deepEqual(decodeFields(), bare({}));
    assert.deepEqual(
      decode({ timestampValue: '2026-01-02T03:04:05.123456789Z' }),
      new Date('2026-01-02T03:04:05.123Z'),
    );
  });
});

describe('json', () => {
  const plain = fc.jsonValue();

  it('is what JSON.stringify gives for plain data', () => {
    fc.assert(fc.property(plain, (value) => assert.equal(json(value), JSON.stringify(value))));
    for (const value of [
      { a: undefined, b: [undefined, 1] },
      [undefined],
      NaN,
      'a"\\\u2028\ud800',
      { '"': null },
    ])
      assert.equal(json(value), JSON.stringify(value));
  });

  for (const type of [Array, Object, String, Number, Boolean] as const)
    it(`does not mind a page that gave ${type.name} a toJSON of its own`, () => {
      const { prototype } = type as { prototype: { toJSON?: () => string } };
      const expected = new Map(fc.sample(plain, 200).map((value) => [value, JSON.stringify(value)]));
      prototype.toJSON = () => 'the page’s own';
      try {
        for (const [value, text] of expected) assert.equal(json(value), text);
      } finally {
        delete prototype.toJSON;
      }
    });
});

describe('a write on the wire', () => {
  const root = 'projects/p/databases/(default)/documents/sites/main';
  const masked = (write: Parameters<typeof encodeWrite>[1]) =>
    encodeWrite(root, write) as {
      update: { name: string; fields: object };
      updateMask?: { fieldPaths: string[] };
      updateTransforms?: { fieldPath: string }[];
      currentDocument?: object;
    };

  it('quotes what is not a simple name', () => {
    const { updateMask } = masked({
      kind: 'merge',
      path: 'm/a',
      fields: { simple_1: 1, 'votes.9lives': 1, 'votes.a b': 1, 'votes.`\\': 1, 雪: 1, 'a-b.constructor': 1 },
    });
    assert.deepEqual(updateMask?.fieldPaths, [
      'simple_1',
      'votes.`9lives`',
      'votes.`a b`',
      'votes.`\\`\\\\`',
      '`雪`',
      '`a-b`.constructor',
    ]);
  });

  it('masks no name away from its value', () => {
    fc.assert(
      fc.property(
        fc.array(
          name.filter((each) => each !== '' && !each.includes('.')),
          { minLength: 1, maxLength: 4 },
        ),
        (segments) => {
          const { update, updateMask } = masked({
            kind: 'update',
            path: 'm/a',
            fields: { [segments.join('.')]: 1 },
          });
          assert.equal(updateMask?.fieldPaths.length, 1);
          const value = segments.reduce<Stored>(
            (map, each) => (map as StoredMap)[each] as Stored,
            decodeFields(sent(update.fields) as never),
          );
          assert.equal(value, 1);
        },
      ),
    );
  });

  it('splits names at dots on merge and update, never on set', () => {
    const fields = { 'votes.a': 1 };
    assert.deepEqual(sent(masked({ kind: 'set', path: 'm/a', fields }).update.fields), {
      'votes.a': { integerValue: '1' },
    });
    assert.deepEqual(sent(masked({ kind: 'update', path: 'm/a', fields }).update.fields), {
      votes: { mapValue: { fields: { a: { integerValue: '1' } } } },
    });
  });

  it('leaves what the server works out to transforms', () => {
    const { update, updateMask, updateTransforms } = masked({
      kind: 'update',
      path: 'm/a',
      fields: { n: 1, 'by.day': increment(2), at: serverTime, tags: union('a') },
    });
    assert.deepEqual(Object.keys(update.fields), ['n']);
    assert.deepEqual(updateMask?.fieldPaths, ['n']);
    assert.deepEqual(updateTransforms, [
      { fieldPath: 'by.day', increment: { integerValue: '2' } },
      { fieldPath: 'at', setToServerValue: 'REQUEST_TIME' },
      { fieldPath: 'tags', appendMissingElements: { values: [{ stringValue: 'a' }] } },
    ]);
  });

  it('holds an update to what exists, and every write to its precondition', () => {
    const fields = {};
    assert.deepEqual(masked({ kind: 'update', path: 'm/a', fields }).currentDocument, { exists: true });
    assert.equal(masked({ kind: 'merge', path: 'm/a', fields }).currentDocument, undefined);
    assert.deepEqual(
      masked({ kind: 'update', path: 'm/a', fields, when: { version: 'v' } }).currentDocument,
      { updateTime: 'v' },
    );
    assert.deepEqual(encodeWrite(root, { kind: 'delete', path: '', when: { exists: true } }), {
      delete: root,
      currentDocument: { exists: true },
    });
  });
});

describe('a list on the wire', () => {
  it('is the same text for the same question', () => {
    const query = () =>
      json(
        encodeQuery({
          collection: 'ideas/a/votes',
          limit: 10,
          where: [['by', '==', 'u']],
          orderBy: [['at', 'desc']],
        }),
      );
    assert.equal(query(), query());
    assert.equal(
      query(),
      '{"structuredQuery":{"from":[{"collectionId":"votes"}],"where":{"fieldFilter":{"field":{"fieldPath":"by"},"op":"EQUAL","value":{"stringValue":"u"}}},"orderBy":[{"field":{"fieldPath":"at"},"direction":"DESCENDING"},{"field":{"fieldPath":"__name__"},"direction":"DESCENDING"}],"limit":10}}',
    );
  });
});
