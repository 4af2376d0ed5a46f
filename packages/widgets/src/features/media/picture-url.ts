import { noChange } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';

/** A picture's bytes as a blob. Their first ones say which of our two formats they are; nothing else is ever shown. */
export const blobOf = (bytes: Uint8Array<ArrayBuffer>): Blob =>
  new Blob([bytes], { type: bytes[0] === 0xff ? 'image/jpeg' : 'image/webp' });

class PictureUrl extends AsyncDirective {
  #bytes: Uint8Array<ArrayBuffer> | undefined;
  #url = '';

  override render(bytes: Uint8Array<ArrayBuffer>): unknown {
    if (bytes === this.#bytes) return noChange;
    URL.revokeObjectURL(this.#url);
    this.#bytes = bytes;
    // Rendered while it is not in the page, it waits for `reconnected`.
    return this.isConnected ? this.#made(bytes) : noChange;
  }

  override disconnected(): void {
    URL.revokeObjectURL(this.#url);
  }

  override reconnected(): void {
    if (this.#bytes) this.setValue(this.#made(this.#bytes));
  }

  #made(bytes: Uint8Array<ArrayBuffer>) {
    this.#url = URL.createObjectURL(blobOf(bytes));
    return this.#url;
  }
}

/** The address of a picture for an `<img>`, as long as that is in the page. */
export const pictureUrl = directive(PictureUrl);
