import type { Language } from './languages.ts';

/** `locale` where it is a well-formed tag of `language`, for the sake of its region; else `language`. */
export function regional(locale: string, language: Language): string {
  try {
    return new Intl.Locale(locale).language === language.slice(0, 2) ? locale : language;
  } catch {
    return language;
  }
}
