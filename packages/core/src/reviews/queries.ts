import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import { StoaError } from '../store/errors.ts';
import type { Cursor, ListQuery, Page } from '../store/store.ts';
import { askedTerms } from '../search/terms.ts';
import { publicBound, reviewsPerPage } from './first.ts';
import { reviewKeys, type ReviewFilter, type ReviewOrder } from './keys.ts';
import { item, review, reviewListFields, reviewRow, type Item, type Review, type ReviewRow } from './kind.ts';

/** Path of a member's review of an item. */
export const reviewPath = (item: string, uid: string): string => `items/${item}/reviews/${uid}`;

const orders = {
  newest: [['at', 'desc']],
  helpful: [
    ['helpful', 'desc'],
    ['at', 'desc'],
  ],
  high: [
    ['rating', 'desc'],
    ['at', 'desc'],
  ],
  low: [
    ['rating', 'asc'],
    ['at', 'desc'],
  ],
  photos: [
    ['photos', 'desc'],
    ['at', 'desc'],
  ],
} as const satisfies Record<ReviewOrder, ListQuery['orderBy']>;

/** A page of an item's public reviews as the store is asked for it. */
export function reviewList(
  id: string,
  { order, rating, tag, text = '' }: ReviewFilter,
  after?: Cursor,
  now = new Date(),
): ListQuery {
  const terms = askedTerms(text);
  return {
    collection: `items/${id}/reviews`,
    where: [
      ['publicAt', '<=', publicBound(now)],
      ...(rating === undefined ? [] : ([['rating', '==', rating]] as const)),
      ...(tag === undefined ? [] : ([['tags', 'array-contains', tag]] as const)),
      ...(terms.length ? ([['terms', 'array-contains-any', terms]] as const) : []),
    ],
    orderBy: orders[order],
    select: reviewListFields,
    limit: reviewsPerPage,
    ...(after && { after }),
  };
}

/** A page of an item's public reviews; only the first page is refreshed. 11 billed reads at most. */
export const listReviews = (
  site: Site,
  id: string,
  filter: ReviewFilter,
  after?: Cursor,
): Query<Page<ReviewRow>> => ({
  key: reviewKeys.list(site.id, id, filter, after),
  fetch: async (signal) => {
    const list = () => site.store.list(reviewList(id, filter, after, site.store.serverNow()), { signal });
    const { items, ...rest } = await list().catch(async (error: unknown) => {
      if (!(error instanceof StoaError) || error.code !== 'denied') throw error;
      // By this device's time, not all of it may be public yet: any other answer tells the server's.
      await site.store.get(`items/${id}`, { signal });
      return list();
    });
    return { items: items.map((stored) => decode(reviewRow, stored)), ...rest };
  },
  ...(after && { freshMs: Infinity }),
});

/** What is reviewed; null before its first review. One billed read. */
export const getItem = (site: Site, id: string): Query<Item | null> => ({
  key: reviewKeys.item(site.id, id),
  fetch: async (signal) => {
    const stored = await site.store.get(`items/${id}`, { signal });
    return stored ? decode(item, stored) : null;
  },
});

/** A review, whole; null when it is gone or not for all to read. */
export const getReview = (site: Site, id: string, uid: string): Query<Review | null> => ({
  key: reviewKeys.one(site.id, reviewPath(id, uid)),
  fetch: async (signal) => {
    const stored = await site.store.get(reviewPath(id, uid), { signal });
    return stored ? decode(review, stored) : null;
  },
});

/**
 * My own review of an item, whatever became of it, else that of one of my `aliases`, the accounts that I go on with; null
 * where there is none. Loads Auth: ask only where somebody is here.
 */
export const getMyReview = (
  site: Site,
  id: string,
  uid: string,
  aliases: readonly string[] = [],
): Query<Review | null> => ({
  key: [...reviewKeys.mine(site.id), id, uid, aliases.join()],
  fetch: async (signal) => {
    const query: ListQuery = {
      collection: `items/${id}/reviews`,
      where: [['by', '==', uid]],
      limit: 1,
    };
    const [mine] = (await site.store.list(query, { signal, asMember: true })).items;
    const stored = mine ?? (await firstOf(site, id, aliases, signal));
    return stored ? decode(review, stored) : null;
  },
  freshMs: Infinity,
});

/** The first of these accounts' reviews of an item. */
async function firstOf({ store }: Site, id: string, uids: readonly string[], signal: AbortSignal) {
  for (const uid of uids) {
    // What is not there is refused like what is not mine.
    const stored = await store
      .get(reviewPath(id, uid), { signal, asMember: true })
      .catch((error: unknown) => {
        if (error instanceof StoaError && error.code === 'denied') return undefined;
        throw error;
      });
    if (stored) return stored;
  }
  return undefined;
}

/** Reviews that wait, oldest first, of every item; staff only. */
export const heldReviews = (site: string): ListQuery => ({
  collection: 'reviews',
  group: true,
  where: [
    ['site', '==', site],
    ['state', '==', 'pending'],
  ],
  orderBy: [['at', 'asc']],
  limit: 20,
});

/** Every review of an account on a site, newest first. */
export const reviewsBy = (site: string, by: string): ListQuery => ({
  collection: 'reviews',
  group: true,
  where: [
    ['by', '==', by],
    ['site', '==', site],
  ],
  orderBy: [['at', 'desc']],
  limit: 50,
});
