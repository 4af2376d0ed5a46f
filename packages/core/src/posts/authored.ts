import { oneOf, text, time } from '../store/document.ts';

/** Where an authored document stands with the moderators. */
export const postStates = ['approved', 'pending', 'rejected'] as const;
export type PostState = (typeof postStates)[number];

/** What every authored document carries. The rules hold `name`, `label` and `site` equal to the card and the path. */
export const authored = {
  /** Uid of the author. */
  by: text({ min: 1, max: 128 }),
  /** The author's name when it was written. */
  name: text({ min: 1, max: 40 }),
  /** The author's role as readers see it, e.g. `ambassador`; empty for most. */
  label: text({ max: 24 }),
  /** Id of the site, for collection groups. */
  site: text({ min: 1, max: 64 }),
  at: time(),
  state: oneOf(...postStates),
};
