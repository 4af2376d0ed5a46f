import { getItem } from '@stoa/core/reviews/queries';
import type { Item } from '@stoa/core/reviews/tally';
import { QueryController } from '../base/query-controller.ts';
import type { ActingHost } from './acting-host.ts';

/** What is reviewed; `painted` is what the site takes for its own first answer. */
export function itemOf(host: ActingHost, painted: Item | null | undefined): QueryController<Item | null> {
  let known = painted;
  return new QueryController(host, (site) => {
    if (host.itemId === undefined || host.view === 'form') return undefined;
    const query = getItem(site, host.itemId);
    const fetch = (signal: AbortSignal) => {
      const taken = known;
      known = undefined;
      return taken === undefined ? query.fetch(signal) : Promise.resolve(taken);
    };
    return { ...query, fetch };
  });
}
