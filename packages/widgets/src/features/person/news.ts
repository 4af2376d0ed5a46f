import type { Site } from '@stoa/core';
import { seeNews, whatsNew, type News } from '@stoa/core/members/person';
import { css, html, nothing, render, type ReactiveController } from 'lit';
import { Floating } from '../../base/floating.ts';
import { QueryController } from '../../base/query-controller.ts';
import type { SiteHost } from '../../base/stoa-element.ts';
import { addressOf } from '../place/address.ts';
import type { PlaceHost } from '../place/place.ts';
import { statusChip } from '../../parts/status-chip.ts';
import { time } from '../../parts/time.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import { floatingStyles } from './card-view.ts';

/** Until when the news of a site have been looked at on this page, in milliseconds since 1970. */
const seenUntil = new WeakMap<Site, number>();

/** The widget around the news; `board`: name of the gated board that it shows. */
type NewsHost = SiteHost & HTMLElement & { readonly board?: string };

/** What has moved since the person last looked: a count in the closing line, a list when it is pressed. */
export class NewsList implements ReactiveController {
  readonly #host: NewsHost;
  readonly #site: Site;
  readonly #strings: FeatureStringsOf<'person'>;
  readonly #news: QueryController<readonly News[]>;
  #floating: Floating | undefined;
  #listening: AbortController | undefined;

  constructor(host: NewsHost, site: Site, strings: FeatureStringsOf<'person'>) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#news = new QueryController(host, (open) =>
      open.session.current ? whatsNew(open, host.board ?? '') : undefined,
    );
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** The count, as the button that opens the list; nothing when there is nothing. */
  button(): unknown {
    const { length } = this.#unseen;
    if (!length && !this.#floating) return nothing;
    return html`<button
      class="plain news"
      aria-haspopup="dialog"
      aria-expanded=${this.#floating !== undefined}
      @click=${this.#toggle}
    >
      ${length ? this.#strings.newsCount(length) : this.#strings.newsTitle}
    </button>`;
  }

  leave(): void {
    this.close();
    this.#news.hostDisconnected();
    for (const controller of [this, this.#news]) this.#host.removeController(controller);
  }

  close(): void {
    if (!this.#floating) return;
    const hadFocus = this.#floating.element.contains(this.#host.shadowRoot?.activeElement ?? null);
    this.#listening?.abort();
    this.#floating.remove();
    this.#floating = undefined;
    this.#host.requestUpdate();
    if (hadFocus) this.#button?.focus();
  }

  get #unseen(): readonly News[] {
    const seen = seenUntil.get(this.#site) ?? 0;
    return this.#news.data?.filter(({ at }) => at.getTime() > seen) ?? [];
  }

  get #button() {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('[part~=closing] .news');
  }

  readonly #toggle = () => {
    if (this.#floating) this.close();
    else this.#open();
  };

  #open() {
    const { shadowRoot } = this.#host;
    const button = this.#button;
    const news = this.#unseen;
    if (!shadowRoot || !button || !news.length) return;
    adopt(shadowRoot, [floatingStyles, newsStyles]);
    const floating = new Floating(shadowRoot, button, { part: 'news', locale: this.#strings.locale });
    const { element } = floating;
    this.#floating = floating;
    element.tabIndex = -1;
    element.role = 'dialog';
    element.ariaLabel = this.#strings.newsTitle;
    render(this.#list(news), element);
    floating.place();
    element.focus({ preventScroll: true });
    this.#listenForLeaving(element, button);
    seenUntil.set(this.#site, Date.now());
    seeNews(this.#site);
    this.#host.requestUpdate();
  }

  /** Goes with Escape, with a press elsewhere and with the focus. */
  #listenForLeaving(element: HTMLElement, button: HTMLElement) {
    const { signal } = (this.#listening = new AbortController());
    const isInside = (target: EventTarget | null | undefined) =>
      target instanceof Node && (element.contains(target) || button.contains(target));
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (relatedTarget && !isInside(relatedTarget)) this.close();
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        this.close();
      },
      { signal, capture: true },
    );
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!isInside(event.composedPath()[0])) this.close();
      },
      { signal },
    );
  }

  /** The idea opens where the list was, or on its own page: either way nothing covers it. */
  readonly #leaveFor = () => queueMicrotask(() => this.close());

  #list(news: readonly News[]) {
    const { newsTitle, statuses, locale } = this.#strings;
    const { link = 'query', all = '' } = this.#host as Partial<PlaceHost>;
    return html`
      <h2>${newsTitle}</h2>
      <ul>
        ${news.map(
          ({ id, title, status, at }) => html`
            <li>
              <a href=${addressOf(link, id, all)} data-place=${id} @click=${this.#leaveFor}
                ><bdi>${title}</bdi></a
              >
              <span>${statusChip(status, statuses[status])} ${time(at, locale)}</span>
            </li>
          `,
        )}
      </ul>
    `;
  }
}

const newsStyles = css`
  [part~='news'] {
    & h2 {
      margin-block-end: calc(3 * var(--_space));
      font-size: 1em;
    }
    & li > span {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 calc(3 * var(--_space));
      color: var(--_muted);
      font-size: 0.9em;
    }
  }
`;
