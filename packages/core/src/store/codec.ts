import { ordersOf, selectionOf } from './order.ts';
import type { ListQuery, Stored, StoredMap, Transform, Write, WriteFields } from './store.ts';
import type { Wire, WireFields } from './wire.ts';

const isTransform = (value: Stored | Transform): value is Transform =>
  typeof value === 'object' && value !== null && typeof (value as Transform).transform === 'string';

/** A value as Firestore's REST API takes it; whole numbers become integers. */
export function encode(value: Stored): Wire {
  if (value === null) return { nullValue: null };
  if (typeof value === 'string') return { stringValue: value };
  if (typeof value === 'boolean') return { booleanValue: value };
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return { integerValue: String(value) };
    return { doubleValue: Number.isFinite(value) ? value : (String(value) as 'NaN') };
  }
  if (value instanceof Date) return { timestampValue: value.toISOString() };
  if (value instanceof Uint8Array) {
    let binary = '';
    for (const byte of value) binary += String.fromCharCode(byte);
    return { bytesValue: btoa(binary) };
  }
  if (Array.isArray(value)) return { arrayValue: { values: value.map(encode) } };
  return { mapValue: { fields: encodeFields(value) } };
}

/** A document's fields as the REST API takes them. */
export const encodeFields = (fields: StoredMap): WireFields =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, encode(value)]));

/** Quotes what is not a simple name. Source: https://firebase.google.com/docs/firestore/reference/rest/v1/StructuredQuery#FieldReference */
const fieldPath = (segments: readonly string[]) =>
  segments
    .map((each) => (/^[A-Za-z_]\w*$/.test(each) ? each : `\`${each.replace(/[\\`]/g, '\\$&')}\``))
    .join('.');

const encodeTransform = (path: string, value: Exclude<Transform, { transform: 'delete' }>) => {
  if (value.transform === 'time') return { fieldPath: path, setToServerValue: 'REQUEST_TIME' };
  if (value.transform === 'increment') return { fieldPath: path, increment: encode(value.by) };
  return { fieldPath: path, appendMissingElements: { values: value.values.map(encode) } };
};

function encodeWriteFields(fields: WriteFields, dotted: boolean) {
  // No prototype: `constructor` and its like are names as good as any.
  const noFields = () => Object.create(null) as WireFields;
  const values = noFields();
  const mask: string[] = [];
  const transforms: object[] = [];
  for (const [name, value] of Object.entries(fields)) {
    const segments = dotted ? name.split('.') : [name];
    if (isTransform(value)) {
      // What is named in the mask and has no value goes.
      if (value.transform === 'delete') mask.push(fieldPath(segments));
      else transforms.push(encodeTransform(fieldPath(segments), value));
      continue;
    }
    mask.push(fieldPath(segments));
    let level = values;
    for (const segment of segments.slice(0, -1)) {
      const next = (level[segment] ??= { mapValue: { fields: noFields() } }) as {
        mapValue: { fields: WireFields };
      };
      level = next.mapValue.fields;
    }
    level[segments.at(-1) as string] = encode(value);
  }
  return { values, mask, transforms };
}

/** A write as `:commit` takes it. Source: https://firebase.google.com/docs/firestore/reference/rest/v1/Write */
export function encodeWrite(siteRoot: string, write: Write): object {
  const name = write.path ? `${siteRoot}/${write.path}` : siteRoot;
  const when = write.when && ('version' in write.when ? { updateTime: write.when.version } : write.when);
  if (write.kind === 'delete') return { delete: name, currentDocument: when };
  const { values, mask, transforms } = encodeWriteFields(write.fields, write.kind !== 'set');
  return {
    update: { name, fields: values },
    updateMask: write.kind === 'set' ? undefined : { fieldPaths: mask },
    updateTransforms: transforms.length ? transforms : undefined,
    currentDocument: when ?? (write.kind === 'update' ? { exists: true } : undefined),
  };
}

const operators = {
  '==': 'EQUAL',
  '<': 'LESS_THAN',
  '<=': 'LESS_THAN_OR_EQUAL',
  '>': 'GREATER_THAN',
  '>=': 'GREATER_THAN_OR_EQUAL',
  in: 'IN',
  'array-contains': 'ARRAY_CONTAINS',
  'array-contains-any': 'ARRAY_CONTAINS_ANY',
} as const;

const directions = { asc: 'ASCENDING', desc: 'DESCENDING' } as const;

/** `null` and NaN are asked for by name. Source: https://firebase.google.com/docs/firestore/reference/rest/v1/StructuredQuery#UnaryFilter */
const encodeFilter = ([name, operator, value]: NonNullable<ListQuery['where']>[number]) => {
  const field = { fieldPath: fieldPath([name]) };
  if (operator === '==' && value === null) return { unaryFilter: { op: 'IS_NULL', field } };
  if (operator === '==' && Number.isNaN(value)) return { unaryFilter: { op: 'IS_NAN', field } };
  return { fieldFilter: { field, op: operators[operator], value: encode(value) } };
};

/** A list as `:runQuery` takes it. Source: https://firebase.google.com/docs/firestore/reference/rest/v1/StructuredQuery */
export function encodeQuery(query: ListQuery): object {
  const { collection, group, where = [], limit, after } = query;
  const orders = ordersOf(query);
  const filters = where.map(encodeFilter);
  const select = selectionOf(query);
  return {
    structuredQuery: {
      select: select && { fields: select.map((field) => ({ fieldPath: fieldPath([field]) })) },
      from: [
        {
          collectionId: collection.slice(collection.lastIndexOf('/') + 1),
          ...(group && { allDescendants: true }),
        },
      ],
      where: filters.length > 1 ? { compositeFilter: { op: 'AND', filters } } : filters[0],
      orderBy: [...orders.fields, ['__name__', orders.id] as const].map(([field, direction]) => ({
        field: { fieldPath: fieldPath([field]) },
        direction: directions[direction],
      })),
      startAt: after && { values: after, before: false },
      limit,
    },
  };
}
