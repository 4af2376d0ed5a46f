import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { excerptOf, plainText } from './excerpt.ts';

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
        const said = Array.from(body);
        for (const each of excerpt.replace(/…$/, '').replaceAll(' ', '')) {
          const at = said.indexOf(each);
          assert.notEqual(at, -1);
          said.splice(0, at + 1);
        }
      }),
    );
  });

  it('says words where the body has marks', () => {
    assert.equal(excerptOf('# Cold\n\n- **My** hands\n- *yours*'), 'Cold My hands yours');
    assert.equal(excerptOf(`**${'x'.repeat(280)}**`), 'x'.repeat(280));
  });
});

describe('plain text', () => {
  const flat = (markdown: string) => plainText(markdown).replace(/\s+/g, ' ').trim();

  it('leaves out what only markdown needs', () => {
    for (const [markdown, words] of [
      ['**a** *b* ***c*** ~~d~~ `e` _f_ __g__', 'a b c d e f g'],
      ['> a\n> > b\n>c', 'a b c'],
      ['- a\n* b\n+ c\n- [x] d', 'a b c d'],
      ['## a\n---\nb\n===', 'a b'],
      ['[a](https://example.com/x_y_z "t") ![b](c)', 'a b'],
      ['```js\na\n```', 'a'],
      ['|a|b|\n|-|:-:|\n|c|d|', 'a b c d'],
      ['\\*a\\* \\# b', '*a* # b'],
      ['我**想**要', '我想要'],
    ] as const)
      assert.equal(flat(markdown), words);
  });

  it('leaves alone what is no markdown', () => {
    for (const text of [
      'snake_case_name, 2 * 3 * 4, #5 is best, x > y',
      '-5 degrees, 1.5 litres',
      '2020. Then',
      'https://example.com/a_b_c',
      'a [b] (c)',
      '🛶 a*',
    ])
      assert.equal(flat(text), text);
  });

  it('is soon done with whatever it is given', () => {
    for (const mark of [
      '*',
      '**a',
      '*a ',
      '_a',
      '[',
      '[a](',
      '`',
      '~',
      '> ',
      '- ',
      '|',
      '#',
      '\\',
      '> - ',
      ' \t',
    ])
      assert.ok(flat(mark.repeat(10_000)).length <= mark.length * 10_000);
  });
});
