import type { Page, Query, Site, StoaError } from '@stoa/core';
import { reviewOrders, type ReviewOrder } from '@stoa/core/reviews/keys';
import { listReviews } from '@stoa/core/reviews/queries';
import type { Rating, ReviewRow } from '@stoa/core/reviews/row';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { PagesController } from '../base/pages-controller.ts';
import { closeIcon, searchIcon } from '../parts/icons.ts';
import type { StringsOf } from '../strings/load.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { tagOf, type Aspect } from './aspects.ts';
import { onceOf, type Asked } from './item-of.ts';
import { listingStyles } from './listing.styles.ts';

/** How long typing rests before it is searched for, in milliseconds. */
const restMs = 300;

/** The reviews of an item, as far as they are loaded: in an order, narrowed, searched. Nothing of it outlives the page. */
export class Listing {
  readonly #host: ActingHost;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #aspects: () => readonly Aspect[];
  readonly #pages: PagesController<ReviewRow>;
  #order: ReviewOrder = 'newest';
  #rating: Rating | undefined;
  #tag: string | undefined;
  /** What is typed, and what of it is searched for. */
  #typed = '';
  #text = '';
  #resting: ReturnType<typeof setTimeout> | undefined;

  /** `first` = the reviews that are shown already; `asked` = where they come from. */
  constructor(
    host: ActingHost,
    strings: StringsOf<'review-feed'>,
    aspects: () => readonly Aspect[],
    first: Page<ReviewRow> | undefined,
    asked: Asked,
  ) {
    this.#host = host;
    this.#strings = strings;
    this.#aspects = aspects;
    this.#tag = host.filter || undefined;
    const takeFirst = onceOf(asked, ({ page }) => page);
    this.#pages = new PagesController<ReviewRow>(
      host,
      (site, after) => this.#query(site, after, takeFirst),
      first,
    );
    adopt(host.shadowRoot, [listingStyles]);
  }

  leave(): void {
    clearTimeout(this.#resting);
    this.#pages.hostDisconnected();
    this.#host.removeController(this.#pages);
  }

  get rows(): readonly ReviewRow[] | undefined {
    return this.#pages.rows;
  }

  /** The newest reviews of all, where these are what is shown; none where there is no list. */
  get newest(): readonly ReviewRow[] | undefined {
    if (this.#host.view === 'summary') return [];
    return this.#order === 'newest' && !this.#rating && !this.#tag && !this.#text ? this.rows : undefined;
  }

  get error(): StoaError | undefined {
    return this.#pages.error;
  }

  get hasMore(): boolean {
    return this.#pages.hasMore;
  }

  get isBusy(): boolean {
    return this.#pages.fetching;
  }

  /** The stars that the list is narrowed to. */
  get rating(): Rating | undefined {
    return this.#rating;
  }

  more(): void {
    this.#pages.more();
  }

  retry(): void {
    this.#pages.refetch();
  }

  /** Narrows the list to as many stars, or no more. */
  choose(rating: Rating | undefined): void {
    this.#narrow({ rating });
  }

  /** Order, filters and search. */
  toolbar(): unknown {
    const strings = this.#strings;
    const choices = this.#aspects().filter((aspect) => aspect.choices.length);
    return html`<div class="filters" role="search">
      <select aria-label=${strings.order} .value=${live(this.#order)} @change=${this.#sort}>
        ${reviewOrders.map(
          (order) =>
            html`<option value=${order} ?selected=${order === this.#order}>${strings.orders[order]}</option>`,
        )}
      </select>
      ${
        choices.length
          ? html`<select
              aria-label=${strings.peopleLikeMe}
              .value=${live(this.#tag ?? '')}
              @change=${this.#chooseTag}
            >
              <option value="">${strings.anybody}</option>
              ${choices.map(
                (aspect) =>
                  html`<optgroup label=${aspect.name}>
                    ${aspect.choices.map((choice) => {
                      const tag = tagOf(aspect, choice);
                      return html`<option value=${tag} ?selected=${tag === this.#tag}>${choice}</option>`;
                    })}
                  </optgroup>`,
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
          maxlength="80"
          .value=${live(this.#typed)}
          @input=${this.#type}
          @keydown=${this.#press}
        />
        ${
          this.#typed
            ? html`<button type="button" class="quiet" aria-label=${strings.showAll} @click=${this.showAll}>
                ${closeIcon()}
              </button>`
            : nothing
        }
      </div>
    </div>`;
  }

  /** What stands in the place of rows where a choice leaves none; nothing where nothing is chosen. */
  none(): unknown {
    const strings = this.#strings;
    if (!this.#rating && !this.#tag && !this.#text) return undefined;
    return html`<div class="empty" part="list">
      <p><bdi>${this.#text ? strings.noneFound(this.#text) : strings.noneFiltered}</bdi></p>
      <p><button type="button" @click=${this.showAll}>${strings.showAll}</button></p>
    </div>`;
  }

  readonly showAll = (): void => {
    this.#typed = '';
    this.#narrow({});
    this.#host.shadowRoot?.querySelector<HTMLElement>('[part~=toolbar] select')?.focus();
  };

  /** One thing at a time narrows the list: each pair would need an index of its own. */
  #narrow({
    rating,
    tag,
    text = '',
  }: {
    readonly rating?: Rating | undefined;
    readonly tag?: string | undefined;
    readonly text?: string;
  }) {
    clearTimeout(this.#resting);
    this.#rating = rating;
    this.#tag = tag;
    this.#text = text;
    if (text) this.#order = 'newest';
    else this.#typed = '';
    this.#host.requestUpdate();
  }

  #query(
    site: Site,
    after: Parameters<typeof listReviews>[3],
    takeFirst: () => Promise<Page<ReviewRow> | undefined>,
  ): Query<Page<ReviewRow>> | undefined {
    const { itemId, view } = this.#host;
    if (itemId === undefined || view !== 'feed') return undefined;
    const query = listReviews(
      site,
      itemId,
      {
        ...{ order: this.#order, rating: this.#rating, tag: this.#tag },
        text: this.#text || undefined,
      },
      after,
    );
    return {
      ...query,
      fetch: async (signal) => {
        const isPlain = !after && this.#order === 'newest' && !this.#rating && !this.#tag && !this.#text;
        return (isPlain ? await takeFirst() : undefined) ?? query.fetch(signal);
      },
    };
  }

  readonly #sort = ({ target }: Event) => {
    this.#order = (target as HTMLSelectElement).value as ReviewOrder;
    if (this.#text) this.#narrow({});
    this.#host.requestUpdate();
  };

  readonly #chooseTag = ({ target }: Event) => {
    this.#narrow({ tag: (target as HTMLSelectElement).value || undefined });
  };

  readonly #type = ({ target }: Event) => {
    const { value } = target as HTMLInputElement;
    clearTimeout(this.#resting);
    this.#typed = value;
    this.#resting = setTimeout(() => this.#search(), restMs);
    this.#host.requestUpdate();
  };

  #search() {
    const text = this.#typed.trim();
    if (text.length > 1) this.#narrow({ text });
    else if (this.#text) this.#narrow({});
  }

  readonly #press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#search();
    if (event.key === 'Escape' && this.#typed) this.showAll();
  };
}
