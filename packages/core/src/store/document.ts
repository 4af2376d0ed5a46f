import { StoaError } from './errors.ts';
import { serverTime, type Stored, type StoredDocument, type StoredMap, type Transform } from './store.ts';

/** One field of a document: how a stored value becomes a typed one, and what a form and a rules test may put there. */
export interface Field<T> {
  /** Throws a TypeError when `stored` is not what the field holds. */
  decode(stored: Stored | undefined): T;
  /** A value that the rules accept, as it is written. */
  readonly sample: Stored | Transform;
  /** Fewest and most UTF-16 units of a text, for forms and for the rules. */
  readonly min?: number;
  readonly max?: number;
}

type Fields = Readonly<Record<string, Field<unknown>>>;

/** A kind of document: where it lives below a site and what it holds. */
export interface DocumentKind<F extends Fields = Fields> {
  /** Collection path below a site with `{name}` for ids on the way, e.g. `ideas/{idea}/votes`. */
  readonly collection: string;
  readonly fields: F;
}

/** The typed value of a kind of document. */
export type Of<K> =
  K extends DocumentKind<infer F>
    ? { readonly id: string } & { readonly [P in keyof F]: ReturnType<F[P]['decode']> }
    : never;

/** Declares a kind of document. */
export const kind = <F extends Fields>(collection: string, fields: F): DocumentKind<F> => ({
  collection,
  fields,
});

/** Refuses a stored value. */
export const fail = (expected: string, stored: Stored | undefined): never => {
  throw new TypeError(`expected ${expected}, got ${stored === null ? 'null' : typeof stored}`);
};

/** A text of `min` to `max` UTF-16 units. */
export const text = ({
  min = 0,
  max,
  sample = 'x'.repeat(min),
}: {
  min?: number;
  max: number;
  sample?: string;
}) =>
  ({
    min,
    max,
    sample,
    decode: (stored) => (typeof stored === 'string' ? stored : fail('a text', stored)),
  }) satisfies Field<string>;

/** A whole number that starts at `start` and that only the rules' arms move; a missing one reads as `start`. */
export const count = (start = 0): Field<number> => ({
  sample: start,
  decode: (stored) =>
    stored === undefined ? start : typeof stored === 'number' ? stored : fail('a number', stored),
});

/** A time set by the server. */
export const time = (): Field<Date> => ({
  sample: serverTime,
  decode: (stored) => (stored instanceof Date ? stored : fail('a time', stored)),
});

/** A yes or no. */
export const flag = (sample: boolean): Field<boolean> => ({
  sample,
  decode: (stored) => (typeof stored === 'boolean' ? stored : fail('true or false', stored)),
});

/** One of a few words, or numbers. */
export const oneOf = <const T extends string | number>(
  ...values: readonly [T, ...T[]]
): Field<T> & { readonly values: readonly T[] } => ({
  values,
  sample: values[0],
  decode: (stored) => values.find((each) => each === stored) ?? fail(values.join(' | '), stored),
});

/** A field that may be null, and reads as null when it is missing. */
export const nullable = <T>(field: Field<T>): Field<T | null> => ({
  ...field,
  sample: null,
  decode: (stored) => (stored === null || stored === undefined ? null : field.decode(stored)),
});

/** A map from keys to what `field` holds. */
export const mapOf = <T>(field: Field<T>, sample: StoredMap = {}): Field<Readonly<Record<string, T>>> => ({
  sample,
  decode: (stored) => {
    if (
      typeof stored !== 'object' ||
      stored === null ||
      Array.isArray(stored) ||
      stored instanceof Date ||
      stored instanceof Uint8Array
    )
      return fail('a map', stored);
    return Object.fromEntries(Object.entries(stored).map(([key, value]) => [key, field.decode(value)]));
  },
});

/** Reads a stored document as one of `kind`; throws `StoaError('corrupt')` naming the field at fault. */
export function decode<F extends Fields>(
  kind: DocumentKind<F>,
  { id, path, fields }: StoredDocument,
): Of<DocumentKind<F>> {
  return { id, ...decodeFields(kind.fields, fields, `${path}:`) };
}

/** Reads stored values as what `fields` hold; throws `StoaError('corrupt')` naming the field at fault, after `where`. */
export function decodeFields<F extends Fields>(
  fields: F,
  stored: Readonly<Record<string, Stored | undefined>>,
  where: string,
): { readonly [P in keyof F]: ReturnType<F[P]['decode']> } {
  const value: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    try {
      value[name] = field.decode(Object.hasOwn(stored, name) ? stored[name] : undefined);
    } catch (cause) {
      throw new StoaError('corrupt', `${where} ${name}: ${(cause as Error).message}`, { cause });
    }
  }
  return value as { [P in keyof F]: ReturnType<F[P]['decode']> };
}
