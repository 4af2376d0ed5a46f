import { css, html, type TemplateResult } from 'lit';

/** Keeps the place of a widget's last line until that has come. */
export const closingSpace = (): TemplateResult => html`<footer part="closing"></footer>`;

export const closingSpaceStyles = css`
  [part~='closing'] {
    min-block-size: max(24px, 1lh);
    box-sizing: content-box;
    margin-block-start: calc(6 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
    font-size: var(--_small);
  }
  @media (pointer: coarse) {
    [part~='closing'] {
      min-block-size: 44px;
    }
  }
`;
