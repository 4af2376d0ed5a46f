import { increment } from '@stoa/core/store/transforms';
import { serverTime, type StoredMap } from '@stoa/core/store/store';
import { guest, owner, verified, type Actor } from '../actors.ts';
import { accepts, ago, double, found, incrementDouble, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Case, Fields, Read } from '../attempt.ts';
import { mergePath, never, standingMerge } from './community.ts';
import {
  bos,
  counting,
  helps,
  inDays,
  itemKey,
  itemPath,
  moving,
  puts,
  standing,
  was,
} from './review-community.ts';
import { standingReport } from './reports.ts';
import { notStaff } from './staff.ts';

const verdicts = ['spam', 'rude', 'off-topic', 'duplicate', 'private', 'other'];

/** Mo judges Bo's review. */
const judges = (fields: Fields, had: Fields = {}, as: Actor = verified('mo')): Attempt => ({
  as,
  given: standing(had),
  writes: [{ kind: 'update', path: bos, fields: { ...fields } }],
});

export const rejects = (why: string, as?: Actor): Attempt => {
  const attempt = judges({ state: 'rejected', why, publicAt: null, reports: 0 }, { reports: 2 }, as);
  attempt.writes.push(moving(`${why}-4`, '4'));
  return attempt;
};

const approves = (): Attempt =>
  judges(
    { state: 'approved', why: null, publicAt: never, reports: 0 },
    { state: 'pending', publicAt: inDays(13), reports: 3 },
  );

const takesVerdictBack = (): Attempt => {
  const attempt = judges(
    { state: 'pending', why: null, publicAt: inDays(13) },
    { state: 'rejected', why: 'spam', publicAt: null },
  );
  attempt.writes.push(moving('4', 'spam-4'));
  found(attempt, itemPath)['piles'] = { '4': 3, 'spam-4': 1 };
  return attempt;
};

const answer = { by: 'mo', name: 'Mo', label: 'team', at: serverTime, body: 'Thank you, Bo.' };

/** Mo replies to Bo's review. */
export const replies = (): Attempt => ({
  as: verified('mo'),
  given: standing(),
  writes: [
    {
      kind: 'update',
      path: bos,
      fields: {
        ...Object.fromEntries(Object.entries(answer).map(([name, value]) => [`reply.${name}`, value])),
      },
    },
    counting({ replied: increment(1) }),
  ],
});

export const standingReply: StoredMap = {
  by: 'mo',
  name: 'Mo',
  label: 'team',
  at: ago(60),
  body: 'Thank you, Bo.',
};

/** Mo takes the reply away. */
export const unreplies = (): Attempt => ({
  as: verified('mo'),
  given: standing({ reply: standingReply }),
  writes: [{ kind: 'update', path: bos, fields: { reply: null } }, counting({ replied: increment(-1) })],
});

/** Cy reports Bo's review. */
export const reportsReview = (had: Fields = {}, fields: Fields = {}): Attempt => ({
  as: guest('cy'),
  given: standing(had),
  writes: [
    { kind: 'set', path: `${bos}/reports/cy`, fields: standingReport('cy') },
    { kind: 'update', path: bos, fields: { reports: increment(1), ...fields } },
  ],
});

const hides = (): Attempt => reportsReview({ reports: 1 }, { state: 'pending', publicAt: inDays(14) });

/** Cy says that Bo's review has helped. */
export const findsHelpful = (as: Actor = guest('cy'), had: Fields = {}): Attempt => ({
  as,
  given: standing({ helpful: 3, ...had }),
  writes: [
    { kind: 'set', path: `${bos}/helpful/cy`, fields: helps('cy') },
    { kind: 'update', path: bos, fields: { helpful: increment(1) } },
  ],
});

export const helpfulNoMore = (): Attempt => ({
  as: guest('cy'),
  given: standing(
    { helpful: 3 },
    {
      [`${bos}/helpful/cy`]: { ...helps('cy'), at: ago(60) },
    },
  ),
  writes: [
    { kind: 'delete', path: `${bos}/helpful/cy` },
    { kind: 'update', path: bos, fields: { helpful: increment(-1) } },
  ],
});

const collection = `items/${itemKey}/reviews`;
const bound = (at: Fields[string]): Read => ({
  list: { collection, where: [['publicAt', '<=', at as string]], limit: 10 },
});
const one: Read = { get: bos };
const reads = (read: Read, had: Fields = {}, as?: Actor): Attempt => ({
  as,
  given: standing(had, { [mergePath('bo')]: standingMerge('ann', 'done') }),
  writes: [],
  read,
});
const withheld = { state: 'pending', publicAt: inDays(1) };

/** What readers and staff do about reviews: arms of `allow update`, and reading. */
export const reviewStaffCases: Case[] = [
  ...verdicts.map((why) => accepts(`a moderator rejects a review as ${why}`, rejects(why))),
  accepts('the owner rejects a review', rejects('spam', owner)),
  accepts(
    'a moderator rejects a review that was reported',
    rejects('spam'),
    {
      ...notStaff,
      'is its author': (it) => (it.as = guest('bo')),
      'says not why': (it) => {
        Object.assign(written(it, bos), { why: null });
      },
      'says what no reader knows': puts('why', 'bad'),
      'is public yet': (it) => leaveOut(it, bos, 'publicAt'),
      'takes a report away': puts('reports', 1),
      'the item counts it still': (it) => omit(it, itemPath),
      'was taken back by its author': was({ state: 'removed', publicAt: null }),
      'is in no known state': puts('state', 'hidden'),
      'changes the stars': puts('rating', 5),
      'changes the words': puts('body', 'Great!'),
    },
    {
      'the item counts it for another reason': (it) => {
        omit(it, itemPath);
        it.writes.push(moving('rude-4', '4'));
      },
    },
  ),
  accepts('a moderator rejects a review, and leaves its reports', leavesReports()),
  accepts('a moderator approves what waited', approves(), {
    'is public later': puts('publicAt', inDays(13)),
    'says why it is hidden': puts('why', 'spam'),
    'is taken back in its author’s place': puts('state', 'removed'),
    'was taken back by its author': was({ state: 'removed', publicAt: null }),
  }),
  accepts('a moderator takes a verdict back', takesVerdictBack(), {
    'it waits anew': puts('publicAt', inDays(14)),
    'it is never public': puts('publicAt', null),
    'says why it is hidden': puts('why', 'spam'),
  }),
  accepts('a moderator replies to a review', replies(), {
    ...notStaff,
    'the item does not count it': (it) => omit(it, itemPath),
    'says nothing': puts('reply.body', ''),
    'says nothing that is seen': puts('reply.body', ' \n\u200b'),
    'has 4001 characters': puts('reply.body', 'r'.repeat(4001)),
    'is in another name': puts('reply.name', 'Bo'),
    'has another label': puts('reply.label', ''),
    'is by another': puts('reply.by', 'boss'),
    'is backdated': puts('reply.at', ago(60)),
    'adds a field': puts('reply.pinned', true),
    'changes the review': puts('title', 'x'),
  }),
  accepts('a moderator replies as long as they come', longReply()),
  accepts(
    'a moderator changes a reply',
    { ...replies(), given: standing({ reply: standingReply }), writes: replies().writes.slice(0, 1) },
    {},
    {
      'counts it again': (it) => it.writes.push(counting({ replied: increment(1) })),
    },
  ),
  accepts('a moderator takes a reply away', unreplies(), {
    'the item counts it still': (it) => omit(it, itemPath),
  }),
  accepts('a guest reports a review', reportsReview(), {
    'there is no report': (it) => omit(it, `${bos}/reports/cy`),
    'counts two': puts('reports', increment(2)),
    'counts three, beyond what hides it': puts('reports', increment(3)),
    'says that it waits': puts('state', 'pending'),
    'counts by a double': puts('reports', incrementDouble(1)),
    'hides it before its time': (it) =>
      Object.assign(written(it, bos), { state: 'pending', publicAt: inDays(14) }),
    'hides it a little': puts('publicAt', inDays(14)),
    'it is not public yet': was(withheld),
    'it was refused': was({ state: 'rejected', why: 'spam', publicAt: null }),
    'changes the title': puts('title', 'x'),
  }),
  accepts('the last report hides a review', hides(), {
    'lets it be seen': (it) => {
      leaveOut(it, bos, 'state');
      leaveOut(it, bos, 'publicAt');
    },
    'hides it for good': puts('publicAt', null),
    'hides it for a year': puts('publicAt', inDays(365)),
    'refuses it': puts('state', 'rejected'),
  }),
  accepts('a report more hides nothing', reportsReview({ reports: 2, state: 'pending', publicAt: ago(60) }), {
    'hides it again': (it) => Object.assign(written(it, bos), { publicAt: inDays(14) }),
  }),
  accepts('a reader finds a review helpful', findsHelpful(), {
    'there is no vote': (it) => omit(it, `${bos}/helpful/cy`),
    'counts two': puts('helpful', increment(2)),
    'counts by a double': puts('helpful', incrementDouble(1)),
    'counts by a number that is a double': puts('helpful', double(4)),
    'has said so before': (it) => (it.given[`${bos}/helpful/cy`] = { ...helps('cy'), at: ago(60) }),
    'changes the title': puts('title', 'x'),
  }),
  accepts('a reader finds it helpful no more', helpfulNoMore(), {
    'counts two': puts('helpful', increment(-2)),
    'counts up': puts('helpful', increment(1)),
    'the vote stays': (it) => omit(it, `${bos}/helpful/cy`),
    'never had': (it) => Reflect.deleteProperty(it.given, `${bos}/helpful/cy`),
  }),
  accepts('a visitor reads a review', reads(one), {
    'it waits': was(withheld),
    'it was refused': was({ state: 'rejected', publicAt: null }),
    'it was taken back': was({ state: 'removed', publicAt: null }),
    'there is none': (it) => Reflect.deleteProperty(it.given, bos),
  }),
  accepts(
    'a visitor reads a review whose time has come',
    reads(one, { state: 'pending', publicAt: ago(60) }),
  ),
  accepts('an author reads what waits', reads(one, withheld, guest('bo')), {
    'is somebody else': (it) => (it.as = guest('cy')),
  }),
  accepts('who goes on for an author reads what waits', reads(one, withheld, verified('ann')), {
    'the merge is only offered': (it) => (found(it, mergePath('bo'))['state'] = 'offered'),
  }),
  accepts('a moderator reads what waits', reads(one, withheld, verified('mo')), notStaff),
  accepts('a visitor lists what is public', reads(bound(ago(660))), {
    'asks for what comes': (it) => (it.read = bound(inDays(1))),
    'asks for all': (it) => (it.read = { list: { collection, limit: 10 } }),
    'asks for what was refused': (it) =>
      (it.read = { list: { collection, where: [['publicAt', '==', null]], limit: 10 } }),
    'asks for 51': (it) =>
      (it.read = { list: { collection, where: [['publicAt', '<=', ago(660)]], limit: 51 } }),
  }),
  accepts('a moderator lists all', reads({ list: { collection, limit: 50 } }, withheld, verified('mo')), {
    ...notStaff,
    'asks for 51': (it) => (it.read = { list: { collection, limit: 51 } }),
  }),
  accepts(
    'an author asks for the own one',
    reads({ list: { collection, where: [['by', '==', 'bo']], limit: 1 } }, withheld, guest('bo')),
    {
      'is somebody else': (it) => (it.as = guest('cy')),
      'asks for 51': (it) => (it.read = { list: { collection, where: [['by', '==', 'bo']], limit: 51 } }),
    },
  ),
];

function leavesReports(): Attempt {
  const attempt = rejects('spam');
  leaveOut(attempt, bos, 'reports');
  return attempt;
}

function longReply(): Attempt {
  const attempt = replies();
  written(attempt, bos)['reply.body'] = 'r'.repeat(4000);
  return attempt;
}
