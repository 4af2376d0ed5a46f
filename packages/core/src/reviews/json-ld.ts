import type { ItemType } from './item.ts';
import type { Item, ReviewRow } from './kind.ts';
import { ratings } from './row.ts';

/** The types of schema.org that search engines show stars for, by what is reviewed. */
export const schemaTypes = { product: 'Product', course: 'Course', event: 'Event' } as const satisfies Record<
  ItemType,
  string
>;

/** What a page says of the item that its reviews are about. */
export interface ReviewedItem {
  readonly type: ItemType;
  /** What people call it. */
  readonly name: string;
  /** `@id` of the page's own node of it, which the reviews' is nested into; empty where there is none. */
  readonly id: string;
  /** Address of the page. */
  readonly url: string;
}

/** Most reviews that are said one by one. */
const mostReviews = 5;

/** How many wrote here, and their mean: what was imported is said to be the community's by nobody. */
function ownCounts({ piles, imported }: Pick<Item, 'piles' | 'imported'>) {
  const of = (rating: number) => {
    const pile = String(rating);
    return Math.max(0, (piles[pile] ?? 0) - (imported?.[pile] ?? 0));
  };
  const count = ratings.reduce((sum, rating) => sum + of(rating), 0);
  return { count, average: ratings.reduce((sum, rating) => sum + rating * of(rating), 0) / count };
}

const scale = { bestRating: 5, worstRating: 1 } as const;

const reviewNode = ({ name, at, rating, title, excerpt }: ReviewRow) => ({
  '@type': 'Review' as const,
  author: { '@type': 'Person' as const, name },
  datePublished: at.toISOString().slice(0, 10),
  reviewRating: { '@type': 'Rating' as const, ratingValue: rating, ...scale },
  ...(title && { name: title }),
  ...(excerpt && { reviewBody: excerpt }),
});

/**
 * What search engines are told of an item's reviews; undefined where there is nothing that may be told: without reviews
 * written here, none at all. Source: https://developers.google.com/search/docs/appearance/structured-data/review-snippet
 */
export function reviewsNode(
  { type, name, id, url }: ReviewedItem,
  item: Pick<Item, 'piles' | 'imported'>,
  reviews: readonly ReviewRow[],
) {
  const { count, average } = ownCounts(item);
  if (count === 0) return undefined;
  const said = reviews.filter((each) => each.source !== 'imported' && each.name).slice(0, mostReviews);
  return {
    '@context': 'https://schema.org' as const,
    '@type': schemaTypes[type],
    // The page's own node says the rest of itself.
    ...(id ? { '@id': id } : { name, url }),
    aggregateRating: {
      '@type': 'AggregateRating' as const,
      ratingValue: Number(average.toFixed(2)),
      reviewCount: count,
      ...scale,
    },
    ...(said.length > 0 && { review: said.map(reviewNode) }),
  };
}

/** A node of JSON-LD in the page. */
type Node = Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every node in what a page says, however deep; what is no JSON says nothing. */
export function nodesOf(texts: readonly string[]): readonly Node[] {
  const within = (value: unknown, depth = 0): Node[] => {
    if (depth > 8) return [];
    if (Array.isArray(value)) return value.flatMap((each) => within(each, depth + 1));
    if (!isNode(value)) return [];
    return [value, ...Object.values(value).flatMap((each) => within(each, depth + 1))];
  };
  return texts.flatMap((text) => {
    try {
      return within(JSON.parse(text));
    } catch {
      return [];
    }
  });
}

const typesOf = ({ '@type': type }: Node): readonly unknown[] => (Array.isArray(type) ? type : [type]);

/** Types of who sells. */
const business = /Business|Organization|Store|Corporation|School|Restaurant|Hotel/;

/**
 * Why reviews must not be told beside what the page says already, as one sentence for its owner; undefined where they may.
 * Source: https://developers.google.com/search/docs/appearance/structured-data/review-snippet#self-serving
 */
export function refusalOf({ type, name, id }: ReviewedItem, nodes: readonly Node[]): string | undefined {
  const schemaType = schemaTypes[type];
  const isBusiness = (node: Node) =>
    typesOf(node).some((each) => typeof each === 'string' && business.test(each));
  const rated = (node: Node) => 'aggregateRating' in node || 'review' in node;
  if (id) {
    const own = nodes.filter((node) => node['@id'] === id);
    if (own.length === 0) return `No JSON-LD on the page has the @id "${id}" of schema-id.`;
    if (own.some(isBusiness))
      return `"${id}" is the business itself: search engines do not take its own reviews of it.`;
    if (!own.some((node) => typesOf(node).includes(schemaType)))
      return `"${id}" is no ${schemaType}: say what it is by item-type.`;
    return own.some(rated) ? `"${id}" has reviews in the page's own JSON-LD already.` : undefined;
  }
  if (!name) return 'item-name is missing: search engines need the name of what is reviewed.';
  if (nodes.some((node) => isBusiness(node) && node['name'] === name))
    return `"${name}" is the business itself: search engines do not take its own reviews of it.`;
  const [same] = nodes.filter((node) => typesOf(node).includes(schemaType));
  return same
    ? `The page has JSON-LD of a ${schemaType} already: name its @id by schema-id, and the reviews are nested into it.`
    : undefined;
}
