import { ordersOf } from './order.ts';
import type { ListQuery, Stored, StoredDocument, StoredMap } from './store.ts';

/** Firestore's order between types. Source: https://firebase.google.com/docs/firestore/manage-data/data-types#value_type_ordering */
function rankOf(value: Stored): number {
  if (value === null) return 0;
  if (typeof value === 'boolean') return 1;
  if (typeof value === 'number') return 2;
  if (value instanceof Date) return 3;
  if (typeof value === 'string') return 4;
  if (value instanceof Uint8Array) return 5;
  return Array.isArray(value) ? 6 : 7;
}

/** Texts in the order of their UTF-8 bytes, as Firestore has them: by code point, not by UTF-16 unit. */
function compareTexts(one: string, other: string): number {
  const others = other[Symbol.iterator]();
  for (const char of one) {
    const next = others.next();
    if (next.done) return 1;
    const difference = (char.codePointAt(0) ?? 0) - (next.value.codePointAt(0) ?? 0);
    if (difference) return difference;
  }
  return others.next().done ? 0 : -1;
}

/** Whether a value is a map, and nothing else that is an object. */
export const isMap = (value: Stored | undefined): value is StoredMap =>
  value !== undefined && rankOf(value) === 7;

/** NaN comes before every other number. */
function compareNumbers(one: number, other: number): number {
  if (Number.isNaN(one) || Number.isNaN(other))
    return Number(Number.isNaN(other)) - Number(Number.isNaN(one));
  return one === other ? 0 : one < other ? -1 : 1;
}

/** Arrays and bytes element by element; the shorter one first where it is the other's start. */
function compareLists(one: readonly Stored[], other: readonly Stored[]): number {
  for (const [index, value] of one.entries()) {
    const next = other[index];
    if (next === undefined) return 1;
    const difference = compare(value, next);
    if (difference) return difference;
  }
  return one.length - other.length;
}

/** Maps by key, then value, in the order of their keys. */
const entriesOf = (map: StoredMap): Stored[] =>
  Object.keys(map)
    .sort(compareTexts)
    .flatMap((key) => [key, map[key] ?? null]);

/** Two values in Firestore's order: below 0, 0, above 0. */
export function compare(one: Stored, other: Stored): number {
  const ranks = rankOf(one) - rankOf(other);
  if (ranks) return ranks;
  if (typeof one === 'string') return compareTexts(one, other as string);
  if (typeof one === 'number' || typeof one === 'boolean' || one instanceof Date)
    return compareNumbers(Number(one), Number(other));
  if (one instanceof Uint8Array) return compareLists([...one], [...(other as Uint8Array)]);
  if (Array.isArray(one)) return compareLists(one, other as Stored[]);
  return isMap(one) ? compareLists(entriesOf(one), entriesOf(other as StoredMap)) : 0;
}

type Filter = NonNullable<ListQuery['where']>[number];

function passes(value: Stored | undefined, [, operator, bound]: Filter): boolean {
  if (value === undefined) return false;
  if (operator === 'in') return Array.isArray(bound) && bound.some((each) => compare(value, each) === 0);
  if (operator === 'array-contains')
    return Array.isArray(value) && value.some((each) => compare(each, bound) === 0);
  if (operator === 'array-contains-any')
    return (
      Array.isArray(value) &&
      Array.isArray(bound) &&
      value.some((each) => bound.some((asked) => compare(each, asked) === 0))
    );
  if (rankOf(value) !== rankOf(bound)) return false;
  const order = compare(value, bound);
  if (operator === '==') return order === 0;
  // NaN has a place in an order, and yet is neither more nor less than a number.
  if (Number.isNaN(value) || Number.isNaN(bound)) return false;
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}

const own = (fields: StoredMap, name: string): Stored | undefined =>
  Object.hasOwn(fields, name) ? fields[name] : undefined;

/** Whether a document belongs to a list: it passes the filters and has every ordered field. */
export const matches = (fields: StoredMap, query: ListQuery): boolean =>
  (query.where ?? []).every((filter) => passes(own(fields, filter[0]), filter)) &&
  ordersOf(query).fields.every(([field]) => own(fields, field) !== undefined);

/** What a document is ordered by: the ordered fields, then its id. */
export const valuesOf = ({ id, fields }: StoredDocument, query: ListQuery): Stored[] => [
  ...ordersOf(query).fields.map(([field]) => fields[field] ?? null),
  id,
];

/** Compares two documents by what they are ordered by. */
export function orderOf(query: ListQuery): (one: readonly Stored[], other: readonly Stored[]) => number {
  const { fields, id } = ordersOf(query);
  const directions = [...fields.map(([, direction]) => direction), id];
  return (one, other) => {
    for (const [index, direction] of directions.entries()) {
      const difference = compare(one[index] ?? null, other[index] ?? null);
      if (difference) return direction === 'asc' ? difference : -difference;
    }
    return 0;
  };
}
