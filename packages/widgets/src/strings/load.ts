import type { common } from './en/common.ts';
import type { ideaBoxActing } from './en/idea-box.acting.ts';
import type { reviewFeedActing } from './en/review-feed.acting.ts';
import { loadFirstStrings, type FirstStringsOf, type WidgetName } from './first.ts';
import { languageOf, type Language } from './languages.ts';
import type { Numbers, Widened } from './types.ts';

export { directionOf } from './languages.ts';
export type { WidgetName } from './first.ts';

interface Texts {
  'idea-box': Widened<ReturnType<typeof ideaBoxActing>>;
  'review-feed': Widened<ReturnType<typeof reviewFeedActing>>;
}

/** All texts of a widget, with those that all widgets share. */
export type StringsOf<Name extends WidgetName> = FirstStringsOf<Name> &
  Widened<ReturnType<typeof common>> &
  Texts[Name];

type Part<T> = Promise<(numbers: Numbers) => T>;
type OwnImports = { readonly [Name in WidgetName]: () => Part<Texts[Name]> };
type Imports = { readonly common: () => Part<Widened<ReturnType<typeof common>>> } & OwnImports;

/** Every language, with the import of what each widget says after its first content. */
const imports: Readonly<Record<Language, Imports>> = {
  en: {
    common: async () => (await import('./en/common.ts')).common,
    'idea-box': async () => (await import('./en/idea-box.acting.ts')).ideaBoxActing,
    'review-feed': async () => (await import('./en/review-feed.acting.ts')).reviewFeedActing,
  },
  'zh-CN': {
    common: async () => (await import('./zh-CN/common.ts')).common,
    'idea-box': async () => (await import('./zh-CN/idea-box.acting.ts')).ideaBoxActing,
    'review-feed': async () => (await import('./zh-CN/review-feed.acting.ts')).reviewFeedActing,
  },
  ar: {
    common: async () => (await import('./ar/common.ts')).common,
    'idea-box': async () => (await import('./ar/idea-box.acting.ts')).ideaBoxActing,
    'review-feed': async () => (await import('./ar/review-feed.acting.ts')).reviewFeedActing,
  },
};

/** All texts of `widget` in the language nearest to `locale`. */
export async function loadStrings<Name extends WidgetName>(
  widget: Name,
  locale: string,
): Promise<StringsOf<Name>> {
  const { common, ...widgets } = imports[languageOf(locale)];
  const own: OwnImports = widgets;
  const [first, shared, special] = await Promise.all([
    loadFirstStrings(widget, locale),
    common(),
    own[widget](),
  ]);
  return { ...first, ...shared(first.numbers), ...special(first.numbers) };
}
