import type { ListQuery, Page, Stored, StoredDocument, StoredMap } from './store.ts';

/** Firestore's REST encoding of a value. Source: https://firebase.google.com/docs/firestore/reference/rest/v1/Value */
export type Wire =
  | { stringValue: string }
  | { integerValue: string }
  | { doubleValue: number | 'NaN' | 'Infinity' | '-Infinity' }
  | { booleanValue: boolean }
  | { timestampValue: string }
  | { nullValue: null }
  | { bytesValue: string }
  | { referenceValue: string }
  | { arrayValue: { values?: Wire[] } }
  | { mapValue: { fields?: WireFields } };

export type WireFields = Record<string, Wire>;

/** A document as the REST API answers it. */
export interface WireDocument {
  readonly name: string;
  readonly fields?: WireFields;
  readonly updateTime?: string;
}

/** A value as it was read. */
export function decode(wire: Wire): Stored {
  if ('stringValue' in wire) return wire.stringValue;
  if ('integerValue' in wire) return Number(wire.integerValue);
  if ('doubleValue' in wire) return Number(wire.doubleValue);
  if ('booleanValue' in wire) return wire.booleanValue;
  if ('timestampValue' in wire) return new Date(wire.timestampValue);
  if ('bytesValue' in wire) return Uint8Array.from(atob(wire.bytesValue), (char) => char.charCodeAt(0));
  if ('arrayValue' in wire) return (wire.arrayValue.values ?? []).map(decode);
  if ('mapValue' in wire) return decodeFields(wire.mapValue.fields);
  if ('referenceValue' in wire) return wire.referenceValue;
  return null;
}

/** A map's fields as they were read; the result has no prototype, so that a field named `constructor` is only a field. */
export function decodeFields(fields: WireFields = {}): StoredMap {
  const decoded = Object.create(null) as StoredMap;
  for (const [name, wire] of Object.entries(fields)) decoded[name] = decode(wire);
  return decoded;
}

/** A document as it was read; `siteRoot` is the resource name of its site. */
export const decodeDocument = (
  siteRoot: string,
  { name, fields, updateTime = '' }: WireDocument,
): StoredDocument => ({
  id: name.slice(name.lastIndexOf('/') + 1),
  path: name.slice(siteRoot.length + 1),
  fields: decodeFields(fields),
  version: updateTime,
});

/** A row of `:runQuery`'s answer; the first may hold only the time. */
export interface QueryRow {
  readonly document?: WireDocument;
  readonly readTime?: string;
}

/** A page from a list's answer. A full one goes on behind its last document, by the values as they came: a Date would lose what is finer than a millisecond. */
export function decodePage(
  siteRoot: string,
  rows: readonly QueryRow[],
  { limit, orderBy = [] }: Pick<ListQuery, 'limit' | 'orderBy'>,
): Page<StoredDocument> {
  const documents = rows.flatMap(({ document }) => (document ? [document] : []));
  const last = documents.length === limit ? documents.at(-1) : undefined;
  return {
    items: documents.map((document) => decodeDocument(siteRoot, document)),
    ...(last && {
      next: [
        ...orderBy.map(([field]) => last.fields?.[field] ?? { nullValue: null }),
        { referenceValue: last.name },
      ],
    }),
  };
}
