import type { Item } from './tally.ts';

/** An item before anybody has said anything of it. */
export const emptyItem = (id: string): Item => ({
  ...{ id, piles: {}, imported: null, edited: 0, replied: 0, comments: 0 },
});
