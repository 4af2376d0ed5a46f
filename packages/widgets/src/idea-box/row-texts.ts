import type { IdeaRow, Site } from '@stoa/core';
import { getIdea } from '@stoa/core/ideas/queries';
import type { ActHost } from '../features/acts.ts';

/** The whole texts of rows that were unfolded, by idea. */
export class RowTexts {
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #texts = new Map<string, string>();

  constructor(host: ActHost, site: Site) {
    this.#host = host;
    this.#site = site;
  }

  /** The whole text of an idea, once asked for. */
  of(id: string): string | undefined {
    return this.#texts.get(id);
  }

  /** Unfolds a row; what the list does not hold of it is read. Rejects with `StoaError`. */
  async read({ id, excerpt }: IdeaRow): Promise<void> {
    const idea = excerpt.endsWith('…')
      ? await getIdea(this.#site, id).fetch(AbortSignal.timeout(15_000))
      : null;
    this.#texts.set(id, idea?.body ?? excerpt);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // The button is gone: reading goes on where it was.
    this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-id="${id}"] p`)?.focus();
  }

  clear(): void {
    this.#texts.clear();
  }
}
