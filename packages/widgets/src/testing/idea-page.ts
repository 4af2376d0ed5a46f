import { fixture, html } from '@open-wc/testing';
import type { Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings, type FeatureStringsOf } from '../strings/features.ts';
import { loadStrings, type StringsOf } from '../strings/load.ts';
import { demoSite, type Pretence } from './idea-box.ts';
import './page-host.ts';
import type { PageHost } from './page-host.ts';

/** How an idea's page is shown; everything that is missing is as on most pages. */
export interface ShownAt {
  /** Id of the idea. */
  readonly id?: string;
  readonly demo?: Pretence;
  readonly lang?: string;
  /** Done on the site before the page is there. */
  readonly before?: (site: Site) => unknown;
  readonly tools?: PageHost['tools'];
  /** Id of a comment to go to. */
  readonly comment?: string;
}

/** An idea's page on a demo site, as a member meets it. */
export interface ShownPage {
  readonly element: PageHost;
  readonly site: Site;
  readonly words: FeatureStringsOf<'idea-page'>;
  readonly thread: FeatureStringsOf<'thread'>;
  readonly shared: StringsOf<'idea-box'>;
  /** What the page holds for a selector; throws when there is nothing. */
  find(selector: string): HTMLElement;
  all(selector: string): HTMLElement[];
  has(selector: string): boolean;
  /** The button that says or is named this, within what stands at `within`. */
  button(name: string, within?: string): HTMLButtonElement;
  /** Everything that can be read. */
  text(selector?: string): string;
  /** The comment that says this. */
  comment(text: string): HTMLElement;
  /** Types into a field, as a whole. */
  type(selector: string, text: string): Promise<void>;
  /** Presses a button, and waits until the page is drawn anew. */
  press(name: string, within?: string): Promise<void>;
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Shows an idea's page on a demo site of its own, once it is there; `reads` that fail or wait are not waited for. */
export async function showIdeaPage({
  id = 'gloves',
  demo = {},
  lang = 'en',
  before,
  tools,
  comment,
}: ShownAt = {}): Promise<ShownPage> {
  const site = demoSite(demo, lang);
  await before?.(site);
  const element = await fixture<PageHost>(
    html`<stoa-page-host
      lang=${lang}
      .idea=${id}
      .comment=${comment}
      .tools=${tools}
      .site=${site}
    ></stoa-page-host>`,
  );
  const page = await pageOf(element, site, lang);
  await until('the page', () => page.has('[part~=idea-page]'));
  if (!demo.reads) {
    await until('the idea', () => page.has('[part~=idea-page] :is(h2, .missing)'));
    if (page.has('h2'))
      await until('its comments', () => page.has('[part~=thread] :is(.opener, form, .locked)'));
  }
  return page;
}

async function pageOf(element: PageHost, site: Site, lang: string): Promise<ShownPage> {
  const root = element.shadowRoot;
  if (!root) throw new Error('the page has no shadow root');
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing on the page is ${selector}`);
    return found;
  };
  const button = (name: string, within = '[part~=base], dialog') => {
    const found = [...root.querySelectorAll(within)]
      .flatMap((each) => [...each.querySelectorAll('button')])
      .find((each) => [each.getAttribute('aria-label'), tidy(each.textContent)].includes(name));
    if (!found) throw new Error(`no button “${name}” in ${within}`);
    return found;
  };
  const drawn = () => until('the page is drawn', () => element.updateComplete);
  return {
    ...{ element, site, find, button },
    words: await loadFeatureStrings('idea-page', lang),
    thread: await loadFeatureStrings('thread', lang),
    shared: await loadStrings('idea-box', lang),
    all: (selector) => [...root.querySelectorAll<HTMLElement>(selector)],
    has: (selector) => root.querySelector(selector) !== null,
    text: (selector = '[part~=base]') => tidy(find(selector).textContent),
    comment: (text) => {
      const found = [...root.querySelectorAll<HTMLElement>('[part~=comment]')].findLast((each) =>
        each.textContent.includes(text),
      );
      if (!found) throw new Error(`no comment says “${text}”`);
      return found;
    },
    type: async (selector, text) => {
      const field = find(selector) as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    },
    press: async (name, within) => {
      button(name, within).click();
      await drawn();
    },
  };
}
