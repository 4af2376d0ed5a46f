import { fail, type Field } from './document.ts';
import type { Stored, StoredMap } from './store.ts';

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

/** An array of what `field` holds. */
export const listOf = <T>(field: Field<T>, sample: Stored[] = []): Field<readonly T[]> => ({
  sample,
  decode: (stored) =>
    Array.isArray(stored) ? stored.map((each) => field.decode(each)) : fail('an array', stored),
});

/** An array of texts that anybody may have written: what in it is none is left out, or one document would spoil a list. */
export const textsOf = (sample: string[] = []): Field<readonly string[]> => ({
  sample,
  decode: (stored) =>
    Array.isArray(stored) ? stored.filter((each) => typeof each === 'string') : fail('an array', stored),
});

/** Bytes. */
export const bytes = (sample = new Uint8Array([1])): Field<Uint8Array> => ({
  sample,
  decode: (stored) => (stored instanceof Uint8Array ? stored : fail('bytes', stored)),
});
