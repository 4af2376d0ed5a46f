import type { Idea, Query, Site, StoaError } from '@stoa/core';
import { getIdea } from '@stoa/core/ideas/queries';

/** What the rules refuse is not there for who asks. */
const hidden = (error: unknown): null => {
  if ((error as StoaError).code === 'denied') return null;
  throw error;
};

/**
 * One idea for whoever is here: first as everybody reads it; what everybody does not, as who is here may. Null when it is not
 * there or not for them. One billed read, two for what is hidden.
 */
export const readIdea = (site: Site, id: string): Query<Idea | null> => ({
  ...getIdea(site, id),
  fetch: async (signal) => {
    const seen = await getIdea(site, id).fetch(signal).catch(hidden);
    if (seen || !site.session.current) return seen;
    return getIdea(site, id, true).fetch(signal).catch(hidden);
  },
});
