import { html, nothing, render, type TemplateResult } from 'lit';
import { Modal, type ModalHost } from '../../base/modal.ts';
import { closeIcon } from '../../parts/icons.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';
import { directionOf } from '../../strings/languages.ts';
import type { LoadPicture, ShownPicture } from './gallery.ts';
import { pictureUrl } from './picture-url.ts';

/** How far a finger moves before it means another picture, px. */
const swipe = 40;

export interface LightboxOptions {
  readonly pictures: readonly ShownPicture[];
  /** Which one is shown first. */
  readonly at: number;
  readonly load: LoadPicture;
  readonly strings: FeatureStringsOf<'media'>;
}

type Loaded = Uint8Array<ArrayBuffer> | 'waiting' | 'failed';

/** One picture over the whole window; arrow keys, buttons and swipes show the others. */
export class Lightbox {
  /** Resolves when it is closed. */
  readonly closed: Promise<void>;
  readonly #options: LightboxOptions;
  readonly #modal: Modal;
  readonly #isRtl: boolean;
  /** Each is fetched once, and only when it is looked at. */
  readonly #loaded = new Map<string, Loaded>();
  #at: number;
  /** Where a finger came down. */
  #from: number | undefined;

  constructor(host: ModalHost, options: LightboxOptions) {
    const { locale } = options.strings;
    this.#options = options;
    this.#at = options.at;
    this.#isRtl = directionOf(locale) === 'rtl';
    this.#modal = new Modal(host, { locale, mayLeave: () => true });
    this.#draw();
    const title = this.#modal.find('#dialog-title');
    const dialog = title?.closest('dialog');
    dialog?.addEventListener('keydown', this.#press);
    this.closed = this.#modal.closed.then(() => {
      // The pictures' addresses go with what shows them.
      if (dialog) render(nothing, dialog);
    });
    title?.focus();
    void this.#load();
  }

  get #picture() {
    return this.#options.pictures[this.#at];
  }

  /** To the one that many further; there is none after the last. */
  #turn(by: number) {
    const at = this.#at + by;
    if (!this.#options.pictures[at]) return;
    this.#at = at;
    // The button that was pressed may be gone.
    const { activeElement } = (this.#modal.find('#dialog-title')?.getRootNode() ?? document) as ShadowRoot;
    this.#draw();
    if (!activeElement?.isConnected) this.#modal.find('#dialog-title')?.focus();
    void this.#load();
  }

  async #load() {
    const id = this.#picture?.id;
    if (id === undefined || !['failed', undefined].includes(this.#loaded.get(id) as string | undefined))
      return;
    this.#loaded.set(id, 'waiting');
    this.#draw();
    this.#loaded.set(id, await this.#options.load(id).catch(() => 'failed' as const));
    this.#draw();
  }

  #draw() {
    this.#modal.show(this.#view());
  }

  readonly #press = ({ key }: KeyboardEvent) => {
    const forward = this.#isRtl ? 'ArrowLeft' : 'ArrowRight';
    const back = this.#isRtl ? 'ArrowRight' : 'ArrowLeft';
    if (key === forward) this.#turn(1);
    if (key === back) this.#turn(-1);
  };

  readonly #down = ({ clientX, isPrimary }: PointerEvent) => {
    this.#from = isPrimary ? clientX : undefined;
  };

  readonly #up = ({ clientX }: PointerEvent) => {
    const moved = clientX - (this.#from ?? clientX);
    this.#from = undefined;
    if (Math.abs(moved) < swipe) return;
    this.#turn(moved < 0 === this.#isRtl ? -1 : 1);
  };

  #view(): TemplateResult {
    const { strings, pictures } = this.#options;
    const picture = this.#picture;
    return html`<div part="lightbox" @pointerdown=${this.#down} @pointerup=${this.#up}>
      <header>
        <h2 id="dialog-title" tabindex="-1" aria-live="polite">
          ${strings.picture(this.#at + 1, pictures.length)}
        </h2>
        <button type="button" aria-label=${strings.close} @click=${() => this.#modal.close()}>
          ${closeIcon()}
        </button>
      </header>
      <div class="stage">
        ${picture ? this.#stage(picture) : nothing} ${this.#turner('previous', -1)} ${this.#turner('next', 1)}
      </div>
      <footer dir="auto">${picture?.alt}</footer>
    </div>`;
  }

  #stage({ id, thumb, alt }: ShownPicture) {
    const { strings, pictures } = this.#options;
    const loaded = this.#loaded.get(id) ?? 'waiting';
    if (typeof loaded !== 'string')
      return html`<img
        alt=${alt || strings.picture(this.#at + 1, pictures.length)}
        draggable="false"
        src=${pictureUrl(loaded)}
      />`;
    return html`<img class="preview" alt="" draggable="false" src=${pictureUrl(thumb)} /> ${
        loaded === 'waiting'
          ? html`<p class="state" role="status">${strings.loading}</p>`
          : html`<div class="state" role="alert">
              <p>${strings.failed}</p>
              <button type="button" @click=${() => void this.#load()}>${strings.retry}</button>
            </div>`
      }`;
  }

  #turner(side: 'previous' | 'next', by: number) {
    if (!this.#options.pictures[this.#at + by]) return nothing;
    const path = side === 'next' ? 'm6 3 5 5-5 5' : 'm10 3-5 5 5 5';
    return html`<button
      type="button"
      class="turn ${side}"
      aria-label=${this.#options.strings[side]}
      @click=${() => this.#turn(by)}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${path} /></svg>
    </button>`;
  }
}
