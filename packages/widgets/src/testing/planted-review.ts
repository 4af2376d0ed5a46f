import type { Site } from '@stoa/core';
import { pileOf } from '@stoa/core/reviews/counts';
import { item, review, type Review } from '@stoa/core/reviews/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap, WriteFields } from '@stoa/core/store/store';

const dayMs = 86_400_000;

/** Puts a review in a demo's store that no story tells of, under `by`, and counts it on the item. */
export async function plantReview(
  { id: site, store }: Site,
  by: string,
  { item: id = 'kayak-101', ...fields }: Partial<Review> & { readonly item?: string } = {},
): Promise<void> {
  const now = new Date();
  const { state = 'approved', rating = 5, why = null } = fields;
  const known = await store.get(`items/${id}`);
  const piles = { ...((known?.fields['piles'] ?? {}) as Record<string, number>) };
  const pile = pileOf({ state, rating, why });
  piles[pile] = (piles[pile] ?? 0) + 1;
  const publicAt =
    state === 'approved' ? new Date(0) : state === 'pending' ? new Date(now.getTime() + 14 * dayMs) : null;
  await store.commit([
    {
      kind: 'set',
      path: `items/${id}`,
      fields: { ...(sampleOf(item) as StoredMap), ...known?.fields, piles, touchedAt: now },
    },
    {
      kind: 'set',
      path: `items/${id}/reviews/${by}`,
      fields: {
        ...(sampleOf(review) as StoredMap),
        ...{ by, site, at: now, publicAt, photos: fields.pictures?.length ?? 0 },
        ...(fields as unknown as WriteFields),
      },
    },
  ]);
}
