import { css } from 'lit';

/** The look of the questions that wait, and of all once they are opened. */
export const questionsStyles = css`
  [part~='questions'] > [part~='thread'] {
    max-inline-size: 70ch;
    margin-block-start: calc(3 * var(--_space));
    padding-block-start: 0;
    border: 0;
  }
  .held > [part~='thread'] {
    margin-block-start: calc(4 * var(--_space));
    padding-block: calc(4 * var(--_space));
    border: 0;
  }
`;
