import type { common } from './en/common.ts';
import type { ideaBox } from './en/idea-box.ts';
import { languageOf, type Language } from './languages.ts';
import { numbersOf } from './numbers.ts';
import type { Numbers, Widened } from './types.ts';

interface Texts {
  'idea-box': Widened<ReturnType<typeof ideaBox>>;
}

export { directionOf } from './languages.ts';

/** A widget that has texts. */
export type WidgetName = keyof Texts;

/** The texts of a widget, with those that all widgets share. */
export type StringsOf<Name extends WidgetName> = Widened<ReturnType<typeof common>> &
  Texts[Name] & {
    /** BCP 47 language of these texts, with the region that was asked for: what `Intl` and `lang` take. */
    readonly locale: string;
    readonly numbers: Numbers;
  };

type Part<T> = Promise<(numbers: Numbers) => T>;
type Imports = { readonly common: () => Part<Widened<ReturnType<typeof common>>> } & {
  readonly [Name in WidgetName]: () => Part<Texts[Name]>;
};

/** Every language, with the import of each widget's texts. */
const imports: Readonly<Record<Language, Imports>> = {
  en: {
    common: async () => (await import('./en/common.ts')).common,
    'idea-box': async () => (await import('./en/idea-box.ts')).ideaBox,
  },
  'zh-CN': {
    common: async () => (await import('./zh-CN/common.ts')).common,
    'idea-box': async () => (await import('./zh-CN/idea-box.ts')).ideaBox,
  },
  ar: {
    common: async () => (await import('./ar/common.ts')).common,
    'idea-box': async () => (await import('./ar/idea-box.ts')).ideaBox,
  },
};

/** `locale` where it is a well-formed tag of `language`, for the sake of its region; else `language`. */
function regional(locale: string, language: Language): string {
  try {
    return new Intl.Locale(locale).language === language.slice(0, 2) ? locale : language;
  } catch {
    return language;
  }
}

/** The texts of `widget` in the language nearest to `locale`. */
export async function loadStrings<Name extends WidgetName>(
  widget: Name,
  locale: string,
): Promise<StringsOf<Name>> {
  const language = languageOf(locale);
  const { common, [widget]: own } = imports[language];
  const [shared, special] = await Promise.all([common(), own()]);
  const spoken = regional(locale, language);
  const numbers = numbersOf(spoken);
  return { ...shared(numbers), ...special(numbers), numbers, locale: spoken } as StringsOf<Name>;
}
