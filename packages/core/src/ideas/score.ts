import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { count, decode, kind, nullable, type Of } from '../store/document.ts';
import type { StoredMap } from '../store/store.ts';

/** What a site's ideas have come to, as staff last counted them: `score` of `snapshots/score`. */
export const ideaScore = kind('snapshots', {
  /** Approved ones. */
  ideas: count(),
  /** With an official answer, or moved by staff. */
  answered: count(),
  done: count(),
  declined: count(),
  /** Median days from posting to the first answer, with one decimal; null before the first. */
  medianDays: nullable(count()),
});
export type IdeaScore = Of<typeof ideaScore>;

/** The score; null before staff have counted. One billed read. */
export const getScore = (site: Site): Query<IdeaScore | null> => ({
  key: [site.id, 'snapshots', 'score'],
  fetch: async (signal) => {
    const stored = await site.store.get('snapshots/score', { signal });
    return stored ? decode(ideaScore, { ...stored, fields: stored.fields['score'] as StoredMap }) : null;
  },
  freshMs: 60 * 60_000,
});
