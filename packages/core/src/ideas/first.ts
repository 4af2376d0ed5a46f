/** Which ideas come first. */
export type IdeaOrder = 'votes' | 'newest';

/** The field behind each order. */
export const orderFields = { votes: 'votes', newest: 'at' } as const;

/** Ideas a page shows; with the query's own cost a cold view bills at most 11 reads. */
export const ideasPerPage = 10;

/** Ideas of a compact list, which has no further pages. */
export const ideasWhenCompact = 3;

const named = (field: string) => `{"fieldPath":"${field}"}`;

/** The fields of a list, written out: the loader must not carry the kind. A test holds them equal to `ideaListFields`. */
const fields = 'by name label at title excerpt category status reason votes comments pinned touchedAt'.split(
  ' ',
);

/** The request for the first page of ideas, as the loader sends it beside the widget's code; `attribute` reads the element's. */
export function firstIdeas(
  attribute: (name: string) => string | null | undefined,
  limit = ideasPerPage,
): { path: string; body: string } {
  const by = (field: string) => `{"field":${named(field)},"direction":"DESCENDING"}`;
  return {
    path: ':runQuery',
    body: `{"structuredQuery":{"select":{"fields":[${fields.map(named).join()}]},"from":[{"collectionId":"ideas"}],"where":{"fieldFilter":{"field":${named('state')},"op":"EQUAL","value":{"stringValue":"approved"}}},"orderBy":[${by('pinned')},${by(attribute('order') === 'newest' ? 'at' : 'votes')}],"limit":${limit}}}`,
  };
}
