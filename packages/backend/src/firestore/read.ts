import type { StoredMap } from '@stoa/core/store/store';
import { decodeFields, type WireDocument } from '@stoa/core/store/wire';
import { ask, refusal, siteRootOf, type Destination } from './ask.ts';

/** The fields of a site's document, `''` for its own; undefined when it is missing. Throws `RefusedRequest`. */
export async function readDocument(
  from: Destination,
  site: string,
  path: string,
): Promise<StoredMap | undefined> {
  const below = path === '' ? [] : path.split('/').map(encodeURIComponent);
  const response = await ask(from, [siteRootOf(from, site), ...below].join('/'));
  // A missing database answers 404 as well, and the write that follows says so.
  if (response.status === 404) return undefined;
  if (!response.ok) throw await refusal(from, response);
  return decodeFields(((await response.json()) as WireDocument).fields);
}
