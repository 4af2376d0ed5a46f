import type { ListQuery } from '@stoa/core/store/store';
import { increment } from '@stoa/core/store/transforms';
import { guest, impostor, owner, verified, type Actor } from '../actors.ts';
import { accepts, ago, found, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Case, Fields, Read, Table } from '../attempt.ts';
import { bo, own, puts, postCases } from './comments.ts';
import { commentAuthorCases } from './comment-authors.ts';
import { restoreCases } from './comment-restores.ts';
import {
  bosComment,
  card,
  cardPath,
  community,
  countsComment,
  ideaPath,
  mergePath,
  standingComment,
  standingIdea,
  standingMerge,
} from './community.ts';
import { reportBlockCases, standingReport } from './reports.ts';
import { notStaff } from './staff.ts';

/** Mo judges Bo's comment; the idea counts what comes or goes. */
const judges = (fields: Fields, comment: Fields = {}, by = 0, as: Actor = verified('mo')): Attempt => ({
  as,
  given: community({
    [bo]: card('Bo'),
    [ideaPath]: standingIdea({ comments: 1 }),
    [own]: standingComment(comment),
  }),
  writes: [{ kind: 'update', path: own, fields }, ...(by === 0 ? [] : [countsComment(bosComment, by)])],
});

const held = { state: 'pending' };

const judgeCases: Case[] = [
  accepts(
    'a moderator rejects a comment and says why',
    judges({ state: 'rejected', why: 'rude', reports: 0 }, { reports: 2 }, -1),
    {
      ...notStaff,
      'is its author': (it) => (it.as = guest('bo')),
      'is the idea’s author': (it) => (it.as = verified('ann')),
      'the idea counts it still': (it) => omit(it, ideaPath),
      'the idea is touched and counts it still': (it) => leaveOut(it, ideaPath, 'comments'),
      'the reason is unknown': puts('why', 'ugly'),
      'counts other reports': puts('reports', 1),
      'takes it back for its author': puts('state', 'removed'),
      'the state is unknown': puts('state', 'merged'),
      'changes the body': puts('body', 'I think you are right.'),
      'empties the body': puts('body', ''),
      'changes the author': puts('by', 'mo'),
      'adds a field': puts('pinned', true),
    },
  ),
  accepts(
    'a moderator approves a held comment',
    judges({ state: 'approved', why: null, reports: 0 }, held, 1),
    {
      'the idea does not count it': (it) => omit(it, ideaPath),
      'says why it is hidden': puts('why', 'other'),
      'its author has taken it back': (it) => (found(it, own)['body'] = ''),
    },
  ),
  accepts(
    'a moderator rejects a held comment',
    judges({ state: 'rejected', why: 'spam', reports: 0 }, held),
    {},
    { 'the idea counts it no more': (it) => it.writes.push(countsComment(bosComment, -1)) },
  ),
  accepts('a moderator withholds a comment', judges({ state: 'pending', why: null, reports: 0 }, {}, -1)),
  accepts('a moderator counts reports of a comment anew', judges({ reports: 0 }, { reports: 1 })),
  accepts('the owner rejects a comment', judges({ state: 'rejected', why: 'other' }, {}, -1, owner), {
    'has not shown that the address is theirs': (it) => (it.as = impostor),
  }),
];

/** Cy reports Bo's comment. */
export const reports = (comment: Fields = {}, by = 0): Attempt => ({
  as: guest('cy'),
  given: community({
    [cardPath('cy')]: card('Cy'),
    [ideaPath]: standingIdea({ comments: 1, comment: bosComment }),
    [own]: standingComment({ reports: 0, ...comment }),
  }),
  writes: [
    { kind: 'set', path: `${own}/reports/cy`, fields: standingReport('cy') },
    {
      kind: 'update',
      path: own,
      fields: { reports: increment(1), ...(by === 0 ? {} : { state: 'pending' }) },
    },
    ...(by === 0 ? [] : [countsComment(bosComment, by)]),
  ],
});

const reportCases: Case[] = [
  accepts('a member reports a comment', reports(), {
    'is nobody': (it) => (it.as = undefined),
    'there is no report': (it) => omit(it, `${own}/reports/cy`),
    'there is one of before': (it) => {
      it.given[`${own}/reports/cy`] = standingReport('cy', { at: ago(60) });
      omit(it, `${own}/reports/cy`);
    },
    'it is somebody else’s': (it) => {
      it.writes[0] = { kind: 'set', path: `${own}/reports/bo`, fields: standingReport('bo') };
    },
    'counts two': puts('reports', increment(2)),
    'counts one less': puts('reports', increment(-1)),
    'hides it too early': (it) => {
      written(it, own)['state'] = 'pending';
      it.writes.push(countsComment(bosComment, -1));
    },
    'rejects it': puts('state', 'rejected'),
    'changes the body': puts('body', 'I am rude.'),
    'says why it is hidden': puts('why', 'rude'),
    'it is removed': (it) => (found(it, own)['state'] = 'removed'),
    'it is pending': (it) => (found(it, own)['state'] = 'pending'),
    'it is rejected': (it) => (found(it, own)['state'] = 'rejected'),
  }),
  accepts('the last report hides a comment', reports({ reports: 1 }, -1), {
    'leaves it for all to see': (it) => {
      leaveOut(it, own, 'state');
      omit(it, ideaPath);
    },
    'the idea counts it still': (it) => omit(it, ideaPath),
    'it is hidden already': (it) => {
      found(it, own)['state'] = 'pending';
      omit(it, ideaPath);
    },
    'rejects it': puts('state', 'rejected'),
    'more are asked for': (it) => (found(it, '')['reportsToHide'] = 3),
  }),
  accepts('a report hides what had as many before', reports({ reports: 4 }, -1)),
];

const one = { get: own };
const reads = (as: Attempt['as'], read: Read, comment: Fields = {}): Attempt => ({
  as,
  given: community({
    [ideaPath]: standingIdea(),
    [own]: standingComment(comment),
    [mergePath('bo')]: standingMerge('cy', 'done'),
  }),
  writes: [],
  read,
});
const list = (query: Partial<ListQuery> = {}): Read => ({
  list: {
    collection: `${ideaPath}/comments`,
    where: [['state', 'in', ['approved', 'removed']]],
    orderBy: [['at', 'asc']],
    limit: 50,
    ...query,
  },
});
const asks = (query: Partial<ListQuery>) => (it: Attempt) => (it.read = list(query));
const mine = [['by', '==', 'bo']] as const;
const waiting = [['state', '==', 'pending']] as const;

const readCases: Case[] = [
  accepts('a visitor reads a comment', reads(undefined, one), {
    'it is pending': (it) => (found(it, own)['state'] = 'pending'),
    'it is rejected': (it) => (found(it, own)['state'] = 'rejected'),
  }),
  accepts('a visitor reads that a comment was removed', reads(undefined, one, { state: 'removed' })),
  accepts('an author reads an own held comment', reads(guest('bo'), one, held), {
    'is nobody': (it) => (it.as = undefined),
    'is somebody else': (it) => (it.as = guest('ann')),
  }),
  accepts('who goes on for an author reads a held comment', reads(verified('cy'), one, held)),
  accepts(
    'a moderator reads a rejected comment',
    reads(verified('mo'), one, { state: 'rejected' }),
    notStaff,
  ),
  accepts('a visitor lists comments', reads(undefined, list()), {
    'names no state': asks({ where: [] }),
    'asks for pending ones': asks({ where: waiting }),
    'asks for pending ones as well': asks({ where: [['state', 'in', ['approved', 'pending']]] }),
    'asks for 51': asks({ limit: 51 }),
    'asks for somebody’s': asks({ where: mine }),
  }),
  accepts('an author lists own comments', reads(guest('bo'), list({ where: mine })), {
    'is somebody else': (it) => (it.as = guest('ann')),
    'is nobody': (it) => (it.as = undefined),
    'asks for 51': asks({ where: mine, limit: 51 }),
  }),
  accepts('a moderator lists pending comments of an idea', reads(verified('mo'), list({ where: waiting })), {
    ...notStaff,
    'asks for 51': asks({ where: waiting, limit: 51 }),
  }),
];

/** `{on}/{post}/comments/{comment}`. */
export const commentTable: Table = {
  block: '{on}/{post}/comments/{comment}',
  cases: [...postCases, ...commentAuthorCases, ...restoreCases, ...judgeCases, ...reportCases, ...readCases],
};

/** `{on}/{post}/comments/{comment}/reports/{member}`. */
export const commentReportTable: Table = {
  block: '{on}/{post}/comments/{comment}/reports/{member}',
  cases: reportBlockCases(own, reports()),
};
