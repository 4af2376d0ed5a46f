import { idea } from '@stoa/core/ideas/kind';
import { ideaListFields, ideaRow, type IdeaRow } from '@stoa/core/ideas/row';
import { scoreOf, type ScoredIdea } from '@stoa/core/ideas/score-of';
import { firstPageOf } from '@stoa/core/ideas/first-page-of';
import { firstPageFields, rowsInSnapshot, snapshotPath, titlesPath } from '@stoa/core/ideas/snapshot';
import { mostTitleBytes, packTitles, titleFields } from '@stoa/core/ideas/title-index';
import { decode } from '@stoa/core/store/document';
import { serverTime, type StoredDocument, type Write, type WriteFields } from '@stoa/core/store/store';
import { commitWrites } from '../firestore/commit.ts';
import { listDocuments } from '../firestore/list.ts';
import { Mistake } from '../mistake.ts';
import { isOn, type Command } from './command.ts';
import { placeOf, placeOptions, type Place } from './place.ts';

const fields = [...new Set([...ideaListFields, 'state', 'moved', 'answeredAt'])];

/** When an idea first came along; reads its history. */
async function scored(
  { to, site }: Place,
  stored: StoredDocument,
  count: (reads: number) => void,
): Promise<ScoredIdea> {
  const { status, by, at, moved, answeredAt } = decode({ ...idea, fields: scoredFields }, stored);
  const moves =
    moved === ''
      ? []
      : await listDocuments(to, site, {
          below: stored.path,
          collection: 'history',
          select: ['at'],
        });
  count(moves.length);
  const times = [answeredAt, ...moves.map((move) => move.fields['at'])].filter(
    (time) => time instanceof Date,
  );
  const first = Math.min(...times.map((time) => time.getTime()));
  return {
    status,
    at,
    isImported: by.startsWith('~'),
    firstAt: times.length > 0 ? new Date(first) : undefined,
  };
}

const { status, by, at, moved, answeredAt } = idea.fields;
const scoredFields = { status, by, at, moved, answeredAt };

/** Ideas whose histories are asked for at once. */
const atOnce = 8;

type Score = ReturnType<typeof scoreOf>;

/** What the ideas came to; `count` is told of the reads that it takes beside them. */
async function countScore(
  place: Place,
  approved: readonly StoredDocument[],
  count: (reads: number) => void,
): Promise<Score> {
  const ideas: ScoredIdea[] = [];
  for (let start = 0; start < approved.length; start += atOnce)
    ideas.push(
      ...(await Promise.all(approved.slice(start, start + atOnce).map((each) => scored(place, each, count)))),
    );
  return scoreOf(ideas);
}

const write = (path: string, fields: WriteFields): Write => ({ kind: 'set', path, fields });

/** The snapshots that readers take first pages from. */
const firstPages = (ideas: readonly IdeaRow[], asOf: Date): Write[] =>
  (['votes', 'newest'] as const).map((order) =>
    write(snapshotPath(order), firstPageFields(firstPageOf(ideas, order, asOf))),
  );

/** `stoa snapshot`: what readers would otherwise have to read or count themselves. */
export const snapshot: Command = {
  name: 'snapshot',
  summary: 'Puts together what saves reads: the first pages, the titles, and the figures below the list.',
  usage: '[options]',
  options: {
    'dry-run': { type: 'boolean', help: 'prints the figures and writes nothing' },
    ...placeOptions,
  },
  more: 'Run it once a day, or more often: readers take first pages and titles from it (`data-snapshot`) for 24 hours. It reads every idea, and the history of each that moved.',
  async run(values, words, terminal) {
    if (words.length > 0) throw new Mistake('stoa snapshot takes options only: see stoa snapshot --help.');
    const isDry = isOn(values, 'dry-run');
    const place = await placeOf(values, terminal);
    const { to, site } = place;
    let asOf = new Date(0);
    const began = (at: Date) => (asOf = at);
    const all = await listDocuments(to, site, { below: '', collection: 'ideas', select: fields, began });
    const approved = all.filter((stored) => stored.fields['state'] === 'approved');
    let reads = Math.max(all.length, 1);
    const score = await countScore(place, approved, (more) => (reads += more));
    const ideas = approved.map((stored) => decode(ideaRow, stored));
    const titles = await packTitles(ideas);
    const isTooLong = titles.length > mostTitleBytes;
    const writes = [
      write('snapshots/score', { at: serverTime, score: { ...score } }),
      ...firstPages(ideas, asOf),
      ...(isTooLong ? [] : [write(titlesPath, titleFields(asOf, titles))]),
    ];
    if (!isDry) await commitWrites(to, site, writes);
    terminal.say(figures(site, score));
    terminal.say(
      isTooLong
        ? `The titles of ${ideas.length} ideas take ${kilobytes(titles.length)} packed, and one document holds ${kilobytes(mostTitleBytes)}: they are left out, and searches ask the list.`
        : `First pages of ${Math.min(ideas.length, rowsInSnapshot)} ideas by votes and by time; ${ideas.length} titles in ${kilobytes(titles.length)}.`,
    );
    terminal.say(`${reads} billed reads, ${isDry ? 'nothing written' : `${writes.length} writes`}.`);
    return 0;
  },
};

const kilobytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`;

/** What the score says, in a sentence. */
function figures(site: string, { ideas, answered, done, declined, medianDays }: Score): string {
  const time =
    medianDays === null
      ? 'no answer to take the time of'
      : `half of the answers came within ${medianDays} days`;
  return `${ideas} ideas on the site ${site}: ${answered} answered, ${done} done, ${declined} declined; ${time}.`;
}
