import type { ListQuery, Stored, StoredDocument, WriteFields } from '../store/store.ts';
import { serverTime } from '../store/store.ts';
import { orderFields, type IdeaOrder } from './first.ts';
import { ideaListFields, type IdeaRow } from './row.ts';

/** Rows of a first page's snapshot: more than a page shows, so that one that goes leaves no hole. */
export const rowsInSnapshot = 20;

/** Where the snapshot of a first page lies below the site. */
export const snapshotPath = (order: IdeaOrder): string => `snapshots/ideas-${orderFields[order]}`;

/** Where the index of all titles lies below the site. */
export const titlesPath = 'snapshots/titles';

/** The approved ideas that changed after a time, as the store is asked for them. */
export const changedIdeas = (since: Date, limit: number): ListQuery => ({
  collection: 'ideas',
  where: [
    ['state', '==', 'approved'],
    ['touchedAt', '>', since],
  ],
  orderBy: [['touchedAt', 'asc']],
  select: ideaListFields,
  limit,
});

/** A first page as it was read. */
export interface FirstPage {
  /** The server's time before it was read, or earlier. */
  readonly asOf: Date;
  /** Whether these are all ideas that there were. */
  readonly isAll: boolean;
  readonly rows: readonly IdeaRow[];
}

/** The fields of a first page's snapshot. `asOf` is not `at`, which the rules hold equal to the time of the commit. */
export const firstPageFields = ({ asOf, isAll, rows }: FirstPage): WriteFields => ({
  at: serverTime,
  items: { asOf, isAll, rows: rows.map((row) => ({ ...row })) },
});

/** When what a snapshot holds was read; undefined where it does not say. */
export function asOfIn({ fields }: Pick<StoredDocument, 'fields'>): Date | undefined {
  const items: Stored | undefined = fields['items'];
  const asOf = typeof items === 'object' && items !== null && 'asOf' in items ? items['asOf'] : undefined;
  return asOf instanceof Date ? asOf : undefined;
}
