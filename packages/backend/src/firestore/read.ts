import type { StoredDocument, StoredMap } from '@stoa/core/store/store';
import { decodeDocument, type WireDocument } from '@stoa/core/store/wire';
import { ask, refusal, siteRootOf, type Destination } from './ask.ts';

/** A site's document, `''` for its own; undefined when it is missing. Throws `RefusedRequest`. */
export async function readStored(
  from: Destination,
  site: string,
  path: string,
): Promise<StoredDocument | undefined> {
  const root = siteRootOf(from, site);
  const below = path === '' ? [] : path.split('/').map(encodeURIComponent);
  const response = await ask(from, [root, ...below].join('/'));
  // A missing database answers 404 as well, and the write that follows says so.
  if (response.status === 404) return undefined;
  if (!response.ok) throw await refusal(from, response);
  return decodeDocument(root, (await response.json()) as WireDocument);
}

/** The fields of a site's document, as `readStored` reads it. */
export const readDocument = async (
  from: Destination,
  site: string,
  path: string,
): Promise<StoredMap | undefined> => (await readStored(from, site, path))?.fields;
