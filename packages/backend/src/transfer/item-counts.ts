import { pileOf } from '@stoa/core/reviews/counts';
import type { Review } from '@stoa/core/reviews/kind';
import {
  serverTime,
  type StoredDocument,
  type StoredMap,
  type Write,
  type WriteFields,
} from '@stoa/core/store/store';

/** What lies at an item: its reviews, and the questions and answers on it. */
export interface Posts<Post = Pick<StoredDocument, 'id' | 'fields'>> {
  readonly reviews: readonly Post[];
  readonly questions: readonly Post[];
}

/** What an item says of its reviews. */
export interface Counts {
  readonly piles: Readonly<Record<string, number>>;
  /** Of the first five piles, what was imported; null where nothing was. */
  readonly imported: Readonly<Record<string, number>> | null;
  readonly edited: number;
  readonly replied: number;
}

/** One count that is not what it should be. */
export interface Difference {
  /** `4 stars`, `spam-1`, `edited`, `questions and answers`. */
  readonly what: string;
  readonly is: number;
  readonly should: number;
}

/** The fields of a review by which it is counted. */
export const fieldsCounted = ['state', 'rating', 'why', 'source', 'editedAt', 'reply'] as const;

/** What an item should say of these reviews. */
export function countsOf(reviews: readonly Pick<StoredDocument, 'fields'>[]): Counts {
  const piles: Record<string, number> = {};
  const imported: Record<string, number> = {};
  for (const { fields } of reviews) {
    const pile = pileOf(fields as unknown as Pick<Review, 'state' | 'rating' | 'why'>);
    piles[pile] = (piles[pile] ?? 0) + 1;
    if (fields['source'] === 'imported' && /^[1-5]$/.test(pile)) imported[pile] = (imported[pile] ?? 0) + 1;
  }
  const having = (name: string) => reviews.filter(({ fields }) => (fields[name] ?? null) !== null).length;
  return {
    piles,
    imported: Object.keys(imported).length ? imported : null,
    edited: having('editedAt'),
    replied: having('reply'),
  };
}

/** Questions and answers that everybody sees: those that an item counts. */
export const shownOf = <Post extends Pick<StoredDocument, 'fields'>>(questions: readonly Post[]): Post[] =>
  questions.filter(({ fields }) => fields['state'] === 'approved');

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What an item says and should not, in the order of the piles' names. */
export function differences(item: StoredDocument | undefined, { reviews, questions }: Posts): Difference[] {
  const { piles, edited, replied } = countsOf(reviews);
  const had = (item?.fields['piles'] ?? {}) as StoredMap;
  const names = [...new Set([...Object.keys(had), ...Object.keys(piles)])].sort();
  return [
    ...names.map((name) => ({
      what: /^[1-5]$/.test(name) ? `${name} star${name === '1' ? '' : 's'}` : name,
      is: numberOf(had[name]),
      should: piles[name] ?? 0,
    })),
    { what: 'edited', is: numberOf(item?.fields['edited']), should: edited },
    { what: 'replied', is: numberOf(item?.fields['replied']), should: replied },
    {
      what: 'questions and answers',
      is: numberOf(item?.fields['comments']),
      should: shownOf(questions).length,
    },
  ].filter(({ is, should }) => is !== should);
}

/** Writes what an item should say, unless it has changed since it was read. What it never counted stays missing. */
export function itemWrite(
  id: string,
  item: StoredDocument | undefined,
  { reviews, questions }: Posts,
): Write {
  const has = (name: string) => item !== undefined && name in item.fields;
  const shown = shownOf(questions);
  const fields: WriteFields = {
    ...((reviews.length > 0 || has('piles')) && countsOf(reviews)),
    ...((shown.length > 0 || has('comments')) && { comments: shown.length }),
    touchedAt: serverTime,
  };
  const path = `items/${id}`;
  if (item) return { kind: 'update', path, when: { version: item.version }, fields };
  const [review, comment] = [reviews.at(-1)?.id, shown.at(-1)?.id];
  return {
    kind: 'set',
    path,
    when: { exists: false },
    fields: { ...fields, ...(review && { review }), ...(comment && { comment }) },
  };
}
