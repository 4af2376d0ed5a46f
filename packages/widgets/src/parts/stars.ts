import { css, html, type TemplateResult } from 'lit';
import { starPath } from './star-path.ts';

/** How many of five stars were given, 0 to 5; parts of one for an average. `name` says it to assistive technology. */
export const stars = (given: number, name: string): TemplateResult =>
  html`<span part="stars" role="img" aria-label=${name} .style=${`--_given:${given * 20}%`}
    ><svg viewBox="0 0 80 16">
      <path d=${starPath} />
      <path class="given" d=${starPath} /></svg
  ></span>`;

export const starsStyles = css`
  [part~='stars'] {
    flex: none;
    display: inline-flex;

    & svg {
      inline-size: 5.25em;
      block-size: 1.05em;
      stroke: none;
    }
    & path {
      fill: color-mix(in srgb, currentColor 18%, transparent);
    }
    & .given {
      fill: var(--stoa-star, light-dark(#c27400, #f7b53c));
      clip-path: inset(0 calc(100% - var(--_given)) 0 0);
    }
    &:dir(rtl) svg {
      scale: -1 1;
    }
  }
`;
