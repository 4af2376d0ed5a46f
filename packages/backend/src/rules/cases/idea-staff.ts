import { serverTime } from '@stoa/core/store/store';
import { impostor, owner, verified } from '../actors.ts';
import { accepts, ago, found, leaveOut, written, type Attempt, type Case, type Fields } from '../attempt.ts';
import { act, card, cardPath, community, ideaPath, settings, standingIdea } from './community.ts';

const changes = (fields: Fields, given: Record<string, Fields> = {}, as = verified('mo')): Attempt => ({
  as,
  given: community({ [ideaPath]: standingIdea(), ...given }),
  writes: [
    { kind: 'update', path: ideaPath, fields: { happenedAt: serverTime, touchedAt: serverTime, ...fields } },
  ],
});

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, ideaPath)[field] = value;
};

const notStaff = {
  'is nobody': (it: Attempt) => (it.as = undefined),
  'is a member': (it: Attempt) => {
    it.given[cardPath('bo')] = card('Bo');
    it.as = verified('bo');
  },
  'is the author': (it: Attempt) => (it.as = verified('ann')),
  'is the author, who spends an act': (it: Attempt) => {
    it.as = verified('ann');
    it.writes.push(act('ann', ideaPath));
  },
  'has not shown that the owner’s address is theirs': (it: Attempt) => (it.as = impostor),
  'is banned': (it: Attempt) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)),
  'is an expert': (it: Attempt) => (found(it, cardPath('mo'))['role'] = 'expert'),
  'is an owner by card only': (it: Attempt) => (found(it, cardPath('mo'))['role'] = 'owner'),
  'is a moderator of another site': (it: Attempt) => {
    it.given['../{site}b/members/eve'] = card('Eve', { role: 'moderator' });
    it.as = verified('eve');
  },
};

const bounds = {
  'says nothing of when it happened': (it: Attempt) => leaveOut(it, ideaPath, 'happenedAt'),
  'it happened in the past': puts('happenedAt', ago(60)),
  'does not touch it': (it: Attempt) => leaveOut(it, ideaPath, 'touchedAt'),
  'touches it in the past': puts('touchedAt', ago(60)),
  'changes the title': puts('title', 'Something else'),
  'changes the votes': puts('votes', 100),
  'adds a field': puts('pinned', true),
};

const reason = 'Gloves hang in the boathouse.';
const unreasoned = (status: string) =>
  accepts(
    `a moderator moves an idea to ${status} without a reason`,
    changes({ status, reason: null }, { [ideaPath]: standingIdea({ status: 'done', reason }) }),
  );

/** How far an idea has come, and whether it is seen. */
export const staffCases: Case[] = [
  accepts('a moderator declines an idea with a reason', changes({ status: 'declined', reason: 'No' }), {
    ...notStaff,
    ...bounds,
    'gives none': puts('reason', null),
    'the reason has one character': puts('reason', 'N'),
    'the reason has 1001 characters': puts('reason', 'r'.repeat(1001)),
    'the reason is a list': puts('reason', ['a', 'b']),
    'takes the reason away': puts('reason', ''),
    'the site has no such status': (it) => (found(it, '')['statuses'] = ['new', 'done']),
    'hides it as well': puts('state', 'rejected'),
  }),
  accepts('a moderator marks an idea done', changes({ status: 'done', reason: 'r'.repeat(1000) }), {
    'gives no reason': puts('reason', null),
  }),
  ...['new', 'review', 'planned', 'progress'].map(unreasoned),
  accepts('a moderator gives a reason for a plan', changes({ status: 'planned', reason }), {
    'the reason has one character': puts('reason', 'N'),
    'the status is unknown': puts('status', 'someday'),
    'the status is a number': puts('status', 1),
  }),
  accepts(
    'the owner marks an idea planned on a site with fewer statuses',
    changes(
      { status: 'planned' },
      {
        '': settings({ statuses: ['new', 'planned'] }),
      },
      owner,
    ),
  ),
  accepts('a moderator rejects an idea', changes({ state: 'rejected' }), {
    ...notStaff,
    ...bounds,
    'the state is unknown': puts('state', 'merged'),
    'the state is nothing': puts('state', null),
  }),
  accepts(
    'a moderator approves an idea',
    changes({ state: 'approved' }, { [ideaPath]: standingIdea({ state: 'pending' }) }),
  ),
  accepts('the owner takes an idea back', changes({ state: 'pending' }, {}, owner)),
];
