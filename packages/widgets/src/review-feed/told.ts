import type { Site } from '@stoa/core';
import type { ReviewRow } from '@stoa/core/reviews/row';
import type { Item } from '@stoa/core/reviews/tally';
import type { ReactiveController } from 'lit';
import type { ActingHost } from './acting-host.ts';
import type { JsonLd } from './json-ld.ts';
import { typeOf } from './review-row.ts';

/** What is known of the item by now. */
interface Known {
  readonly item: Item | null | undefined;
  /** The newest reviews; undefined while others are shown. */
  readonly rows: readonly ReviewRow[] | undefined;
}

/** Keeps search engines told of what the feed shows; the code comes when there is something to tell. */
export class Told implements ReactiveController {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #known: () => Known;
  #bringing: Promise<JsonLd> | undefined;
  #told = '';

  constructor(host: ActingHost, site: Site, known: () => Known) {
    this.#host = host;
    this.#site = site;
    this.#known = known;
    host.addController(this);
  }

  hostUpdated(): void {
    const { itemType, itemName, schemaId, itemId, view } = this.#host;
    const { item, rows } = this.#known();
    // What a demo shows has nobody reviewed.
    if (this.#site.isDemo || view === 'form' || !item || !rows || itemId === undefined) return;
    const said = JSON.stringify([itemType, itemName, schemaId, itemId, item.piles, rows.map(({ id }) => id)]);
    if (said === this.#told) return;
    this.#told = said;
    const type = typeOf(itemType);
    const url =
      document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ??
      location.href.replace(location.hash, '');
    const about = { type, name: itemName.trim(), id: schemaId.trim(), url };
    // What did not load leaves the page without it.
    void this.#bring()
      .then((jsonLd) => jsonLd.write(`${this.#site.id}/${itemId}`, about, item, rows))
      .catch(() => undefined);
  }

  /** Takes back what was told. */
  leave(): void {
    this.#host.removeController(this);
    void this.#bringing?.then((jsonLd) => jsonLd.leave());
  }

  #bring(): Promise<JsonLd> {
    return (this.#bringing ??= import('./json-ld.ts').then(
      ({ JsonLd }) =>
        new JsonLd((sentence) => console.info(`<${this.#host.localName}>: no JSON-LD: ${sentence}`)),
    ));
  }
}
