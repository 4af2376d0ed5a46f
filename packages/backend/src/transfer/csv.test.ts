import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tableOf, textOfTable, unguarded } from './csv.ts';

const cellsOf = (text: string) => tableOf(text).map(({ cells }) => cells);

describe('a table', () => {
  it('comes back as it was, whatever its cells hold', () => {
    const rows = [
      ['title', 'body'],
      ['a, b', 'she said "no"'],
      ['two\nlines', 'two\r\nlines'],
      ["=HYPERLINK('x')", '+1'],
      ["'=1", "''-2"],
      ['@here', '\tindented'],
      ['’quoted’', "it's"],
      ['中文，逗号', '🛶'],
      ['', 'x'],
      ['x', ''],
    ];
    const text = textOfTable(rows);
    deepEqual(
      tableOf(text).map(({ cells }) => cells.map(unguarded)),
      rows,
    );
  });

  it('holds nothing that a spreadsheet would run', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"];
    for (const [cell = ''] of cellsOf(textOfTable(cells.map((each) => [each, 'x']))))
      ok(!/^[=+\-@\t\r]/.test(cell), cell);
  });

  it('is read with commas, semicolons or tabs, with and without a mark, with either line end', () => {
    for (const text of ['a,b\r\n1,2\r\n', '\uFEFFa;b\n1;2', 'a\tb\n1\t2\n', '"a","b"\n"1","2"'])
      deepEqual(cellsOf(text), [
        ['a', 'b'],
        ['1', '2'],
      ]);
    deepEqual(cellsOf('a,b\n1,'), [
      ['a', 'b'],
      ['1', ''],
    ]);
    deepEqual(cellsOf(''), []);
  });

  it('knows the line on which each row begins', () => {
    const rows = tableOf('a,b\n"one\ntwo",x\n\n,\nlast,y\n');
    deepEqual(
      rows.map(({ line }) => line),
      [1, 2, 6],
    );
    equal(rows[1]?.cells[0], 'one\ntwo');
  });

  it('is refused where a quotation mark is never closed', () => {
    throws(() => tableOf('a,b\n1,"2\n3,4'), /^Mistake: line 2: a quotation mark is never closed\.$/);
  });
});
