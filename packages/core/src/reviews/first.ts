/** Reviews that a page shows: with the item's own cost, 12 billed reads at most. */
export const reviewsPerPage = 10;

const stepMs = 10 * 60_000;

/**
 * Until when a review must have become public to be listed: ten minutes ago, floored to ten minutes. The rules know the
 * request's own time only, and one question stays the same for as long.
 */
export const publicBound = (now: Date): Date => new Date((Math.floor(now.getTime() / stepMs) - 1) * stepMs);
