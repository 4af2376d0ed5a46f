import { ideaMove } from '@stoa/core/ideas/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { serverTime } from '@stoa/core/store/store';
import { owner, verified, type Actor } from '../actors.ts';
import { accepts, ago, found, leaveOut, omit, siteMark, written } from '../attempt.ts';
import type { Attempt, Case, Fields } from '../attempt.ts';
import { act, community, ideaPath, settings, standingIdea } from './community.ts';
import { notStaff } from './staff.ts';

/** Path of an entry in the idea's history. */
export const entryPath = (entry: string): string => `${ideaPath}/history/${entry}`;

/** Id of the entry that the moves below write. */
export const newEntry = 'AnEntryOfTheHistory1';

/** Mo's change of what its author hears of. */
export const changes = (
  fields: Fields,
  given: Record<string, Fields> = {},
  as: Actor = verified('mo'),
): Attempt => ({
  as,
  given: community({ [ideaPath]: standingIdea(), ...given }),
  writes: [
    { kind: 'update', path: ideaPath, fields: { happenedAt: serverTime, touchedAt: serverTime, ...fields } },
  ],
});

/** A transition from `new`, with its entry in the history. */
export function moves(
  fields: Fields & { status: string },
  given: Record<string, Fields> = {},
  as: Actor = verified('mo'),
): Attempt {
  const { status, reason = null } = fields;
  const attempt = changes({ reason, moved: newEntry, ...fields }, given, as);
  attempt.writes.push({
    kind: 'set',
    path: entryPath(newEntry),
    fields: {
      ...sampleOf(ideaMove),
      ...(as.uid === 'mo' ? { by: 'mo', name: 'Mo' } : { by: as.uid, name: 'Kim' }),
      label: 'team',
      site: siteMark,
      from: found(attempt, ideaPath)['status'] ?? null,
      to: status,
      reason,
    },
  });
  return attempt;
}

/** Puts something else into what is written to the idea. */
export const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, ideaPath)[field] = value;
};

/** Puts something else into the idea and its history alike. */
const putsBoth = (field: 'status' | 'reason', value: Fields[string]) => (it: Attempt) => {
  written(it, ideaPath)[field] = value;
  written(it, entryPath(newEntry))[field === 'status' ? 'to' : field] = value;
};

const isAuthor = {
  'is the author': (it: Attempt) => (it.as = verified('ann')),
  'is the author, who spends an act': (it: Attempt) => {
    it.as = verified('ann');
    it.writes.push(act('ann', ideaPath));
  },
};

/** What no act of staff may do beside. */
export const bounds = {
  'says nothing of when it happened': (it: Attempt) => leaveOut(it, ideaPath, 'happenedAt'),
  'it happened in the past': puts('happenedAt', ago(60)),
  'does not touch it': (it: Attempt) => leaveOut(it, ideaPath, 'touchedAt'),
  'touches it in the past': puts('touchedAt', ago(60)),
  'changes the title': puts('title', 'Something else'),
  'changes the votes': puts('votes', 100),
  'adds a field': puts('colour', 'blue'),
};

const reason = 'Gloves hang in the boathouse.';
const unreasoned = (status: string) =>
  accepts(
    `a moderator moves an idea to ${status} without a reason`,
    moves({ status }, { [ideaPath]: standingIdea({ status: 'done', reason }) }),
  );

/** How far an idea has come. */
const moveCases: Case[] = [
  accepts('a moderator declines an idea with a reason', moves({ status: 'declined', reason: 'No' }), {
    ...notStaff,
    ...isAuthor,
    ...bounds,
    'gives none': putsBoth('reason', null),
    'the reason has one character': putsBoth('reason', 'N'),
    'the reason has 1001 characters': putsBoth('reason', 'r'.repeat(1001)),
    'the reason is a list': putsBoth('reason', ['a', 'b']),
    'takes the reason away': putsBoth('reason', ''),
    'the site has no such status': (it) => (found(it, '')['statuses'] = ['new', 'done']),
    'hides it as well': puts('state', 'rejected'),
    'pins it as well': puts('pinned', true),
    'there is no entry in the history': (it) => omit(it, entryPath(newEntry)),
    'names no entry': (it) => leaveOut(it, ideaPath, 'moved'),
    'names an entry of before': (it) => {
      it.given[entryPath('AnEntryOfTheHistory0')] = { ...sampleOf(ideaMove), at: ago(60) };
      written(it, ideaPath)['moved'] = 'AnEntryOfTheHistory0';
    },
  }),
  accepts('a moderator marks an idea done', moves({ status: 'done', reason: 'r'.repeat(1000) }), {
    'gives no reason': putsBoth('reason', null),
  }),
  ...['new', 'review', 'planned', 'progress'].map(unreasoned),
  accepts('a moderator gives a reason for a plan', moves({ status: 'planned', reason }), {
    'the reason has one character': putsBoth('reason', 'N'),
    'the status is unknown': putsBoth('status', 'someday'),
    'the status is a number': putsBoth('status', 1),
  }),
  accepts(
    'the owner marks an idea planned on a site with fewer statuses',
    moves({ status: 'planned' }, { '': settings({ statuses: ['new', 'planned'] }) }, owner),
  ),
];

const verdicts = ['spam', 'rude', 'off-topic', 'duplicate', 'private', 'other'];

/** Whether an idea is seen. */
const verdictCases: Case[] = [
  accepts(
    'a moderator rejects an idea and says why',
    changes({ state: 'rejected', why: 'spam', reports: 0 }, { [ideaPath]: standingIdea({ reports: 2 }) }),
    {
      ...notStaff,
      ...isAuthor,
      ...bounds,
      'the state is unknown': puts('state', 'removed'),
      'it is merged': puts('state', 'merged'),
      'the state is nothing': puts('state', null),
      'the reason is unknown': puts('why', 'ugly'),
      'the reason is a sentence': puts('why', 'I do not like it.'),
      'counts other reports': puts('reports', 1),
      'counts reports that nobody made': puts('reports', -1),
      'moves it as well': puts('status', 'planned'),
      'gives a public reason': puts('reason', 'Because.'),
      'it stood for by another': (it) => {
        Object.assign(found(it, ideaPath), { state: 'merged', mergedInto: 'AnotherIdeaOfTheSite' });
      },
    },
  ),
  ...verdicts.map((why) =>
    accepts(`a moderator rejects an idea as: ${why}`, changes({ state: 'rejected', why })),
  ),
  accepts('a moderator rejects an idea', changes({ state: 'rejected' })),
  accepts(
    'a moderator rejects an idea whose reports stay counted',
    changes({ state: 'rejected' }, { [ideaPath]: standingIdea({ reports: 2 }) }),
  ),
  accepts(
    'a moderator approves an idea',
    changes(
      { state: 'approved', why: null },
      { [ideaPath]: standingIdea({ state: 'pending', why: 'other' }) },
    ),
    {
      'says why it is hidden': puts('why', 'other'),
      'leaves the reason': (it) => leaveOut(it, ideaPath, 'why'),
    },
  ),
  accepts('the owner takes an idea back', changes({ state: 'pending' }, {}, owner)),
];

/** How far an idea has come, and whether it is seen. */
export const staffCases: Case[] = [...moveCases, ...verdictCases];
