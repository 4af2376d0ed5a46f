import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { localeOf } from '../../base/host.ts';
import type { ModalHost } from '../../base/modal.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import { mediaStyles } from './media.styles.ts';
import { pictureUrl } from './picture-url.ts';

/** A picture of a post, as lists have it. */
export interface ShownPicture {
  readonly id: string;
  readonly thumb: Uint8Array<ArrayBuffer>;
  /** What it shows, in the author's words; may be empty. */
  readonly alt: string;
}

/** Fetches a whole picture; rejects when it cannot. */
export type LoadPicture = (id: string) => Promise<Uint8Array<ArrayBuffer>>;

/** How many pictures of a post are shown; the last one says how many more there are. */
const shownAtOnce = 4;

/** A gallery with its words, for a widget to show below its posts. */
export const openGallery = async (host: ModalHost, load: LoadPicture): Promise<Gallery> =>
  new Gallery(host, load, await loadFeatureStrings('media', localeOf(host)));

/** Small pictures below posts, and the one that somebody looks at. One serves a whole widget. */
export class Gallery implements ReactiveController {
  readonly #host: ModalHost;
  readonly #load: LoadPicture;
  readonly #strings: FeatureStringsOf<'media'>;

  constructor(host: ModalHost, load: LoadPicture, strings: FeatureStringsOf<'media'>) {
    this.#host = host;
    this.#load = load;
    this.#strings = strings;
    host.addController(this);
  }

  hostConnected(): void {
    adopt(this.#host.shadowRoot, [mediaStyles]);
  }

  /** A post's pictures; nothing where it has none. */
  render(pictures: readonly ShownPicture[]): TemplateResult | typeof nothing {
    if (pictures.length === 0) return nothing;
    const { picture: named, more, pictures: name } = this.#strings;
    const hidden = pictures.length - shownAtOnce;
    return html`<div part="gallery" role="group" aria-label=${name}>
      ${pictures.slice(0, shownAtOnce).map(({ thumb, alt }, i) => {
        const name = alt || named(i + 1, pictures.length);
        const rest = hidden > 0 && i === shownAtOnce - 1 ? more(hidden) : '';
        return html`<button
          type="button"
          aria-haspopup="dialog"
          aria-label=${rest ? `${name} ${rest}` : name}
          @click=${() => void this.open(pictures, i)}
        >
          <img alt="" src=${pictureUrl(thumb)} />${rest ? html`<span class="more">${rest}</span>` : nothing}
        </button>`;
      })}
    </div>`;
  }

  /** Shows one of them whole, over everything; resolves when it is closed. */
  async open(pictures: readonly ShownPicture[], at = 0): Promise<void> {
    const { Lightbox } = await import('./lightbox.ts');
    if (!this.#host.isConnected) return;
    await new Lightbox(this.#host, { pictures, at, load: this.#load, strings: this.#strings }).closed;
  }
}
