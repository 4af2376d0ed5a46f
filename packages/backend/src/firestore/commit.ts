import { encodeWrite } from '@stoa/core/store/codec';
import type { StoredMap, Write } from '@stoa/core/store/store';
import { ask, databaseOf, refusal, siteRootOf, type Destination } from './ask.ts';

/** A document to write whole. */
export interface NewDocument {
  /** Path below a site; `''` is the site's own document. */
  readonly path: string;
  readonly fields: StoredMap;
  /** Leaves a document alone that is there already. */
  readonly onlyIfMissing?: boolean;
}

/** Most writes that one commit takes. Source: https://firebase.google.com/docs/firestore/quotas */
const batchSize = 500;

const post = (to: Destination, site: string, writes: readonly Write[]): Promise<Response> =>
  ask(to, `${databaseOf(to)}/documents:commit`, {
    writes: writes.map((write) => encodeWrite(siteRootOf(to, site), write)),
  });

/** Carries out changes of one site, 500 a commit. Throws `RefusedRequest`; the commits before the refused one stay. */
export async function commitWrites(to: Destination, site: string, writes: readonly Write[]): Promise<void> {
  for (let start = 0; start < writes.length; start += batchSize) {
    const response = await post(to, site, writes.slice(start, start + batchSize));
    if (!response.ok) throw await refusal(to, response);
    await response.text();
  }
}

const setOf = ({ path, fields }: NewDocument): Write => ({ kind: 'set', path, fields });

/** Writes documents of one site, as `commitWrites` does. */
export async function writeDocuments(
  to: Destination,
  site: string,
  documents: readonly NewDocument[],
): Promise<void> {
  await commitWrites(to, site, documents.filter(({ onlyIfMissing }) => !onlyIfMissing).map(setOf));
  for (const document of documents.filter(({ onlyIfMissing }) => onlyIfMissing)) {
    const response = await post(to, site, [{ ...setOf(document), when: { exists: false } }]);
    // 409: it is there already.
    if (!response.ok && response.status !== 409) throw await refusal(to, response);
  }
}
