/** What may be reviewed. */
export const itemTypes = ['product', 'course', 'event'] as const;
export type ItemType = (typeof itemTypes)[number];

/** Longest id of an item's document, in UTF-16 units; the rules hold it. */
const longest = 240;

/**
 * Id of the document of an item, from what the page calls it: letters of every script, digits, `-` and `_` stay; what a
 * path cannot hold is written as its number between two `=`. Undefined where that is empty or longer than 240.
 */
export function itemId(name: string | null | undefined): string | undefined {
  const id = (name ?? '')
    .trim()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, (character) => `=${character.codePointAt(0)?.toString(16) ?? ''}=`);
  return id !== '' && id.length <= longest ? id : undefined;
}
