import { html, LitElement, nothing } from 'lit';
import { watchPage } from '../base/page-watch.ts';
import { observeSurroundings } from '../base/surroundings.ts';
import { openComposer, type Composer, type ComposerOptions } from '../features/composer/composer.ts';
import type { ComposerWords } from '../features/composer/views.ts';
import { directionOf } from '../strings/languages.ts';
import { base } from '../styles/base.ts';
import { late } from '../styles/late.ts';
import { tokens } from '../styles/tokens.ts';

/** A widget that is nothing but a composer in a form. */
export class ComposerFrame extends LitElement {
  static override styles = [tokens, base, late];

  composer: Composer | undefined;
  words: ComposerWords = { label: 'Why it matters', hint: 'When would it help you, and how?' };
  locale = 'en';
  #stops: readonly (() => void)[] = [];

  /** Opens a composer in it. */
  async open(options: Partial<ComposerOptions> = {}): Promise<Composer> {
    const { locale = 'en' } = options;
    this.locale = locale;
    this.composer = await openComposer(this, {
      ...{ id: 'text', most: 4000, locale },
      draft: { read: () => '', keep: () => undefined },
      submitted: () => undefined,
      ...options,
    });
    this.requestUpdate();
    await this.updateComplete;
    return this.composer;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops = [observeSurroundings(this), watchPage()];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops) stop();
  }

  override render(): unknown {
    const { composer, locale, words } = this;
    return html`<div part="base" lang=${locale} dir=${directionOf(locale)}>
      ${composer ? composer.render(words) : nothing}
    </div>`;
  }
}
customElements.define('composer-frame', ComposerFrame);
