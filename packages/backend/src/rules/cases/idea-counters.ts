import { increment } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { guest } from '../actors.ts';
import { accepts, ago, double, found, incrementDouble, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Case, Fields, Table } from '../attempt.ts';
import { own, posts } from './comments.ts';
import {
  bosComment,
  card,
  cardPath,
  commentPath,
  community,
  countsComment,
  ideaPath,
  standingComment,
  standingIdea,
} from './community.ts';
import { reportBlockCases, standingReport } from './reports.ts';

const other = 'AQuestionOnTheIdea11';

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, ideaPath)[field] = value;
};

const bounds = {
  'the idea is not touched': (it: Attempt) => leaveOut(it, ideaPath, 'touchedAt'),
  'the idea is touched in the past': puts('touchedAt', ago(60)),
  'the title changes': puts('title', 'Read the comments'),
  'the status changes': puts('status', 'planned'),
  'a vote is counted': puts('votes', increment(1)),
  'a field is added': puts('colour', 'blue'),
};

/** Bo's comment goes out of sight. */
const goes = (): Attempt => ({
  as: guest('bo'),
  given: community({
    [cardPath('bo')]: card('Bo'),
    [ideaPath]: standingIdea({ comments: 2 }),
    [own]: standingComment(),
    [commentPath(other)]: standingComment({ state: 'pending' }),
  }),
  writes: [
    { kind: 'update', path: own, fields: { body: '', state: 'removed' } },
    countsComment(bosComment, -1),
  ],
});

/** The counter of comments, as their idea's rule sees it. */
export const commentCountCases: Case[] = [
  accepts('a comment is counted', posts(guest('bo')), {
    ...bounds,
    'there is none': (it) => omit(it, own),
    'the counter moves by two': puts('comments', increment(2)),
    'the counter moves back': puts('comments', increment(-1)),
    'the counter moves by a double': puts('comments', incrementDouble(1)),
    'the counter moves twice': (it) => it.writes.push(countsComment(bosComment, 1)),
    'the counter is not a number': puts('comments', NaN),
    'it was counted before': (it) => {
      it.given[own] = standingComment();
      it.writes[0] = { kind: 'update', path: own, fields: { body: 'Me too.' } };
    },
    'names one that nobody has written': puts('comment', 'NobodysCommentAtAll1'),
    'names one that stood there before': puts('comment', other),
    'names what is no comment': puts('comment', `${other}/reports/cy`),
  }),
  accepts('a comment is counted that comes again', {
    ...posts(guest('bo')),
    given: { ...posts(guest('bo')).given, [own]: standingComment({ state: 'removed', body: '' }) },
    writes: [
      {
        kind: 'update',
        path: own,
        fields: { body: 'I would like that too.', state: 'approved', editedAt: serverTime },
      },
      ...posts(guest('bo')).writes.slice(1),
    ],
  }),
  accepts('a comment is counted no more', goes(), {
    ...bounds,
    'it stays': (it) => omit(it, own),
    'the counter moves by two': puts('comments', increment(-2)),
    'the counter moves up': puts('comments', increment(1)),
    'the counter moves by a double': puts('comments', incrementDouble(-1)),
    'names one that is hidden': puts('comment', other),
    'names one that nobody has written': puts('comment', 'NobodysCommentAtAll1'),
    'it was out of sight before': (it) => {
      Object.assign(found(it, own), { state: 'removed', body: '', label: 'team' });
      it.writes[0] = { kind: 'update', path: own, fields: { label: '' } };
    },
  }),
  accepts('a comment is counted by a number that is right', exact(1), {
    'the number is a double': puts('comments', double(1)),
  }),
];

function exact(comments: number): Attempt {
  const attempt = posts(guest('bo'));
  written(attempt, ideaPath)['comments'] = comments;
  return attempt;
}

/** Cy reports Ann's idea. */
export const reportsIdea = (idea: Fields = {}, fields: Fields = {}): Attempt => ({
  as: guest('cy'),
  given: community({ [cardPath('cy')]: card('Cy'), [ideaPath]: standingIdea(idea) }),
  writes: [
    { kind: 'set', path: `${ideaPath}/reports/cy`, fields: standingReport('cy') },
    { kind: 'update', path: ideaPath, fields: { reports: increment(1), touchedAt: serverTime, ...fields } },
  ],
});

/** Reports of an idea, as its rule sees them. */
export const reportCountCases: Case[] = [
  accepts('a member reports an idea', reportsIdea(), {
    ...bounds,
    'is nobody': (it) => (it.as = undefined),
    'there is no report': (it) => omit(it, `${ideaPath}/reports/cy`),
    'there is one of before': (it) => {
      it.given[`${ideaPath}/reports/cy`] = standingReport('cy', { at: ago(60) });
      omit(it, `${ideaPath}/reports/cy`);
    },
    'it is somebody else’s': (it) => {
      it.writes[0] = { kind: 'set', path: `${ideaPath}/reports/ann`, fields: standingReport('ann') };
    },
    'it is of another idea': (it) => {
      const neighbour = 'ideas/AnotherIdeaOfTheSite';
      it.given[neighbour] = standingIdea();
      it.writes[0] = { kind: 'set', path: `${neighbour}/reports/cy`, fields: standingReport('cy') };
    },
    'counts two': puts('reports', increment(2)),
    'counts one less': puts('reports', increment(-1)),
    'counts by a double': puts('reports', incrementDouble(1)),
    'hides it too early': puts('state', 'pending'),
    'rejects it': puts('state', 'rejected'),
    'says why it is hidden': puts('why', 'rude'),
    'it is pending': (it) => (found(it, ideaPath)['state'] = 'pending'),
    'it is rejected': (it) => (found(it, ideaPath)['state'] = 'rejected'),
    'it is merged': (it) => (found(it, ideaPath)['state'] = 'merged'),
  }),
  accepts('the last report hides an idea', reportsIdea({ reports: 1 }, { state: 'pending' }), {
    'leaves it for all to see': (it) => leaveOut(it, ideaPath, 'state'),
    'it is hidden already': (it) => (found(it, ideaPath)['state'] = 'pending'),
    'rejects it': puts('state', 'rejected'),
    'more are asked for': (it) => (found(it, '')['reportsToHide'] = 3),
  }),
  accepts(
    'a report hides an idea that had as many before',
    reportsIdea({ reports: 4 }, { state: 'pending' }),
  ),
];

/** `ideas/{idea}/reports/{member}`. */
export const ideaReportTable: Table = {
  block: 'ideas/{idea}/reports/{member}',
  cases: reportBlockCases(ideaPath, reportsIdea()),
};
