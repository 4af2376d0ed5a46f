/** Longest excerpt, in UTF-16 units. */
const longest = 280;

/** Markdown as plain words, for where none is shown: without the marks that lines begin with, those around words, and addresses. */
export const plainText = (markdown: string): string =>
  markdown
    .replace(/^[ \t]*(?:(?:>|[-*+]|#{1,6})(?=\s)[ \t]*(?:\[[ xX]\] )?|>)+/gm, '')
    .replace(/^[ \t]*(?:(?:```|~~~).*|[-=*_|: \t]{3,})$/gm, '')
    .replace(/^\|.*/gm, (row) => row.replace(/\|/g, ' '))
    .replace(/!?\[([^[\]]*)\]\([^()\s]*(?: "[^"\n]*")?\)/g, '$1')
    .replace(/(?<!\\)(\*{1,3}|~~|`)(?=\S)([^*~`]*[^*~`\s\\])\1/g, '$2')
    .replace(/(?<![\p{L}\p{N}\\])(__?)(?=\S)([^_\n]*[^_\s\\])\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** The start of a body for lists, as plain words: whole words where the writing has them, never half a character. */
export function excerptOf(body: string): string {
  const flat = plainText(body).replace(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > longest * 0.8 ? cut.slice(0, space) : cut}…`;
}
