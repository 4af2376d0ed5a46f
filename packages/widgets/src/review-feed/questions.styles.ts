import { css } from 'lit';

/** The look of the questions, once they are opened. */
export const questionsStyles = css`
  [part~='questions'] > [part~='thread'] {
    margin-block-start: calc(3 * var(--_space));
    padding-block-start: 0;
    border: 0;

    /* What opens them says it already. */
    & > h3 {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
