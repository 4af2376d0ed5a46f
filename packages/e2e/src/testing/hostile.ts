import type { Page } from 'playwright-core';

/** Texts in bundles that fit a field. */
export function bundles(texts: readonly string[], most: number): string[] {
  const made: string[] = [];
  for (const text of texts) {
    const last = made.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= most)
      made[made.length - 1] = `${last}\n\n${text}`;
    else made.push(text.slice(0, most));
  }
  return made;
}

/** A text as one line that fits a field. */
export const line = (text: string, most: number): string => text.replace(/\s+/g, ' ').trim().slice(0, most);

/** What in a widget could act, as text: elements, handlers, addresses, names that would hide the page's own. */
export const active = (page: Page, tag: string): Promise<readonly string[]> =>
  page.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    const written = [...(root?.querySelectorAll('[part~=markdown] *, h1 *, h2 *, h3 *, bdi, bdi *') ?? [])];
    const found = [
      ...(root?.querySelectorAll('script, iframe, object, embed, svg script, style, form[action]') ?? []),
    ];
    for (const each of written) {
      // Drawn by us, beside what was written.
      if (each.closest('[part~=stars]')) continue;
      const isLink = each instanceof HTMLAnchorElement;
      if (isLink && !/^(https?|mailto):$/.test(each.protocol)) found.push(each);
      if (/^(IMG|VIDEO|AUDIO|INPUT|BUTTON|SVG|MATH|META|LINK|BASE|TEMPLATE)$/i.test(each.tagName))
        found.push(each);
      if ([...each.attributes].some(({ name }) => /^(on|style$|id$|name$|srcdoc$)/.test(name)))
        found.push(each);
    }
    return found.map((each) => each.outerHTML.slice(0, 200));
  }, tag);

/** Makes the browser demand trusted types. */
export const trustedTypes = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types lit-html">`;

/** What a page asks of the user and of the network, from now on. */
export function listen(page: Page): { readonly strange: () => readonly string[] } {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('request', (request) => asked.push(request.url()));
  return {
    strange: () =>
      asked.filter((each) => !/^(https?:\/\/(127\.0\.0\.1|localhost)[:/]|blob:|data:)/.test(each)),
  };
}
