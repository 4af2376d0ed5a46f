import { Mistake } from '../mistake.ts';

/** A row of a table, and the line of the file on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What spreadsheets take for the start of a formula. Source: https://owasp.org/www-community/attacks/CSV_Injection */
const formula = /^'*[=+\-@\t\r]/;

/** A text that no spreadsheet runs; `unguarded` gives it back. */
const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** A text as it was before `textOfTable` guarded it. */
export const unguarded = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/**
 * A table as RFC 4180 has it, with the mark by which Excel knows UTF-8. No cell is a formula.
 * Source: https://www.rfc-editor.org/rfc/rfc4180
 */
export const textOfTable = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')}`;

/** What sets the cells of a table apart: the commonest of three in its first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const plain = first.replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => [mark, plain.split(mark).length] as const);
  return counts.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/** Reads a table, its cells as they are written; rows without a word are left out. Throws a `Mistake`. */
export function tableOf(text: string): Row[] {
  const source = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(source);
  const rows: Row[] = [];
  let cells: string[] = [];
  let [at, line, begins] = [0, 1, 1];
  const endRow = () => {
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: begins, cells });
    cells = [];
    begins = line;
  };
  while (at < source.length) {
    let cell = '';
    if (source[at] === '"') {
      const from = line;
      for (at++; ; at++) {
        if (at >= source.length) throw new Mistake(`line ${from}: a quotation mark is never closed.`);
        if (source[at] === '\n') line++;
        if (source[at] !== '"') cell += source.charAt(at);
        else if (source[at + 1] === '"') cell += source.charAt(at++);
        else break;
      }
      at++;
    }
    const rest = new RegExp(`[^${separator}\\r\\n]*`, 'y');
    rest.lastIndex = at;
    const [plain = ''] = rest.exec(source) ?? [];
    cells.push(cell + plain);
    at += plain.length;
    if (source[at] === separator) {
      at++;
      // A separator at the very end leaves an empty cell behind it.
      if (at >= source.length) cells.push('');
      continue;
    }
    at += source.startsWith('\r\n', at) ? 2 : 1;
    line++;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}
