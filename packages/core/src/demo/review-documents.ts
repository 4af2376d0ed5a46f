import { pileOf } from '../reviews/counts.ts';
import { excerptOf } from '../posts/excerpt.ts';
import { termsOf } from '../search/terms.ts';
import type { StoredMap } from '../store/store.ts';
import { authorOf, type Setting } from './author-of.ts';
import { commentDocuments, lastOf, numbered, shownOf } from './comment-documents.ts';
import { images } from './story.images.ts';
import type { StoryDocument, StoryReview } from './telling.ts';

const dayMs = 86_400_000;
const epoch = new Date(0);

/** Days after which a review that waits is public, as the story's settings have it. */
export const holdDays = 14;

/** An item with its counts, then its reviews and whom they have helped, then its questions. */
export function itemDocuments(setting: Setting, item: string): StoryDocument[] {
  const { telling } = setting;
  const reviews = telling.reviews[item] ?? [];
  const questions = numbered(telling.questions[item] ?? []);
  const piles: Record<string, number> = {};
  const imported: Record<string, number> = {};
  for (const { state = 'approved', rating, why = null, source } of reviews) {
    const pile = pileOf({ state, rating, why });
    piles[pile] = (piles[pile] ?? 0) + 1;
    if (source === 'imported') imported[pile] = (imported[pile] ?? 0) + 1;
  }
  const newest = [...reviews].sort((one, other) => one.days - other.days)[0];
  return [
    {
      path: `items/${item}`,
      fields: {
        piles,
        imported: Object.keys(imported).length > 0 ? imported : null,
        edited: reviews.filter(({ edited }) => edited !== undefined).length,
        replied: reviews.filter(({ reply }) => reply).length,
        review: newest?.by ?? null,
        comments: shownOf(questions),
        comment: lastOf(questions)?.id ?? null,
        touchedAt: setting.ago(newest?.days ?? 0),
      },
    },
    ...reviews.flatMap((review, index) => reviewDocuments(setting, item, review, index)),
    ...questions.flatMap((each) => commentDocuments(setting, `items/${item}`, each)),
  ];
}

function reviewDocuments(
  setting: Setting,
  item: string,
  review: StoryReview,
  index: number,
): StoryDocument[] {
  const { by, days, rating, title = '', body = '', tags = [], recommend = null } = review;
  const { state = 'approved', edited, reply, why = null } = review;
  const { ago, site } = setting;
  const path = `items/${item}/reviews/${by}`;
  const at = ago(days);
  const readers = readersOf(setting, review);
  const shown = (review.pictures ?? []).map(([image, alt], place) => ({
    id: `story${index}picture${place}`.padEnd(20, '0'),
    ...images[image],
    alt,
  }));
  const moderator = setting.telling.people.find(({ role }) => role === 'moderator')?.uid ?? '';
  const fields: StoredMap = {
    ...authorOf(setting, by),
    ...{ at, state, rating, title, body, recommend, why },
    publicAt:
      state === 'pending' ? new Date(at.getTime() + holdDays * dayMs) : state === 'approved' ? epoch : null,
    excerpt: excerptOf(body),
    terms: termsOf(`${title} ${body}`),
    tags: [...tags],
    receipt: review.verified ? `STORY${String(index).padStart(7, '0')}` : '',
    source: review.source ?? '',
    pictures: shown.map(({ id }) => id),
    photos: shown.length,
    helpful: readers.length,
    reply: reply ? replyOf(setting, moderator, reply) : null,
    editedAt: edited === undefined ? null : ago(edited),
    reports: 0,
  };
  return [
    { path, fields },
    ...(review.verified ? [spentCode(setting, item, review, fields['receipt'] as string)] : []),
    ...shown.map(({ id, alt, data, thumb }) => ({
      path: `${path}/media/${id}`,
      fields: {
        ...{ by, site, at, type: 'image/webp', width: 480, height: 360, alt },
        ...{ thumb: bytesOf(thumb), data: bytesOf(data) },
      },
    })),
    ...readers.map(({ uid, days: later }) => ({
      path: `${path}/helpful/${uid}`,
      fields: { site, by: uid, at: ago(later) },
    })),
  ];
}

const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/** The code that stands for a review's mark; the story's are signed by nobody. */
const spentCode = (
  { ago }: Setting,
  item: string,
  { by, days }: StoryReview,
  code: string,
): StoryDocument => ({
  path: `items/${item}/receipts/${code}`,
  fields: {
    ...{ by, at: ago(days), used: 1, uses: 1, bearer: '', signature: '0'.repeat(64) },
    until: ago(days - 30).getTime(),
  },
});

function replyOf(
  setting: Setting,
  uid: string,
  { days, body }: NonNullable<StoryReview['reply']>,
): StoredMap {
  const { by, name, label } = authorOf(setting, uid);
  return { by, name, label, at: setting.ago(days), body };
}

/** Whom it has helped: others who were there by then, one after the other. */
function readersOf({ telling }: Setting, { by, days, helpful = 0 }: StoryReview) {
  const there = telling.people.filter(({ uid, joined }) => uid !== by && joined > days);
  return there
    .slice(0, helpful)
    .map(({ uid }, index) => ({ uid, days: (days * (index + 0.5)) / (helpful + 1) }));
}
