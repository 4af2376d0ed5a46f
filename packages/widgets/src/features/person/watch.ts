import type { Site } from '@stoa/core';
import type { ReactiveController } from 'lit';

/** Brings the cards of authors once somebody points at a name in its host, focuses or presses it. */
export class AuthorWatch implements ReactiveController {
  readonly #host: HTMLElement;
  readonly #site: Site;
  #stop: (() => void) | undefined;

  constructor(host: HTMLElement, site: Site) {
    this.#host = host;
    this.#site = site;
  }

  hostConnected(): void {
    const listening = new AbortController();
    this.#stop = () => listening.abort();
    for (const type of ['pointerover', 'focusin', 'click'])
      this.#host.shadowRoot?.addEventListener(type, (event) => void this.#look(event), listening);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  async #look({ target, type }: Event) {
    const button = (target as Element).closest<HTMLButtonElement>('[part~=author] button');
    if (!button) return;
    this.#stop?.();
    const { followAuthors } = await import('./authors.ts');
    if (this.#host.isConnected) this.#stop = followAuthors(this.#host, this.#site, button, type === 'click');
  }
}
