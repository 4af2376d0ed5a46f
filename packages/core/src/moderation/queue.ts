import { idea } from '../ideas/kind.ts';
import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import type { ListQuery } from '../store/store.ts';
import { comment } from '../threads/kind.ts';

/** A post that waits for a moderator. */
export interface HeldPost {
  /** Path of the idea or comment below the site. */
  readonly path: string;
  /** Title of an idea; empty for a comment. */
  readonly title: string;
  readonly body: string;
  readonly by: string;
  readonly name: string;
  readonly label: string;
  readonly at: Date;
  /** How many have reported it. */
  readonly reports: number;
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

/** What waits for a moderator, oldest first; staff only. A billed read each, at least 2. */
export const listQueue = (site: Site): Query<readonly HeldPost[]> => ({
  key: queueKeys.all(site.id),
  fetch: async (signal) => {
    const options = { signal, asMember: true };
    const [ideas, comments] = await Promise.all([
      site.store.list(heldIdeas, options),
      site.store.list(heldComments(site.id), options),
    ]);
    const posts = [
      ...ideas.items.map((stored) => ({ ...decode(idea, stored), path: stored.path })),
      ...comments.items.map((stored) => ({ ...decode(comment, stored), path: stored.path, title: '' })),
    ];
    return posts
      .map(({ path, title, body, by, name, label, at, reports }) => ({
        ...{ path, title, body, by, name, label, at, reports },
      }))
      .sort((one, other) => one.at.getTime() - other.at.getTime());
  },
  freshMs: 30_000,
});
