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
  readonly #query: (site: Site, after?: Cursor) => Query<Page<T>> | undefined;
  #pages: ShownPage<T>[] = [];
  /** What was shown before a change of query: it stays until the new rows are there. */
  #before: Page<T> | undefined;
  /** The next page was asked for before the first was there. */
  #isEager = false;

  /**
   * `query` gives the page behind a cursor; it is read again before every update, and where it gives none what was asked before
   * stays. `before` is shown until the first page is there.
   */
  constructor(
    host: SiteHost,
    query: (site: Site, after?: Cursor) => Query<Page<T>> | undefined,
    before?: Page<T>,
  ) {
    this.#host = host;
    this.#query = query;
    this.#before = before;
    host.addController(this);
  }

  /** The rows of all pages as the person sees them, each once; undefined before the first. */
  get rows(): readonly T[] | undefined {
    const { community: site } = this.#host;
    const first = this.#pages[0]?.observed.result;
    if (!site || first?.data === undefined) return first?.error ? undefined : this.#before?.items;
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
    const { data } = this.#pages.at(-1)?.observed.result ?? {};
    return (data ?? this.#before)?.next !== undefined || (this.#pages.length > 1 && this.fetching);
  }

  /** Asks for the next page, as soon as the present one is there. */
  more(): void {
    const { data } = this.#pages.at(-1)?.observed.result ?? {};
    const { community: site } = this.#host;
    this.#isEager = !data;
    const next = site && data?.next && this.#query(site, data.next);
    if (next) this.#add(site, next);
  }

  /** Asks again for the page that failed. */
  refetch(): void {
    this.#pages.at(-1)?.observed.refetch();
  }

  /** Shows nothing of what was shown before: it was another person's. */
  forget(): void {
    this.#leave();
    this.#before = undefined;
  }

  hostUpdate(): void {
    const { community: site } = this.#host;
    if (!site) return;
    const first = this.#query(site);
    if (!first || JSON.stringify(first.key) === JSON.stringify(this.#pages[0]?.query.key)) return;
    this.#leave();
    this.#add(site, first);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #add(site: Site, query: Query<Page<T>>) {
    const changed = () => {
      this.#host.requestUpdate();
      if (this.#isEager) this.more();
    };
    this.#pages.push({ query, observed: site.cache.observe(query, changed) });
    changed();
  }

  #leave() {
    const { rows } = this;
    if (rows && this.#pages.length > 0) this.#before = { items: rows };
    for (const { observed } of this.#pages) observed.stop();
    this.#pages = [];
  }
}
