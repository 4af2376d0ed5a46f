import type { ReviewRow } from '@stoa/core/reviews/row';
import { html, type TemplateResult } from 'lit';
import type { StringsOf } from '../strings/load.ts';

/** Asks why a review is reported. */
export const reportButton = (
  { name }: ReviewRow,
  strings: StringsOf<'review-feed'>,
  report: () => void,
): TemplateResult =>
  html`<button
    type="button"
    class="quiet"
    data-does="report"
    aria-label=${strings.reportOf(name || strings.formerMember)}
    @click=${report}
  >
    ${strings.report}
  </button>`;
