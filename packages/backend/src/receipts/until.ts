import { checkWhole } from '../checks.ts';
import { textOf, type Option, type Values } from '../commands/command.ts';
import { Mistake } from '../mistake.ts';

const dayMs = 24 * 60 * 60_000;
const mostDays = 3650;

/** The options that say how long codes are good for. */
export const untilOptions = {
  days: { type: 'string', value: 'N', help: 'how many days it is good for (30)' },
  until: { type: 'string', value: 'YYYY-MM-DD', help: 'the last day on which it is good, instead' },
} as const satisfies Readonly<Record<string, Option>>;

/** The end of a day by this machine’s clock. */
function endOf(text: string): Date | undefined {
  const [year = NaN, month = NaN, day = NaN] = /^\d{4}-\d\d-\d\d$/.test(text)
    ? text.split('-').map(Number)
    : [];
  const end = new Date(year, month - 1, day + 1);
  const isDay = new Date(year, month - 1, day).getDate() === day;
  return isDay ? end : undefined;
}

/** When codes expire, in milliseconds since 1970; whole seconds, as a link carries them. Throws a `Mistake`. */
export function untilOf(values: Values, now: Date): number {
  const [days, last] = [textOf(values, 'days'), textOf(values, 'until')];
  if (days !== undefined && last !== undefined) throw new Mistake('Choose --days or --until, not both.');
  if (last === undefined) {
    const ms = checkWhole('days', days ?? '30', 1, mostDays) * dayMs;
    return Math.floor((now.getTime() + ms) / 1000) * 1000;
  }
  const end = endOf(last);
  if (!end) throw new Mistake(`--until “${last}” is no day: write it like 2026-12-31.`);
  if (end <= now) throw new Mistake(`--until ${last} is over already.`);
  if (end.getTime() > now.getTime() + mostDays * dayMs)
    throw new Mistake(`--until ${last} is more than ${mostDays} days away.`);
  return end.getTime();
}

/** A time as it is told, by this machine’s clock. */
export const shownTime = (ms: number): string =>
  new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' },
  }).format(ms);
