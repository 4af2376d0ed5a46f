import type { StoredDocument } from '@stoa/core/store/store';
import { decodeDocument, type QueryRow } from '@stoa/core/store/wire';
import { ask, refusal, siteRootOf, type Destination } from './ask.ts';

/** What is listed of a site. */
export interface Listing {
  /** Path of the document below the site that holds it; `''` is the site's own. */
  readonly below: string;
  /** Name of the collection there; without one everything below the document, however deep. */
  readonly collection?: string;
  /** Asks every collection of that name, however deep. */
  readonly group?: boolean;
  /** Name of a collection right below the document: what lies elsewhere is left out, and is no billed read. */
  readonly within?: string;
  /** Only these fields; all when missing. */
  readonly select?: readonly string[];
  /** Is told when, by the server's clock, the first documents were read. */
  readonly began?: (at: Date) => void;
}

/** Documents of one answer. */
const pageSize = 300;

/**
 * The least id there is; a range from it to that of the next name is a collection with all below it.
 * Source: https://github.com/googleapis/nodejs-firestore/blob/main/dev/src/recursive-delete.ts
 */
const leastId = '__id-9223372036854775808__';

/** Every document of a listing, in the order of names; a billed read each, at least one. Throws `RefusedRequest`. */
export async function listDocuments(
  from: Destination,
  site: string,
  { below, collection, group = false, within, select, began }: Listing,
): Promise<StoredDocument[]> {
  const root = siteRootOf(from, site);
  const parent = [root, ...(below === '' ? [] : below.split('/').map(encodeURIComponent))].join('/');
  const at = (name: string) => ({ values: [{ referenceValue: name }] });
  const top = [root, ...(below === '' ? [] : [below])].join('/');
  const found: StoredDocument[] = [];
  for (let last: string | undefined; ;) {
    const response = await ask(from, `${parent}:runQuery`, {
      structuredQuery: {
        // Source: https://firebase.google.com/docs/firestore/reference/rest/v1/StructuredQuery#CollectionSelector
        from: [{ ...(collection && { collectionId: collection }), allDescendants: group || !collection }],
        orderBy: [{ field: { fieldPath: '__name__' } }],
        ...(select && { select: { fields: select.map((fieldPath) => ({ fieldPath })) } }),
        ...(within !== undefined && {
          startAt: { ...at(`${top}/${within}/${leastId}`), before: true },
          endAt: { ...at(`${top}/${within}\0/${leastId}`), before: true },
        }),
        ...(last !== undefined && { startAt: { ...at(last), before: false } }),
        limit: pageSize,
      },
    });
    if (!response.ok) throw await refusal(from, response);
    const rows = (await response.json()) as QueryRow[];
    const { readTime } = rows[0] ?? {};
    if (last === undefined && readTime !== undefined) began?.(new Date(readTime));
    const documents = rows.flatMap(({ document }) => (document ? [document] : []));
    found.push(...documents.map((document) => decodeDocument(root, document)));
    last = documents.at(-1)?.name;
    if (documents.length < pageSize) return found;
  }
}
