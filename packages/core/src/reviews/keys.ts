import type { Cursor } from '../store/store.ts';
import type { Rating } from './row.ts';

/** Which reviews come first. */
export const reviewOrders = ['newest', 'helpful', 'high', 'low', 'photos'] as const;
export type ReviewOrder = (typeof reviewOrders)[number];

/** Which reviews of an item a list shows, and which of them first. */
export interface ReviewFilter {
  readonly order: ReviewOrder;
  readonly rating?: Rating | undefined;
  /** What its author said of an aspect, e.g. `Level:Club`. */
  readonly tag?: string | undefined;
  /** Words that the text holds; the newest come first then, and nothing else filters. */
  readonly text?: string | undefined;
}

export const reviewKeys = {
  all: (site: string) => [site, 'reviews'] as const,
  items: (site: string) => [...reviewKeys.all(site), 'item'] as const,
  item: (site: string, id: string) => [...reviewKeys.items(site), id] as const,
  lists: (site: string, id: string) => [...reviewKeys.all(site), 'list', id] as const,
  list: (site: string, id: string, { order, rating, tag, text }: ReviewFilter, after?: Cursor) =>
    [...reviewKeys.lists(site, id), order, rating ?? null, tag ?? null, text ?? null, after ?? null] as const,
  mine: (site: string) => [...reviewKeys.all(site), 'mine'] as const,
  one: (site: string, path: string) => [...reviewKeys.all(site), 'one', path] as const,
};
