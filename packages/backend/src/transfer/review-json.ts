import { picture } from '@stoa/core/media/kind';
import { helpfulVote, item, receipt, review, reviewReport } from '@stoa/core/reviews/kind';
import type { DocumentKind } from '@stoa/core/store/document';
import { idOf } from '@stoa/core/store/id';
import type { StoredDocument } from '@stoa/core/store/store';
import type { NewDocument } from '../firestore/commit.ts';
import { Mistake } from '../mistake.ts';
import type { ItemReviews } from './item-reviews.ts';
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
];

/** Items with all that lies below them as one text, the same for the same documents. */
export function textOfReviews(
  site: string,
  items: readonly { readonly item: StoredDocument; readonly below: readonly StoredDocument[] }[],
): string {
  const inOrder = items.toSorted((one, other) => (one.item.id < other.item.id ? -1 : 1));
  const file = {
    stoa: 'reviews',
    version,
    site,
    reviews: inOrder.map((each) => ({
      item: each.item.id,
      fields: fieldsOf(each.item),
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
  const whole = checked(item, path, given['fields'], site);
  const below = Object.entries(isObject(given['below']) ? given['below'] : {}).map(([name, fields]) => {
    const [, kind] = kinds.find(([pattern]) => pattern.test(name)) ?? [];
    if (!kind) throw new Mistake(`${path}/${name}: nothing of that name lies below an item.`);
    return checked(kind, `${path}/${name}`, fields, site);
  });
  const receipts = below.filter((each) => each.path.startsWith(`${path}/receipts/`));
  const reviews = below.filter((each) => each.path.split('/').length === 4 && !receipts.includes(each));
  for (const each of reviews) checkMark(each, receipts);
  return {
    ...{ id, receipts, as: whole.fields },
    reviews: reviews.map((each) => ({
      id: idOf(each.path),
      fields: each.fields,
      below: below.filter((other) => other.path.startsWith(`${each.path}/`)),
    })),
  };
}

/** Reads what `textOfReviews` wrote, for another site. Throws a `Mistake` that names the document at fault. */
export const reviewsOf = (text: string, site: string): ItemReviews[] =>
  partsOf(text, 'reviews', version).map((each, index) => wholeItem(each, index, site));
