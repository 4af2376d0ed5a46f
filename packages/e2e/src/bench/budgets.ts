import { grid, type Report } from './report.ts';

/** The pages that the budgets speak of, by name. */
export interface Named {
  readonly floor: string;
  readonly box: string;
  /** The same in a site with a hundred times as many ideas. */
  readonly crowded: string;
  readonly chinese: string;
  readonly chineseFloor: string;
  readonly below: string;
  /** A review feed. */
  readonly feed: string;
  /** The same with four hundred times as many reviews. */
  readonly crowdedFeed: string;
}

/** One line of `shared/speed.md`. */
export interface Budget {
  readonly name: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: string;
}

/** The budgets of the idea box and of the review feed beside what was measured. */
export function budgetsOf(
  report: Report,
  { floor, box, crowded, chinese, chineseFloor, below, feed, crowdedFeed }: Named,
): readonly Budget[] {
  const rows = (
    all: readonly (readonly [name: string, measured: number, limit: number, unit?: string])[],
  ): readonly Budget[] => all.map(([name, measured, limit, unit = '']) => ({ name, measured, limit, unit }));
  return rows([
    ['content, against the floor', report.ratio(box, floor), 1.15, '×'],
    ['content in Chinese, against the floor in Chinese', report.ratio(chinese, chineseFloor), 1.15, '×'],
    ['content with 2,500 ideas, against 25', report.ratio(crowded, box), 1.1, '×'],
    ['JS before content', report.of(box, ({ gzipFirstKb }) => gzipFirstKb), 18 + 1.5, 'kB'],
    ['main thread over blank', report.overBlank(box, ({ mainThreadMs }) => mainThreadMs), 250, 'ms'],
    ['TBT', report.of(box, ({ blockedMs }) => blockedMs), 50, 'ms'],
    ['layout shift', report.of(box, ({ shift }) => shift), 0],
    ['elements over blank', report.overBlank(box, ({ elements }) => elements), 450],
    ['heap over blank', report.overBlank(box, ({ heapMb }) => heapMb), 2, 'MB'],
    ['reads of a cold page', report.of(box, ({ reads }) => reads), 11],
    ['below the fold: requests', report.of(below, ({ requests }) => requests), 1],
    ['below the fold: JS', report.of(below, ({ gzipKb }) => gzipKb), 1.5, 'kB'],
    ['below the fold: reads', report.of(below, ({ reads }) => reads), 0],
    ["vote → paint, a visitor's first", report.of(box, ({ firstVoteMs }) => firstVoteMs), 50, 'ms'],
    ['vote → paint, the next', report.of(box, ({ nextVoteMs }) => nextVoteMs), 50, 'ms'],
    ['vote → paint with 2,500 ideas', report.of(crowded, ({ firstVoteMs }) => firstVoteMs), 50, 'ms'],
    ['feed: content with 10,000 reviews, against 25', report.ratio(crowdedFeed, feed), 1.1, '×'],
    ['feed: JS before content', report.of(feed, ({ gzipFirstKb }) => gzipFirstKb), 18 + 1.5, 'kB'],
    ['feed: main thread over blank', report.overBlank(feed, ({ mainThreadMs }) => mainThreadMs), 250, 'ms'],
    ['feed: layout shift', report.of(feed, ({ shift }) => shift), 0],
    ['feed: reads of a cold page', report.of(feed, ({ reads }) => reads), 11],
  ]);
}

export const holds = ({ measured, limit }: Budget): boolean => measured <= limit;

/** A line for each budget: what was measured, what is allowed, `ok` or `over`. */
export const budgetTable = (budgets: readonly Budget[]): string =>
  grid(
    budgets.map((budget) => {
      const { name, measured, limit, unit } = budget;
      const rounded = Math.abs(measured) < 20 ? Number(measured.toFixed(2)) : Math.round(measured);
      return [name, `${rounded} ${unit}`, '≤', `${limit} ${unit}`, holds(budget) ? 'ok' : 'OVER'];
    }),
  );
