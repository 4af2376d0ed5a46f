import type { DocumentKind } from './document.ts';
import type { Stored, Transform } from './store.ts';

/** What a rules test or a seed writes: every field's sample. */
export const sampleOf = (kind: DocumentKind): Record<string, Stored | Transform> =>
  Object.fromEntries(Object.entries(kind.fields).map(([name, { sample }]) => [name, sample]));
