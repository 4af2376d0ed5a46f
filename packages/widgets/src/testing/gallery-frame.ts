import { html, LitElement, nothing } from 'lit';
import { watchPage } from '../base/page-watch.ts';
import { observeSurroundings } from '../base/surroundings.ts';
import { openGallery, type Gallery, type LoadPicture, type ShownPicture } from '../features/media/gallery.ts';
import { directionOf } from '../strings/languages.ts';
import { base } from '../styles/base.ts';
import { late } from '../styles/late.ts';
import { tokens } from '../styles/tokens.ts';

/** A widget that is nothing but a post's pictures. */
export class GalleryFrame extends LitElement {
  static override styles = [tokens, base, late];

  gallery: Gallery | undefined;
  pictures: readonly ShownPicture[] = [];
  #stops: readonly (() => void)[] = [];

  /** Shows pictures in the language of the element. */
  async open(pictures: readonly ShownPicture[], load: LoadPicture): Promise<Gallery> {
    this.gallery = await openGallery(this, load);
    return this.show(pictures);
  }

  async show(pictures: readonly ShownPicture[]): Promise<Gallery> {
    this.pictures = pictures;
    this.requestUpdate();
    await this.updateComplete;
    return this.gallery as Gallery;
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
    return html`<div part="base" lang=${this.lang || 'en'} dir=${directionOf(this.lang)}>
      ${this.gallery?.render(this.pictures) ?? nothing}
    </div>`;
  }
}
customElements.define('gallery-frame', GalleryFrame);
