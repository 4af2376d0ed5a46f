import { css } from 'lit';

/** The look of what comes with the open site, by name: fields, and what floats. */
export const lateTokens = css`
  :host {
    --_edge: color-mix(in srgb, var(--_muted) 80%, transparent);
    --_raised: var(
      --stoa-surface-raised,
      light-dark(var(--_surface), color-mix(in srgb, var(--_surface) 88%, #fff))
    );
    --_shadow: var(--stoa-shadow, 0 0.25em 1em rgb(0 0 0 / 0.2));
    --_negative: var(--stoa-negative, light-dark(#b3261e, #ff9a8d));
  }
`;
