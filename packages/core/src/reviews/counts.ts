import { patch, type ActContext, type Patch } from '../query.ts';
import { increment } from '../store/transforms.ts';
import { serverTime, type Page, type Write, type WriteFields } from '../store/store.ts';
import type { Item, Review, ReviewRow } from './kind.ts';
import { emptyItem } from './empty-item.ts';
import { reviewKeys } from './keys.ts';
import { reviewPath } from './queries.ts';

const dayMs = 24 * 60 * 60_000;
const epoch = new Date(0);

/** Where a review is counted. */
export const pileOf = ({ state, rating, why }: Pick<Review, 'state' | 'rating' | 'why'>): string =>
  state === 'approved' || state === 'pending'
    ? String(rating)
    : `${state === 'removed' ? 'removed' : (why ?? 'other')}-${rating}`;

/** How an item's counts move with one of its reviews. */
export interface Move {
  /** Missing for a new review. */
  readonly from?: string;
  readonly to?: string;
  readonly edited?: number;
  readonly replied?: number;
}

/** Moves an item's counts with the review of `uid`; none where nothing moves. */
export function counts(item: string, uid: string, { from, to, edited = 0, replied = 0 }: Move): Write[] {
  const moves: WriteFields = {
    ...(from === to
      ? {}
      : { ...(from && { [`piles.${from}`]: increment(-1) }), ...(to && { [`piles.${to}`]: increment(1) }) }),
    ...(edited && { edited: increment(edited) }),
    ...(replied && { replied: increment(replied) }),
  };
  if (Object.keys(moves).length === 0) return [];
  return [{ kind: 'merge', path: `items/${item}`, fields: { ...moves, review: uid, touchedAt: serverTime } }];
}

export function patchItem(site: string, id: string, { from, to, edited = 0, replied = 0 }: Move): Patch {
  return patch<Item | null>(reviewKeys.item(site, id), (known) => {
    const before = known ?? emptyItem(id);
    const piles: Record<string, number> = { ...before.piles };
    if (from !== to) {
      if (from) piles[from] = (piles[from] ?? 0) - 1;
      if (to) piles[to] = (piles[to] ?? 0) + 1;
    }
    return { ...before, piles, edited: before.edited + edited, replied: before.replied + replied };
  });
}

/** Changes a review wherever it is shown. */
export function patchReview(
  site: string,
  { item, uid }: { readonly item: string; readonly uid: string },
  change: (row: ReviewRow) => Partial<Review>,
): Patch[] {
  const changed = <T extends ReviewRow>(row: T): T =>
    row.by === uid || row.id === uid ? { ...row, ...change(row) } : row;
  return [
    patch<Page<ReviewRow>>(reviewKeys.lists(site, item), (page) => ({
      ...page,
      items: page.items.map(changed),
    })),
    patch<Review | null>([...reviewKeys.mine(site), item], (one) => one && changed(one)),
    patch<Review | null>(reviewKeys.one(site, reviewPath(item, uid)), (one) => one && changed(one)),
  ];
}

/** From when on all may read a review: at once, or some days after `from` while it waits. The rules take ten minutes more or less. */
export const publicAt = (
  state: Review['state'],
  { settings }: Pick<ActContext, 'settings'>,
  from: Date,
): Date => (state === 'pending' ? new Date(from.getTime() + settings.reviews.holdDays * dayMs) : epoch);

/** Never there: what leaves nothing behind that would not be there without it is sent again where an answer is lost. */
export const again = (path: string) => ({ path: `${path}/edits/none`, exists: true });
