import type { MyActs, Site } from '@stoa/core';
import { myActs } from '@stoa/core/members/mine';
import { helpedKey, markHelpful } from '@stoa/core/reviews/commands';
import type { ReviewRow } from '@stoa/core/reviews/row';
import { html, nothing, type TemplateResult } from 'lit';
import { QueryController } from '../base/query-controller.ts';
import type { Teller } from '../features/acts.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';

const thumbIcon = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path
      d="M5 7.2 7.6 2c.9 0 1.7.7 1.7 1.6v2.8h3.4c.7 0 1.2.7 1 1.4l-1.2 4.8c-.1.5-.5.8-1 .8H5zm0 0H2.5v6.2H5"
    />
  </svg>`;

/** Saying that a review has helped, once each. */
export class Helpful {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #widget: Teller;
  readonly #mine: QueryController<MyActs>;

  constructor(host: ActingHost, site: Site, strings: StringsOf<'review-feed'>, widget: Teller) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#widget = widget;
    this.#mine = new QueryController(host, myActs);
  }

  leave(): void {
    this.changePerson();
    this.#host.removeController(this.#mine);
  }

  /** Somebody else is here. */
  changePerson(): void {
    this.#mine.hostDisconnected();
  }

  /** How many a review has helped, as a button that says so for oneself, or takes that back. */
  button({ id, name, helpful }: ReviewRow): TemplateResult {
    const strings = this.#strings;
    const key = { item: this.#host.itemId ?? '', uid: id };
    const isHelped = helpedKey(key) in (this.#mine.data?.helped ?? {});
    return html`<button
      part="helpful"
      type="button"
      aria-pressed=${isHelped ? 'true' : 'false'}
      data-helps=${id}
      @click=${() => this.#widget.started(this.#site.act(markHelpful, { ...key, up: !isHelped }))}
    >
      ${thumbIcon()}
      ${strings.helpful}${helpful ? html` <b>${strings.numbers.short(helpful)}</b>` : nothing}<span
        class="visually-hidden"
        >${strings.reviewBy(name || strings.formerMember)}</span
      >
    </button>`;
  }
}
