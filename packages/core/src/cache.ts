import type { CacheClient } from './cache-client.ts';
import type { Query, QueryKey } from './query.ts';
import type { StoaError } from './store/errors.ts';

/** What is known of a query's data. */
export interface Result<T> {
  readonly data: T | undefined;
  /** Why the last fetch failed; data from an earlier one may still be there. */
  readonly error: StoaError | undefined;
  readonly fetching: boolean;
}

/** A query that somebody looks at. */
export interface Observed<T> {
  readonly result: Result<T>;
  refetch(): void;
  stop(): void;
}

interface FirstFetch {
  readonly query: Query<unknown>;
  readonly listeners: Set<() => void>;
  readonly settled: Promise<void>;
  result: Result<unknown>;
  /** When it settled, in milliseconds since 1970. */
  settledAt?: number;
}

/**
 * A page's cached answers. The first ones are fetched by hand and painted; the query library that
 * keeps them fresh comes after, so that its 9 kB never stand before content.
 */
export class Cache {
  readonly #first = new Map<string, FirstFetch>();
  #client: CacheClient | undefined;
  #loading: Promise<CacheClient> | undefined;

  /** Follows a query; `changed` is called whenever `result` is another. */
  observe<T>(query: Query<T>, changed: () => void): Observed<T> {
    return this.#client?.observe(query, changed) ?? this.#observeFirst(query, changed);
  }

  /** Forgets every answer whose key starts with one of `prefixes`; who looks at one sees it asked anew. */
  async forget(prefixes: readonly QueryKey[]): Promise<void> {
    (await this.load()).forget(prefixes);
  }

  /** Brings the query library, after the first answers have been painted. */
  load(): Promise<CacheClient> {
    return (this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    }));
  }

  async #load(): Promise<CacheClient> {
    await this.#firstSettled();
    await new Promise((painted) => setTimeout(painted));
    const { CacheClient } = await import('./cache-client.ts');
    await this.#firstSettled();
    const client = new CacheClient();
    for (const { query, result, settledAt = 0 } of this.#first.values())
      client.seed(query.key, result.data, settledAt);
    this.#client = client;
    this.#first.clear();
    return client;
  }

  /** Waits for every first answer, those that the first ones led to as well. */
  async #firstSettled() {
    const open = () => [...this.#first.values()].filter(({ settledAt }) => settledAt === undefined);
    while (open().length) await Promise.all(open().map(({ settled }) => settled));
  }

  #observeFirst<T>(query: Query<T>, changed: () => void): Observed<T> {
    const first = this.#fetchFirst(query);
    first.listeners.add(changed);
    let inner: Observed<T> | undefined;
    let stopped = false;
    const handedOver = first.settled
      .then(() => this.load())
      .then((client) => {
        first.listeners.delete(changed);
        if (!stopped) inner = client.observe(query, changed);
      });
    // A library that does not load leaves what was painted as it is.
    handedOver.catch(() => undefined);
    return {
      get result() {
        const { data, error, fetching } = (inner?.result ?? first.result) as Result<T>;
        // The library asks again by itself for what failed: meanwhile the failure stands.
        return data === undefined && fetching
          ? { data, error: error ?? first.result.error, fetching }
          : { data, error, fetching };
      },
      refetch: () => void handedOver.then(() => inner?.refetch()).catch(() => undefined),
      stop: () => {
        stopped = true;
        first.listeners.delete(changed);
        inner?.stop();
      },
    };
  }

  #fetchFirst(query: Query<unknown>): FirstFetch {
    const hash = JSON.stringify(query.key);
    const known = this.#first.get(hash);
    if (known) return known;
    const listeners = new Set<() => void>();
    const settle = (data: unknown, error?: StoaError) => {
      first.result = { data, error, fetching: false };
      first.settledAt = Date.now();
      for (const listener of listeners) listener();
    };
    const first: FirstFetch = {
      query,
      listeners,
      result: { data: undefined, error: undefined, fetching: true },
      settled: query
        .fetch(new AbortController().signal)
        .then(settle, (error: unknown) => settle(undefined, error as StoaError)),
    };
    this.#first.set(hash, first);
    return first;
  }
}
