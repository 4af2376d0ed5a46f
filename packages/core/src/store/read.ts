import { isGated } from './board.ts';
import { encodeQuery } from './codec.ts';
import { ordersOf } from './order.ts';
import type { PageCache } from './page-cache.ts';
import { askPublicly } from './public-list.ts';
import { documentsOf, send, siteRootOf, urlOf, type Endpoint } from './rest.ts';
import type { ListQuery, Page, ReadOptions, StoredDocument } from './store.ts';
import { json } from './json.ts';
import { decodeDocument, decodePage, type QueryRow, type WireDocument } from './wire.ts';

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

  /** `kept` holds the public lists of the tab's earlier pages. */
  constructor(endpoint: Endpoint, site: string, token: TokenSource, kept: PageCache) {
    this.#endpoint = endpoint;
    this.#root = siteRootOf(endpoint, site);
    this.#token = token;
    this.#kept = kept;
  }

  /** Asked as one of many: ids stay out of the address, and the answer tells the server's time. */
  async get(path: string, options?: ReadOptions): Promise<StoredDocument | undefined> {
    return (await this.getMany([path], options))[0];
  }

  async getMany(paths: readonly string[], options?: ReadOptions): Promise<(StoredDocument | undefined)[]> {
    if (!paths.length) return [];
    const names = paths.map((path) => (path ? `${this.#root}/${path}` : this.#root));
    const rows = (await this.#send(
      `${this.#database}:batchGet`,
      json({ documents: names }),
      paths.some(isGated) ? { ...options, asMember: true } : options,
    )) as FoundRow[];
    this.#setClock(rows[0]?.readTime);
    const found = new Map(rows.flatMap(({ found }) => (found ? [[found.name, found] as const] : [])));
    return names.map((name) => {
      const document = found.get(name);
      return document && decodeDocument(this.#root, document);
    });
  }

  async list(query: ListQuery, options?: ReadOptions): Promise<Page<StoredDocument>> {
    const parent = this.#parentOf(query);
    const body = json(encodeQuery(query));
    const rows =
      options?.asMember || isGated(query.collection)
        ? ((await this.#send(`${parent}:runQuery`, body, { ...options, asMember: true })) as QueryRow[])
        : await askPublicly(urlOf(this.#endpoint, `${parent}:runQuery`), body, this.#kept, options?.signal);
    this.#setClock(rows[0]?.readTime);
    return decodePage(this.#root, rows, { limit: query.limit, orderBy: ordersOf(query).fields });
  }

  #parentOf({ collection, group }: ListQuery): string {
    if (group) return this.#database;
    const slash = collection.lastIndexOf('/');
    return slash < 0 ? this.#root : `${this.#root}/${collection.slice(0, slash)}`;
  }

  get #database(): string {
    return documentsOf(this.#endpoint);
  }

  /** Learns the server's time from what an answer says about itself. */
  #setClock(readTime: string | undefined) {
    if (readTime) this.aheadMs = Date.parse(readTime) - Date.now();
  }

  async #send(resource: string, body: string, { signal, asMember }: ReadOptions = {}): Promise<unknown> {
    const token = asMember ? await this.#token() : undefined;
    return send(urlOf(this.#endpoint, resource), { body, token, signal });
  }
}
