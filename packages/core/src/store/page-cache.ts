import { keptName } from './kept.ts';
import { siteRootOf, urlOf, type Endpoint } from './rest.ts';
import { json } from './json.ts';

/**
 * Public answers kept for the tab's next pages. Used only after the visitor's first act, or where the
 * owner said `data-cache`; the loader asks for nothing that is kept here.
 */
export class PageCache {
  readonly #prefix: string;
  readonly #allowed: () => boolean;

  /** `allowed` tells whether answers may be kept now. */
  constructor(endpoint: Endpoint, site: string, allowed: () => boolean) {
    this.#prefix = `stoa:${urlOf(endpoint, siteRootOf(endpoint, site)).split('?', 1).join()}`;
    this.#allowed = allowed;
  }

  keep(url: string, body: string, answer: unknown): void {
    if (!this.#allowed()) return;
    try {
      sessionStorage.setItem(keptName(url, body), `${Date.now()}|${json(answer)}`);
    } catch {
      // Full or forbidden: the next page asks again.
    }
  }

  /** Forgets what an own act has made old. */
  clear(): void {
    try {
      for (const name of Object.keys(sessionStorage))
        if (name.startsWith(this.#prefix)) sessionStorage.removeItem(name);
    } catch {
      // Nothing was kept.
    }
  }
}
