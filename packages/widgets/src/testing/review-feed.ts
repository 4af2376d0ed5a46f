import { fixture, html } from '@open-wc/testing';
import type { Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import type { ReviewFeed } from '../review-feed/review-feed.ts';
import '../review-feed/review-feed.ts';
import { loadStrings, type StringsOf } from '../strings/load.ts';
import { demoSite, type Pretence } from './idea-box.ts';

/** How a review feed is shown; everything that is missing is as on most pages. */
export interface ShownReviews {
  /** What the demo store pretends; the object stays the store's, so that a test may change its mind. */
  readonly demo?: Pretence;
  readonly lang?: string;
  /** The element's attributes; `item` is the course with many reviews. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Done on the site before the feed is there. */
  readonly before?: (site: Site) => unknown;
  /** A site that is open already. */
  readonly site?: Site;
}

/** A review feed on a demo site, as a member meets it. */
export interface ShownFeed {
  readonly element: ReviewFeed;
  readonly site: Site;
  readonly words: StringsOf<'review-feed'>;
  /** What the feed holds for a selector; throws when there is nothing. */
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  has(selector: string): boolean;
  /** Everything that can be read. */
  text(selector?: string): string;
  /** Presses the button that says or is named this, and waits until the feed is drawn anew. */
  press(name: string): Promise<void>;
  /** Chooses stars in the form. */
  give(stars: number): Promise<void>;
  /** Types into a field, as a whole. */
  type(selector: string, text: string): Promise<void>;
  /** Waits until the feed shows something for a selector. */
  comes(selector: string): Promise<HTMLElement>;
}

/** The aspects of the demo's courses. */
export const courseAspects = 'Pace:scale,Teaching:scale,Level:choice(Beginner|Improver|Club)';

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Shows a review feed on a demo site of its own, once it can be acted on. */
export async function showReviews({
  demo = {},
  lang = 'en',
  attributes = {},
  before,
  site = demoSite(demo, lang),
}: ShownReviews = {}): Promise<ShownFeed> {
  await before?.(site);
  const element = document.createElement('stoa-review-feed');
  const all = {
    ...{ lang, item: 'kayak-101', 'item-type': 'course', 'item-name': 'Sea Kayak 101' },
    ...{ aspects: courseAspects, ...attributes },
  };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  element.site = site;
  await fixture(html`${element}`);
  const root = element.shadowRoot;
  if (!root) throw new Error('the feed has no shadow root');
  const has = (selector: string) => root.querySelector(selector) !== null;
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing in the feed is ${selector}`);
    return found;
  };
  const feed: ShownFeed = {
    ...{ element, site, has, find },
    words: await loadStrings('review-feed', lang),
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    text: (selector) => tidy(selector ? find(selector).textContent : root.textContent),
    press: async (name) => {
      const found = await until(`the button “${name}”`, () =>
        [...root.querySelectorAll('button')].find(
          (each) => (each.getAttribute('aria-label') ?? tidy(each.textContent)) === name,
        ),
      );
      found.click();
      await element.updateComplete;
    },
    give: async (stars) => {
      find(`[name=rating][value="${stars}"]`).click();
      await element.updateComplete;
    },
    type: async (selector, text) => {
      const input = find(selector) as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    },
    comes: (selector) => until(selector, () => root.querySelector<HTMLElement>(selector) ?? false),
  };
  await until('the feed can be acted on', () => has('[part~=notice]'));
  if (!demo.reads && attributes['view'] !== 'form')
    await until('the item', () => has('[part~=summary], slot[name=empty]'));
  if (!demo.reads && !attributes['view'])
    await until('the list', () => has('[part~=list], slot[name=empty]'));
  return feed;
}

/** Writes a review in the feed's form. */
export async function writeReview(
  feed: ShownFeed,
  { stars = 4, title = '', body = '' }: { stars?: number; title?: string; body?: string } = {},
): Promise<void> {
  await feed.press(feed.words.write);
  await feed.comes('form [name=rating]');
  await feed.give(stars);
  if (title) await feed.type('#review-title', title);
  if (body) await feed.type('#review-body', body);
  await feed.press(feed.words.post);
}
