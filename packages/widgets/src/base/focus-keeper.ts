import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the focus with the row that it is in: rows take each other's place in the page when a list changes,
 * and a key pressed after that must not act on another one. Rows carry `data-id`.
 */
export class FocusKeeper implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #id: string | undefined;
  #control = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const { active } = this;
    this.#id = this.#rowOf(active);
    const part = active?.getAttribute('part');
    this.#control = part ? `[part='${part}']` : (active?.localName ?? '');
  }

  hostUpdated(): void {
    if (this.#id === undefined || this.#rowOf(this.active) === this.#id) return;
    this.#host.shadowRoot
      ?.querySelector<HTMLElement>(`[data-id='${CSS.escape(this.#id)}'] ${this.#control}`)
      ?.focus();
  }

  private get active(): Element | null {
    return this.#host.shadowRoot?.activeElement ?? null;
  }

  #rowOf(element: Element | null) {
    return element?.closest<HTMLElement>('[data-id]')?.dataset['id'];
  }
}
