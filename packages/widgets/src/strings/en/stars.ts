import type { Numbers } from '../types.ts';

/** What the inline stars say. */
export const stars = ({ count }: Numbers) => ({
  reviews: (reviews: number) => count(reviews, { one: '# review', other: '# reviews' }),
  /** The average, with one decimal. */
  stars: (average: string) => `${average} of 5 stars`,
  none: 'No reviews yet',
});
