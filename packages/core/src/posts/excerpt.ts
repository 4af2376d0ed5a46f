/** Longest excerpt, in UTF-16 units. */
const longest = 280;

/** The start of a body for lists: whole words where the writing has them, never half a character. */
export function excerptOf(body: string): string {
  const flat = body.replace(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const cut = flat.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${space > longest * 0.8 ? cut.slice(0, space) : cut}…`;
}
