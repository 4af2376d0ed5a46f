import type { IdeaOrder } from './first.ts';
import type { IdeaRow } from './row.ts';
import { comparePlaces, type Place } from './snapshot-answer.ts';
import { rowsInSnapshot, type FirstPage } from './snapshot.ts';

/** An idea's place in the plain list of an order. */
const placeOf = ({ pinned, votes, at, id }: IdeaRow, order: IdeaOrder): Place => [
  pinned,
  order === 'newest' ? at.getTime() : votes,
  id,
];

/** The first page of an order, from all ideas that there are. */
export const firstPageOf = (ideas: readonly IdeaRow[], order: IdeaOrder, asOf: Date): FirstPage => ({
  asOf,
  isAll: ideas.length <= rowsInSnapshot,
  rows: [...ideas]
    .sort((one, other) => comparePlaces(placeOf(one, order), placeOf(other, order)))
    .slice(0, rowsInSnapshot),
});
