/** Which ideas come first. */
export type IdeaOrder = 'votes' | 'newest';

/** The field behind each order. */
export const orderFields = { votes: 'votes', newest: 'at' } as const;

/** Ideas a page shows; with the query's own cost a cold view bills at most 11 reads. */
export const ideasPerPage = 10;

/** How old a snapshot may be and still serve, in milliseconds. */
export const snapshotLifeMs = 24 * 60 * 60_000;

/** Ideas of a compact list, which has no further pages. */
export const ideasWhenCompact = 3;

/**
 * The request for the first page of ideas, as the loader sends it beside the widget's code; `attribute` reads the element's.
 * On a site with snapshots the path is that of the page's snapshot, which is got, and the body stands for what it answers.
 */
export function firstIdeas(
  attribute: (name: string) => string | null | undefined,
  isSnapshot?: boolean,
  limit = ideasPerPage,
): { path: string; body: string } {
  const field = attribute('order') === 'newest' ? 'at' : 'votes';
  return {
    path: isSnapshot ? `/snapshots/ideas-${field}` : ':runQuery',
    // Written out: the loader must not carry the kind, and is the smallest so. A test holds the fields equal to `ideaListFields`.
    body: `{"structuredQuery":{"select":{"fields":[{"fieldPath":"by"},{"fieldPath":"name"},{"fieldPath":"label"},{"fieldPath":"at"},{"fieldPath":"title"},{"fieldPath":"excerpt"},{"fieldPath":"category"},{"fieldPath":"status"},{"fieldPath":"reason"},{"fieldPath":"votes"},{"fieldPath":"comments"},{"fieldPath":"pinned"},{"fieldPath":"touchedAt"}]},"from":[{"collectionId":"ideas"}],"where":{"fieldFilter":{"field":{"fieldPath":"state"},"op":"EQUAL","value":{"stringValue":"approved"}}},"orderBy":[{"field":{"fieldPath":"pinned"},"direction":"DESCENDING"},{"field":{"fieldPath":"${field}"},"direction":"DESCENDING"}],"limit":${limit}}}`,
  };
}
