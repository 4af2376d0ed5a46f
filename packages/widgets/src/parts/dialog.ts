import { css, html, nothing, type TemplateResult } from 'lit';
import { alertIcon, closeIcon } from './icons.ts';

export interface DialogHeader {
  readonly title: string;
  /** One sentence below the title. */
  readonly hint?: string | undefined;
  /** Name of the closing button. */
  readonly close: string;
  readonly leave: () => void;
}

/** What a dialog is about, and the button that closes it. */
export const dialogHeader = ({ title, hint, close, leave }: DialogHeader): TemplateResult => html`
  <div class="about-dialog">
    <h2 id="dialog-title" tabindex="-1">${title}</h2>
    <button type="button" class="quiet" aria-label=${close} @click=${leave}>${closeIcon()}</button>
    ${hint ? html`<p>${hint}</p>` : nothing}
  </div>
`;

/** What went wrong in a dialog, said at once. */
export const complaint = (sentence: string | undefined, id = 'complaint'): TemplateResult =>
  html`${
    sentence
      ? html`<p role="alert" class="complaint" id=${id}>${alertIcon()}<span>${sentence}</span></p>`
      : nothing
  }`;

export const dialogStyles = css`
  dialog {
    & .stack {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: calc(4 * var(--_space));
    }
    & form {
      margin: 0;
      padding: 0;
      border: 0;
    }
    & .about-dialog {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
      gap: var(--_space) calc(3 * var(--_space));
      margin-block-end: calc(5 * var(--_space));

      & h2 {
        font-size: 1.3em;
        font-weight: 650;
      }
      & p {
        grid-column: 1 / -1;
        color: var(--_muted);
      }
      & button {
        display: grid;
        place-items: center;
        margin: -0.35em;
        padding: 0.5em;
      }
    }
    & .field {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--_space) calc(3 * var(--_space));

      & label {
        flex: 1 1 auto;
        font-size: var(--_meta);
        font-weight: 600;
      }
      & input {
        min-block-size: 2.75em;
      }
      & .complaint {
        flex: 0 0 100%;
      }
      & .hint {
        flex: 0 0 100%;
        color: var(--_muted);
        font-size: var(--_small);
      }
    }
    & .link {
      /* The page's accent is readable on the page's surface; this one is a little lighter where it is dark. */
      color: color-mix(in oklab, var(--_accent) 85%, var(--_text, currentColor));
      font-size: var(--_meta);
    }
    & .wide {
      display: flex;
      align-items: center;
      justify-content: center;
      gap: calc(2.5 * var(--_space));
      inline-size: 100%;
      min-block-size: 2.75em;
    }
    & .complaint {
      flex-wrap: nowrap;
      align-items: start;
      gap: calc(2 * var(--_space));
      color: inherit;
      font-size: var(--_meta);

      & svg {
        margin-block-start: 0.15em;
        color: var(--_negative);
      }
      & span {
        flex: 1;
      }
    }
    & [aria-invalid='true'] {
      border-color: var(--_negative);
    }
    & .aside {
      max-inline-size: none;
      color: var(--_muted);
      font-size: var(--_meta);
    }
    & [aria-busy='true']::before {
      content: '';
      flex: none;
      inline-size: 1em;
      block-size: 1em;
      border: 2px solid currentColor;
      border-inline-end-color: transparent;
      border-radius: 50%;
      animation: stoa-turn 0.8s linear infinite;
    }
  }
  @keyframes stoa-turn {
    to {
      rotate: 1turn;
    }
  }
`;
