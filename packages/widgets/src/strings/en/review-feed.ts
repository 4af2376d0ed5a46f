import type { Numbers } from '../types.ts';
import { first } from './first.ts';

/** What the review feed says. */
export const reviewFeed = ({ count, full }: Numbers) => ({
  ...first(),
  heading: 'Reviews',
  loading: 'Loading reviews…',
  failed: 'The reviews could not be loaded.',
  empty: 'No reviews yet. Yours can be the first.',
  write: 'Write a review',
  reviews: (reviews: number) => count(reviews, { one: '# review', other: '# reviews' }),
  /** Name of stars; `stars` with one decimal where it is an average. */
  stars: (stars: string) => `${stars} of 5 stars`,
  histogram: 'Show only reviews with as many stars',
  /** Name of a bar of the histogram. */
  bar: (stars: number, reviews: number, percent: string) =>
    `${count(stars, { one: '# star', other: '# stars' })}: ${count(reviews, { one: '# review', other: '# reviews' })}, ${percent}`,
  /** The audit line. */
  audit: 'Every review counts:',
  received: (reviews: number) => `${full(reviews)} received`,
  counted: (reviews: number) => `${full(reviews)} in the average`,
  unpublished: (reviews: number) => `${full(reviews)} not published`,
  takenBack: (reviews: number) => `${full(reviews)} taken back`,
  /** A buyer’s code was spent on it, by what is reviewed. */
  verified: { product: 'Verified buyer', course: 'Verified student', event: 'Verified guest' },
  /** Where a review comes from. */
  sources: { imported: 'From an earlier site', rewarded: 'Got a reward' },
  edited: 'edited',
  /** A value of an aspect from 1 to 5. */
  ofFive: (value: number) => `${full(value)} of 5`,
  recommends: 'Recommends it',
  recommendsNot: 'Does not recommend it',
  readMore: 'Read more',
  photos: (photos: number) => count(photos, { one: '# photo', other: '# photos' }),
  /** Before the team’s answer. */
  reply: 'Reply from',
  formerMember: 'Former member',
});
