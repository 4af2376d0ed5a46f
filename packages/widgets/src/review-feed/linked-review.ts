import type { StoaError } from '@stoa/core';
import type { Review } from '@stoa/core/reviews/kind';
import { getReview } from '@stoa/core/reviews/queries';
import type { ReviewRow } from '@stoa/core/reviews/row';
import { html, nothing } from 'lit';
import { QueryController } from '../base/query-controller.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import type { ActingHost } from './acting-host.ts';
import { reviewRow, type ReviewRowView } from './review-row.ts';

export interface LinkedReviewOptions {
  /** The reviews that are listed; undefined while they are awaited. */
  readonly rows: () => readonly ReviewRow[] | undefined;
  /** What a row shows on the open site. */
  readonly viewOf: (row: ReviewRow) => ReviewRowView;
}

/** The review that the page's address names: it stands above the list where the list does not have it. */
export class LinkedReview {
  readonly #host: ActingHost;
  readonly #id: string;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #options: LinkedReviewOptions;
  readonly #query: QueryController<Review | null>;
  #isShown = false;

  constructor(host: ActingHost, id: string, strings: StringsOf<'review-feed'>, options: LinkedReviewOptions) {
    this.#host = host;
    this.#id = id;
    this.#strings = strings;
    this.#options = options;
    this.#query = new QueryController(host, (open) => {
      const rows = options.rows();
      return host.itemId && rows && !rows.some((row) => row.id === id)
        ? getReview(open, host.itemId, id)
        : undefined;
    });
    host.addController(this);
  }

  leave(): void {
    this.#query.hostDisconnected();
    for (const each of [this.#query, this]) this.#host.removeController(each);
  }

  hostUpdated(): void {
    if (this.#isShown) return;
    const row = this.#host.shadowRoot?.querySelector<HTMLElement>(
      `[part~=review][data-id="${CSS.escape(this.#id)}"]`,
    );
    if (!row) return;
    this.#isShown = true;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'center' });
  }

  render(): unknown {
    const { data, error } = this.#query;
    if (data === undefined && !error) return nothing;
    const isPublic = data && data.publicAt !== null;
    return html`<section class="linked" aria-label=${this.#strings.linked}>
      ${
        isPublic
          ? html`<ul class="own">
              <li part="review" data-id=${data.id}>
                ${reviewRow(this.#options.viewOf(data), this.#strings)}
              </li>
            </ul>`
          : html`<p class="waits" role="status">${this.#whyNot(error)}</p>`
      }
    </section>`;
  }

  /** What is gone, or not for all to read, is refused alike; anything else may pass. */
  #whyNot(error: StoaError | undefined) {
    const { linkedGone, unread } = this.#strings;
    return error && error.code !== 'denied' ? sentenceFor(unread, error.code) : linkedGone;
  }
}
