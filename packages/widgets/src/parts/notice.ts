import { css, html, nothing, type TemplateResult } from 'lit';
import { closeIcon } from './icons.ts';

/** Asks to take back what the notice tells of. */
export class UndoEvent extends Event {
  static readonly type = 'stoa-undo';
  constructor() {
    super(UndoEvent.type, { bubbles: true });
  }
}

/** Asks for what the notice offers next. */
export class NextEvent extends Event {
  static readonly type = 'stoa-next';
  constructor() {
    super(NextEvent.type, { bubbles: true });
  }
}

/** Asks to take the notice away. */
export class DismissEvent extends Event {
  static readonly type = 'stoa-dismiss';
  constructor() {
    super(DismissEvent.type, { bubbles: true });
  }
}

/** Asks the widget around to say something in its notice. */
export class TellEvent extends Event {
  static readonly type = 'stoa-tell';
  readonly news: string;
  constructor(news: string) {
    super(TellEvent.type, { bubbles: true });
    this.news = news;
  }
}

export interface NoticeWords {
  /** Text of the undo button; none without. */
  readonly undo?: string;
  /** Text of a button for what may be done next; none without. */
  readonly next?: string | undefined;
  /** Name of the closing button. */
  readonly dismiss: string;
}

/**
 * The only toast: says what has happened, politely, over the foot of the widget. Fires `UndoEvent`, `NextEvent` and `DismissEvent`.
 * Render it always, with an empty message when there is nothing to say: readers announce what changes in it.
 */
export const notice = (message: string, { undo, next, dismiss }: NoticeWords): TemplateResult => html`
  <div part="notice" role="status">
    ${
      message
        ? html`<div>
            <span>${message}</span>
            ${undo ? html`<button type="button" @click=${fire(UndoEvent)}>${undo}</button>` : nothing}
            ${next ? html`<button type="button" class="next" @click=${fire(NextEvent)}>${next}</button>` : nothing}<button
              type="button"
              class="quiet"
              aria-label=${dismiss}
              @click=${fire(DismissEvent)}
            >
              ${closeIcon()}
            </button>
          </div>`
        : nothing
    }
  </div>
`;

const fire =
  (Kind: new () => Event) =>
  ({ currentTarget }: Event) =>
    currentTarget?.dispatchEvent(new Kind());

export const noticeStyles = css`
  [part~='notice'] {
    position: sticky;
    z-index: 1;
    inset-block-end: calc(4 * var(--_space));
    display: flex;
    align-items: end;
    justify-content: center;
    /* It floats: nothing moves when it comes and goes. */
    block-size: 0;

    & > div {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: calc(2 * var(--_space));
      max-inline-size: 100%;
      min-block-size: calc(1.8em + 4 * var(--_space));
      padding: calc(2 * var(--_space)) calc(3 * var(--_space));
      padding-inline-end: calc(2.2em + 3 * var(--_space));
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_raised);
      box-shadow: var(--_shadow);
    }
    & button {
      flex: none;
    }
    & span {
      flex: 1 1 auto;
    }
    & .next {
      flex: 0 1 auto;
      color: color-mix(in oklab, var(--_accent) 85%, currentColor);
    }
    & .quiet {
      /* At the end of the first line, however many there are. */
      position: absolute;
      inset-block-start: calc(2 * var(--_space));
      inset-inline-end: calc(2 * var(--_space));
      padding: 0.4em;
    }
  }
`;
