/** How the place in a widget stands in the page's address: among its parameters, after the `#`, or not at all. */
export type LinkStyle = 'query' | 'hash' | 'none';

/** The page's address at an idea, or at the list without one; what else stands in it stays as it is. `page`: another page's. */
export const addressOf = (link: LinkStyle, id?: string, page?: string): string =>
  addressAt(link, id && `idea.${id}`, page);

/** The same at any place. */
export function addressAt(link: LinkStyle, at?: string, page?: string): string {
  const url = new URL(page || location.href, location.href);
  const place = at ? [`stoa=${at}`] : [];
  if (link === 'hash') url.hash = place.join();
  else if (link !== 'none')
    url.search = [
      ...url.search
        .slice(1)
        .split('&')
        .filter((each) => !/^(stoa=|$)/.test(each)),
      ...place,
    ].join('&');
  return url.href;
}

/** The id of the idea that the page's address names. */
export const placeIn = (link: LinkStyle, { search, hash } = location): string | undefined =>
  link === 'none' ? undefined : /[?&#]stoa=idea\.([\w~-]+)/.exec(link === 'hash' ? hash : search)?.[1];
