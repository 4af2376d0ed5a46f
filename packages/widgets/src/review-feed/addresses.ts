import { addressAt } from '../features/place/address.ts';

/** A part of the feed that has an address of its own: a review by its author's uid, or a question. */
export interface FeedPart {
  readonly kind: 'review' | 'question';
  readonly id: string;
}

/** Whose part it is. */
interface Feed {
  readonly itemId: string | undefined;
  /** Id of the element in the page, where the address leads at once. */
  readonly id: string;
}

/** The page's address at a review or a question: `stoa=review.kayak-101.ab12`. */
export function addressOfPart({ itemId = '', id: anchor }: Feed, { kind, id }: FeedPart): string {
  const url = new URL(addressAt('query', `${kind}.${itemId}.${id}`));
  if (anchor) url.hash = anchor;
  return url.href;
}

/** The part of the feed that the page's address names; undefined where it names none of this item's. */
export function namedPart({ itemId }: Pick<Feed, 'itemId'>, search = location.search): FeedPart | undefined {
  const [kind, item, ...id] = (new URLSearchParams(search).get('stoa') ?? '').split('.');
  const isPart = kind === 'review' || kind === 'question';
  return isPart && item === itemId && id[0] ? { kind, id: id.join('.') } : undefined;
}
