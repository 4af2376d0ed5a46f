/** The languages that widgets speak. */
export const languages = ['en', 'zh-CN', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The language that we have for a BCP 47 tag; English for those that we have not, and for what is no tag. */
export const languageOf = (locale: string): Language =>
  /^zh(-(cn|sg|hans)|$)/i.test(locale) ? 'zh-CN' : /^ar\b/i.test(locale) ? 'ar' : 'en';

/** The direction in which the language that we have for a tag is written. */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (languageOf(locale) === 'ar' ? 'rtl' : 'ltr');
