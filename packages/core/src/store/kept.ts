/** How long an answer serves later pages of the same tab, in milliseconds. */
const lifeMs = 5 * 60_000;

/** Where a public answer is kept in the tab; the loader looks there too. */
export const keptName = (url: string, body: string): string => `stoa:${url}${body}`;

/** A public answer kept by an earlier page of this tab, when it is fresh; a stale one is forgotten. */
export function readKept(url: string, body: string): unknown {
  try {
    const name = keptName(url, body);
    const text = sessionStorage.getItem(name) ?? '';
    if (Date.now() - parseInt(text) < lifeMs) return JSON.parse(text.slice(text.indexOf('|') + 1)) as unknown;
    sessionStorage.removeItem(name);
  } catch {
    // A page that may not store has nothing kept.
  }
  return undefined;
}
