import { oneOf, text } from '../store/document.ts';
import { author } from './author.ts';

/** Where an authored document stands with the moderators. */
export const postStates = ['approved', 'pending', 'rejected'] as const;
export type PostState = (typeof postStates)[number];

/** What every authored document carries. The rules hold `site` equal to the path. */
export const authored = {
  ...author,
  /** Id of the site, for collection groups. */
  site: text({ min: 1, max: 64 }),
  state: oneOf(...postStates),
};
