import type { IdeaStatus } from '@stoa/core/ideas/kind';
import { storedState } from '@stoa/core/ideas/state';
import { cleanLine, cleanText } from '@stoa/core/posts/clean';
import { boardOf, idOn } from '@stoa/core/store/board';
import type { Stored, StoredDocument } from '@stoa/core/store/store';
import { Mistake } from '../mistake.ts';
import { cellOf, pastOf, readRows, refuse, within } from './cells.ts';
import { columnsOf, type Column } from './columns.ts';
import { tableOf, textOfTable, unguarded, type Row } from './csv.ts';
import { deriveId } from './derive-id.ts';
import { statusOf } from './statuses.ts';

/** An idea of another board, or of our own table. */
export interface ListedIdea {
  readonly line: number;
  /** Always the same for the same row. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  readonly status: IdeaStatus;
  readonly reason: string;
  readonly category: string;
  readonly state: 'approved' | 'pending' | 'rejected';
  readonly votes: number;
  /** Empty where the table does not tell. */
  readonly author: string;
  /** The same for the same author, and not the address. */
  readonly by: string;
  readonly at: Date;
}

/** What a table holds. */
export interface Listed {
  readonly ideas: readonly ListedIdea[];
  /** Rows that repeat an idea, as exports with a row a voter do, or stand for one that was merged. */
  readonly leftOut: number;
}

const headings = [
  ...['id', 'title', 'body', 'status', 'reason', 'category', 'state', 'votes', 'comments', 'author', 'label'],
  ...['at', 'answeredAt', 'happenedAt', 'pinned', 'locked', 'mergedInto'],
];

/** On a gated board the id says which. */
const stateOf = (id: string, state: Stored | undefined) =>
  state === storedState(id, 'approved') ? 'approved' : state;

/** An id that an import may give: on the board that ours says, the same for the same row. */
function idFrom(own: string, row: string): string {
  const board = /^[a-z0-9-]{1,20}~/.test(own) ? boardOf(own) : '';
  const rest = own.slice(board ? board.length + 1 : 0);
  return idOn(board, /^[A-Za-z0-9]{20}$/.test(rest) ? rest : deriveId(`idea\n${own || row}`));
}

/** Ideas as a table for spreadsheets, newest first. */
export function textOfIdeaTable(ideas: readonly StoredDocument[]): string {
  const timeOf = ({ fields }: StoredDocument) => (fields['at'] instanceof Date ? fields['at'].getTime() : 0);
  const rows = ideas
    .toSorted((one, other) => timeOf(other) - timeOf(one))
    .map(({ id, fields }) => {
      const told = { ...fields, id, author: fields['name'], state: stateOf(id, fields['state']) };
      return headings.map((name) => cellOf(told[name as keyof typeof told]));
    });
  return textOfTable([headings, ...rows]);
}

/** What an import decides for itself. */
export interface ReadOptions {
  /** Names of statuses beside those that are known. */
  readonly statuses: ReadonlyMap<string, IdeaStatus>;
  /** Stands where a decision has no reason. */
  readonly reason: string;
  readonly now: Date;
}

/** Reads one row; throws a `Mistake` without the line. */
function listedIdea(
  { line, cells }: Row,
  columns: ReadonlyMap<Column, number>,
  options: ReadOptions,
): ListedIdea {
  const cell = (name: Column) => unguarded(cells[columns.get(name) ?? -1] ?? '').trim();
  const title = within('title', cleanLine(cell('title')), 4, 120);
  const body = within('text', cleanText(cell('body').replace(/\r\n?/g, '\n')), 0, 4000);
  const status =
    statusOf(cell('status'), options.statuses) ??
    refuse(
      `the status “${cell('status')}” is not known: say what it is with --status "${cell('status')}=planned".`,
    );
  const isDecided = status === 'done' || status === 'declined';
  const given = cleanText(cell('reason'));
  const reason = within(
    'reason',
    given === '' && isDecided ? options.reason : given,
    isDecided ? 2 : 0,
    1000,
  );
  const count = cell('votes') || '0';
  const votes = /^\d{1,5}$/.test(count) ? Number(count) : refuse(`“${count}” is no number of votes.`);
  const written = cell('at');
  const at = pastOf(written, options.now);
  const author = cell('author').includes('@') ? '' : cleanLine(cell('author')).slice(0, 40).trim();
  const own = cell('id');
  const state = cell('state') || 'approved';
  if (state !== 'approved' && state !== 'pending' && state !== 'rejected')
    return refuse(`“${state}” is no state: it is approved, pending or rejected.`);
  return {
    ...{ line, title, body, status, reason, state, votes, author, at },
    id: idFrom(own, `${title}\n${written}`),
    category: cleanLine(cell('category')),
    by: `~${deriveId(`author\n${cell('email').toLowerCase() || author}`)}`,
  };
}

/** Reads our own table, Canny's or UserVoice's. Throws a `Mistake` with a sentence a row. */
export function listedIdeas(text: string, options: ReadOptions): Listed {
  const [first, ...rows] = tableOf(text);
  const columns = columnsOf(first?.cells ?? []);
  if (!columns.has('title'))
    throw new Mistake('line 1: no column is called title, so this is no list of ideas that I know.');
  const isMerged = ({ cells }: Row) => Boolean(cells[columns.get('mergedInto') ?? -1]);
  const read = readRows(
    rows.filter((row) => !isMerged(row)),
    (row) => listedIdea(row, columns, options),
  );
  const ideas = new Map<string, ListedIdea>();
  for (const idea of read) if (!ideas.has(idea.id)) ideas.set(idea.id, idea);
  return { ideas: [...ideas.values()], leftOut: rows.length - ideas.size };
}
