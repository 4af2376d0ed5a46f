import { openSite, pageRegistry, StoaError, type Site, type SiteConfig } from '@stoa/core';

/** Walks from an element to its ancestors, out of shadow roots. */
function* ancestorsOf(element: Element): Generator<Element> {
  for (let node: Node | null = element; node;) {
    if (node instanceof Element) yield node;
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
}

/** The nearest element around `element` (itself included) that `matches`. */
function closest(element: Element, selector: string): Element | undefined {
  for (const ancestor of ancestorsOf(element)) if (ancestor.matches(selector)) return ancestor;
  return undefined;
}

const configAttributes = ['project', 'key', 'site', 'emulators', 'locale'] as const;

/** What an element's attributes say of the site. */
function configOf(element: Element | undefined): SiteConfig {
  const found = configAttributes.flatMap((name) => {
    const value = element?.getAttribute(name);
    return value == null ? [] : [[name, value]];
  });
  return {
    ...(Object.fromEntries(found) as SiteConfig),
    ...(element?.hasAttribute('demo') && { demo: true }),
  };
}

/** BCP 47 language of an element: its own `lang`, the script's, then the nearest around it; `en` when nobody says. */
export function localeOf(element: Element): string {
  const own = element.getAttribute('lang');
  return (
    own ||
    pageRegistry().config?.locale ||
    closest(element, '[lang]:not([lang=""])')?.getAttribute('lang') ||
    'en'
  );
}

/**
 * The site whose community an element shows: its own attribute `site`, the nearest `<stoa-site>`, the script tag.
 * Throws `StoaError('config')` with one sentence for the owner.
 */
export function siteOf(element: Element): Site {
  const script = pageRegistry().config;
  const around = closest(element, 'stoa-site');
  if (!script && !around && !element.hasAttribute('project'))
    throw new StoaError(
      'config',
      'No site: put data-project and data-key on the script tag, or wrap this in <stoa-site>.',
    );
  return openSite({
    ...script,
    ...configOf(around),
    ...configOf(element),
    locale: localeOf(element),
  });
}
