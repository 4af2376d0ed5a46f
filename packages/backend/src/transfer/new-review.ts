import { excerptOf } from '@stoa/core/posts/excerpt';
import { publicAt } from '@stoa/core/reviews/counts';
import { termsOf } from '@stoa/core/search/terms';
import type { SiteSettings } from '@stoa/core/sites/kind';
import type { StoredMap } from '@stoa/core/store/store';
import type { NewPost } from './item-reviews.ts';
import type { ListedReview } from './review-table.ts';

/** Who stands where a table does not tell who it was. */
const somebody = 'Imported';

/** The document of a listed review. What waits is for all to read some days after `now`, as if it had come then. */
export function newReview(listed: ListedReview, site: string, settings: SiteSettings, now: Date): NewPost {
  const { id, rating, title, body, state, why, at, recommend, editedAt, reply } = listed;
  const isShown = state === 'approved' || state === 'pending';
  const fields: StoredMap = {
    ...{ by: id, name: listed.author || (state === 'removed' ? '' : somebody), label: '', site, at },
    ...{ state, publicAt: isShown ? publicAt(state, { settings }, now) : null, rating, title, body },
    ...{ excerpt: excerptOf(body), terms: termsOf(`${title} ${body}`), tags: [...listed.tags], recommend },
    // Nobody here has seen a proof that its author bought anything.
    ...{ receipt: '', source: 'imported', pictures: [], photos: 0, helpful: 0 },
    reply: reply && {
      by: '',
      name: reply.name || settings.name.slice(0, 40),
      label: reply.label,
      at: reply.at,
      body: reply.body,
    },
    ...{ editedAt, reports: 0, why },
  };
  return { id, fields, below: [] };
}
