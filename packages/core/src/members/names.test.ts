import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guestName } from './names.ts';
import { newId } from '../store/id.ts';
import { cleanLine } from '../posts/clean.ts';

const uids = Array.from({ length: 2000 }, newId);

describe("a guest's name", () => {
  it('is the same for the same person', () => {
    assert.equal(guestName('u1', 'en'), guestName('u1', 'en'));
  });

  for (const [locale, letters] of [
    ['en', /^[A-Z][a-z]+ [A-Z][a-z]+$/],
    ['en-GB', /^[A-Z][a-z]+ [A-Z][a-z]+$/],
    ['fr', /^[A-Z][a-z]+ [A-Z][a-z]+$/],
    ['zh-CN', /^\p{Script=Han}+$/u],
    ['zh', /^\p{Script=Han}+$/u],
    ['ar', /^\p{Script=Arabic}+ \p{Script=Arabic}+$/u],
    ['ar-EG', /^\p{Script=Arabic}+ \p{Script=Arabic}+$/u],
  ] as [string, RegExp][])
    it(`is written as ${locale} writes it, and as the rules take a name`, () => {
      for (const uid of uids) {
        const name = guestName(uid, locale);
        assert.match(name, letters);
        assert.ok(name.length <= 40);
        assert.equal(cleanLine(name), name);
      }
    });

  for (const [locale, all] of [
    ['en', 576],
    ['zh-CN', 144],
    ['ar', 144],
  ] as [string, number][])
    it(`uses every word it has in ${locale}, and most pairs of them`, () => {
      const names = new Set(uids.map((uid) => guestName(uid, locale)));
      assert.ok(names.size > all * 0.85, `${names.size} of ${all}`);
    });

  it('is there for any id', () => {
    for (const uid of ['', 'auth0|1', '雪', '🛶'.repeat(64)]) assert.ok(guestName(uid, 'en').length > 4);
  });
});
