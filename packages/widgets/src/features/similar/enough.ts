/** One of the writing systems in which a single character says something. */
const dense = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}]/u;

/** Whether a text says enough to be searched for. */
export const isEnough = (text: string): boolean => text.length > 1 || dense.test(text);
