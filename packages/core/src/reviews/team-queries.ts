import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import type { ListQuery, Page } from '../store/store.ts';
import { comment, type Comment } from '../threads/kind.ts';
import { commentKeys } from '../threads/queries.ts';
import { review, type Review } from './kind.ts';
import { reviewKeys } from './keys.ts';

/** Most reviews, or questions, of an item that wait and are shown at once. */
const mostHeld = 20;

/** What waits of an item, oldest first, as the store is asked for it: its reviews, or its questions and their answers. */
export const heldOnItem = (id: string, what: 'reviews' | 'comments' = 'reviews'): ListQuery => ({
  collection: `items/${id}/${what}`,
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

/** Questions on an item, and answers, that wait for a moderator, oldest first; staff only. A billed read each, at least one. */
export const listHeldQuestions = (site: Site, id: string): Query<Page<Comment>> => ({
  // Below the lists that everybody sees, so that what is judged changes in both.
  key: [...commentKeys.lists(site.id, `items/${id}`), 'held'],
  fetch: async (signal) => {
    const { items } = await site.store.list(heldOnItem(id, 'comments'), { signal, asMember: true });
    return { items: items.map((stored) => decode(comment, stored)) };
  },
  freshMs: 30_000,
});
