import type { SiteConfig } from '@stoa/core';
import { pageRegistry } from '@stoa/core/store/early';

/** The nearest element around `element`, itself included and out of shadow roots, that matches. */
export function closest(element: Element, selector: string): Element | undefined {
  for (let node: Node | null = element; node;) {
    if (node instanceof Element && node.matches(selector)) return node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return undefined;
}

/** The last two say all by being there. */
const configAttributes = ['project', 'key', 'site', 'emulators', 'demo', 'snapshot'];

/** What an element's attributes say of the site. */
function attributesOf(element: Element | undefined): SiteConfig {
  const found = configAttributes.flatMap((name, index) => {
    const value = index > 3 ? element?.hasAttribute(name) : element?.getAttribute(name);
    return value ? [[name, value]] : [];
  });
  return Object.fromEntries(found) as SiteConfig;
}

/** BCP 47 language of an element: its own `lang`, the script's, then the nearest around it; `en` when nobody says. */
export const localeOf = (element: Element): string =>
  element.getAttribute('lang') ||
  pageRegistry().config?.locale ||
  closest(element, '[lang]:not([lang=""])')?.getAttribute('lang') ||
  'en';

/** Where an element's community lives: its own attributes, those of the nearest `<stoa-site>`, the script tag's. */
export const configOf = (element: Element): SiteConfig => ({
  ...pageRegistry().config,
  ...attributesOf(closest(element, 'stoa-site')),
  ...attributesOf(element),
  locale: localeOf(element),
});
