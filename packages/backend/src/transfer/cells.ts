import type { Stored } from '@stoa/core/store/store';
import { Mistake } from '../mistake.ts';
import type { Row } from './csv.ts';

/** Most sentences about one file. */
const mostProblems = 20;

/** Refuses a row, in a sentence without its line. */
export const refuse = (sentence: string): never => {
  throw new Mistake(sentence);
};

/** A text of `least` to `most` UTF-16 units; refuses others. */
export const within = (what: string, text: string, least: number, most: number): string =>
  text.length >= least && text.length <= most
    ? text
    : refuse(`the ${what} has ${text.length} characters, and it needs ${least} to ${most}.`);

/** A time that can be read in one way only; without a zone it is UTC. */
function timeOf(text: string): Date | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))? ?(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(
    text,
  );
  const [, day, clock = '00:00', zone = 'Z'] = iso ?? [];
  // A month in letters: 03/04 is March here and April there.
  if (!iso && !/\p{L}{3}/u.test(text)) return undefined;
  const time = new Date(iso ? `${day}T${clock}${zone.toUpperCase() === 'UTC' ? 'Z' : zone}` : `${text} UTC`);
  const known = Number.isNaN(time.getTime()) && !iso ? new Date(text) : time;
  return Number.isNaN(known.getTime()) ? undefined : known;
}

/** The past time that a cell tells, `now` where it is empty; refuses others. */
export function pastOf(written: string, now: Date): Date {
  const at = written === '' ? now : (timeOf(written) ?? refuse(`“${written}” is no date: write 2026-03-31.`));
  return at > now ? refuse(`“${written}” has not come yet.`) : at;
}

/** A stored value as a cell. */
export const cellOf = (value: Stored | undefined): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
};

/** Reads every row; throws a `Mistake` with a sentence for each that is wrong. */
export function readRows<T>(rows: readonly Row[], read: (row: Row) => T): T[] {
  const problems: string[] = [];
  const found = rows.flatMap((row) => {
    try {
      return [read(row)];
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      problems.push(`line ${row.line}: ${error.message}`);
      return [];
    }
  });
  if (problems.length > mostProblems)
    problems.splice(mostProblems, Infinity, `… and ${problems.length - mostProblems} more lines.`);
  if (problems.length > 0) throw new Mistake(problems.join('\n'));
  return found;
}
