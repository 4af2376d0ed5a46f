import { createHash } from 'node:crypto';
import { signedText } from '@stoa/core/reviews/code';
import { helpfulVote, item, review } from '@stoa/core/reviews/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { increment } from '@stoa/core/store/transforms';
import { serverTime, type Write } from '@stoa/core/store/store';
import type { Actor } from '../actors.ts';
import { ago, found, siteMark, written, type Attempt, type Fields, type Step } from '../attempt.ts';
import { act, card, cardPath, community, never } from './community.ts';

export const itemKey = 'kayak-101';
export const itemPath = `items/${itemKey}`;

/** Path of a member's review of the item. */
export const pathOf = (uid: string): string => `${itemPath}/reviews/${uid}`;
export const bos = pathOf('bo');

/** In so many days, give or take nothing. */
export const inDays = (days: number): string => ago(-days * 86_400);

/** A review of Bo's as it stands since yesterday. */
export const standingReview = (fields: Fields = {}): Fields => ({
  ...sampleOf(review),
  by: 'bo',
  name: 'Bo',
  site: siteMark,
  state: 'approved',
  rating: 4,
  title: 'A calm first day',
  body: 'We paddled to the island.',
  excerpt: 'We paddled to the island.',
  terms: ['calm', 'island'],
  publicAt: never,
  at: ago(86_400),
  ...fields,
});

/** The item with Bo's review on the pile of four stars, among others. */
export const standingItem = (fields: Fields = {}): Fields => ({
  ...sampleOf(item),
  piles: { '4': 3, '5': 2, 'spam-1': 1 },
  edited: 1,
  replied: 1,
  review: 'ann',
  touchedAt: ago(86_400),
  ...fields,
});

/** Moves the item's counts with a review. */
export const counting = (fields: Fields, uid = 'bo') => ({
  kind: 'merge' as const,
  path: itemPath,
  fields: { ...fields, review: uid, touchedAt: serverTime } as Fields,
});

/** A review comes to `to`, or goes there `from` another pile. */
export const moving = (to: string, from?: string, uid?: string): Write =>
  counting({ [`piles.${to}`]: increment(1), ...(from && { [`piles.${from}`]: increment(-1) }) }, uid);

/** What a review that its author writes now holds. */
export const newReview = (fields: Fields = {}): Fields => ({
  ...standingReview(),
  at: serverTime,
  ...fields,
});

/** Bo's first review of the item, counted and paid by his act. */
export const reviews = (as: Actor, settings: Fields = {}, fields: Fields = {}): Attempt => {
  const given = community({ [cardPath('bo')]: card('Bo'), [itemPath]: standingItem() });
  Object.assign(given[''] as Fields, settings);
  return {
    as,
    given,
    writes: [
      { kind: 'set', path: bos, fields: newReview(fields) },
      moving(String((fields['rating'] as number | undefined) ?? 4)),
      act('bo', bos),
    ],
  };
};

/** What is found where Bo's review stands. */
export const standing = (fields: Fields = {}, more: Record<string, Fields> = {}): Record<string, Fields> =>
  community({
    [cardPath('bo')]: card('Bo'),
    [cardPath('cy')]: card('Cy'),
    [itemPath]: standingItem(),
    [bos]: standingReview(fields),
    ...more,
  });

/** Changes what is written to Bo's review. */
export const puts =
  (field: string, value: Fields[string]): Step =>
  (it: Attempt) => {
    written(it, bos)[field] = value;
  };

/** Changes what Bo's review was. */
export const was =
  (fields: Fields): Step =>
  (it: Attempt) => {
    Object.assign(found(it, bos), fields);
  };

/** Changes a setting of the site. */
export const rules =
  (fields: Fields): Step =>
  (it: Attempt) => {
    Object.assign(found(it, ''), fields);
  };

/** Says that a review has helped. */
export const helps = (uid: string): Fields => ({ ...sampleOf(helpfulVote), site: siteMark, by: uid });

const hash = (text: string) => createHash('sha256').update(text).digest('hex').toUpperCase();

/** The key of the site's receipts. */
export const receiptKey = 'k'.repeat(64);
export const code = 'SATURDAY22';
export const receiptPath = `${itemPath}/receipts/${code}`;
const until = 4_102_444_800_000;

/** A code as Bo spends it; what is said of it is signed with the site's key, unless a step breaks that. */
export const receiptOf = (fields: Fields = {}, key = receiptKey, of = itemKey, as = code): Fields => {
  const said = { uses: 1, until, bearer: '', ...fields };
  const signature = hash(key + hash(key + signedText(of, { code: as, ...said })));
  return { by: 'bo', at: serverTime, used: 1, ...said, signature, ...fields };
};

/** Bo reviews the item and spends a code. */
export const spends = (as: Actor, fields: Fields = {}): Attempt => {
  const attempt = reviews(as, {}, { receipt: code });
  attempt.given['secrets/receipts'] = { key: receiptKey };
  attempt.writes.push({
    kind: 'merge',
    path: receiptPath,
    fields: { ...receiptOf(fields), used: increment(1) },
  });
  return attempt;
};
