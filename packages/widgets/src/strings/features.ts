import type { board } from './en/board.ts';
import type { composer } from './en/composer.ts';
import type { ideaPage } from './en/idea-page.ts';
import type { media } from './en/media.ts';
import type { moderation } from './en/moderation.ts';
import type { person } from './en/person.ts';
import type { questions } from './en/questions.ts';
import type { signIn } from './en/sign-in.ts';
import type { thread } from './en/thread.ts';
import { regional } from './regional.ts';
import { languageOf, type Language } from './languages.ts';
import { numbersOf } from './numbers.ts';
import type { Numbers, Widened } from './types.ts';

interface Texts {
  board: Widened<ReturnType<typeof board>>;
  'sign-in': Widened<ReturnType<typeof signIn>>;
  person: Widened<ReturnType<typeof person>>;
  composer: Widened<ReturnType<typeof composer>>;
  media: Widened<ReturnType<typeof media>>;
  moderation: Widened<ReturnType<typeof moderation>>;
  thread: Widened<ReturnType<typeof thread>>;
  questions: Widened<ReturnType<typeof questions>>;
  'idea-page': Widened<ReturnType<typeof ideaPage>>;
}

/** A feature that has texts of its own, loaded with it. */
export type FeatureName = keyof Texts;

/** The texts of a feature. */
export type FeatureStringsOf<Name extends FeatureName> = Texts[Name] & {
  /** BCP 47 language of these texts, with the region that was asked for. */
  readonly locale: string;
  readonly numbers: Numbers;
};

type Imports = { readonly [Name in FeatureName]: () => Promise<(numbers: Numbers) => Texts[Name]> };

const imports: Readonly<Record<Language, Imports>> = {
  en: {
    'sign-in': async () => (await import('./en/sign-in.ts')).signIn,
    board: async () => (await import('./en/board.ts')).board,
    person: async () => (await import('./en/person.ts')).person,
    composer: async () => (await import('./en/composer.ts')).composer,
    media: async () => (await import('./en/media.ts')).media,
    thread: async () => (await import('./en/thread.ts')).thread,
    questions: async () => (await import('./en/questions.ts')).questions,
    'idea-page': async () => (await import('./en/idea-page.ts')).ideaPage,
    moderation: async () => (await import('./en/moderation.ts')).moderation,
  },
  'zh-CN': {
    'sign-in': async () => (await import('./zh-CN/sign-in.ts')).signIn,
    board: async () => (await import('./zh-CN/board.ts')).board,
    person: async () => (await import('./zh-CN/person.ts')).person,
    composer: async () => (await import('./zh-CN/composer.ts')).composer,
    media: async () => (await import('./zh-CN/media.ts')).media,
    thread: async () => (await import('./zh-CN/thread.ts')).thread,
    questions: async () => (await import('./zh-CN/questions.ts')).questions,
    'idea-page': async () => (await import('./zh-CN/idea-page.ts')).ideaPage,
    moderation: async () => (await import('./zh-CN/moderation.ts')).moderation,
  },
  ar: {
    'sign-in': async () => (await import('./ar/sign-in.ts')).signIn,
    board: async () => (await import('./ar/board.ts')).board,
    person: async () => (await import('./ar/person.ts')).person,
    composer: async () => (await import('./ar/composer.ts')).composer,
    media: async () => (await import('./ar/media.ts')).media,
    thread: async () => (await import('./ar/thread.ts')).thread,
    questions: async () => (await import('./ar/questions.ts')).questions,
    'idea-page': async () => (await import('./ar/idea-page.ts')).ideaPage,
    moderation: async () => (await import('./ar/moderation.ts')).moderation,
  },
};

/** The texts of a feature in the language nearest to `locale`. */
export async function loadFeatureStrings<Name extends FeatureName>(
  feature: Name,
  locale: string,
): Promise<FeatureStringsOf<Name>> {
  const language = languageOf(locale);
  const own = await imports[language][feature]();
  const spoken = regional(locale, language);
  const numbers = numbersOf(spoken);
  return { ...own(numbers), numbers, locale: spoken };
}
