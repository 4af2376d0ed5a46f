import type { Idea, Site } from '@stoa/core';
import { ideaRow } from '@stoa/core/ideas/kind';
import { ideaKeys } from '@stoa/core/ideas/queries';
import { decode } from '@stoa/core/store/document';
import { html, nothing, type TemplateResult } from 'lit';
import { QueryController } from '../base/query-controller.ts';
import type { ActHost, Acts } from '../features/acts.ts';
import type { PageStrings } from './idea-page-views.ts';

type Titles = Readonly<Record<string, string>>;

/** The titles of ideas by id. A billed read each. */
const titlesOf = (site: Site, ids: readonly string[]) => ({
  key: [...ideaKeys.all(site.id), 'titles', ...ids],
  fetch: async (signal: AbortSignal): Promise<Titles> => {
    const found = await site.store.getMany(
      ids.map((id) => `ideas/${id}`),
      { signal },
    );
    return Object.fromEntries(
      found.flatMap((each) => (each ? [[each.id, decode(ideaRow, each).title]] : [])),
    );
  },
});

/** What an idea has become one with: the one that stands for it, or those that it stands for. */
export class MergedNames {
  readonly #host: ActHost;
  readonly #acts: Acts;
  readonly #titles: QueryController<Titles>;
  #asked: readonly string[] = [];

  constructor(host: ActHost, acts: Acts) {
    this.#host = host;
    this.#acts = acts;
    this.#titles = new QueryController(host, (open) =>
      this.#asked.length ? titlesOf(open, this.#asked) : undefined,
    );
  }

  leave(): void {
    this.#titles.hostDisconnected();
    this.#host.removeController(this.#titles);
  }

  /** Where a merged idea lives on. */
  winner({ mergedInto }: Idea, strings: PageStrings): TemplateResult | typeof nothing {
    if (!mergedInto) return nothing;
    if (!this.#asked.length) this.#ask([mergedInto]);
    return html`<p class="stands" role="status">
      <span>${strings.mergedInto} ${this.#link(mergedInto, strings)}</span>
    </p>`;
  }

  /** What an idea stands for; the titles are asked for by who wants to know. */
  losers({ absorbed }: Idea, strings: PageStrings): TemplateResult | typeof nothing {
    if (absorbed.length === 0) return nothing;
    return html`<details class="absorbed" @toggle=${() => this.#ask(absorbed)}>
      <summary>${strings.standsFor(absorbed.length)}</summary>
      <ul>
        ${absorbed.map((id) => html`<li>${this.#link(id, strings)}</li>`)}
      </ul>
    </details>`;
  }

  #link(id: string, strings: PageStrings) {
    const title = this.#titles.data?.[id] ?? strings.mergedLink;
    return html`<a href=${this.#acts.hrefOf(id)} data-place=${id}><bdi>${title}</bdi></a>`;
  }

  #ask(ids: readonly string[]) {
    this.#asked = ids;
    // A widget that is being drawn takes no other request.
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }
}
