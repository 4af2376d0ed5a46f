import { QueryClient, QueryObserver, type QueryObserverOptions } from '@tanstack/query-core';
import type { Observed, Result } from './cache.ts';
import { startsWith, type Patch, type Query, type QueryKey } from './query.ts';
import { isTransient, StoaError } from './store/errors.ts';

const freshMs = 5 * 60_000;

/** Cached answers kept by TanStack Query: deduplicated, retried, refreshed when the page is looked at again. */
export class CacheClient {
  readonly #client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: freshMs,
        gcTime: 2 * freshMs,
        networkMode: 'always',
        retry: (times, error) => times < 2 && error instanceof StoaError && isTransient(error),
      },
    },
  });

  constructor() {
    this.#client.mount();
  }

  /** Puts an answer that was fetched by hand at `updatedAt`, in milliseconds since 1970. */
  seed(key: QueryKey, data: unknown, updatedAt: number): void {
    if (data !== undefined) this.#client.setQueryData(key, data, { updatedAt });
  }

  forget(prefixes: readonly QueryKey[]): void {
    void this.#client.resetQueries({
      predicate: ({ queryKey }) => prefixes.some((prefix) => startsWith(queryKey, prefix)),
    });
  }

  observe<T>(query: Query<T>, changed: () => void): Observed<T> {
    const options: QueryObserverOptions<T, StoaError> = {
      queryKey: query.key,
      queryFn: ({ signal }) => query.fetch(signal),
      staleTime: query.freshMs ?? freshMs,
    };
    const observer = new QueryObserver<T, StoaError>(this.#client, options);
    let isFollowed = false;
    // The library calls in the middle of subscribing; what a caller throws that has no result yet would end the fetch.
    const unsubscribe = observer.subscribe(() => {
      if (isFollowed) changed();
    });
    isFollowed = true;
    const unwatch = query.watch?.(
      (data) => this.#client.setQueryData(query.key, data),
      () => undefined,
    );
    return {
      get result(): Result<T> {
        const { data, error, isFetching } = observer.getCurrentResult();
        return { data, error: error ?? undefined, fetching: isFetching };
      },
      refetch: () => void observer.refetch(),
      stop: () => {
        unsubscribe();
        unwatch?.();
      },
    };
  }

  /**
   * Applies what an act changed to the data fetched before it was sent, at `sentAt` (milliseconds since 1970).
   * Data fetched since, or under way, may or may not have seen the change, so it is asked for again. `folded` is
   * called for each key in the turn in which its data contains the act; resolves when all do.
   */
  async fold(
    patches: readonly Patch[],
    sentAt: number,
    folded: (key: QueryKey) => void = () => undefined,
  ): Promise<void> {
    const asked: Promise<void>[] = [];
    for (const { key: prefix, change } of patches) {
      for (const query of this.#client.getQueryCache().getAll()) {
        const { queryKey } = query;
        const { data, dataUpdatedAt, fetchStatus } = query.state;
        if (!startsWith(queryKey, prefix) || data === undefined) continue;
        const done = () => folded(queryKey);
        const older = dataUpdatedAt <= sentAt;
        if (older) {
          this.#client.setQueryData(queryKey, change(data, queryKey), { updatedAt: dataUpdatedAt });
          done();
        }
        if (older && fetchStatus !== 'fetching') continue;
        query.invalidate();
        if (query.isActive()) asked.push(query.fetch(undefined, { cancelRefetch: true }).then(done, done));
      }
    }
    await Promise.all(asked);
  }
}
