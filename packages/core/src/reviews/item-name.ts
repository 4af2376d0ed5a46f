/** What the page calls an item, from the id of its document. */
export const itemName = (id: string): string =>
  id.replace(/=([0-9a-f]+)=/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
