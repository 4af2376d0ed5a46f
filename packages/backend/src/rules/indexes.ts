import type { Direction, ListQuery } from '@stoa/core/store/store';

/** One field of an index, as `firestore.indexes.json` says it. */
export interface IndexField {
  readonly fieldPath: string;
  readonly order?: 'ASCENDING' | 'DESCENDING';
  readonly arrayConfig?: 'CONTAINS';
}

/** A composite index. Source: https://firebase.google.com/docs/reference/firestore/indexes */
export interface CompositeIndex {
  readonly collectionGroup: string;
  readonly queryScope: 'COLLECTION' | 'COLLECTION_GROUP';
  readonly fields: readonly IndexField[];
}

/** Takes single fields out of the indexes that Firestore keeps by itself. */
export interface FieldOverride {
  readonly collectionGroup: string;
  readonly fieldPath: string;
  readonly indexes: readonly IndexField[];
}

/** The contents of `firestore.indexes.json`. */
export interface IndexFile {
  readonly indexes: readonly CompositeIndex[];
  readonly fieldOverrides: readonly FieldOverride[];
}

/** What a query asks of an index: fields that are given first, in any order; then the order of the answer. */
interface Need {
  readonly collectionGroup: string;
  readonly queryScope: CompositeIndex['queryScope'];
  readonly given: readonly IndexField[];
  readonly sorted: readonly IndexField[];
}

const ordered = (fieldPath: string, direction: Direction = 'asc'): IndexField => ({
  fieldPath,
  order: direction === 'desc' ? 'DESCENDING' : 'ASCENDING',
});

function needOf({ collection, group, where = [], orderBy = [] }: ListQuery): Need {
  const equal = where.flatMap(([field, operator]) => (operator === '==' || operator === 'in' ? [field] : []));
  const containing = where.flatMap(([field, operator]) =>
    operator.startsWith('array-contains') ? [field] : [],
  );
  const ranged = where.flatMap(([field]) =>
    equal.includes(field) || containing.includes(field) ? [] : [field],
  );
  // A range sorts by its field when nothing else is said; an order by a field that has one value says nothing.
  const orders = orderBy.filter(([field]) => !equal.includes(field));
  const implied = ranged.filter((field) => !orders.some(([sorted]) => sorted === field));
  return {
    collectionGroup: collection.slice(collection.lastIndexOf('/') + 1),
    queryScope: group ? 'COLLECTION_GROUP' : 'COLLECTION',
    given: [
      ...[...new Set(equal)].map((field) => ordered(field)),
      ...containing.map((fieldPath) => ({ fieldPath, arrayConfig: 'CONTAINS' as const })),
    ],
    sorted: [
      ...orders.map(([field, direction]) => ordered(field, direction)),
      ...[...new Set(implied)].map((field) => ordered(field, orders.at(-1)?.[1])),
    ],
  };
}

/**
 * Equality alone merges the indexes of single fields, and one order alone has an index of its own.
 * Of these Firestore keeps none by itself for a group of collections.
 */
const isSimple = ({ queryScope, given, sorted }: Need) =>
  queryScope === 'COLLECTION' && (!sorted.length || given.length + sorted.length < 2);

/**
 * The composite index made for a query, or undefined when those that Firestore keeps by itself serve it.
 * Ties go by id in the direction of the last order, as every index ends by itself.
 * Source: https://firebase.google.com/docs/firestore/query-data/index-overview
 */
export function indexFor(query: ListQuery): CompositeIndex | undefined {
  const need = needOf(query);
  if (isSimple(need)) return undefined;
  const { collectionGroup, queryScope, given, sorted } = need;
  return { collectionGroup, queryScope, fields: [...given, ...sorted] };
}

const same = (a: IndexField | undefined, b: IndexField | undefined) =>
  a?.fieldPath === b?.fieldPath && a?.order === b?.order && a?.arrayConfig === b?.arrayConfig;

/**
 * The indexes of `indexes` that serve a query: those that end in its order and begin with some of what is given;
 * Firestore merges them when together they have all of it. Empty when they have not, undefined when none is needed.
 * Source: https://firebase.google.com/docs/firestore/query-data/index-overview#taking_advantage_of_index_merging
 */
export function serving(indexes: readonly CompositeIndex[], query: ListQuery): CompositeIndex[] | undefined {
  const need = needOf(query);
  if (isSimple(need)) return undefined;
  const { collectionGroup, queryScope, given, sorted } = need;
  const useful = indexes.filter(({ fields, ...index }) => {
    const prefix = fields.length - sorted.length;
    return (
      index.collectionGroup === collectionGroup &&
      index.queryScope === queryScope &&
      prefix >= 0 &&
      sorted.every((field, at) => same(field, fields[prefix + at])) &&
      fields.slice(0, prefix).every((field) => given.some((each) => same(each, field)))
    );
  });
  const exact = useful.find(({ fields }) => fields.length === given.length + sorted.length);
  if (exact) return [exact];
  return given.every((field) => useful.some(({ fields }) => fields.some((each) => same(each, field))))
    ? useful
    : [];
}
