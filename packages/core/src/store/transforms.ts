import type { Stored, Transform } from './store.ts';

/** Adds `by` to a number, counting from 0 when the field is missing. */
export const increment = (by: number): Transform => ({ transform: 'increment', by });

/** Takes the field away. */
export const deleteField: Transform = { transform: 'delete' };

/** Adds the values that an array does not hold yet. */
export const union = (...values: Stored[]): Transform => ({ transform: 'union', values });
