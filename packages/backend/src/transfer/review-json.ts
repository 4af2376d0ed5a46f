import { picture } from '@stoa/core/media/kind';
import { helpfulVote, item, receipt, review, reviewReport } from '@stoa/core/reviews/kind';
import type { DocumentKind } from '@stoa/core/store/document';
import { idOf } from '@stoa/core/store/id';
import type { StoredDocument } from '@stoa/core/store/store';
import { comment, commentReport } from '@stoa/core/threads/kind';
import type { NewDocument } from '../firestore/commit.ts';
import { Mistake } from '../mistake.ts';
import type { ItemReviews, NewPost } from './item-reviews.ts';
import { belowOf, checked, fieldsOf, isObject, partsOf } from './json.ts';

/** The shape of the file. */
const version = 1;

/** What may lie below an item. */
const kinds: readonly (readonly [path: RegExp, kind: DocumentKind])[] = [
  [/^reviews\/[^/]+$/, review],
  [/^reviews\/[^/]+\/helpful\/[^/]+$/, helpfulVote],
  [/^reviews\/[^/]+\/media\/[^/]+$/, picture],
  [/^reviews\/[^/]+\/reports\/[^/]+$/, reviewReport],
  [/^receipts\/[A-Z0-9]{10,20}$/, receipt],
  [/^comments\/[^/]+$/, comment],
  [/^comments\/[^/]+\/reports\/[^/]+$/, commentReport],
];

/** An item, and all that lies below it. */
export interface WholeItem {
  readonly id: string;
  /** Missing where nothing has been counted yet: a first question that waits. */
  readonly item: StoredDocument | undefined;
  readonly below: readonly StoredDocument[];
}

/** The items of what lies in `items`, however deep. */
export const itemsIn = (documents: readonly StoredDocument[]): WholeItem[] =>
  [...Map.groupBy(documents, ({ path }) => path.split('/')[1] ?? '')].map(([id, lie]) => ({
    id,
    item: lie.find(({ path }) => path === `items/${id}`),
    below: lie.filter(({ path }) => path !== `items/${id}`),
  }));

/** Items with all that lies below them as one text, the same for the same documents. */
export function textOfReviews(site: string, items: readonly WholeItem[]): string {
  const inOrder = items.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const file = {
    stoa: 'reviews',
    version,
    site,
    reviews: inOrder.map((each) => ({
      item: each.id,
      fields: each.item ? fieldsOf(each.item) : null,
      below: belowOf(each.below),
    })),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

/** Refuses a mark that no code stands for. */
function checkMark({ path, fields }: NewDocument, receipts: readonly NewDocument[]): void {
  const code = fields['receipt'];
  const isSpent = receipts.some((each) => idOf(each.path) === code);
  if (code !== '' && !isSpent)
    throw new Mistake(`${path}: it is marked as verified, and no code in the file was spent on it.`);
}

function wholeItem(given: unknown, index: number, site: string): ItemReviews {
  const id = isObject(given) ? given['item'] : undefined;
  if (!isObject(given) || typeof id !== 'string' || !/^[\p{L}\p{M}\p{N}_=-]{1,240}$/u.test(id))
    throw new Mistake(`item ${index + 1}: its id must be letters, digits, “-”, “_” and “=”.`);
  const path = `items/${id}`;
  const as = given['fields'] === null ? undefined : checked(item, path, given['fields'], site).fields;
  const below = Object.entries(isObject(given['below']) ? given['below'] : {}).map(([name, fields]) => {
    const [, kind] = kinds.find(([pattern]) => pattern.test(name)) ?? [];
    if (!kind) throw new Mistake(`${path}/${name}: nothing of that name lies below an item.`);
    return checked(kind, `${path}/${name}`, fields, site);
  });
  const lying = (collection: string) =>
    below.filter((each) => each.path === `${path}/${collection}/${idOf(each.path)}`);
  const posts = (collection: string) =>
    lying(collection).map((each): NewPost => ({
      id: idOf(each.path),
      fields: each.fields,
      below: below.filter((other) => other.path.startsWith(`${each.path}/`)),
    }));
  const receipts = lying('receipts');
  for (const each of lying('reviews')) checkMark(each, receipts);
  return { id, receipts, reviews: posts('reviews'), questions: posts('comments'), ...(as && { as }) };
}

/** Reads what `textOfReviews` wrote, for another site. Throws a `Mistake` that names the document at fault. */
export const reviewsOf = (text: string, site: string): ItemReviews[] =>
  partsOf(text, 'reviews', version).map((each, index) => wholeItem(each, index, site));
