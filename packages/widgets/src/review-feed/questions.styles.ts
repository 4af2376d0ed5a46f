import { css } from 'lit';

/** The look of the questions, once they are opened. */
export const questionsStyles = css`
  [part~='questions'] > [part~='thread'] {
    max-inline-size: 70ch;
    margin-block-start: calc(3 * var(--_space));
    padding-block-start: 0;
    border: 0;
  }
`;
