import type { Site } from '@stoa/core';
import { reviewPath } from '@stoa/core/reviews/queries';
import type { ReviewRow } from '@stoa/core/reviews/row';
import { html, type TemplateResult } from 'lit';
import { askReport } from '../features/thread/ask-report.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';

/** Reporting a review. */
export class Reports {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #tell: (news: string) => void;

  /** `tell` says what became of a report. */
  constructor(host: ActingHost, site: Site, strings: StringsOf<'review-feed'>, tell: (news: string) => void) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#tell = tell;
  }

  button(row: ReviewRow): TemplateResult {
    const strings = this.#strings;
    return html`<button
      type="button"
      class="quiet"
      data-does="report"
      aria-label=${strings.reportOf(row.name || strings.formerMember)}
      @click=${() => this.#report(row)}
    >
      ${strings.report}
    </button>`;
  }

  #report({ id }: ReviewRow) {
    const { offline } = this.#strings.unread;
    const path = reviewPath(this.#host.itemId ?? '', id);
    void askReport(this.#host, this.#site, path, { tell: this.#tell, offline });
  }
}
