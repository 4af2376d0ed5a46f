import { itemId } from './item.ts';

/** Reviews that a page shows: with the item's own cost, 12 billed reads at most. */
export const reviewsPerPage = 10;

const stepMs = 10 * 60_000;

/**
 * Until when a review must have become public to be listed: ten minutes ago, floored to ten minutes. The rules know the
 * request's own time only, and one question stays the same for as long.
 */
export const publicBound = (now: Date): Date => new Date((Math.floor(now.getTime() / stepMs) - 1) * stepMs);

/**
 * The request for the first page of an item's reviews, as the loader sends it beside the widget's code; `attribute` reads the
 * element's. Undefined where the item is not named, or not as it can be.
 */
export function firstReviews(
  attribute: (name: string) => string | null | undefined,
): { path: string; body: string } | undefined {
  const id = itemId(attribute('group') ?? attribute('item'));
  return id === undefined ? undefined : { path: `/items/${id}:runQuery`, body: '' };
}
