import { html, type TemplateResult } from 'lit';
import type { ModalHost } from '../../base/modal.ts';
import type { markdown } from '../../parts/markdown.ts';
import { adopt } from '../../styles/adopt.ts';

/** What people write, for a widget to show: as it was typed until what reads markdown is there. */
export class Prose {
  readonly #host: ModalHost;
  /** Settles when markdown can be read, or will not be on this page. */
  readonly ready: Promise<void>;
  #markdown: typeof markdown | undefined;

  constructor(host: ModalHost) {
    this.#host = host;
    this.ready = this.#bring().catch(() => undefined);
  }

  render(text: string): TemplateResult {
    return this.#markdown ? this.#markdown(text) : html`<p class="typed" dir="auto">${text}</p>`;
  }

  async #bring() {
    const { markdown, markdownStyles } = await import('../../parts/markdown.ts');
    adopt(this.#host.shadowRoot, [markdownStyles]);
    this.#markdown = markdown;
    this.#host.requestUpdate();
  }
}
