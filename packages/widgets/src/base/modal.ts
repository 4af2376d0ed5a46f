import { css, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { directionOf } from '../strings/languages.ts';
import { adopt } from '../styles/adopt.ts';

/** An element that dialogs may stand in. */
export type ModalHost = ReactiveControllerHost & HTMLElement;

export interface ModalOptions {
  /** BCP 47 language of what it says. */
  readonly locale: string;
  /** Whether a press beside the dialog closes it: not where something typed would be lost. */
  readonly mayLeave: () => boolean;
}

/**
 * A native dialog in a widget's shadow root. It stands beside what the widget renders, so that the widget's template
 * carries nothing for it, and closes when the widget leaves the page. The focus goes back to where it was.
 */
export class Modal implements ReactiveController {
  readonly #host: ModalHost;
  readonly #dialog = document.createElement('dialog');
  /** Resolves when the dialog is closed, by whomever. */
  readonly closed: Promise<void>;
  #end: () => void = () => undefined;
  #isOver = false;

  constructor(host: ModalHost, { locale, mayLeave }: ModalOptions) {
    this.#host = host;
    const dialog = this.#dialog;
    dialog.part.add('dialog');
    dialog.lang = locale;
    dialog.dir = directionOf(locale);
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    // Of the pressed and the released spot, both beside: a text selected to beyond the edge closes nothing.
    let began: EventTarget | undefined;
    dialog.addEventListener('pointerdown', ({ target }) => (began = target ?? undefined));
    dialog.addEventListener('click', ({ target }) => {
      if (target === dialog && began === dialog && mayLeave()) this.close();
    });
    this.closed = new Promise((done) => {
      this.#end = () => {
        this.#isOver = true;
        done();
      };
    });
    dialog.addEventListener('close', this.#end);
    void this.closed.then(() => this.#leave());
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  /** Draws what it shows, and opens it the first time. Nothing, once it is closed. */
  show(content: unknown): void {
    const dialog = this.#dialog;
    if (this.#isOver) return;
    render(content, dialog);
    if (dialog.open || dialog.isConnected) return;
    const { shadowRoot } = this.#host;
    adopt(shadowRoot, [modalStyles]);
    shadowRoot?.append(dialog);
    dialog.showModal();
    this.#host.addController(this);
  }

  close(): void {
    this.#dialog.close();
    // A dialog that has left the page with its widget may tell nobody.
    this.#end();
  }

  /** What stands in the dialog for a selector. */
  find(selector: string): HTMLElement | null {
    return this.#dialog.querySelector(selector);
  }

  hostDisconnected(): void {
    this.close();
  }

  #leave() {
    this.#host.removeController(this);
    this.#dialog.remove();
    // What had the focus may be gone, as the button that signs in is.
    const { shadowRoot } = this.#host;
    if (!shadowRoot?.activeElement && document.activeElement === document.body)
      shadowRoot?.querySelector<HTMLElement>('[part~=closing] button')?.focus({ preventScroll: true });
  }
}

/** A card in the middle of a wide screen, a sheet at the foot of a narrow one. */
export const modalStyles = css`
  dialog {
    /* The page's muted colour is meant for the page's surface. */
    --_muted: var(--stoa-text-muted, color-mix(in oklab, currentColor 78%, var(--_raised)));
    inline-size: min(25em, 100% - 2em);
    max-inline-size: none;
    max-block-size: calc(100dvh - 2em);
    margin: auto;
    padding: calc(6 * var(--_space));
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--_line);
    border-radius: calc(2 * var(--_radius));
    background: var(--_raised);
    color: var(--_text, inherit);
    font-size: max(1em, 12px);
    box-shadow:
      0 0.1em 0.3em rgb(0 0 0 / 0.12),
      0 1.5em 4em rgb(0 0 0 / 0.28);
  }
  dialog[open] {
    animation: stoa-rise 200ms ease-out;
  }
  dialog::backdrop {
    background: rgb(10 12 16 / 0.5);
    animation: stoa-dim 200ms ease-out;
  }
  dialog h2:focus {
    outline: none;
  }
  @media (width < 30em) {
    dialog {
      inline-size: 100%;
      max-block-size: calc(100dvh - 1.5em);
      margin-block-end: 0;
      padding-block-end: max(6 * var(--_space), env(safe-area-inset-bottom));
      border-width: 1px 0 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }
  @keyframes stoa-rise {
    from {
      opacity: 0;
      translate: 0 0.75em;
    }
  }
  @keyframes stoa-dim {
    from {
      opacity: 0;
    }
  }
`;
