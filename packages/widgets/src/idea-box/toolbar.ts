import type { IdeaRow, IdeaStatus, Site, SiteSettings } from '@stoa/core';
import { ideaStatuses } from '@stoa/core/ideas/kind';
import { findIdeas } from '@stoa/core/ideas/page-queries';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { QueryController } from '../base/query-controller.ts';
import type { BoardHost } from '../features/acts.ts';
import { isEnough } from '../features/similar/enough.ts';
import { closeIcon, searchIcon } from '../parts/icons.ts';
import type { StringsOf } from '../strings/load.ts';
import { adopt } from '../styles/adopt.ts';
import { filterIcon } from './icons.ts';
import { toolbarStyles } from './toolbar.styles.ts';

/** How long typing rests before it is searched for, in milliseconds. */
const restMs = 250;

export interface ToolbarOptions {
  /** The settings, once they are there. */
  readonly settings: () => SiteSettings | undefined;
  /** Asks for the settings. */
  readonly wantSettings: () => void;
  /** The rows that are shown: what they are sorted by can be chosen before the settings are there. */
  readonly rows: () => readonly IdeaRow[];
  /** A category that is chosen already, for good. */
  readonly category: () => string;
}

/** What a list may be narrowed to: by status, by category, by what its titles say. Nothing of it outlives the page. */
export class Toolbar {
  readonly #host: BoardHost;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #options: ToolbarOptions;
  readonly #found: QueryController<readonly IdeaRow[]>;
  #status: IdeaStatus | undefined;
  #category = '';
  /** What is typed, and what of it is searched for. */
  #typed = '';
  #text = '';
  #resting: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  constructor(host: BoardHost, site: Site, strings: StringsOf<'idea-box'>, options: ToolbarOptions) {
    this.#host = host;
    this.#strings = strings;
    this.#options = options;
    this.#found = new QueryController(host, () =>
      this.#text ? findIdeas(site, this.#text, host.board) : undefined,
    );
    adopt(host.shadowRoot, [toolbarStyles]);
  }

  get status(): IdeaStatus | undefined {
    return this.#status;
  }

  get category(): string {
    return this.#category;
  }

  /** What is searched for; empty for nothing. */
  get text(): string {
    return this.#text;
  }

  get isSearching(): boolean {
    return this.#found.fetching;
  }

  /** What was found, best first; undefined while nothing is searched for or the answer is on its way. */
  get found(): readonly IdeaRow[] | undefined {
    const rows = this.#text ? this.#found.data : undefined;
    if (!rows) return undefined;
    // What was found by its title alone is shown whole where the list has it.
    const known = new Map(this.#options.rows().map((row) => [row.id, row]));
    return rows
      .map((row) => (row.by ? row : { ...row, ...known.get(row.id) }))
      .filter(
        (row) =>
          (!this.#status || row.status === this.#status) &&
          (!this.#category || row.category === this.#category),
      );
  }

  leave(): void {
    clearTimeout(this.#resting);
    this.#found.hostDisconnected();
    this.#host.removeController(this.#found);
  }

  /** Searches for a text; for nothing, if it says too little. */
  search(text: string) {
    clearTimeout(this.#resting);
    this.#typed = text;
    this.#text = isEnough(text.trim()) ? text.trim() : '';
    this.#update();
  }

  /** Shows everything again. */
  clear(): void {
    this.#status = undefined;
    this.#category = '';
    this.search('');
  }

  /** The button that unfolds the filters where there is no room for them. */
  toggle(): unknown {
    const count = [this.#status, this.#category, this.#text].filter(Boolean).length;
    return html`<button
      class="quiet unfold"
      aria-label=${this.#strings.filter}
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      aria-controls="filters"
      @click=${this.#unfold}
    >
      ${filterIcon()}${count ? html`<b>${this.#strings.numbers.full(count)}</b>` : nothing}
    </button>`;
  }

  /** The filters and the search, after what else the list can be narrowed to. */
  render(mine: unknown): unknown {
    const strings = this.#strings;
    const statuses = this.#options.settings()?.statuses ?? ideaStatuses;
    const known = this.#categories;
    return html`<div
      class="filters"
      id="filters"
      role="search"
      ?data-open=${this.#isOpen}
      @pointerenter=${this.#options.wantSettings}
      @focusin=${this.#options.wantSettings}
    >
      ${mine}
      <select
        aria-label=${strings.statusLabel}
        .value=${live(this.#status ?? '')}
        @change=${this.#chooseStatus}
      >
        <option value="">${strings.anyStatus}</option>
        ${ideaStatuses
          .filter((status) => statuses.includes(status))
          .map(
            (status) =>
              html`<option value=${status} ?selected=${status === this.#status}>
                ${strings.statuses[status]}
              </option>`,
          )}
      </select>
      ${
        known.length > 0
          ? html`<select
              aria-label=${strings.categoryLabel}
              .value=${live(this.#category)}
              @change=${this.#chooseCategory}
            >
              <option value="">${strings.anyCategory}</option>
              ${known.map(
                (category) =>
                  html`<option value=${category} ?selected=${category === this.#category}>
                    ${category}
                  </option>`,
              )}
            </select>`
          : nothing
      }
      <div class="search">
        ${searchIcon()}
        <input
          type="search"
          aria-label=${strings.search}
          placeholder=${strings.search}
          autocomplete="off"
          enterkeyhint="search"
          .value=${live(this.#typed)}
          @input=${this.#type}
          @keydown=${this.#press}
        />
        ${
          this.#typed
            ? html`<button class="quiet" aria-label=${strings.showAll} @click=${this.#empty}>
                ${closeIcon()}
              </button>`
            : nothing
        }
      </div>
      <p class="visually-hidden" role="status">${this.found ? strings.found(this.found.length) : nothing}</p>
    </div>`;
  }

  get #categories(): readonly string[] {
    if (this.#options.category()) return [];
    const known = this.#options.settings()?.categories;
    return known ?? [...new Set(this.#options.rows().map(({ category }) => category))].filter(Boolean).sort();
  }

  #update() {
    this.#host.requestUpdate();
  }

  readonly #unfold = () => {
    this.#isOpen = !this.#isOpen;
    if (this.#isOpen) this.#options.wantSettings();
    this.#update();
  };

  readonly #chooseStatus = ({ target }: Event) => {
    this.#status = ((target as HTMLSelectElement).value || undefined) as IdeaStatus | undefined;
    this.#update();
  };

  readonly #chooseCategory = ({ target }: Event) => {
    this.#category = (target as HTMLSelectElement).value;
    this.#update();
  };

  readonly #type = ({ target }: Event) => {
    const { value } = target as HTMLInputElement;
    clearTimeout(this.#resting);
    this.#typed = value;
    this.#resting = setTimeout(() => this.search(value), restMs);
    this.#update();
  };

  readonly #press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.search(this.#typed);
    if (event.key === 'Escape' && this.#typed) this.search('');
  };

  readonly #empty = () => {
    this.search('');
    this.#host.shadowRoot?.querySelector<HTMLElement>('[type=search]')?.focus();
  };
}
