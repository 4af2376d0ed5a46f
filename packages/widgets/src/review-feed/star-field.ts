import { ratings, type Rating } from '@stoa/core/reviews/row';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { StringsOf } from '../strings/load.ts';

const rising = [...ratings].reverse();

/** Five stars to choose from, as a radio group; `complaint` says that none is chosen. */
export const starField = (
  { rating, complaint }: { readonly rating: Rating | undefined; readonly complaint: string | undefined },
  choose: (rating: Rating) => void,
  strings: StringsOf<'review-feed'>,
): TemplateResult => html`
  <fieldset class="stars-field" aria-describedby="review-stars-note">
    <legend>${strings.starsLabel}</legend>
    <span class="five"
      >${rising.map(
        (each) =>
          html`<label
            ><input
              type="radio"
              name="rating"
              value=${each}
              aria-label=${strings.starName(each, strings.starNames[each])}
              aria-invalid=${complaint ? 'true' : 'false'}
              .checked=${live(rating === each)}
              @change=${() => choose(each)} /><svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M8 1.8l1.9 4 4.4.6-3.2 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.2-3 4.4-.6z" /></svg
          ></label>`,
      )}</span
    >
    <span class="under" id="review-stars-note">
      <span class="complaint" aria-live="polite">${complaint}</span>
      ${complaint ? '' : rating && strings.starNames[rating]}
    </span>
  </fieldset>
`;
