import type { Figures } from './visit.ts';

/** Every visit of every page: the nth of each were made in turns. */
export type Rounds = ReadonlyMap<string, readonly Figures[]>;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** Reads one figure of a visit. */
type Pick = (figures: Figures) => number | undefined;

const content: Pick = ({ contentMs }) => contentMs;
const mainThread: Pick = ({ mainThreadMs }) => mainThreadMs;

/** What a bench has measured, by the pages' names. */
export class Report {
  readonly #rounds: Rounds;
  readonly #blank: string;

  /** `blank` = the page that the others stand over. */
  constructor(rounds: Rounds, blank: string) {
    this.#rounds = rounds;
    this.#blank = blank;
  }

  /** The median of a page's figure. */
  of(page: string, pick: Pick): number {
    return median((this.#rounds.get(page) ?? []).flatMap((figures) => pick(figures) ?? []));
  }

  /** The median of what two pages' figures make together, round by round: what slows a whole round cancels out. */
  #between(page: string, other: string, pick: Pick, join: (one: number, another: number) => number): number {
    const others = this.#rounds.get(other) ?? [];
    return median(
      (this.#rounds.get(page) ?? []).map((figures, nth) =>
        join(pick(figures) ?? NaN, (others[nth] && pick(others[nth])) ?? NaN),
      ),
    );
  }

  ratio(page: string, other: string, pick: Pick = content): number {
    return this.#between(page, other, pick, (one, another) => one / another);
  }

  overBlank(page: string, pick: Pick): number {
    return this.#between(page, this.#blank, pick, (one, another) => one - another);
  }

  /** Every page's figures, a line each. */
  table(): string {
    const columns: readonly (readonly [title: string, cell: (page: string) => string])[] = [
      ['page', (page) => page],
      ['JS gzip kB', (page) => this.of(page, ({ gzipKb }) => gzipKb).toFixed(1)],
      ['before content', (page) => this.of(page, ({ gzipFirstKb }) => gzipFirstKb).toFixed(1)],
      ['requests', (page) => this.of(page, ({ requests }) => requests).toFixed(0)],
      ['wire kB', (page) => this.of(page, ({ wireKb }) => wireKb).toFixed(1)],
      ['reads', (page) => this.of(page, ({ reads }) => reads).toFixed(0)],
      ['content ms', (page) => this.of(page, content).toFixed(0)],
      ['over blank', (page) => this.overBlank(page, content).toFixed(0)],
      ['main thread ms', (page) => this.of(page, mainThread).toFixed(0)],
      ['over blank', (page) => this.overBlank(page, mainThread).toFixed(0)],
      ['TBT ms', (page) => this.of(page, ({ blockedMs }) => blockedMs).toFixed(0)],
      ['later', (page) => this.of(page, ({ blockedLaterMs }) => blockedLaterMs).toFixed(0)],
      ['heap MB', (page) => this.of(page, ({ heapMb }) => heapMb).toFixed(2)],
      ['elements', (page) => this.of(page, ({ elements }) => elements).toFixed(0)],
      ['shift', (page) => this.of(page, ({ shift }) => shift).toFixed(3)],
      ['vote ms', (page) => dash(this.of(page, ({ firstVoteMs }) => firstVoteMs))],
      ['next', (page) => dash(this.of(page, ({ nextVoteMs }) => nextVoteMs))],
    ];
    const rows = [...this.#rounds.keys()].map((page) => columns.map(([, cell]) => cell(page)));
    return grid([columns.map(([title]) => title), ...rows]);
  }
}

const dash = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(0));

/** Lays cells out in columns: the first to the left, figures to the right. */
export function grid(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
