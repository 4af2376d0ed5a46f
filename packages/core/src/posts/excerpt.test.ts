import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { excerptOf } from './excerpt.ts';

describe('an excerpt', () => {
  it('is the body when that is short, on one line', () => {
    assert.equal(excerptOf('  My hands\n\nwere cold.\t'), 'My hands were cold.');
    assert.equal(excerptOf('x'.repeat(280)), 'x'.repeat(280));
    assert.equal(excerptOf(' \n '), '');
  });

  it('ends with a whole word', () => {
    const excerpt = excerptOf('paddle '.repeat(100));
    assert.match(excerpt, /^(paddle )+paddle…$/);
    assert.ok(excerpt.length > 260);
  });

  it('goes to the end where the writing has no spaces', () => {
    assert.equal(excerptOf('桨'.repeat(400)), `${'桨'.repeat(279)}…`);
  });

  it('never halves a character', () => {
    const excerpt = excerptOf(`x${'🛶'.repeat(200)}`);
    assert.ok(excerpt.isWellFormed());
    assert.equal(excerpt, `x${'🛶'.repeat(139)}…`);
  });

  it('never exceeds 280 units, nor says what the body does not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (body) => {
        const excerpt = excerptOf(body);
        assert.ok(excerpt.length <= 280);
        assert.ok(excerpt.isWellFormed());
        const flat = body.replace(/\s+/g, ' ').trim();
        assert.ok(flat.startsWith(excerpt === flat ? excerpt : excerpt.slice(0, -1)));
      }),
    );
  });
});
