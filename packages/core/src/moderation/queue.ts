import { idea } from '../ideas/kind.ts';
import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import type { ListQuery, StoredDocument } from '../store/store.ts';
import { review } from '../reviews/kind.ts';
import { heldReviews } from '../reviews/queries.ts';
import type { JudgeReviewInput } from '../reviews/staff.ts';
import { comment } from '../threads/kind.ts';

/** A post that waits for a moderator. */
export interface HeldPost {
  /** Path of the idea, comment or review below the site. */
  readonly path: string;
  /** Title of an idea or a review; empty for a comment. */
  readonly title: string;
  readonly body: string;
  readonly by: string;
  readonly name: string;
  readonly label: string;
  readonly at: Date;
  /** How many have reported it. */
  readonly reports: number;
  /** What judging a review takes; missing for what is none. */
  readonly review?: Pick<JudgeReviewInput, 'item' | 'uid' | 'was'>;
}

export const queueKeys = {
  all: (site: string) => [site, 'queue'] as const,
};

/** Most posts of a kind that the queue shows at once. */
const mostHeld = 20;

/** Ideas that wait, oldest first. */
export const heldIdeas: ListQuery = {
  collection: 'ideas',
  where: [['state', '==', 'pending']],
  orderBy: [['at', 'asc']],
  limit: mostHeld,
};

/** Comments that wait, oldest first, on whatever they are. */
export const heldComments = (site: string): ListQuery => ({
  collection: 'comments',
  group: true,
  where: [
    ['site', '==', site],
    ['state', '==', 'pending'],
  ],
  orderBy: [['at', 'asc']],
  limit: mostHeld,
});

const heldReview = (stored: StoredDocument): HeldPost => {
  const { id: uid, state, rating, why, ...post } = decode(review, stored);
  const { title, body, by, name, label, at, reports } = post;
  const item = stored.path.split('/')[1] ?? '';
  return {
    ...{ path: stored.path, title, body, by, name, label, at, reports },
    review: { item, uid, was: { state, rating, why, at } },
  };
};

/** What waits for a moderator, oldest first; staff only. A billed read each, at least 3. */
export const listQueue = (site: Site): Query<readonly HeldPost[]> => ({
  key: queueKeys.all(site.id),
  fetch: async (signal) => {
    const options = { signal, asMember: true };
    const [ideas, comments, reviews] = await Promise.all([
      site.store.list(heldIdeas, options),
      site.store.list(heldComments(site.id), options),
      site.store.list(heldReviews(site.id), options),
    ]);
    const posts = [
      ...ideas.items.map((stored) => ({ ...decode(idea, stored), path: stored.path })),
      ...comments.items.map((stored) => ({ ...decode(comment, stored), path: stored.path, title: '' })),
    ];
    const others = posts.map(({ path, title, body, by, name, label, at, reports }) => ({
      ...{ path, title, body, by, name, label, at, reports },
    }));
    return [...others, ...reviews.items.map(heldReview)].sort(
      (one, other) => one.at.getTime() - other.at.getTime(),
    );
  },
  freshMs: 30_000,
});
