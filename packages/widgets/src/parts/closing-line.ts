import type { Visitor } from '@stoa/core';
import { css, html, nothing, type TemplateResult } from 'lit';

/** The words of the line. */
export interface ClosingWords {
  readonly nobody: string;
  readonly guest: string;
  readonly nameless: string;
  readonly signIn: string;
}

export interface Closing {
  readonly visitor: Visitor | undefined;
  /** What comes after who you are, once it is known. */
  readonly more?: unknown;
  readonly signIn: () => void;
  /** Shows what this site knows of the visitor. */
  readonly openAccount: () => void;
}

/** The quiet last line of every widget: who you are here. */
export const closingLine = (
  { visitor, more, signIn, openAccount }: Closing,
  words: ClosingWords,
): TemplateResult => html`
  <footer part="closing">
    ${
      visitor
        ? html`<button class="plain" aria-haspopup="dialog" @click=${openAccount}>
            <bdi>${visitor.name || words.nameless}</bdi>${visitor.kind === 'guest' ? words.guest : nothing}
          </button>`
        : html`<span>${words.nobody}</span>`
    }
    ${
      visitor?.kind === 'member'
        ? nothing
        : html`<button class="plain" aria-haspopup="dialog" @click=${signIn}>${words.signIn}</button>`
    }
    ${more}
  </footer>
`;

export const closingLineStyles = css`
  [part~='closing'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(4 * var(--_space));
    color: var(--_muted);

    & * + button {
      color: var(--_accent);
    }
  }
`;
