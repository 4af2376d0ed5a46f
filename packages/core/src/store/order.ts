import type { Direction, FilterOperator, ListQuery } from './store.ts';

type Order = readonly [field: string, direction: Direction];

const comparing: readonly FilterOperator[] = ['<', '<=', '>', '>='];

/**
 * What a list is really ordered by: the asked orders, then every other field that a filter compares, then the id,
 * all in the direction of the last asked one. Spelled out, so that a cursor has a value for each.
 * Source: https://firebase.google.com/docs/reference/rest/v1/StructuredQuery (`order_by`)
 */
export function ordersOf({ where = [], orderBy = [] }: Pick<ListQuery, 'where' | 'orderBy'>): {
  readonly fields: readonly Order[];
  readonly id: Direction;
} {
  const id = orderBy.at(-1)?.[1] ?? 'asc';
  const compared = where.filter(([, operator]) => comparing.includes(operator)).map(([field]) => field);
  const implied = [...new Set(compared)].filter((field) => !orderBy.some(([ordered]) => ordered === field));
  return { fields: [...orderBy, ...implied.sort().map((field): Order => [field, id])], id };
}

/** The fields a list asks for: the selected ones and, for the cursor, those it is ordered by. */
export const selectionOf = (query: ListQuery): readonly string[] | undefined =>
  query.select && [...new Set([...query.select, ...ordersOf(query).fields.map(([field]) => field)])];
