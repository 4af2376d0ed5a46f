import { ratings } from '@stoa/core/reviews/row';
import type { Item, Tally } from '@stoa/core/reviews/tally';
import { verdicts } from '@stoa/core/posts/moderated';
import { html, nothing, type TemplateResult } from 'lit';
import type { StringsOf } from '../strings/load.ts';

export interface AuditView {
  readonly tally: Tally;
  readonly item: Item;
  /** How many of those that count wait for a moderator, where that is known. */
  readonly waiting: number | undefined;
  /** A review that waits is public after so many days. */
  readonly holdDays: number;
}

/** What became of every review that ever came, and who holds it. */
export function audit(
  { tally, item, waiting, holdDays }: AuditView,
  strings: StringsOf<'review-feed'>,
): TemplateResult {
  const { full } = strings.numbers;
  const line = (name: string, value: number, stars: unknown = nothing) =>
    html`<div>
      <dt>${name} ${stars}</dt>
      <dd>${full(value)}</dd>
    </div>`;
  const imported = Object.values(item.imported ?? {}).reduce((sum, many) => sum + many, 0);
  const goneBy = (why: string, name: string) => {
    const gone = tally.gone.filter((each) => each.why === why);
    if (!gone.length) return nothing;
    const stars = ratings.flatMap((rating) => gone.find((each) => each.rating === rating) ?? []);
    return line(
      name,
      gone.reduce((sum, { count }) => sum + count, 0),
      html`<span class="of"
        >${stars.map(({ rating, count }) => strings.ofStars(count, rating)).join(', ')}</span
      >`,
    );
  };
  return html`<div class="totals">
    <dl aria-label=${strings.totals}>
      ${line(strings.totalReceived, tally.received)} ${line(strings.totalCounted, tally.count)}
      ${imported ? line(strings.totalImported, imported) : nothing}
      ${waiting === undefined ? nothing : line(strings.totalWaiting, waiting)}
      ${verdicts.map((why) => goneBy(why, strings.totalGone(strings.whys[why])))}
      ${goneBy('removed', strings.totalTakenBack)} ${line(strings.totalEdited, item.edited)}
      ${line(strings.totalReplied, item.replied)}
    </dl>
    <p>${strings.held(holdDays)}</p>
  </div>`;
}
