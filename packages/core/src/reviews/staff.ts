import type { Verdict } from '../posts/moderated.ts';
import { patch, type Command } from '../query.ts';
import { serverTime, type Page } from '../store/store.ts';
import { again, counts, patchItem, patchReview, pileOf, publicAt } from './counts.ts';
import type { Review, ReviewRow } from './kind.ts';
import { reviewKeys } from './keys.ts';
import { reviewPath } from './queries.ts';

/** The team's public answer to a review. */
export interface ReplyInput {
  readonly item: string;
  readonly uid: string;
  /** Markdown, 1 to 4000 UTF-16 units; empty takes the reply away. */
  readonly body: string;
  /** Whether there was one before. */
  readonly had: boolean;
}

/** Answers a review in public, for the team; one reply a review, the last one stands. */
export const replyToReview: Command<ReplyInput> = {
  name: 'reviews.reply',
  kept: true,
  write: ({ item, uid, body, had }, { me }) => [
    {
      kind: 'update',
      path: reviewPath(item, uid),
      fields: body
        ? {
            'reply.by': me.id,
            'reply.name': me.name,
            'reply.label': me.label,
            'reply.at': serverTime,
            'reply.body': body,
          }
        : { reply: null },
    },
    ...counts(item, uid, { replied: (body ? 1 : 0) - (had ? 1 : 0) }),
  ],
  patch: () => [],
  settled: ({ item, uid, body, had }, { site, me }, at) => [
    ...patchReview(site, { item, uid }, () => ({
      reply: body ? { by: me.id, name: me.name, label: me.label, at, body } : null,
    })),
    patchItem(site, item, { replied: (body ? 1 : 0) - (had ? 1 : 0) }),
  ],
  target: ({ item, uid }) => again(reviewPath(item, uid)),
};

/** Whether a review may be read, for the team. */
export interface JudgeReviewInput {
  readonly item: string;
  readonly uid: string;
  readonly was: Pick<Review, 'state' | 'rating' | 'why' | 'at'>;
  readonly to: 'approved' | 'pending' | 'rejected';
  /** Why it is not published, for all to read beside the counts; null where it is. */
  readonly why: Verdict | null;
}

/** Publishes a review, or says why not. Undone by judging it as it was; what waits is then public when it would have been. */
export const judgeReview: Command<JudgeReviewInput> = {
  name: 'reviews.judge',
  write: ({ item, uid, was, to, why }, context) => [
    {
      kind: 'update',
      path: reviewPath(item, uid),
      fields: {
        state: to,
        why,
        reports: 0,
        publicAt: to === 'rejected' ? null : publicAt(to, context, was.at),
      },
    },
    ...counts(item, uid, { from: pileOf(was), to: pileOf({ ...was, state: to, why }) }),
  ],
  patch: ({ item, uid, was, to, why }, { site }) => [
    ...patchReview(site, { item, uid }, () => ({ state: to, why })),
    ...(to === 'rejected'
      ? [
          patch<Page<ReviewRow>>(reviewKeys.lists(site, item), (page) => ({
            ...page,
            items: page.items.filter(({ id }) => id !== uid),
          })),
        ]
      : []),
    patchItem(site, item, { from: pileOf(was), to: pileOf({ ...was, state: to, why }) }),
  ],
  target: ({ item, uid }) => again(reviewPath(item, uid)),
};

/** Every command of this file. */
export const reviewStaffCommands: readonly Command<never>[] = [replyToReview, judgeReview];
