/** A value as Firestore holds it, after the wire format is unwrapped. Times lose what is finer than a millisecond. */
export type Stored = string | number | boolean | Date | null | Uint8Array | Stored[] | StoredMap;

/** A map value, or the fields of a document. */
export interface StoredMap {
  [field: string]: Stored;
}

/** A document as it was read. */
export interface StoredDocument {
  /** Last segment of the path. */
  readonly id: string;
  /** Path below the site, e.g. `ideas/ab12/votes/u1`. */
  readonly path: string;
  readonly fields: StoredMap;
  /** Opaque version, for a precondition. */
  readonly version: string;
}

/** A value that the store works out when it commits; `delete` takes the field away, in `merge` and `update` only. */
export type Transform =
  | { readonly transform: 'delete' }
  | { readonly transform: 'increment'; readonly by: number }
  | { readonly transform: 'time' }
  | { readonly transform: 'union'; readonly values: readonly Stored[] };

/** The time at which the commit is carried out; every one in a commit is the same. */
export const serverTime: Transform = { transform: 'time' };

/** What must be true of the target before the commit, or all of it fails with `conflict`. */
export type Precondition = { readonly exists: boolean } | { readonly version: string };

export type WriteFields = Readonly<Record<string, Stored | Transform>>;

/**
 * One change to one document. Paths are below the site. `set` replaces the whole document;
 * `merge` changes only the named fields and creates the document when it is missing; `update` does so only when it exists.
 * In `merge` and `update` a dot in a field's name separates the keys of a map: `votes.ab12`.
 */
export type Write =
  | {
      readonly kind: 'set' | 'merge' | 'update';
      readonly path: string;
      readonly fields: WriteFields;
      readonly when?: Precondition;
    }
  | { readonly kind: 'delete'; readonly path: string; readonly when?: Precondition };

export type Direction = 'asc' | 'desc';
export type FilterOperator = '==' | '<' | '<=' | '>' | '>=' | 'in' | 'array-contains' | 'array-contains-any';

/** Where a list goes on. Opaque: only the store that made it can read it. */
export type Cursor = readonly unknown[];

/** A question about one collection. The same question gives the same request, byte for byte. */
export interface ListQuery {
  /** Path of the collection below the site, an odd number of segments. */
  readonly collection: string;
  /** Asks every collection of that name, of every site: the filter says which documents are meant. */
  readonly group?: boolean;
  readonly where?: readonly (readonly [field: string, operator: FilterOperator, value: Stored])[];
  /**
   * Ties are broken by id, in the direction of the last order. Documents that lack an ordered field are left out.
   * A field that `where` compares by `<` and its like is ordered by as well.
   */
  readonly orderBy?: readonly (readonly [field: string, direction: Direction])[];
  /** Only these fields and the ordered ones; all when missing. */
  readonly select?: readonly string[];
  /** 1 to 50: the rules refuse a list without a limit. */
  readonly limit: number;
  readonly after?: Cursor;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next page starts; missing when this page was not full. */
  readonly next?: Cursor;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Reads as the session's member instead of anonymously. Loads Auth. */
  readonly asMember?: boolean;
  /**
   * The same question as the loader sends it, for a list that a widget's first paint needs: its answer may be on its way, and
   * `ask` gives it, as wire rows.
   */
  readonly first?: {
    readonly path: string;
    readonly body: string;
    readonly ask: (url: string, body: string) => Promise<readonly unknown[]>;
  };
}

/**
 * Reads and changes one site's documents. Every method rejects with a `StoaError` only
 * (or with the signal's reason when aborted).
 */
export interface Store {
  /** The document, or undefined when it is missing. */
  get(path: string, options?: ReadOptions): Promise<StoredDocument | undefined>;
  /** The documents in the order of `paths`, undefined where one is missing. At most 100. */
  getMany(paths: readonly string[], options?: ReadOptions): Promise<(StoredDocument | undefined)[]>;
  list(query: ListQuery, options?: ReadOptions): Promise<Page<StoredDocument>>;
  /** Calls `next` with the first page now and after every change, until the returned function is called. */
  watch(
    query: ListQuery,
    next: (page: Page<StoredDocument>) => void,
    failed: (error: Error) => void,
    options?: ReadOptions,
  ): () => void;
  /** Carries out all writes or none, as the session's member; resolves with the commit's time. At most 500. */
  commit(writes: readonly Write[]): Promise<{ readonly at: Date }>;
  /** A new document's id: 20 letters and digits, random. */
  newId(): string;
  /** The server's time, as well as the last answer tells it. */
  serverNow(): Date;
}
