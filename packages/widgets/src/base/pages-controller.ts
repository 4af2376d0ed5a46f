import type { Cursor, Observed, Page, Query, Site, StoaError } from '@stoa/core';
import type { ReactiveController } from 'lit';
import type { SiteHost } from './stoa-element.ts';

interface ShownPage<T> {
  readonly query: Query<Page<T>>;
  readonly observed: Observed<Page<T>>;
}

/** Keeps its host rendered with a list that grows page by page. */
export class PagesController<T extends { readonly id: string }> implements ReactiveController {
  readonly #host: SiteHost;
  readonly #query: (site: Site, after?: Cursor) => Query<Page<T>>;
  #pages: ShownPage<T>[] = [];
  /** The rows before a change of query: they stay until the new ones are there. */
  #before: readonly T[] | undefined;

  /** `query` gives the page behind a cursor; it is read again before every update. `before` is shown until the first page is there. */
  constructor(host: SiteHost, query: (site: Site, after?: Cursor) => Query<Page<T>>, before?: readonly T[]) {
    this.#host = host;
    this.#query = query;
    this.#before = before;
    host.addController(this);
  }

  /** The rows of all pages as the person sees them, each once; undefined before the first. */
  get rows(): readonly T[] | undefined {
    const { community: site } = this.#host;
    const first = this.#pages[0]?.observed.result;
    if (!site || first?.data === undefined) return first?.error ? undefined : this.#before;
    const rows = new Map<string, T>();
    for (const { query, observed } of this.#pages) {
      const page = observed.result.data && site.overlay.apply(query.key, observed.result.data);
      // A row that moved between two pages while they were read is shown where it came first.
      for (const row of page?.items ?? []) if (!rows.has(row.id)) rows.set(row.id, row);
    }
    return [...rows.values()];
  }

  /** Why the last page could not be read. */
  get error(): StoaError | undefined {
    return this.#pages.at(-1)?.observed.result.error;
  }

  get fetching(): boolean {
    return this.#pages.at(-1)?.observed.result.fetching ?? false;
  }

  /** Whether there is a next page. */
  get hasMore(): boolean {
    return (
      this.#pages.at(-1)?.observed.result.data?.next !== undefined ||
      (this.#pages.length > 1 && this.fetching)
    );
  }

  /** Asks for the next page. */
  more(): void {
    const next = this.#pages.at(-1)?.observed.result.data?.next;
    const { community: site } = this.#host;
    if (site && next) this.#add(site, this.#query(site, next));
  }

  /** Asks again for the page that failed. */
  refetch(): void {
    this.#pages.at(-1)?.observed.refetch();
  }

  hostUpdate(): void {
    const { community: site } = this.#host;
    if (!site) return;
    const first = this.#query(site);
    if (JSON.stringify(first.key) === JSON.stringify(this.#pages[0]?.query.key)) return;
    this.#before = this.rows;
    this.#stop();
    this.#add(site, first);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#before = this.rows;
    this.#stop();
  }

  #add(site: Site, query: Query<Page<T>>) {
    const observed = site.cache.observe(query, () => this.#host.requestUpdate());
    this.#pages.push({ query, observed });
    this.#host.requestUpdate();
  }

  #stop() {
    for (const { observed } of this.#pages) observed.stop();
    this.#pages = [];
  }
}
