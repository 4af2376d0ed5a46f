/** What the loader and every copy of Stoa on a page share, kept under one symbol; `window.stoa` is the public name. */
export interface PageRegistry {
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
