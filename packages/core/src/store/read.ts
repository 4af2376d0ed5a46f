import { cursorAfter, decodeDocument, encodeQuery, json, type WireDocument } from './codec.ts';
import { takeEarly } from './early.ts';
import { StoaError } from './errors.ts';
import { PageCache } from './page-cache.ts';
import { send, siteRootOf, urlOf, type Endpoint } from './rest.ts';
import type { ListQuery, Page, ReadOptions, StoredDocument } from './store.ts';

interface QueryRow {
  readonly document?: WireDocument;
  readonly readTime?: string;
}

interface FoundRow {
  readonly found?: WireDocument;
  readonly missing?: string;
  readonly readTime?: string;
}

/** Gives the session's token, or undefined when there is none. */
export type TokenSource = () => Promise<string | undefined>;

/** Reads one site's documents over Firestore's REST API, with no Firebase code. */
export class RestReader {
  readonly #endpoint: Endpoint;
  readonly #root: string;
  readonly #token: TokenSource;
  readonly #kept: PageCache;
  /** How far the server's clock is ahead, in milliseconds. */
  aheadMs = 0;

  /** `mayKeep` tells whether public lists may be kept for the tab's next pages. */
  constructor(endpoint: Endpoint, site: string, token: TokenSource, mayKeep: () => boolean) {
    this.#endpoint = endpoint;
    this.#root = siteRootOf(endpoint, site);
    this.#token = token;
    this.#kept = new PageCache(urlOf(endpoint, this.#root).split('?', 1).join(), mayKeep);
  }

  /** Asked as one of many: ids stay out of the address, and the answer tells the server's time. */
  async get(path: string, options?: ReadOptions): Promise<StoredDocument | undefined> {
    return (await this.getMany([path], options))[0];
  }

  async getMany(paths: readonly string[], options?: ReadOptions): Promise<(StoredDocument | undefined)[]> {
    if (!paths.length) return [];
    const names = paths.map((path) => (path ? `${this.#root}/${path}` : this.#root));
    const database = this.#root.slice(0, this.#root.indexOf('/sites/'));
    const rows = (await this.#send(
      `${database}:batchGet`,
      json({ documents: names }),
      options,
    )) as FoundRow[];
    this.#setClock(rows[0]?.readTime);
    const found = new Map(rows.flatMap(({ found }) => (found ? [[found.name, found] as const] : [])));
    return names.map((name) => {
      const document = found.get(name);
      return document && decodeDocument(this.#root, document);
    });
  }

  async list(query: ListQuery, options?: ReadOptions): Promise<Page<StoredDocument>> {
    const slash = query.collection.lastIndexOf('/');
    const parent = slash < 0 ? this.#root : `${this.#root}/${query.collection.slice(0, slash)}`;
    const rows = (await this.#query(`${parent}:runQuery`, json(encodeQuery(query)), options)) as QueryRow[];
    const documents = rows.flatMap(({ document }) => (document ? [document] : []));
    const last = documents.length === query.limit ? documents.at(-1) : undefined;
    return {
      items: documents.map((document) => decodeDocument(this.#root, document)),
      ...(last && { next: cursorAfter(query, last) }),
    };
  }

  /** Forgets the public lists kept for the tab's next pages. */
  forget(): void {
    this.#kept.clear();
  }

  async #query(resource: string, body: string, options?: ReadOptions): Promise<unknown> {
    const url = urlOf(this.#endpoint, resource);
    const kept = options?.asMember ? undefined : this.#kept.read(url, body);
    if (kept) return kept;
    const rows = (await this.#send(resource, body, options)) as QueryRow[];
    this.#setClock(rows[0]?.readTime);
    if (!options?.asMember) this.#kept.keep(url, body, rows);
    return rows;
  }

  /** Learns the server's time from what an answer says about itself. */
  #setClock(readTime: string | undefined) {
    if (readTime) this.aheadMs = Date.parse(readTime) - Date.now();
  }

  async #send(resource: string, body: string | undefined, { signal, asMember }: ReadOptions = {}) {
    const url = urlOf(this.#endpoint, resource);
    const token = asMember ? await this.#token() : undefined;
    const early = body !== undefined && !token ? takeEarly(url, body) : undefined;
    try {
      return await send(url, { body, token, signal, early });
    } catch (error) {
      // The loader's request may have failed before the network came back; the reader's own is asked once.
      if (early && error instanceof StoaError && error.code === 'offline')
        return send(url, { body, token, signal });
      throw error;
    }
  }
}
