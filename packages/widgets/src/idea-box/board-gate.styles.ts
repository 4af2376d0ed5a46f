import { css } from 'lit';

/** The look of a gated board's door. */
export const boardGateStyles = css`
  [part~='gate'] {
    display: grid;
    gap: calc(4 * var(--_space));
    justify-items: center;
    max-inline-size: none;
    padding: calc(8 * var(--_space)) calc(4 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    color: var(--_muted);
    text-align: center;
    text-wrap: balance;

    & > svg {
      inline-size: 2em;
      block-size: 2em;
      fill: none;
      stroke: currentColor;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
    & p,
    & ::slotted(*) {
      margin: 0;
    }
  }
`;
