import type { Site } from '@stoa/core';
import { ratings, type Rating } from '@stoa/core/reviews/row';
import { draftAt } from '../features/drafts.ts';

/** What somebody has chosen and typed of a review. */
export interface ReviewDraft {
  readonly rating?: Rating | undefined;
  readonly title: string;
  readonly body: string;
  /** Each `Aspect:value`. */
  readonly tags: readonly string[];
  readonly recommend: boolean | null;
}

const none: ReviewDraft = { title: '', body: '', tags: [], recommend: null };

/** Whether nothing is chosen or typed. */
const isEmpty = ({ rating, title, body, tags, recommend }: ReviewDraft) =>
  !rating && !title && !body && !tags.length && recommend === null;

/** The draft of a review of an item, or of a change of it, as this browser keeps it of who is here. */
export function reviewDraft(site: Site, item: string, kind: 'new' | 'edit') {
  const { read, keep } = draftAt(site, `items/${item}/review-${kind}`);
  const readDraft = (): ReviewDraft | undefined => {
    try {
      const kept = JSON.parse(read()) as Partial<ReviewDraft>;
      return { ...none, ...kept, rating: ratings.find((each) => each === kept.rating) };
    } catch {
      return undefined;
    }
  };
  return {
    /** Undefined where there is none. */
    read: readDraft,
    /** Keeps it, or forgets it when it is missing or empty. */
    keep: (draft?: ReviewDraft) => keep(!draft || isEmpty(draft) ? '' : JSON.stringify(draft)),
  };
}
