import { html, type TemplateResult } from 'lit';

const known = new Map<string, Intl.RelativeTimeFormat>();

function formatOf(locale: string) {
  const made = known.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  known.set(locale, made);
  return made;
}

/** Longest first, in seconds. */
const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** How long ago, in the largest unit that fits: "3 days ago". What lies ahead, by a clock that is off, is now. */
export function relativeTime(at: Date, locale: string, now = Date.now()): string {
  const seconds = Math.max(0, (now - at.getTime()) / 1000);
  const [unit, length] = units.find(([, each]) => seconds >= each) ?? ['second', Infinity];
  return formatOf(locale).format(-Math.floor(seconds / length) || 0, unit);
}

/** A time as people say it; the widget says it exactly on hover. */
export const time = (at: Date, locale: string): TemplateResult =>
  html`<time datetime=${at.toISOString()}>${relativeTime(at, locale)}</time>`;
