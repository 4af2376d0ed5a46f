import type { Numbers } from './types.ts';

const known = new Map<string, Numbers>();

/** How `locale` writes numbers; the same object for the same locale, as its formatters are costly to make. */
export function numbersOf(locale: string): Numbers {
  const made = known.get(locale);
  if (made) return made;
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const numbers: Numbers = {
    short: (value) => compact.format(value).replace('K', 'k'),
    full: (value) => whole.format(value),
    count: (value, forms, shown = whole.format(value)) =>
      (forms[rules.select(value)] ?? forms.other).replace('#', shown),
  };
  known.set(locale, numbers);
  return numbers;
}
