import type { SiteConfig } from '../site.ts';
import { decode } from '../store/document.ts';
import { firstAnswer } from '../store/first-answer.ts';
import { documentsOf, emulatorOf, siteRootOf, urlOf } from '../store/rest.ts';
import type { Page } from '../store/store.ts';
import { decodeDocument, decodePage, type QueryRow, type WireDocument } from '../store/wire.ts';
import { publicBound, reviewsPerPage } from './first.ts';
import { reviewListFields, reviewRow, type ReviewRow } from './row.ts';
import { itemTally, type Item } from './tally.ts';

/** What a feed paints before its site is open. */
export interface FirstReviews {
  /** What is reviewed; null before its first review. */
  readonly item: Item | null;
  /** Missing where it was not asked for. */
  readonly page?: Page<ReviewRow>;
}

interface FoundRow {
  readonly found?: WireDocument;
}

const fieldOf = (fieldPath: string) => ({ fieldPath });

/** The newest public reviews, as `:runQuery` takes it. A test holds it equal to what `reviewList` is encoded to. */
export const firstReviewsBody = (now = new Date()): string =>
  JSON.stringify({
    structuredQuery: {
      select: { fields: [...reviewListFields, 'publicAt'].map(fieldOf) },
      from: [{ collectionId: 'reviews' }],
      where: {
        fieldFilter: {
          field: fieldOf('publicAt'),
          op: 'LESS_THAN_OR_EQUAL',
          value: { timestampValue: publicBound(now) },
        },
      },
      orderBy: ['at', 'publicAt', '__name__'].map((name) => ({
        field: fieldOf(name),
        direction: 'DESCENDING',
      })),
      limit: reviewsPerPage,
    },
  });

/**
 * An item and, with `hasList`, its newest reviews for a first paint, before the site is open; each is asked for once on a page, whoever shows
 * it. Rejects with `StoaError`.
 */
export async function firstReviewPage(
  { project = '', key = '', site = 'main', emulators }: SiteConfig,
  id: string,
  hasList = true,
): Promise<FirstReviews> {
  const endpoint = { project, key, emulator: emulatorOf(emulators, 'firestore') };
  const root = siteRootOf(endpoint, site);
  const ask = (resource: string, body: string) => firstAnswer(urlOf(endpoint, resource), body);
  const [rows, answers] = await Promise.all([
    hasList && ask(`${root}/items/${id}:runQuery`, firstReviewsBody()),
    ask(`${documentsOf(endpoint)}:batchGet`, `{"documents":["${root}/items/${id}"]}`) as Promise<
      readonly unknown[]
    >,
  ]);
  const { found } = (answers[0] ?? {}) as FoundRow;
  return {
    item: found ? decode(itemTally, decodeDocument(root, found)) : null,
    ...(rows && { page: pageOf(root, rows) }),
  };
}

function pageOf(root: string, rows: readonly QueryRow[]): Page<ReviewRow> {
  const { items, ...rest } = decodePage(root, rows, {
    limit: reviewsPerPage,
    orderBy: [
      ['at', 'desc'],
      ['publicAt', 'desc'],
    ],
  });
  return { items: items.map((stored) => decode(reviewRow, stored)), ...rest };
}
