import { cleanLine, cleanText } from '@stoa/core/posts/clean';
import { ratings, type Rating } from '@stoa/core/reviews/kind';
import { itemName } from '@stoa/core/reviews/item-name';
import type { Stored, StoredDocument, StoredMap } from '@stoa/core/store/store';
import { Mistake } from '../mistake.ts';
import { checkItem } from '../receipts/code.ts';
import { cellOf, pastOf, readRows, refuse, within } from './cells.ts';
import { tableOf, textOfTable, unguarded, type Row } from './csv.ts';
import { deriveId } from './derive-id.ts';
import { isOurs, reviewColumnsOf, reviewHeadings, type ReviewColumn } from './review-columns.ts';
import { standingOf, type Standing } from './review-states.ts';

/** A review of another shop system, or of our own table. */
export interface ListedReview extends Standing {
  /** Id of the item's document. */
  readonly item: string;
  /** Always the same for the same row. */
  readonly id: string;
  readonly rating: Rating;
  readonly title: string;
  readonly body: string;
  /** Empty where the table does not tell. */
  readonly author: string;
  readonly at: Date;
  readonly tags: readonly string[];
  readonly recommend: boolean | null;
  readonly editedAt: Date | null;
  /** What the merchant answered; `name` is empty where the table does not tell. */
  readonly reply: {
    readonly body: string;
    readonly name: string;
    readonly label: string;
    readonly at: Date;
  } | null;
}

/** What a table holds. */
export interface ListedReviews {
  readonly reviews: readonly ListedReview[];
  /** Rows that say what another one said. */
  readonly leftOut: number;
  /** Rows that have pictures, which do not come along. */
  readonly pictured: number;
}

/** What an import decides for itself. */
export interface ReadOptions {
  /** Column with the items, where it is not the usual one. */
  readonly itemColumn: string | undefined;
  /** Item of rows that name none. */
  readonly item: string | undefined;
  /** Names of states beside those that are known. */
  readonly states: ReadonlyMap<string, 'approved' | 'pending' | 'rejected'>;
  readonly now: Date;
}

/** Sets tags apart; a choice of an aspect cannot hold it. */
const separator = ' | ';

/** Reviews as a table for spreadsheets, newest first. */
export function textOfReviewTable(reviews: readonly StoredDocument[]): string {
  const timeOf = ({ fields }: StoredDocument) => (fields['at'] instanceof Date ? fields['at'].getTime() : 0);
  const rows = reviews
    .toSorted((one, other) => timeOf(other) - timeOf(one) || (one.path < other.path ? -1 : 1))
    .map(({ id, path, fields }) => {
      const reply = (fields['reply'] ?? {}) as StoredMap;
      const told: Readonly<Record<string, Stored | undefined>> = {
        ...fields,
        id,
        item: itemName(path.split('/')[1] ?? ''),
        author: fields['name'],
        tags: ((fields['tags'] ?? []) as string[]).join(separator),
        reply: reply['body'],
        replyName: reply['name'],
        replyLabel: reply['label'],
        replyAt: reply['at'],
      };
      return reviewHeadings.map((name) => cellOf(told[name]));
    });
  return textOfTable([[...reviewHeadings], ...rows]);
}

type Cell = (name: ReviewColumn) => string;

const starsOf = (written: string): Rating =>
  ratings.find((each) => written === String(each) || written === `${each}.0`) ??
  refuse(
    written === ''
      ? 'it has no stars, and it needs 1 to 5.'
      : `“${written}” is no number of stars: whole ones from 1 to 5.`,
  );

const itemOf = (cell: Cell, { item = '' }: ReadOptions): string => {
  const name = cell('item') || item;
  return name === ''
    ? refuse('it names no item: take the line out, or say one with --item.')
    : checkItem(name);
};

/** Each `Aspect:value`, within what the rules take. */
function tagsOf(written: string): string[] {
  const tags = written.split(separator.trim()).flatMap((each) => each.trim() || []);
  if (tags.length > 12) return refuse(`it has ${tags.length} tags, and may have 12.`);
  within('list of tags', tags.join(' '), 0, 400);
  return tags;
}

function recommendOf(written: string): boolean | null {
  if (written === '') return null;
  if (/^(true|yes|1)$/i.test(written)) return true;
  return /^(false|no|0)$/i.test(written)
    ? false
    : refuse(`“${written}” does not say whether it recommends: true or false.`);
}

/** A text as it was typed: line ends of one kind, nothing blank at its ends. */
const wordsOf = (written: string): string => cleanText(written.replace(/\r\n?/g, '\n'));

/** A name, and no address. */
const nameOf = (written: string): string =>
  written.includes('@') ? '' : cleanLine(written).slice(0, 40).trim();

function replyOf(cell: Cell, at: Date, now: Date): ListedReview['reply'] {
  const body = within('reply', wordsOf(cell('reply')), 0, 4000);
  if (body === '') return null;
  return {
    ...{ body, name: nameOf(cell('replyName')), label: cleanLine(cell('replyLabel')).slice(0, 24) },
    at: cell('replyAt') === '' ? at : pastOf(cell('replyAt'), now),
  };
}

/** Reads one row; throws a `Mistake` without the line. */
function listedReview(cell: Cell, own: string | undefined, options: ReadOptions): ListedReview {
  const item = itemOf(cell, options);
  const rating = starsOf(cell('rating'));
  const title = within('title', cleanLine(cell('title')), 0, 120);
  const body = within('text', wordsOf(cell('body')), 0, 4000);
  const author = nameOf(cell('author'));
  const at = pastOf(cell('at'), options.now);
  const standing =
    standingOf(cell('state'), cell('why'), options.states) ??
    refuse(
      `the state “${cell('state')}” is not known: say what it is with --status "${cell('state')}=approved".`,
    );
  const said = cell('id') || [author, cell('at'), title, body].join('\n');
  return {
    ...standing,
    ...{ item, rating, title, body, author, at },
    id: own ?? `~${deriveId(`review\n${item}\n${said}`)}`,
    tags: tagsOf(cell('tags')),
    recommend: recommendOf(cell('recommend')),
    editedAt: cell('editedAt') === '' ? null : pastOf(cell('editedAt'), options.now),
    reply: replyOf(cell, at, options.now),
  };
}

/** Reads our own table, Judge.me's or Yotpo's. Throws a `Mistake` with a sentence a row. */
export function listedReviews(text: string, options: ReadOptions): ListedReviews {
  const [first, ...rows] = tableOf(text);
  const headings = first?.cells ?? [];
  const columns = reviewColumnsOf(headings, options.itemColumn);
  const missing = (['rating', ...(options.item === undefined ? (['item'] as const) : [])] as const).find(
    (name) => !columns.has(name),
  );
  if (missing !== undefined)
    throw new Mistake(
      options.itemColumn !== undefined && missing === 'item'
        ? `line 1: no column is called “${options.itemColumn}”.`
        : `line 1: no column tells the ${missing === 'item' ? 'item (name it with --item-column)' : 'stars'}, so this is no list of reviews that I know.`,
    );
  const ours = isOurs(headings);
  const cellsOf =
    ({ cells }: Row): Cell =>
    (name) =>
      unguarded(cells[columns.get(name) ?? -1] ?? '').trim();
  const read = readRows(rows, (row) => {
    const cell = cellsOf(row);
    return listedReview(cell, ours && isUid(cell('id')) ? cell('id') : undefined, options);
  });
  const reviews = new Map(read.toReversed().map((each) => [`${each.item}/${each.id}`, each]));
  return {
    reviews: [...reviews.values()].reverse(),
    leftOut: rows.length - reviews.size,
    pictured: rows.filter((row) => !['', '0'].includes(cellsOf(row)('pictures'))).length,
  };
}

/** Whether a document may be called so. */
const isUid = (id: string): boolean =>
  id !== '' && id.length <= 128 && !/[/\p{Cc}]|^\.\.?$|^__.*__$/u.test(id);
