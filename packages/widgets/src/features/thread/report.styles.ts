import { css } from 'lit';

/** The look of the reasons to report something. */
export const reportStyles = css`
  dialog .reasons {
    display: grid;
    gap: calc(2 * var(--_space));

    & button {
      display: flex;
      align-items: center;
      gap: calc(2 * var(--_space));
      min-block-size: 2.75em;
      text-align: start;
    }
    & + .complaint {
      margin-block-start: calc(4 * var(--_space));
    }
  }
`;
