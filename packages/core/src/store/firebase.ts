import { PageCache } from './page-cache.ts';
import { RestReader } from './read.ts';
import type { Endpoint } from './rest.ts';
import type { Session } from './marker.ts';
import { newId } from './id.ts';
import type { ListQuery, Page, ReadOptions, Store, StoredDocument, Write } from './store.ts';

/** A site's documents in Firestore: read and committed over REST, watched by the SDK, which loads when it is asked to. */
export class FirebaseStore implements Store {
  readonly #endpoint: Endpoint;
  readonly #site: string;
  readonly #session: Pick<Session, 'token'>;
  readonly #reader: RestReader;
  readonly #kept: PageCache;

  /** `kept` holds the public lists of the tab's earlier pages; none when missing. */
  constructor(
    endpoint: Endpoint,
    site: string,
    session: Pick<Session, 'token'>,
    kept = new PageCache(endpoint, site, () => false),
  ) {
    this.#endpoint = endpoint;
    this.#site = site;
    this.#session = session;
    this.#kept = kept;
    this.#reader = new RestReader(endpoint, site, () => session.token(), kept);
  }

  get(path: string, options?: ReadOptions): Promise<StoredDocument | undefined> {
    return this.#reader.get(path, options);
  }

  getMany(paths: readonly string[], options?: ReadOptions): Promise<(StoredDocument | undefined)[]> {
    return this.#reader.getMany(paths, options);
  }

  list(query: ListQuery, options?: ReadOptions): Promise<Page<StoredDocument>> {
    return this.#reader.list(query, options);
  }

  watch(
    query: ListQuery,
    next: (page: Page<StoredDocument>) => void,
    failed: (error: Error) => void,
    options?: ReadOptions,
  ): () => void {
    const stopped = new AbortController();
    void (async () => {
      const live = await import('./live.ts');
      if (options?.asMember) await this.#session.token();
      if (stopped.signal.aborted) return;
      const stop = live.watch(this.#endpoint, this.#site, query, next, failed);
      stopped.signal.addEventListener('abort', stop, { once: true });
    })().catch(failed);
    return () => stopped.abort();
  }

  async commit(writes: readonly Write[]): Promise<{ readonly at: Date }> {
    const [{ commit }, token] = await Promise.all([import('./commit.ts'), this.#session.token()]);
    const done = await commit(this.#endpoint, this.#site, writes, token);
    this.#kept.clear();
    this.#reader.aheadMs = done.at.getTime() - Date.now();
    return done;
  }

  newId(): string {
    return newId();
  }

  serverNow(): Date {
    return new Date(Date.now() + this.#reader.aheadMs);
  }
}
