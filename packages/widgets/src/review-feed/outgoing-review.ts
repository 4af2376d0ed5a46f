import type { PendingAct } from '@stoa/core';
import type { PostReviewInput } from '@stoa/core/reviews/commands';
import { html, nothing, type TemplateResult } from 'lit';
import { stars } from '../parts/stars.ts';
import type { StringsOf } from '../strings/load.ts';

type Strings = StringsOf<'review-feed'>;

export interface OutgoingReview {
  readonly act: PendingAct<PostReviewInput>;
  /** Level of its heading. */
  readonly level: number;
  readonly refusal: unknown;
  /** Sends it again without the code that was refused; missing where that is not why, or not allowed. */
  readonly withoutCode: (() => void) | undefined;
}

/** An own review as its author sees it until the server has it. */
export const outgoingReview = (
  { act: { input }, level, refusal, withoutCode }: OutgoingReview,
  strings: Strings,
): TemplateResult => html`
  <h3 aria-level=${level}>
    ${stars(input.rating, strings.stars(strings.numbers.full(input.rating)))}
    ${input.title && html`<bdi>${input.title}</bdi>`}
  </h3>
  ${input.body && html`<p class="text"><bdi>${input.body}</bdi></p>`} ${refusal}
  ${
    withoutCode
      ? html`<p><button type="button" @click=${withoutCode}>${strings.withoutCode}</button></p>`
      : nothing
  }
`;
