import type { stars } from './en/stars.ts';
import { languageOf, type Language } from './languages.ts';
import { numbersOf } from './numbers.ts';
import { regional } from './regional.ts';
import type { Numbers, Widened } from './types.ts';

type Texts = Widened<ReturnType<typeof stars>>;

const imports: Readonly<Record<Language, () => Promise<(numbers: Numbers) => Texts>>> = {
  en: async () => (await import('./en/stars.ts')).stars,
  'zh-CN': async () => (await import('./zh-CN/stars.ts')).stars,
  ar: async () => (await import('./ar/stars.ts')).stars,
};

/** What the inline stars say in the language nearest to `locale`, with what `Intl` and `lang` take for it. */
export async function loadStarsStrings(locale: string): Promise<Texts & { readonly locale: string }> {
  const language = languageOf(locale);
  const own = await imports[language]();
  const spoken = regional(locale, language);
  return { ...own(numbersOf(spoken)), locale: spoken };
}
