import { css, html, type TemplateResult } from 'lit';

/** Five stars in a row, each in a square of 16 units. */
const path = [0, 16, 32, 48, 64]
  .map((x) => `M${x + 8} 1.8l1.9 4 4.4.6-3.2 3 .8 4.4L${x + 8} 11.7l-3.9 2.1.8-4.4-3.2-3 4.4-.6z`)
  .join('');

/** How many of five stars were given, 0 to 5; parts of one for an average. `name` says it to assistive technology. */
export const stars = (given: number, name: string): TemplateResult =>
  html`<span part="stars" role="img" aria-label=${name} .style=${`--_given:${given * 20}%`}
    ><svg viewBox="0 0 80 16">
      <path d=${path} />
      <path class="given" d=${path} /></svg
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
  @media (forced-colors: active) {
    [part~='stars'] {
      & path {
        fill: GrayText;
      }
      & .given {
        fill: CanvasText;
      }
    }
  }
`;
