import { css } from 'lit';

/** The look of a challenge's countdown and result. */
export const challengeStyles = css`
  [part~='countdown'] {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 calc(3 * var(--_space));
    margin-block-end: calc(4 * var(--_space));

    & b {
      font-size: 1.4em;
      font-variant-numeric: tabular-nums;
    }
    & time {
      color: var(--_muted);
      font-size: var(--_meta);
    }
  }
  .result {
    font-weight: 600;
  }
`;
