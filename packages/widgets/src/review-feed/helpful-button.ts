import type { ReviewRow } from '@stoa/core/reviews/row';
import { html, nothing, type TemplateResult } from 'lit';
import type { StringsOf } from '../strings/load.ts';

const thumbIcon = () =>
  html`<svg viewBox="0 0 16 16" aria-hidden="true">
    <path
      d="M5 7.2 7.6 2c.9 0 1.7.7 1.7 1.6v2.8h3.4c.7 0 1.2.7 1 1.4l-1.2 4.8c-.1.5-.5.8-1 .8H5zm0 0H2.5v6.2H5"
    />
  </svg>`;

/** How many a review has helped, as a button that says so for oneself, or takes that back. */
export const helpfulButton = (
  { id, name, helpful }: ReviewRow,
  isHelped: boolean,
  mark: () => void,
  strings: StringsOf<'review-feed'>,
): TemplateResult =>
  html`<button
    part="helpful"
    type="button"
    aria-pressed=${isHelped ? 'true' : 'false'}
    data-helps=${id}
    @click=${mark}
  >
    ${thumbIcon()}
    ${strings.helpful}${helpful ? html` <b>${strings.numbers.short(helpful)}</b>` : nothing}<span
      class="visually-hidden"
      >${strings.reviewBy(name || strings.formerMember)}</span
    >
  </button>`;
