import { fixture, html } from '@open-wc/testing';
import { openSite, pageRegistry, type DemoOptions, type Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import type { IdeaBox } from '../idea-box/idea-box.ts';
import '../idea-box/idea-box.ts';
import { loadStrings, type StringsOf } from '../strings/load.ts';

/** What a demo store pretends, for a test to change. */
export type Pretence = { -readonly [Name in keyof DemoOptions]: DemoOptions[Name] };

/** How an idea box is shown; everything that is missing is as on most pages. */
export interface Shown {
  /** What the demo store pretends; the object stays the store's, so that a test may change its mind. */
  readonly demo?: Pretence;
  readonly lang?: string;
  /** The element's attributes. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Done on the site before the box is there. */
  readonly before?: (site: Site) => unknown;
}

/** An idea box on a demo site, as a member meets it. */
export interface ShownBox {
  readonly element: IdeaBox;
  readonly site: Site;
  readonly words: StringsOf<'idea-box'>;
  /** What the box holds for a selector; throws when there is nothing. */
  find(selector: string): HTMLElement;
  /** A field of the form. */
  field(name: 'title' | 'body'): HTMLInputElement;
  has(selector: string): boolean;
  /** The titles of the list, from the top. */
  titles(): string[];
  /** The button that says or is named this. */
  button(name: string): HTMLButtonElement;
  /** Everything that can be read. */
  text(): string;
  /** Types into a field of the form, as a whole. */
  type(name: 'title' | 'body', text: string): Promise<void>;
  /** Presses a button, and waits until the box is drawn anew. */
  press(name: string): Promise<void>;
}

/** Opens a demo site of its own, which keeps nothing. */
export function demoSite(demo: Pretence = {}, locale = 'en'): Site {
  // Another test file may have left acts in this browser.
  const site = `test-${crypto.randomUUID().slice(0, 8)}`;
  return openSite({ demo: Object.assign(demo, { forgetful: true }), site, locale });
}

/** Forgets what earlier tests have done in this browser: the next one begins as a new visitor. */
export function forgetVisitor(): void {
  const { sites, sessions } = pageRegistry();
  sites.clear();
  sessions.clear();
  localStorage.clear();
}

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** An idea box as it stands in a page, with a test's ways to look at it. */
export async function meet(element: IdeaBox, site: Site, lang = 'en'): Promise<ShownBox> {
  const root = element.shadowRoot;
  if (!root) throw new Error('the box has no shadow root');
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`nothing in the box is ${selector}`);
    return found;
  };
  const field = (name: string) => find(`[name=${name}], #idea-${name}`) as HTMLInputElement;
  const button = (name: string) => {
    const found = [...root.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? tidy(each.textContent)) === name,
    );
    if (!found) throw new Error(`no button “${name}”`);
    return found;
  };
  return {
    ...{ element, site, find, button, field },
    words: await loadStrings('idea-box', lang),
    has: (selector) => root.querySelector(selector) !== null,
    titles: () => [...root.querySelectorAll('[part~=list] h3')].map((each) => tidy(each.textContent)),
    text: () => tidy(root.textContent),
    type: async (name, text) => {
      const input = field(name);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await element.updateComplete;
    },
    press: async (name) => {
      button(name).click();
      await until('the box is drawn', () => element.updateComplete);
    },
  };
}

/** Shows an idea box on a demo site of its own, once it can be acted on. */
export async function showIdeaBox({
  demo = {},
  lang = 'en',
  attributes = {},
  before,
}: Shown = {}): Promise<ShownBox> {
  const site = demoSite(demo, lang);
  await before?.(site);
  const made = document.createElement('stoa-idea-box');
  for (const [name, value] of Object.entries({ lang, ...attributes })) made.setAttribute(name, value);
  made.site = site;
  await fixture(html`${made}`);
  const box = await meet(made, site, lang);
  await until('the box can be acted on', () => box.has('[part~=notice]'));
  if (!demo.reads)
    await until('what is shown is there', () =>
      box.has(
        '[part~=list], slot[name=empty], [part~=column], [part~=idea-page], [part~=form], [part~=gate]',
      ),
    );
  return box;
}
