import type { Visitor } from '@stoa/core';
import { css, html, nothing, type TemplateResult } from 'lit';

/** The words of the line. */
export interface ClosingWords {
  readonly nobody: string;
  readonly guest: (name: string) => string;
  readonly member: (name: string) => string;
  readonly demo: string;
}

/** The quiet last line of every widget: who you are here. */
export const closingLine = (
  visitor: Visitor | undefined,
  isDemo: boolean,
  { nobody, guest, member, demo }: ClosingWords,
): TemplateResult => html`
  <footer part="closing">
    <span>${visitor?.name ? (visitor.kind === 'guest' ? guest : member)(visitor.name) : nobody}</span>
    ${isDemo ? html`<span>${demo}</span>` : nothing}
  </footer>
`;

export const closingLineStyles = css`
  [part~='closing'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(4 * var(--_space));
    margin-block-start: calc(6 * var(--_space));
    padding-block-start: calc(3 * var(--_space));
    border-block-start: 1px solid var(--_line);
    color: var(--_muted);
    font-size: var(--_small);
  }
`;
