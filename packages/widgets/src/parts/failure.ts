import { css, html, nothing, type TemplateResult } from 'lit';
import { alertIcon } from './icons.ts';

/** Asks to try again what has failed. */
export class RetryEvent extends Event {
  static readonly type = 'stoa-retry';
  constructor() {
    super(RetryEvent.type, { bubbles: true });
  }
}

export interface Failure {
  /** What happened. */
  readonly what: string;
  /** What is safe, and what to do. */
  readonly safe: string;
  /** Text of the one button; none without. */
  readonly retry?: string;
}

/** What has failed, what is safe, and one button. Fires `RetryEvent`. */
export const failure = ({ what, safe, retry }: Failure): TemplateResult => html`
  <div part="error" role="alert">
    ${alertIcon()}
    <div>
      <p>${what}</p>
      <p>${safe}</p>
    </div>
    ${
      retry
        ? html`<button
            type="button"
            @click=${({ currentTarget }: Event) => currentTarget?.dispatchEvent(new RetryEvent())}
          >
            ${retry}
          </button>`
        : nothing
    }
  </div>
`;

export const failureStyles = css`
  [part~='error'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(3 * var(--_space));

    & > div {
      flex: 1 1 14em;
    }
    & > svg {
      align-self: start;
      margin-block-start: 0.2em;
      color: var(--_negative);
    }
    & p + p {
      font-size: var(--_meta);
    }
  }
`;
