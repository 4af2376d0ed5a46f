import type { Idea, Site } from '@stoa/core';
import type { Thumbnail } from '@stoa/core/media/kind';
import { getPicture, listThumbnails } from '@stoa/core/media/queries';
import { nothing, type ReactiveController } from 'lit';
import { QueryController } from '../base/query-controller.ts';
import type { ActHost } from '../features/acts.ts';
import type { Gallery, ShownPicture } from '../features/media/gallery.ts';

/** A small picture of the idea; its bytes are in memory of their own. */
export type PagePicture = Thumbnail & ShownPicture;

const isPublic = ({ state }: Idea) => state === 'approved' || state === 'merged';

/** The pictures of one idea; what shows them comes with the first. */
export class PagePictures implements ReactiveController {
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #idea: () => Idea | undefined;
  readonly #thumbnails: QueryController<readonly Thumbnail[]>;
  #gallery: Gallery | undefined;
  #isAsked = false;

  constructor(host: ActHost, site: Site, idea: () => Idea | undefined) {
    this.#host = host;
    this.#site = site;
    this.#idea = idea;
    this.#thumbnails = new QueryController(host, (open) => {
      const shown = idea();
      return shown?.pictures.length
        ? listThumbnails(open, `ideas/${shown.id}`, shown.pictures, !isPublic(shown))
        : undefined;
    });
    host.addController(this);
  }

  get all(): readonly PagePicture[] {
    return (this.#thumbnails.data ?? []) as readonly PagePicture[];
  }

  hostUpdated(): void {
    if (this.#isAsked || this.all.length === 0) return;
    this.#isAsked = true;
    // Without the code an idea is still its words.
    void this.#bring().catch(() => undefined);
  }

  render(): unknown {
    return this.#gallery?.render(this.all) ?? nothing;
  }

  leave(): void {
    this.#thumbnails.hostDisconnected();
    for (const each of [this.#thumbnails, this.#gallery, this]) if (each) this.#host.removeController(each);
  }

  async #bring() {
    const { openGallery } = await import('../features/media/gallery.ts');
    this.#gallery = await openGallery(this.#host, (id) => this.#load(id));
    this.#host.requestUpdate();
  }

  async #load(id: string) {
    const idea = this.#idea();
    const picture = idea && (await getPicture(this.#site, `ideas/${idea.id}`, id, !isPublic(idea)));
    if (!picture) throw new Error(`The picture ${id} is gone.`);
    return picture.data as Uint8Array<ArrayBuffer>;
  }
}
