import { codeParameter } from '@stoa/core/reviews/code';
import { Mistake } from '../mistake.ts';

/** A page's address; `{item}` in it stands for the item's name. Throws a `Mistake`. */
export function checkPage(address: string, item: string): URL {
  const given = address.trim().replaceAll('{item}', encodeURIComponent(item.trim()));
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new Mistake(
    `“${address}” is no address of a page: it looks like https://example.com/courses/kayak-101.`,
  );
}

/** The link that carries a code to a page; all else in its address stays as it is. */
export function linkWith(page: URL, code: string): string {
  const link = new URL(page);
  const others = link.search
    .slice(1)
    .split('&')
    .filter((each) => each !== '' && each.split('=', 1)[0] !== codeParameter);
  link.search = [...others, `${codeParameter}=${encodeURIComponent(code)}`].join('&');
  return link.href;
}
