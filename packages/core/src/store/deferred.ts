import { StoaError } from './errors.ts';
import { newId } from './id.ts';
import type { ListQuery, Page, ReadOptions, Store, StoredDocument, Write } from './store.ts';

/** Answers a widget's first list before the store's code is there. */
export type FirstReader = (
  query: ListQuery,
  first: NonNullable<ReadOptions['first']>,
) => Promise<Page<StoredDocument>>;

/** A store whose code loads at the first question that is not a widget's first. */
export class DeferredStore implements Store {
  readonly #load: () => Promise<Store>;
  readonly #readFirst: FirstReader | undefined;
  #opening: Promise<Store> | undefined;
  #store: Store | undefined;

  constructor(load: () => Promise<Store>, readFirst?: FirstReader) {
    this.#load = load;
    this.#readFirst = readFirst;
  }

  async get(path: string, options?: ReadOptions): Promise<StoredDocument | undefined> {
    return (await this.#open()).get(path, options);
  }

  async getMany(paths: readonly string[], options?: ReadOptions): Promise<(StoredDocument | undefined)[]> {
    return (await this.#open()).getMany(paths, options);
  }

  async list(query: ListQuery, options?: ReadOptions): Promise<Page<StoredDocument>> {
    if (options?.first && this.#readFirst) return this.#readFirst(query, options.first);
    return (await this.#open()).list(query, options);
  }

  watch(
    query: ListQuery,
    next: (page: Page<StoredDocument>) => void,
    failed: (error: Error) => void,
    options?: ReadOptions,
  ): () => void {
    let stop: (() => void) | undefined;
    let stopped = false;
    this.#open().then((store) => {
      if (!stopped) stop = store.watch(query, next, failed, options);
    }, failed);
    return () => {
      stopped = true;
      stop?.();
    };
  }

  async commit(writes: readonly Write[]): Promise<{ readonly at: Date }> {
    return (await this.#open()).commit(writes);
  }

  newId(): string {
    return newId();
  }

  serverNow(): Date {
    return this.#store?.serverNow() ?? new Date();
  }

  #open(): Promise<Store> {
    return (this.#opening ??= this.#load().then(
      (store) => (this.#store = store),
      (cause: unknown) => {
        this.#opening = undefined;
        throw new StoaError('offline', 'The store did not load.', { cause });
      },
    ));
  }
}
