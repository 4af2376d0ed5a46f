import type { IdeaRow, IdeaStatus, Site, SiteSettings } from '@stoa/core';
import { ideaStatuses } from '@stoa/core/ideas/kind';
import { listIdeas } from '@stoa/core/ideas/queries';
import { html, nothing } from 'lit';
import { PagesController } from '../base/pages-controller.ts';
import { addressOf } from '../features/place/address.ts';
import { skeleton } from '../parts/skeleton.ts';
import { statusChip } from '../parts/status-chip.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { ideaRow, type IdeaRowView } from './idea-row.ts';
import { roadmapStyles } from './roadmap.styles.ts';

/** The statuses that a roadmap shows, unless the settings know fewer. */
const shown: readonly IdeaStatus[] = ['planned', 'progress', 'done'];

/** From this width on, in em, all columns stand beside each other. */
const wideEm = 44;

export interface RoadmapOptions {
  readonly settings: () => SiteSettings | undefined;
  readonly wantSettings: () => void;
  readonly rowView: (row: IdeaRow) => Partial<IdeaRowView>;
}

/** What is planned, on its way and done: a column each, and tabs where there is room for one. */
export class Roadmap {
  readonly #host: ActingHost;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #options: RoadmapOptions;
  readonly #columns: ReadonlyMap<IdeaStatus, PagesController<IdeaRow>>;
  readonly #width: ResizeObserver;
  #chosen: IdeaStatus = 'planned';
  #isWide: boolean;

  constructor(host: ActingHost, _site: Site, strings: StringsOf<'idea-box'>, options: RoadmapOptions) {
    this.#host = host;
    this.#strings = strings;
    this.#options = options;
    adopt(host.shadowRoot, [roadmapStyles]);
    this.#isWide = this.#measure();
    this.#columns = new Map(
      shown.map((status) => [
        status,
        new PagesController(host, (site, after) =>
          this.#isWide || status === this.#chosen
            ? listIdeas(site, { order: 'votes', status, board: host.board, few: !after }, after)
            : undefined,
        ),
      ]),
    );
    this.#width = new ResizeObserver(() => {
      const isWide = this.#measure();
      if (isWide === this.#isWide) return;
      this.#isWide = isWide;
      host.requestUpdate();
    });
    this.#width.observe(host);
    options.wantSettings();
  }

  leave(): void {
    this.#width.disconnect();
    for (const column of this.#columns.values()) {
      column.hostDisconnected();
      this.#host.removeController(column);
    }
  }

  /** Whether every column that is asked for is there. */
  get isReady(): boolean {
    const asked = this.#isWide ? this.#statuses : [this.#chosen];
    return asked.every((status) => this.#columns.get(status)?.rows ?? this.#columns.get(status)?.error);
  }

  render(): unknown {
    const statuses = this.#statuses;
    const current = statuses.includes(this.#chosen) ? this.#chosen : statuses[0];
    return html`<div part="roadmap">
      ${this.#isWide ? nothing : this.#tabs(statuses, current)}
      ${(this.#isWide ? statuses : statuses.filter((status) => status === current)).map((status) =>
        this.#column(status),
      )}
    </div>`;
  }

  /** In the order of the settings. */
  get #statuses(): readonly IdeaStatus[] {
    const known = this.#options.settings()?.statuses;
    return known
      ? ideaStatuses
          .filter((status) => shown.includes(status) && known.includes(status))
          .sort((one, other) => known.indexOf(one) - known.indexOf(other))
      : shown;
  }

  #tabs(statuses: readonly IdeaStatus[], current: IdeaStatus | undefined) {
    return html`<div
      class="segments"
      role="tablist"
      aria-label=${this.#strings.roadmap}
      @keydown=${this.#rove}
    >
      ${statuses.map(
        (status) =>
          html`<button
            class="quiet"
            role="tab"
            id="tab-${status}"
            aria-controls="column-${status}"
            aria-selected=${status === current ? 'true' : 'false'}
            tabindex=${status === current ? 0 : -1}
            @click=${() => this.#choose(status)}
          >
            ${this.#strings.statuses[status]}
          </button>`,
      )}
    </div>`;
  }

  #column(status: IdeaStatus) {
    const strings = this.#strings;
    const level = this.#host.headingLevel + 1;
    return html`<section
      part="column"
      id="column-${status}"
      role=${this.#isWide ? nothing : 'tabpanel'}
      aria-labelledby=${this.#isWide ? `heading-${status}` : `tab-${status}`}
    >
      ${
        this.#isWide
          ? html`<h3 id="heading-${status}" aria-level=${level}>
              ${statusChip(status, strings.statuses[status])}
            </h3>`
          : nothing
      }
      ${this.#rows(status, this.#isWide ? level + 1 : level)}
    </section>`;
  }

  #rows(status: IdeaStatus, level: number) {
    const strings = this.#strings;
    const column = this.#columns.get(status);
    const { rows, error, hasMore, fetching } = column ?? {};
    if (error)
      return html`<div role="alert">
        <p>${strings.failed} ${sentenceFor(strings.unread, error.code)}</p>
        <button @click=${() => column?.refetch()}>${strings.retry}</button>
      </div>`;
    if (!rows) return skeleton(3, strings.loadingIdeas);
    if (rows.length === 0) return html`<p class="empty">${strings.emptyColumns[status]}</p>`;
    return html`<ul aria-busy=${fetching ?? false}>
        ${rows.map((row) => {
          const href = addressOf(this.#host.link, row.id, this.#host.all);
          const view = {
            row: { ...row, excerpt: '', reason: null },
            level,
            href,
            ...this.#options.rowView(row),
          };
          return html`<li part="item" data-id=${row.id} data-status=${row.status}>
            ${ideaRow(view, strings)}
          </li>`;
        })}
      </ul>
      ${
        hasMore
          ? html`<p class="more">
              <button
                aria-label="${strings.showMore}: ${strings.statuses[status]}"
                ?disabled=${fetching}
                @click=${() => column?.more()}
              >
                ${strings.showMore}
              </button>
            </p>`
          : nothing
      }`;
  }

  #measure() {
    const { width } = this.#host.getBoundingClientRect();
    return width >= wideEm * parseFloat(getComputedStyle(this.#host).fontSize);
  }

  #choose(status: IdeaStatus) {
    this.#chosen = status;
    this.#host.requestUpdate();
  }

  readonly #rove = (event: KeyboardEvent) => {
    const isRightToLeft = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const statuses = this.#statuses;
    const at = statuses.indexOf(this.#chosen);
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: at + (isRightToLeft ? -1 : 1),
      ArrowLeft: at + (isRightToLeft ? 1 : -1),
      Home: 0,
      End: -1,
    };
    const to = steps[event.key];
    const status = to === undefined ? undefined : statuses.at(to % statuses.length);
    if (!status) return;
    event.preventDefault();
    this.#choose(status);
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>(`#tab-${status}`)?.focus(),
    );
  };
}
