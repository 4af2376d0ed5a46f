import { fail, type Field } from './document.ts';
import type { Stored } from './store.ts';

/** An array of what `field` holds. */
export const listOf = <T>(field: Field<T>, sample: Stored[] = []): Field<readonly T[]> => ({
  sample,
  decode: (stored) =>
    Array.isArray(stored) ? stored.map((each) => field.decode(each)) : fail('an array', stored),
});

/** Bytes. */
export const bytes = (sample = new Uint8Array([1])): Field<Uint8Array> => ({
  sample,
  decode: (stored) => (stored instanceof Uint8Array ? stored : fail('bytes', stored)),
});
