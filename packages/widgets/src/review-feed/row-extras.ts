import type { Site } from '@stoa/core';
import type { Thumbnail } from '@stoa/core/media/kind';
import { getPicture, listThumbnails } from '@stoa/core/media/queries';
import { getReview, reviewPath } from '@stoa/core/reviews/queries';
import type { ReviewRow } from '@stoa/core/reviews/row';
import type { Gallery, ShownPicture } from '../features/media/gallery.ts';
import { Prose } from '../features/thread/prose.ts';
import type { ActingHost } from './acting-host.ts';
import type { ReviewRowView } from './review-row.ts';

/** A text in which markdown says something: others are shown as they are. */
const marked = /[*_`[\]#>~|]|^\s*(?:[-+]|\d+[.)])\s/m;

/** How long something that a row asks for may take, in milliseconds. */
const patienceMs = 15_000;

/** A picture of a review; its bytes are in memory of their own. */
type RowPicture = Thumbnail & ShownPicture;

/** What rows do not have until somebody asks for it: whole texts, and pictures. */
export class RowExtras {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #texts = new Map<string, string>();
  readonly #pictures = new Map<string, readonly RowPicture[]>();
  /** The review of each picture. */
  readonly #reviewOf = new Map<string, string>();
  #gallery: Gallery | undefined;
  #prose: Prose | undefined;

  constructor(host: ActingHost, site: Site) {
    this.#host = host;
    this.#site = site;
  }

  /** What a row shows beside what the list has. */
  viewOf({ id, reply }: ReviewRow): Partial<ReviewRowView> {
    const text = this.#texts.get(id);
    const pictures = this.#pictures.get(id);
    return {
      body: text === undefined ? undefined : this.#read(text),
      pictures: pictures && this.#gallery?.render(pictures),
      ...(reply && marked.test(reply.body) && { reply: this.#read(reply.body) }),
    };
  }

  /** Unfolds a row. Rejects with `StoaError`. */
  async read({ id, excerpt }: ReviewRow): Promise<void> {
    const review = await this.#ask(getReview(this.#site, this.#item, id));
    this.#texts.set(id, review?.body ?? excerpt);
    this.#host.requestUpdate();
    await (this.#prose ??= new Prose(this.#host)).ready;
    await this.#focus(id, '[part~=markdown], .typed, .text');
  }

  /** Shows a row's pictures. Rejects with `StoaError`. */
  async look({ id, pictures }: ReviewRow): Promise<void> {
    const [thumbnails, { openGallery }] = await Promise.all([
      this.#ask(listThumbnails(this.#site, reviewPath(this.#item, id), pictures)),
      import('../features/media/gallery.ts'),
    ]);
    for (const each of thumbnails) this.#reviewOf.set(each.id, id);
    this.#gallery ??= await openGallery(this.#host, (picture) => this.#load(picture));
    this.#pictures.set(id, thumbnails as readonly RowPicture[]);
    this.#host.requestUpdate();
    await this.#focus(id, '[part~=gallery] button');
  }

  clear(): void {
    this.#texts.clear();
    this.#pictures.clear();
  }

  /** A text with its markdown. */
  #read(text: string) {
    return (this.#prose ??= new Prose(this.#host)).render(text);
  }

  get #item() {
    return this.#host.itemId ?? '';
  }

  #ask<T>({ fetch }: { readonly fetch: (signal: AbortSignal) => Promise<T> }): Promise<T> {
    return fetch(AbortSignal.timeout(patienceMs));
  }

  /** What was pressed is gone: the focus goes to what has come. */
  async #focus(id: string, selector: string) {
    await this.#host.updateComplete;
    const row = this.#host.shadowRoot?.querySelector(`[part~=review][data-id="${CSS.escape(id)}"]`);
    const target = row?.querySelector<HTMLElement>(selector);
    if (target && target.tabIndex < 0) target.tabIndex = -1;
    target?.focus({ preventScroll: true });
  }

  async #load(id: string) {
    const path = reviewPath(this.#item, this.#reviewOf.get(id) ?? '');
    const picture = await getPicture(this.#site, path, id);
    if (!picture) throw new Error(`The picture ${id} is gone.`);
    return picture.data as Uint8Array<ArrayBuffer>;
  }
}
