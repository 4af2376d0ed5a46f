import type { IdeaStatus } from '@stoa/core/ideas/kind';
import { storedState } from '@stoa/core/ideas/state';
import { cleanLine, cleanText } from '@stoa/core/posts/clean';
import { boardOf, idOn } from '@stoa/core/store/board';
import type { Stored, StoredDocument } from '@stoa/core/store/store';
import { Mistake } from '../mistake.ts';
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

const cellOf = (value: Stored | undefined): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
};

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

/** Most sentences about one file. */
const mostProblems = 20;

/** A time that can be read in one way only; without a zone it is UTC. */
function timeOf(text: string): Date | undefined {
  const iso = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?))? ?(Z|UTC|[+-]\d\d:?\d\d)?$/i.exec(
    text,
  );
  const [, day, clock = '00:00', zone = 'Z'] = iso ?? [];
  // A month in letters: 03/04 is March here and April there.
  if (!iso && !/\p{L}{3}/u.test(text)) return undefined;
  const time = new Date(iso ? `${day}T${clock}${zone.toUpperCase() === 'UTC' ? 'Z' : zone}` : `${text} UTC`);
  const known = Number.isNaN(time.getTime()) && !iso ? new Date(text) : time;
  return Number.isNaN(known.getTime()) ? undefined : known;
}

/** What an import decides for itself. */
export interface ReadOptions {
  /** Names of statuses beside those that are known. */
  readonly statuses: ReadonlyMap<string, IdeaStatus>;
  /** Stands where a decision has no reason. */
  readonly reason: string;
  readonly now: Date;
}

const refuse = (sentence: string): never => {
  throw new Mistake(sentence);
};

const within = (what: string, text: string, least: number, most: number): string =>
  text.length >= least && text.length <= most
    ? text
    : refuse(`the ${what} has ${text.length} characters, and it needs ${least} to ${most}.`);

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
  const at =
    written === '' ? options.now : (timeOf(written) ?? refuse(`“${written}” is no date: write 2026-03-31.`));
  if (at > options.now) refuse(`“${written}” has not come yet.`);
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
  const ideas = new Map<string, ListedIdea>();
  const problems: string[] = [];
  let leftOut = 0;
  for (const row of rows)
    try {
      if (row.cells[columns.get('mergedInto') ?? -1]) {
        leftOut++;
        continue;
      }
      const idea = listedIdea(row, columns, options);
      if (ideas.has(idea.id)) leftOut++;
      else ideas.set(idea.id, idea);
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      problems.push(`line ${row.line}: ${error.message}`);
    }
  if (problems.length > mostProblems)
    problems.splice(mostProblems, Infinity, `… and ${problems.length - mostProblems} more lines.`);
  if (problems.length > 0) throw new Mistake(problems.join('\n'));
  return { ideas: [...ideas.values()], leftOut };
}
