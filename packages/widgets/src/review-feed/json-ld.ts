import type { Item, ReviewRow } from '@stoa/core/reviews/kind';
import { nodesOf, refusalOf, reviewsNode, type ReviewedItem } from '@stoa/core/reviews/json-ld';

const mark = 'data-stoa';

const saidBy = (selector: string) => [...document.querySelectorAll<HTMLScriptElement>(selector)];

/** Tells search engines of an item's reviews, in the page's head; once a page and item, and not beside what it says itself. */
export class JsonLd {
  readonly #report: (sentence: string) => void;
  #script: HTMLScriptElement | undefined;
  #reported = '';

  /** `report` is told why nothing can be said, for the page's owner. */
  constructor(report: (sentence: string) => void) {
    this.#report = report;
  }

  /** Says what is known by now; `key` names the item. */
  write(key: string, about: ReviewedItem, item: Item | null, reviews: readonly ReviewRow[]): void {
    const others = saidBy(`script[${mark}]`).filter((each) => each !== this.#script);
    if (others.some((each) => each.getAttribute(mark) === key)) return;
    const node = item ? reviewsNode(about, item, reviews) : undefined;
    if (!node) {
      this.leave();
      return;
    }
    const page = saidBy(`script[type="application/ld+json"]:not([${mark}])`);
    const refusal = refusalOf(about, nodesOf(page.map(({ text }) => text)));
    if (refusal !== undefined) {
      if (refusal !== this.#reported) this.#report(refusal);
      this.#reported = refusal;
      this.leave();
      return;
    }
    const script = (this.#script ??= document.createElement('script'));
    script.type = 'application/ld+json';
    script.setAttribute(mark, key);
    // A text, not `textContent`: that is closed to us where the page asks for trusted types.
    script.replaceChildren(document.createTextNode(JSON.stringify(node)));
    if (!script.isConnected) document.head.append(script);
  }

  /** Takes back what was said. */
  leave(): void {
    this.#script?.remove();
    this.#script = undefined;
  }
}
