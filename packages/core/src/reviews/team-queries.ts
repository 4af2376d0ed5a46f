import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import type { ListQuery, Page } from '../store/store.ts';
import { review, type Review } from './kind.ts';
import { reviewKeys } from './keys.ts';

/** Most reviews of an item that wait and are shown at once. */
const mostHeld = 20;

/** Reviews of an item that wait, oldest first, as the store is asked for them. */
export const heldOnItem = (id: string): ListQuery => ({
  collection: `items/${id}/reviews`,
  where: [['state', '==', 'pending']],
  orderBy: [['at', 'asc']],
  limit: mostHeld,
});

/** Reviews of an item that wait for a moderator, oldest first; staff only. A billed read each, at least one. */
export const listHeldReviews = (site: Site, id: string): Query<Page<Review>> => ({
  key: [...reviewKeys.lists(site.id, id), 'held'],
  fetch: async (signal) => {
    const { items } = await site.store.list(heldOnItem(id), { signal, asMember: true });
    return { items: items.map((stored) => decode(review, stored)) };
  },
  freshMs: 30_000,
});
