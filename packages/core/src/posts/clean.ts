/**
 * A title or a name as the rules take it: one line, with something to see at both ends, in the order in which it is written.
 * Blank letters, invisible characters and spaces are cut off the ends; line breaks inside become spaces.
 */
export const cleanLine = (text: string): string =>
  text
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(
      /^[\u034F\u17B4\u17B5\u180B-\u180F\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u{1D159}\p{Z}\p{C}\u2800\u115F\u1160\u3164\uFFA0]+|[\p{Z}\p{C}\u2800\u115F\u1160\u3164\uFFA0]+$/gu,
      '',
    );

/** A longer text as the rules take it: without spaces and invisible characters at its ends. */
export const cleanText = (text: string): string => text.replace(/^[\p{Z}\p{C}]+|[\p{Z}\p{C}]+$/gu, '');
