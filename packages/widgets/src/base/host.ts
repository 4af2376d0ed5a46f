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

/** What says where a community lives; those after the fourth say all by being there. */
const settings = ['project', 'key', 'site', 'emulators', 'demo', 'cache', 'snapshot'];

/** BCP 47 language of an element: its own `lang`, the script's, then the nearest around it; `en` when nobody says. */
export const localeOf = (element: Element): string =>
  element.getAttribute('lang') ||
  pageRegistry().config?.['locale'] ||
  closest(element, '[lang]:not([lang=""])')?.getAttribute('lang') ||
  'en';

/** Where an element's community lives: its own attributes, those of the nearest `<stoa-site>`, the script tag's. */
export function configOf(element: Element): SiteConfig {
  const around = closest(element, 'stoa-site');
  const { config } = pageRegistry();
  const found = settings.map((name, index) => {
    const said = [element.getAttribute(name), around?.getAttribute(name), config?.[name]];
    return [name, index > 3 ? said.some((each) => typeof each === 'string') : said.find(Boolean)];
  });
  return { ...(Object.fromEntries(found) as SiteConfig), locale: localeOf(element) };
}
