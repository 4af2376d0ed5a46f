import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cleanLine, cleanText } from './clean.ts';

/** One line that starts and ends with something to see, as `firestore.rules` asks for it. */
const line =
  /^[^\u034F\u17B4\u17B5\u180B-\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u{1D159}\p{Z}\p{C}\u2800\u115F\u1160\u3164\uFFA0]([^\p{Cc}\u202A-\u202E\u2066-\u2069]*[^\p{Z}\p{C}\u2800\u115F\u1160\u3164\uFFA0])?$/u;

describe('clean text', () => {
  it('is one line with something to see at both ends', () => {
    assert.equal(cleanLine(' \u200b Lend\r\n gloves\u00a0'), 'Lend  gloves');
    assert.equal(cleanLine('\u202e\n\t'), '');
    assert.equal(cleanLine('\u3164Joey\u202e Lam\u2800'), 'Joey Lam');
    assert.equal(cleanLine('\u034f\ufe0f\u034f'), '');
    assert.equal(cleanLine('With love ❤️'), 'With love ❤️');
  });

  it('is a line that the rules take, whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const cleaned = cleanLine(typed);
        assert.ok(cleaned === '' || line.test(cleaned), JSON.stringify(cleaned));
        assert.equal(cleanLine(cleaned), cleaned);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the lines of a longer text', () => {
    assert.equal(cleanText('\n one\n\n two \u200b'), 'one\n\n two');
  });
});
