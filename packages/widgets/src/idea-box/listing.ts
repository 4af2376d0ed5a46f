import type { HeldRow, IdeaRow, Page, Query, Site, SiteSettings, StoaError } from '@stoa/core';
import { ideasPerPage } from '@stoa/core/ideas/first';
import type { listMyIdeas } from '@stoa/core/ideas/page-queries';
import { listIdeas } from '@stoa/core/ideas/queries';
import { html, nothing } from 'lit';
import { PagesController } from '../base/pages-controller.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';
import type { Toolbar } from './toolbar.ts';

/** A row, and where it stands with the moderators if it is one's own. */
export type ShownRow = IdeaRow & Partial<Pick<HeldRow, 'state' | 'why'>>;

export interface ListingOptions {
  /** The ideas that are shown already. */
  readonly first: Page<IdeaRow> | undefined;
  /** Whether something else stands where the list would. */
  readonly isAway: () => boolean;
  /** Whether the order no longer matters: the challenge is decided. */
  readonly isOver: () => boolean;
  readonly settings: () => SiteSettings | undefined;
  readonly wantSettings: () => void;
  /** What a moderator may begin an empty board with. */
  readonly starters: () => unknown;
}

type MyIdeas = typeof listMyIdeas;

const dayMs = 24 * 60 * 60_000;

/** The ideas of a box, as far as they are loaded: in an order, filtered, searched, the quiet ones folded away. */
export class Listing {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #options: ListingOptions;
  readonly #pages: PagesController<ShownRow>;
  #toolbar: Toolbar | undefined;
  #listMine: MyIdeas | undefined;
  /** The rows of a search that is over, until those of the next are there. */
  #found: readonly IdeaRow[] | undefined;
  #isUnfolded = false;
  /** The order that was shown last. */
  #order: ActingHost['order'];
  #isBringing = false;

  constructor(host: ActingHost, site: Site, strings: StringsOf<'idea-box'>, options: ListingOptions) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#options = options;
    this.#order = host.order;
    this.#pages = new PagesController<ShownRow>(host, (_, after) => this.#query(after), options.first);
    host.addController(this);
  }

  leave(): void {
    this.#toolbar?.leave();
    this.#pages.hostDisconnected();
    for (const each of [this.#pages, this]) this.#host.removeController(each);
  }

  hostUpdated(): void {
    // Who asks for an order has seen what was found.
    if (this.#order !== this.#host.order) this.#toolbar?.search('');
    this.#order = this.#host.order;
    if (this.#isBringing || this.#host.view !== 'list' || this.#options.isAway()) return;
    this.#isBringing = true;
    // A list without its toolbar is still a list.
    void this.#bring().catch(() => undefined);
  }

  /** Somebody else is here: their own ideas leave the screen. */
  changePerson(): void {
    if (this.#host.order !== 'mine') return;
    this.#pages.forget();
    this.#host.order = 'votes';
  }

  get rows(): readonly ShownRow[] | undefined {
    if (this.#toolbar?.text) {
      this.#found = this.#toolbar.found ?? this.#found;
      if (this.#found) return this.#found;
    } else this.#found = undefined;
    const { rows } = this.#pages;
    return this.#isUnfolded ? rows : rows?.filter((row, index) => !this.#isQuiet(row, index));
  }

  get error(): StoaError | undefined {
    return this.#options.isAway() ? undefined : this.#pages.error;
  }

  get hasMore(): boolean {
    return this.#host.view === 'list' && !this.#toolbar?.text && this.#pages.hasMore;
  }

  get isBusy(): boolean {
    return this.#pages.fetching || (this.#toolbar?.isSearching ?? false);
  }

  more(): void {
    // They say how long an idea may be quiet before it is folded away.
    this.#options.wantSettings();
    this.#pages.more();
  }

  retry(): void {
    this.#pages.refetch();
  }

  /** How many votes a row shows. */
  votesFor(id: string): number | undefined {
    return this.rows?.find((row) => row.id === id)?.votes;
  }

  /** Why nobody else sees a row. */
  heldFor({ state, why }: ShownRow): string | undefined {
    const strings = this.#strings;
    if (state === 'pending') return strings.pending;
    if (state === 'rejected') return strings.notPublished(strings.whys[why ?? 'other']);
    return state === 'merged' ? strings.merged : undefined;
  }

  /** The button that unfolds the filters. */
  toggle(): unknown {
    return this.#toolbar?.toggle();
  }

  filters(): unknown {
    // Not before the rows: what they are sorted by decides how wide it is.
    return this.#pages.rows && this.#toolbar?.render(this.mine());
  }

  /** The order that shows one's own ideas, for who has some. */
  mine(): unknown {
    const host = this.#host;
    if (!this.#site.session.current || !this.#listMine) return nothing;
    return html`<button
      class="quiet mine"
      aria-pressed=${host.order === 'mine'}
      @click=${() => {
        host.order = 'mine';
      }}
    >
      ${this.#strings.mine}
    </button>`;
  }

  /** What stands in the place of rows where there are none. */
  none(): unknown {
    const strings = this.#strings;
    const toolbar = this.#toolbar;
    const sentence = toolbar?.text
      ? strings.noneFound(toolbar.text)
      : this.#host.order === 'mine'
        ? strings.noneMine
        : toolbar?.status || toolbar?.category
          ? strings.noneFiltered
          : undefined;
    if (sentence === undefined)
      return html`<slot name="empty"><p class="empty">${strings.empty}</p></slot>
        ${this.#options.starters()}`;
    return html`<div class="empty" part="list">
      <p><bdi>${sentence}</bdi></p>
      <p><button @click=${this.#showAll}>${strings.showAll}</button></p>
    </div>`;
  }

  /** Unfolds what has been quiet for long. */
  older(): unknown {
    const quiet = this.#toolbar?.text
      ? 0
      : (this.#pages.rows?.filter((row, index) => this.#isQuiet(row, index)).length ?? 0);
    if (!quiet || this.#isUnfolded) return nothing;
    return html`<p class="more">
      <button class="quiet" aria-expanded="false" @click=${this.#unfold}>
        ${this.#strings.older(quiet)}
      </button>
    </p>`;
  }

  /** Whether a row has been open and untouched for so long that it is folded away; never one of the first page, which is painted. */
  #isQuiet({ status, touchedAt, state }: ShownRow, index: number) {
    const days = this.#options.settings()?.archiveDays;
    if (!days || index < ideasPerPage || state || (status !== 'new' && status !== 'review')) return false;
    return this.#site.store.serverNow().getTime() - touchedAt.getTime() > days * dayMs;
  }

  #query(after?: Parameters<typeof listIdeas>[2]): Query<Page<ShownRow>> | undefined {
    const { view, order, category, challenge, board } = this.#host;
    const { current } = this.#site.session;
    if (this.#options.isAway() || view === 'roadmap' || view === 'form') return undefined;
    if (order === 'mine' && current && this.#listMine) return this.#listMine(this.#site, current.uid, after);
    const wanted = order === 'mine' || this.#options.isOver() ? 'votes' : order;
    return listIdeas(
      this.#site,
      {
        order: ['votes', 'newest', 'trending'].includes(wanted) ? wanted : 'votes',
        status: this.#toolbar?.status,
        category: challenge || category || this.#toolbar?.category || undefined,
        board,
        few: view === 'compact',
      },
      after,
    );
  }

  async #bring() {
    const [{ Toolbar }, queries] = await Promise.all([
      import('./toolbar.ts'),
      import('@stoa/core/ideas/page-queries'),
    ]);
    this.#listMine = queries.listMyIdeas;
    this.#toolbar = new Toolbar(this.#host, this.#site, this.#strings, {
      settings: this.#options.settings,
      wantSettings: this.#options.wantSettings,
      rows: () => this.#pages.rows ?? [],
      category: () => this.#host.challenge || this.#host.category,
    });
    this.#host.requestUpdate();
  }

  readonly #unfold = () => {
    const at = this.rows?.length ?? 0;
    this.#isUnfolded = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[part~=list] h3 a')[at]?.focus(),
    );
  };

  readonly #showAll = () => {
    this.#toolbar?.clear();
    if (this.#host.order === 'mine') this.#host.order = 'votes';
    this.#host.requestUpdate();
  };
}
