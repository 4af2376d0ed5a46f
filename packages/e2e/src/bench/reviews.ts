import { kayakReviews } from '@stoa/core/demo/story.en.reviews.kayak';
import { excerptOf } from '@stoa/core/posts/excerpt';
import type { WriteFields } from '@stoa/core/store/store';
import type { Community } from '@stoa/core/testing/community';
import { plantReviews } from '../testing/reviews.ts';

/** The item of which the bench's feeds tell. */
export const reviewedItem = 'sea-kayak-101';

/**
 * Gives a community's item this many reviews in the kayak school's words. The newest are the same however many there are.
 */
export async function reviewed(community: Community, count: number): Promise<void> {
  const told = kayakReviews.filter(({ body }) => body);
  const fields = Array.from({ length: count }, (_, nth): WriteFields => {
    const { rating, title = '', body = '', tags = [] } = told[nth % told.length]!;
    return { rating, title, body, excerpt: excerptOf(body), tags: [...tags] };
  });
  await plantReviews(community, reviewedItem, fields);
}
