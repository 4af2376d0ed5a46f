import { codeParameter, sign, signedText, writeCode, type Code } from '@stoa/core/reviews/code';
import { item, review } from '@stoa/core/reviews/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { Write, WriteFields } from '@stoa/core/store/store';
import type { Community } from '@stoa/core/testing/community';

/** Writes of one commit: Firestore takes no more. */
const atOnce = 500;

/** A course's page around its reviews, with a footer right below. */
export const courseBody = `<style>body{margin:0;font:16px/1.5 sans-serif}main{max-width:40rem;margin:auto;padding:1rem}</style>
  <main><h1>Kayaking 101</h1><stoa-review-feed item="kayak-101" item-type="course" item-name="Kayaking 101"
  aspects="Pace:scale,Level:choice(Beginner|Club)" style="display:block;min-height:100vh"></stoa-review-feed></main>
  <footer><p>Sai Kung, Hong Kong</p></footer>`;

/** Plants as many public reviews of an item as there are fields, the first one newest, counted. */
export async function plantReviews(
  { owner, config: { site } }: Community,
  id: string,
  reviews: readonly WriteFields[],
): Promise<void> {
  const piles: Record<string, number> = {};
  for (const { rating = 5 } of reviews) {
    const pile = `${rating as number}`;
    piles[pile] = (piles[pile] ?? 0) + 1;
  }
  const now = Date.now();
  const writes = reviews.map((fields, index): Write => {
    const by = `planted${index}`;
    return {
      kind: 'set',
      path: `items/${id}/reviews/${by}`,
      fields: {
        ...sampleOf(review),
        ...{ by, name: `Paddler ${index}`, site, state: 'approved', publicAt: new Date(0) },
        at: new Date(now - index * 60_000),
        ...fields,
      },
    };
  });
  writes.unshift({ kind: 'set', path: `items/${id}`, fields: { ...sampleOf(item), piles } });
  for (let first = 0; first < writes.length; first += atOnce)
    await owner.commit(writes.slice(first, first + atOnce));
}

/** Makes a buyer's code of an item, as `stoa receipts` does; resolves with what stands behind `?` in its link. */
export async function codeFor({ owner }: Community, id: string, fields: Partial<Code> = {}): Promise<string> {
  const key = 'a secret of the owner’s';
  await owner.commit([{ kind: 'set', path: 'secrets/receipts', fields: { key } }]);
  const said = { code: 'SATURDAY22', uses: 12, until: Date.now() + 86_400_000, bearer: '', ...fields };
  const until = Math.ceil(said.until / 1000) * 1000;
  const signature = await sign(key, signedText(id, { ...said, until }));
  return `${codeParameter}=${writeCode({ ...said, until, signature })}`;
}
