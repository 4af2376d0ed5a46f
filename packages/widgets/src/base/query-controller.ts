import type { Observed, Query, Site, StoaError } from '@stoa/core';
import type { ReactiveController } from 'lit';
import type { SiteHost } from './stoa-element.ts';

/** Keeps its host rendered with the latest result of a query, under the pending acts. */
export class QueryController<T> implements ReactiveController {
  readonly #host: SiteHost;
  readonly #query: (site: Site) => Query<T> | undefined;
  #observed: Observed<T> | undefined;
  #shown: Query<T> | undefined;

  /** `query` is read again before every update, so it may depend on the host's properties; undefined asks nothing. */
  constructor(host: SiteHost, query: (site: Site) => Query<T> | undefined) {
    this.#host = host;
    this.#query = query;
    host.addController(this);
  }

  /** The data as the person sees it. */
  get data(): T | undefined {
    const { data } = this.#observed?.result ?? {};
    const { community: site } = this.#host;
    return data !== undefined && this.#shown && site ? site.overlay.apply(this.#shown.key, data) : data;
  }

  get error(): StoaError | undefined {
    return this.#observed?.result.error;
  }

  get fetching(): boolean {
    return this.#observed?.result.fetching ?? false;
  }

  refetch(): void {
    this.#observed?.refetch();
  }

  hostUpdate(): void {
    const { community: site } = this.#host;
    const query = site && this.#query(site);
    if (JSON.stringify(query?.key) === JSON.stringify(this.#shown?.key)) return;
    this.#observed?.stop();
    this.#shown = query;
    this.#observed = query && site.cache.observe(query, () => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observed?.stop();
    this.#observed = undefined;
    this.#shown = undefined;
  }
}
