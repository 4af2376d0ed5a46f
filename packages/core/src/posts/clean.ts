/**
 * A title or a name as the rules take it: one line, with something to see at both ends.
 * Invisible characters and spaces are cut off the ends; line breaks inside become spaces.
 */
export const cleanLine = (text: string): string =>
  text.replace(/\p{Cc}+/gu, ' ').replace(/^[\p{Z}\p{C}]+|[\p{Z}\p{C}]+$/gu, '');

/** A longer text as the rules take it: without spaces and invisible characters at its ends. */
export const cleanText = (text: string): string => text.replace(/^[\p{Z}\p{C}]+|[\p{Z}\p{C}]+$/gu, '');
