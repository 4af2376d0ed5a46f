import {
  newId,
  type ListQuery,
  type Page,
  type ReadOptions,
  type Store,
  type StoredDocument,
  type Write,
} from './store.ts';

/** A store whose code loads at the first question. */
export class DeferredStore implements Store {
  readonly #load: () => Promise<Store>;
  #store: Promise<Store> | undefined;

  constructor(load: () => Promise<Store>) {
    this.#load = load;
  }

  async get(path: string, options?: ReadOptions): Promise<StoredDocument | undefined> {
    return (await this.#open()).get(path, options);
  }

  async getMany(paths: readonly string[], options?: ReadOptions): Promise<(StoredDocument | undefined)[]> {
    return (await this.#open()).getMany(paths, options);
  }

  async list(query: ListQuery, options?: ReadOptions): Promise<Page<StoredDocument>> {
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
    return new Date();
  }

  #open(): Promise<Store> {
    return (this.#store ??= this.#load());
  }
}
