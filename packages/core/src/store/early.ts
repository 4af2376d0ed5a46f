/** Settings that the script tag carries, as written; `openSite` checks them. */
export interface PageConfig {
  readonly project?: string;
  readonly key?: string;
  readonly site?: string;
  readonly emulators?: string;
  readonly demo?: boolean;
  readonly locale?: string;
  readonly cache?: boolean;
}

/**
 * What the loader and every widget on a page share, under `Symbol.for('stoa')`: the one name that Stoa
 * adds to the page.
 */
export interface PageRegistry {
  /** What the script tag says; missing when a bundler brought the widgets. */
  config?: PageConfig;
  /** Answers that the loader asked for beside the widget's code, by address and body. Each is taken once. */
  readonly early: Map<string, Promise<Response>>;
  /** Open sites by project, site and store. */
  readonly sites: Map<string, unknown>;
  /** Sessions by project. */
  readonly sessions: Map<string, unknown>;
}

const symbol = Symbol.for('stoa');

/** The page's one registry. */
export function pageRegistry(): PageRegistry {
  const page = globalThis as { [symbol]?: Partial<PageRegistry> | undefined };
  const registry = (page[symbol] ??= {});
  return Object.assign(registry, {
    early: registry.early ?? new Map<string, Promise<Response>>(),
    sites: registry.sites ?? new Map<string, unknown>(),
    sessions: registry.sessions ?? new Map<string, unknown>(),
  });
}

/** The loader's answer for this very request, once. */
export function takeEarly(url: string, body: string): Promise<Response> | undefined {
  const { early } = pageRegistry();
  const answer = early.get(url + body);
  early.delete(url + body);
  return answer;
}
