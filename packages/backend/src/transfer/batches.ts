import type { NewDocument } from '../firestore/commit.ts';

/** Most documents of a commit, and most of their bytes: Firestore takes 10 MiB. */
const mostWrites = 500;
const mostBytes = 4_000_000;

/** Commits that Firestore takes, the documents in their order. */
export function batchesOf(documents: readonly NewDocument[]): readonly (readonly NewDocument[])[] {
  const batches: NewDocument[][] = [[]];
  let bytes = 0;
  for (const document of documents) {
    const size = Object.values(document.fields).reduce<number>(
      (sum, value) => sum + (value instanceof Uint8Array ? value.length * 1.4 : 200),
      typeof document.fields['body'] === 'string' ? document.fields['body'].length * 3 : 0,
    );
    if ((batches.at(-1)?.length ?? 0) >= mostWrites || bytes + size > mostBytes) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(document);
    bytes += size;
  }
  return batches.filter((batch) => batch.length > 0);
}
