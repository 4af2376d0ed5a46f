import type { Item } from './tally.ts';

/** An item before anybody has said anything of it. */
export const emptyItem = (id: string): Item => ({
  ...{ id, piles: {}, imported: null, edited: 0, replied: 0, review: null, comments: 0, comment: null },
  touchedAt: new Date(0),
});
