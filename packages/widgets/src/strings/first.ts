import type { ideaBox } from './en/idea-box.ts';
import type { reviewFeed } from './en/review-feed.ts';
import { languageOf, type Language } from './languages.ts';
import { numbersOf } from './numbers.ts';
import { regional } from './regional.ts';
import type { Numbers, Widened } from './types.ts';

interface Texts {
  'idea-box': Widened<ReturnType<typeof ideaBox>>;
  'review-feed': Widened<ReturnType<typeof reviewFeed>>;
}

/** A widget that has texts. */
export type WidgetName = keyof Texts;

/** The texts that a widget's first content needs. */
export type FirstStringsOf<Name extends WidgetName> = Texts[Name] & {
  /** BCP 47 language of these texts, with the region that was asked for: what `Intl` and `lang` take. */
  readonly locale: string;
  readonly numbers: Numbers;
};

type Part<T> = () => Promise<(numbers: Numbers) => T>;
type Imports = { readonly [Name in WidgetName]: Part<Texts[Name]> };

/** Every language, with the import of each widget's first texts. */
const imports: Readonly<Record<Language, Imports>> = {
  en: {
    'idea-box': async () => (await import('./en/idea-box.ts')).ideaBox,
    'review-feed': async () => (await import('./en/review-feed.ts')).reviewFeed,
  },
  'zh-CN': {
    'idea-box': async () => (await import('./zh-CN/idea-box.ts')).ideaBox,
    'review-feed': async () => (await import('./zh-CN/review-feed.ts')).reviewFeed,
  },
  ar: {
    'idea-box': async () => (await import('./ar/idea-box.ts')).ideaBox,
    'review-feed': async () => (await import('./ar/review-feed.ts')).reviewFeed,
  },
};

/** The texts of a widget's first content, in the language nearest to `locale`. */
export async function loadFirstStrings<Name extends WidgetName>(
  widget: Name,
  locale: string,
): Promise<FirstStringsOf<Name>> {
  const language = languageOf(locale);
  const own = await imports[language][widget]();
  const spoken = regional(locale, language);
  const numbers = numbersOf(spoken);
  return { ...own(numbers), numbers, locale: spoken };
}
