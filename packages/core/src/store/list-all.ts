import type { Cursor, ListQuery, ReadOptions, Store, StoredDocument } from './store.ts';

/** Every document of a list, page by page. A billed read each, and one where there is none. */
export async function listAll(
  store: Pick<Store, 'list'>,
  query: ListQuery,
  options?: ReadOptions,
): Promise<StoredDocument[]> {
  const found: StoredDocument[] = [];
  let after: Cursor | undefined;
  do {
    const { items, next } = await store.list({ ...query, ...(after && { after }) }, options);
    found.push(...items);
    after = next;
  } while (after);
  return found;
}
