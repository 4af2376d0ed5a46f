import { ratings, type Rating } from '@stoa/core/reviews/row';
import type { Tally } from '@stoa/core/reviews/tally';
import { html, nothing, type TemplateResult } from 'lit';
import { stars } from '../parts/stars.ts';
import type { FirstStringsOf } from '../strings/first.ts';

/** From how many reviews on there is a histogram: fewer say more by themselves. */
const leastForHistogram = 5;

export interface SummaryView {
  readonly tally: Tally;
  /** The stars that the list is narrowed to. */
  readonly rating: Rating | undefined;
  /** Narrows the list to as many stars, or no more; missing where there is no list. */
  readonly choose: ((rating: Rating | undefined) => void) | undefined;
  readonly withoutHistogram: boolean;
}

/** The average, how many have reviewed, and how their stars are spread. One review is no average. */
export function summary(view: SummaryView, strings: FirstStringsOf<'review-feed'>): TemplateResult {
  const { count, average } = view.tally;
  const one = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const text = average.toLocaleString(strings.locale, one);
  return html`<div part="summary">
    <p class="figure">
      ${count > 1 ? html`<b>${text}</b> ${stars(average, strings.stars(text))}` : nothing}
      <span>${strings.reviews(count)}</span>
    </p>
    ${count < leastForHistogram || view.withoutHistogram ? nothing : histogram(view, strings)}
  </div>`;
}

function histogram(
  { tally, rating, choose }: SummaryView,
  { histogram: name, bar, locale, numbers }: FirstStringsOf<'review-feed'>,
) {
  return html`<div part="histogram" role="group" aria-label=${name}>
    ${ratings.map((each) => {
      const many = tally.stars[each];
      const share = many / tally.count;
      return html`<button
        type="button"
        part="bar"
        aria-pressed=${choose ? (rating === each ? 'true' : 'false') : nothing}
        ?disabled=${!choose || (many === 0 && rating !== each)}
        .style=${`--_share:${share * 100}%`}
        @click=${() => choose?.(rating === each ? undefined : each)}
      >
        <span class="visually-hidden"
          >${bar(each, many, share.toLocaleString(locale, { style: 'percent' }))}</span
        >
        <span aria-hidden="true">${numbers.full(each)}</span><i></i
        ><span class="many" aria-hidden="true">${numbers.short(many)}</span>
      </button>`;
    })}
  </div>`;
}

/** The start of the audit line: what came, and what became of it. */
export function auditLine({ received, count, gone }: Tally, strings: FirstStringsOf<'review-feed'>): string {
  const takenBack = gone.reduce((sum, each) => (each.why === 'removed' ? sum + each.count : sum), 0);
  const unpublished = received - count - takenBack;
  return [
    strings.received(received),
    strings.counted(count),
    unpublished && strings.unpublished(unpublished),
    takenBack && strings.takenBack(takenBack),
  ]
    .filter(Boolean)
    .join(' · ');
}
