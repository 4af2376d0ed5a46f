/**
 * What the loader and every widget on a page share, under `Symbol.for('stoa')`: the one name that Stoa
 * adds to the page.
 */
export interface PageRegistry {
  /** The script tag's `data-` attributes as written; missing when a bundler brought the widgets. `openSite` checks them. */
  config?: Readonly<Record<string, string | undefined>>;
  /** Answers that the loader asked for beside the widget's code, by address and body. Each is taken once. */
  readonly early: Map<string, Promise<Response>>;
  /** First pages that widgets paint before their site is open, by address and body; the site takes each once. */
  readonly answers: Map<string, Promise<unknown>>;
  /** Open sites by project, site and store. */
  readonly sites: Map<string, unknown>;
  /** Sessions by project. */
  readonly sessions: Map<string, unknown>;
}

const maps = ['early', 'answers', 'sites', 'sessions'] as const;

const symbol = Symbol.for('stoa');

/** The page's one registry. */
export function pageRegistry(): PageRegistry {
  const page = globalThis as { [symbol]?: Partial<PageRegistry> | undefined };
  const registry = (page[symbol] ??= {}) as Partial<Record<(typeof maps)[number], Map<string, unknown>>>;
  for (const name of maps) registry[name] ??= new Map();
  return registry as PageRegistry;
}
