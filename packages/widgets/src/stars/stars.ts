import type { SiteConfig } from '@stoa/core';
import { itemId } from '@stoa/core/reviews/item';
import { readTally } from '@stoa/core/reviews/tallies';
import { tallyOf, type Tally } from '@stoa/core/reviews/tally';
import { configOf, localeOf } from '../base/host.ts';
import { starPath } from '../parts/star-path.ts';
import { directionOf } from '../strings/languages.ts';
import { loadStarsStrings } from '../strings/stars.ts';
import { starsCss } from './stars.styles.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

const sheet = new CSSStyleSheet();
sheet.replaceSync(starsCss);

/**
 * How an item has been reviewed, inline: stars and a number, for lists of products, courses or events. All on a page are one
 * request; no Lit, no Firebase. One review is no average: it says only that there is one.
 *
 * @attr item - What is reviewed, as the page calls it; the same as on `<stoa-review-feed>`.
 * @attr group - What several items share reviews by; in place of `item`.
 * @attr href - Where its reviews are: the stars are a link then.
 * @attr site - Id of the site, where it is another than the page's.
 * @csspart stars - The five stars.
 * @csspart count - How many have reviewed.
 * @cssprop [--stoa-star] - Colour of the stars that are given.
 */
export class Stars extends HTMLElement {
  static readonly observedAttributes = ['item', 'group', 'href', 'lang', 'site'];

  #asked = '';

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }

  connectedCallback(): void {
    // A review that was sent on this page counts at once.
    document.addEventListener('stoa-review', this.#again);
    void this.#show();
  }

  disconnectedCallback(): void {
    document.removeEventListener('stoa-review', this.#again);
  }

  attributeChangedCallback(): void {
    if (this.isConnected) void this.#show();
  }

  async #show() {
    const id = itemId(this.getAttribute('group') || this.getAttribute('item'));
    if (id === undefined) {
      console.error('<stoa-stars>: item is missing or longer than 200 characters: say what is reviewed.');
      return;
    }
    const asked = (this.#asked = `${id} ${Math.random()}`);
    try {
      const [tally, strings] = await Promise.all([
        tallyIn(configOf(this), id),
        loadStarsStrings(localeOf(this)),
      ]);
      if (asked === this.#asked) this.#draw(tally, strings);
    } catch (error) {
      // A list of products is whole without its stars.
      console.error(`<stoa-stars>: ${(error as Error).message}`);
    }
  }

  #draw({ count, average }: Tally, strings: Awaited<ReturnType<typeof loadStarsStrings>>) {
    const href = this.getAttribute('href');
    const box = document.createElement(href && count > 0 ? 'a' : 'span');
    if (href && box instanceof HTMLAnchorElement) box.href = href;
    else box.style.display = 'contents';
    box.lang = strings.locale;
    box.dir = directionOf(strings.locale);
    const text = document.createElement('span');
    text.className = 'count';
    text.part.add('count');
    text.textContent = count > 0 ? strings.reviews(count) : strings.none;
    if (count > 1) {
      const shown = new Intl.NumberFormat(strings.locale, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(average);
      box.append(given(average, strings.stars(shown)));
      const figure = document.createElement('b');
      figure.ariaHidden = 'true';
      figure.textContent = shown;
      box.append(figure);
    }
    box.append(text);
    this.shadowRoot?.replaceChildren(box);
  }

  readonly #again = () => void this.#show();
}

/** Stars with a name. */
function given(average: number, name: string): SVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('viewBox', '0 0 80 16');
  svg.setAttribute('role', 'img');
  svg.setAttribute('part', 'stars');
  svg.ariaLabel = name;
  svg.style.setProperty('--_given', `${average * 20}%`);
  for (let drawn = 0; drawn < 2; drawn++) {
    const path = document.createElementNS(svgNamespace, 'path');
    path.setAttribute('d', starPath);
    svg.append(path);
  }
  return svg;
}

/** An item's counts: in the demo from its store. */
async function tallyIn(config: SiteConfig, id: string): Promise<Tally> {
  if (!config.demo) return readTally(config, id);
  const { openSite } = await import('@stoa/core/site');
  const stored = await openSite(config).store.get(`items/${id}`);
  return tallyOf(stored?.fields['piles'] as Record<string, number> | undefined);
}

if (!customElements.get('stoa-stars')) customElements.define('stoa-stars', Stars);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-stars': Stars;
  }
}
