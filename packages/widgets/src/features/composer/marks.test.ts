import { expect } from '@open-wc/testing';
import { marked, type Mark } from './marks.ts';

/** What becomes of a text; `‹` and `›` stand around what is selected, `|` where the cursor is. */
function after(mark: Mark, shown: string): string {
  const start = shown.search(/[‹|]/);
  const end = shown.includes('›') ? shown.indexOf('›') - 1 : start;
  const text = shown.replace(/[‹›|]/g, '');
  const change = marked(mark, { text, start, end }, 'text');
  const { from, to, insert } = change;
  const selection =
    change.start === change.end
      ? `${insert.slice(0, change.start)}|${insert.slice(change.end)}`
      : `${insert.slice(0, change.start)}‹${insert.slice(change.start, change.end)}›${insert.slice(change.end)}`;
  return text.slice(0, from) + selection + text.slice(to);
}

describe('a mark', () => {
  for (const [mark, before, then] of [
    ['bold', 'a ‹b› c', 'a **‹b›** c'],
    ['bold', 'a **‹b›** c', 'a ‹b› c'],
    ['bold', 'a ‹**b**› c', 'a ‹b› c'],
    ['bold', '|', '**|**'],
    ['bold', '**|**', '|'],
    ['bold', 'a‹ b ›c', 'a **‹b›** c'],
    ['italic', 'a ‹b›', 'a *‹b›*'],
    ['italic', '**‹b›**', '***‹b›***'],
    ['italic', '***‹b›***', '**‹b›**'],
    ['bold', '***‹b›***', '*‹b›*'],
    ['bold', '*‹b›*', '***‹b›***'],
    ['code', 'a ‹b›', 'a `‹b›`'],
    ['code', 'a `‹b›`', 'a ‹b›'],
    ['code', 'a\n‹b\nc\n›d', 'a\n```\n‹b\nc›\n```\nd'],
    ['code', 'a ‹b\nc›', 'a \n```\n‹b\nc›\n```\n'],
    ['list', 'a\nb|\nc', 'a\n- b|\nc'],
    ['list', '- b|', 'b|'],
    ['list', '‹a\nb›', '‹- a\n- b›'],
    ['list', '‹- a\n- b›', '‹a\nb›'],
    ['quote', '|', '> |'],
    ['quote', 'x\na‹b\nc›d', 'x\n‹> ab\n> cd›'],
    ['link', 'see ‹this›', 'see [this](‹https://›)'],
    ['link', '|', '[‹text›](https://)'],
    ['link', '‹https://example.com›', '[‹text›](https://example.com)'],
  ] as const)
    it(`${mark} makes “${before.replaceAll('\n', '⏎')}” “${then.replaceAll('\n', '⏎')}”`, () => {
      expect(after(mark, before)).to.equal(then);
    });
});
