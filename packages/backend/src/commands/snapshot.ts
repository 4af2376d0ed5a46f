import { idea } from '@stoa/core/ideas/kind';
import { scoreOf, type ScoredIdea } from '@stoa/core/ideas/score-of';
import { decode } from '@stoa/core/store/document';
import { serverTime, type StoredDocument } from '@stoa/core/store/store';
import { commitWrites } from '../firestore/commit.ts';
import { listDocuments } from '../firestore/list.ts';
import { Mistake } from '../mistake.ts';
import { isOn, type Command } from './command.ts';
import { placeOf, placeOptions, type Place } from './place.ts';

const fields = ['state', 'status', 'by', 'at', 'moved', 'answeredAt'];

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

/** `stoa snapshot`: what readers would otherwise have to count themselves. */
export const snapshot: Command = {
  name: 'snapshot',
  summary: 'Counts what became of the ideas, for the line that the idea box shows.',
  usage: '[options]',
  options: {
    'dry-run': { type: 'boolean', help: 'prints the figures and writes nothing' },
    ...placeOptions,
  },
  more: 'Run it as often as the figures should be fresh; it reads every idea, and the history of each that moved.',
  async run(values, words, terminal) {
    if (words.length > 0) throw new Mistake('stoa snapshot takes options only: see stoa snapshot --help.');
    const place = await placeOf(values, terminal);
    const { to, site } = place;
    const all = await listDocuments(to, site, { below: '', collection: 'ideas', select: fields });
    const approved = all.filter((stored) => stored.fields['state'] === 'approved');
    let reads = Math.max(all.length, 1);
    const ideas: ScoredIdea[] = [];
    for (let start = 0; start < approved.length; start += atOnce)
      ideas.push(
        ...(await Promise.all(
          approved
            .slice(start, start + atOnce)
            .map((stored) => scored(place, stored, (more) => (reads += more))),
        )),
      );
    const score = scoreOf(ideas);
    if (!isOn(values, 'dry-run'))
      await commitWrites(to, site, [
        { kind: 'set', path: 'snapshots/score', fields: { at: serverTime, score: { ...score } } },
      ]);
    const { medianDays } = score;
    terminal.say(
      `${score.ideas} ideas on the site ${site}: ${score.answered} answered, ${score.done} done, ${score.declined} declined; ${medianDays === null ? 'no answer to take the time of' : `half of the answers came within ${medianDays} days`}.`,
    );
    terminal.say(`${reads} billed reads${isOn(values, 'dry-run') ? ', nothing written' : ', 1 write'}.`);
    return 0;
  },
};
