import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { askedTerms, likeness, termsOf } from './terms.ts';

describe('what a title is found by', () => {
  it('is its words without case, endings and small words', () => {
    assert.deepEqual(termsOf('Lending the Gloves in winter!'), ['lend', 'glov', 'winter']);
    assert.deepEqual(termsOf('Lend a glove'), ['lend', 'glov']);
    for (const [one, other] of [
      ['course', 'courses'],
      ['class', 'classes'],
      ['party', 'parties'],
      ['paddle', 'paddling'],
      ['boat', 'boats'],
    ])
      assert.deepEqual(termsOf(one!), termsOf(other!));
  });

  it('is two neighbouring characters at a time where there are no spaces', () => {
    assert.deepEqual(termsOf('借手套'), ['借手', '手套']);
    assert.deepEqual(termsOf('手'), ['手']);
    assert.ok(termsOf('冬天 kayak 手套').includes('kayak'));
  });

  it('takes full-width letters and accents for what they are', () => {
    assert.deepEqual(termsOf('ＫＡＹＡＫ'), ['kayak']);
    assert.deepEqual(termsOf('Café'), ['café']);
  });

  it('is nothing for what says nothing', () => {
    for (const text of ['', '   ', '!!! ???', '\u200b\u200b', 'the of and', '🛶🛶🛶'])
      assert.deepEqual(termsOf(text), [], text);
  });

  it('stays within what the rules take, however long the title', () => {
    const terms = termsOf(
      Array.from({ length: 60 }, (_, index) => `supercalifragilistic${index}`).join(' ') + '手套'.repeat(60),
    );
    assert.ok(terms.length <= 40);
    assert.ok(terms.join(' ').length <= 40 * 21);
  });

  it('asks for the longest ten', () => {
    const asked = askedTerms('a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 neoprene winter');
    assert.equal(asked.length, 10);
    assert.deepEqual(asked.slice(0, 2), ['neopren', 'winter']);
  });

  it('is the more alike the more of what is asked is there', () => {
    const asked = askedTerms('lend neoprene gloves');
    assert.equal(likeness(asked, 'Neoprene gloves to lend'), 1);
    assert.ok(likeness(asked, 'Neoprene socks') < likeness(asked, 'Neoprene gloves'));
    assert.equal(likeness([], 'Neoprene'), 0);
  });
});
