import {
  connectFirestoreEmulator,
  collection,
  initializeFirestore,
  limit,
  onSnapshot,
  orderBy,
  query as build,
  Timestamp,
  where,
  Bytes,
  type Firestore,
  type Query,
} from 'firebase/firestore';
import { StoaError, type ErrorCode } from './errors.ts';
import type { Endpoint } from './rest.ts';
import { appOf } from './session.ts';
import type { ListQuery, Page, Stored, StoredDocument, StoredMap } from './store.ts';

const databases = new Map<string, Firestore>();

/** The SDK's Firestore for a project, with no cache on disk. */
function databaseOf(endpoint: Endpoint): Firestore {
  const known = databases.get(endpoint.project);
  if (known) return known;
  const database = initializeFirestore(appOf(endpoint), {});
  if (endpoint.emulator) {
    const { hostname, port } = new URL(`http://${endpoint.emulator}`);
    connectFirestoreEmulator(database, hostname, Number(port));
  }
  databases.set(endpoint.project, database);
  return database;
}

const codes: Readonly<Record<string, ErrorCode>> = {
  'permission-denied': 'denied',
  unauthenticated: 'denied',
  'invalid-argument': 'invalid',
  'failed-precondition': 'conflict',
  'resource-exhausted': 'quota',
  unavailable: 'offline',
};

/** A value of the SDK as the store holds it. */
function storedOf(value: unknown): Stored {
  if (value instanceof Timestamp) return value.toDate();
  if (value instanceof Bytes) return value.toUint8Array();
  if (Array.isArray(value)) return value.map(storedOf);
  if (typeof value === 'object' && value !== null) return fieldsOf(value);
  return value as Stored;
}

const fieldsOf = (data: object): StoredMap =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, storedOf(value)]));

/** Follows the first page of a list by a listener; see `Store.watch`. */
export function watch(
  endpoint: Endpoint,
  site: string,
  { collection: path, where: filters = [], orderBy: orders = [], limit: size }: ListQuery,
  next: (page: Page<StoredDocument>) => void,
  failed: (error: Error) => void,
): () => void {
  const root = `sites/${site}`;
  let query: Query = collection(databaseOf(endpoint), `${root}/${path}`);
  for (const [field, operator, value] of filters) query = build(query, where(field, operator, value));
  for (const [field, direction] of orders) query = build(query, orderBy(field, direction));
  return onSnapshot(
    build(query, limit(size)),
    // Documents known from another list come at once and may be all there is: only the metadata tells that the server agreed.
    { includeMetadataChanges: true },
    ({ docs, metadata }) => {
      if (metadata.fromCache) return;
      next({
        items: docs.map((document) => ({
          id: document.id,
          path: document.ref.path.slice(root.length + 1),
          fields: fieldsOf(document.data({ serverTimestamps: 'estimate' })),
          version: '',
        })),
      });
    },
    (cause) => failed(new StoaError(codes[cause.code] ?? 'unknown', cause.message, { cause })),
  );
}
