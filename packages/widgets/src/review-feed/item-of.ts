import type { FirstReviews } from '@stoa/core/reviews/first-page';
import { getItem } from '@stoa/core/reviews/queries';
import type { Item } from '@stoa/core/reviews/tally';
import { StoaError } from '@stoa/core/store/errors';
import { QueryController } from '../base/query-controller.ts';
import type { ActingHost } from './acting-host.ts';

/** What was asked for a first paint: the site takes the same answers, however late they come. */
export type Asked = Promise<FirstReviews> | undefined;

/** What one part of `asked` answers, once; nothing where it failed or was taken. */
export function onceOf<T>(asked: Asked, part: (first: FirstReviews) => T): () => Promise<T | undefined> {
  let known = asked;
  return async () => {
    const taken = known;
    known = undefined;
    return taken?.then(part, () => undefined);
  };
}

/** What is reviewed. */
export function itemOf(host: ActingHost, asked: Asked): QueryController<Item | null> {
  const take = onceOf(asked, ({ item }) => item);
  return new QueryController(host, (site) => {
    if (host.itemId === undefined || host.view === 'form') return undefined;
    const query = getItem(site, host.itemId);
    return {
      ...query,
      fetch: async (signal) => {
        const taken = await take();
        return taken === undefined ? query.fetch(signal) : taken;
      },
    };
  });
}

/** What is wrong with how the page names it. */
export function wrongItem({ itemId, group, item }: ActingHost): StoaError | undefined {
  if (itemId !== undefined) return undefined;
  return new StoaError(
    'config',
    group || item
      ? 'item is too long: name what is reviewed in about 200 characters at most.'
      : 'item is missing: name what is reviewed, such as <stoa-review-feed item="kayak-101">.',
  );
}
