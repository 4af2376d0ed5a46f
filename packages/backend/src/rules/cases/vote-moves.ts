import { type ListQuery } from '@stoa/core/store/store';
import { guest, owner, verified } from '../actors.ts';
import { accepts, ago, found, leaveOut, omit, siteMark, written } from '../attempt.ts';
import type { Attempt, Case, Fields, Read, Table } from '../attempt.ts';
import {
  ballot,
  card,
  cardPath,
  community,
  counts,
  ideaPath,
  mergePath,
  standingBallot,
  standingIdea,
  standingMerge,
  votePath,
} from './community.ts';

const ann = votePath('ann');
const bo = votePath('bo');
const neighbour = 'ideas/AnotherIdeaOfTheSite';

const putsBallot = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, bo)[field] = value;
};

/** Ann's vote becomes Bo's, who goes on for her. */
const moves = (given: Record<string, Fields> = {}): Attempt => ({
  as: verified('bo'),
  given: community({
    [cardPath('bo')]: card('Bo'),
    [ideaPath]: standingIdea(),
    [neighbour]: standingIdea(),
    [ann]: standingBallot('ann'),
    [mergePath('ann')]: standingMerge('bo', 'accepted'),
    ...given,
  }),
  writes: [
    { kind: 'set', path: bo, fields: ballot('bo', { via: 'ann' }) },
    { kind: 'delete', path: ann },
  ],
});

/** Votes that move with a merge: create and delete in one commit. */
export const moveCases: Case[] = [
  accepts('a vote moves with a merge', moves(), {
    'is nobody': (it) => (it.as = undefined),
    'is who voted': (it) => (it.as = guest('ann')),
    'is somebody else': (it) => (it.as = verified('cy')),
    'is the owner': (it) => (it.as = owner),
    'the merge is only offered': (it) => (found(it, mergePath('ann'))['state'] = 'offered'),
    'the merge is with somebody else': (it) => (found(it, mergePath('ann'))['to'] = 'cy'),
    'there is no merge': (it) => Reflect.deleteProperty(it.given, mergePath('ann')),
    'there is a merge of the merge': (it) => {
      it.given[mergePath('ann')] = standingMerge('dee', 'done');
      it.given[mergePath('dee')] = standingMerge('bo', 'done');
    },
    'the old one stays': (it) => omit(it, ann),
    'none is made for it': (it) => omit(it, bo),
    'there was none': (it) => Reflect.deleteProperty(it.given, ann),
    'there was none and none goes': (it) => {
      Reflect.deleteProperty(it.given, ann);
      omit(it, ann);
    },
    'has voted before': (it) => (it.given[bo] = standingBallot('bo')),
    'has been given it before': (it) => {
      it.given[bo] = { ...standingBallot('bo'), via: 'ann' };
      omit(it, bo);
    },
    'gives back another for it': (it) => {
      it.given[bo] = standingBallot('bo');
      it.writes.unshift({ kind: 'delete', path: bo });
    },
    'it is said to be somebody’s who never voted': (it) => (written(it, bo)['via'] = 'cy'),
    'it is said to be somebody else’s, whose stays': (it) => {
      it.given[votePath('cy')] = standingBallot('cy');
      written(it, bo)['via'] = 'cy';
    },
    'it is said to be a document': (it) => (written(it, bo)['via'] = true),
    'is cast and not moved': (it) => leaveOut(it, bo, 'via'),
    'is cast and not moved, and counted': (it) => {
      leaveOut(it, bo, 'via');
      it.writes.push(counts(1));
    },
    'the counter moves up': (it) => it.writes.push(counts(1)),
    'the counter moves back': (it) => it.writes.push(counts(-1)),
    'two become one': (it) => {
      it.given[votePath('cy')] = standingBallot('cy');
      it.given[mergePath('cy')] = standingMerge('bo', 'accepted');
      it.writes.push({ kind: 'delete', path: votePath('cy') });
    },
    'one becomes two, the other for another idea': (it) => {
      it.writes.push({ kind: 'set', path: `${neighbour}/votes/bo`, fields: ballot('bo', { via: 'ann' }) });
    },
    'one becomes two, the other somebody else’s': (it) => {
      it.writes.push({ kind: 'set', path: votePath('cy'), fields: ballot('cy', { via: 'ann' }) });
    },
    'one becomes two, the other under another id': (it) => {
      it.writes.push({ kind: 'set', path: votePath('cy'), fields: ballot('bo', { via: 'ann' }) });
    },
    'it moves to another idea': (it) => {
      it.writes[0] = { kind: 'set', path: `${neighbour}/votes/bo`, fields: ballot('bo', { via: 'ann' }) };
    },
    'it moves to another id': (it) => {
      it.writes[0] = { kind: 'set', path: votePath('cy'), fields: ballot('bo', { via: 'ann' }) };
    },
    'is in another name': putsBallot('by', 'ann'),
    'is of another site': putsBallot('site', 'elsewhere'),
    'is backdated': putsBallot('at', ago(60)),
    'weighs more': putsBallot('weight', 5),
  }),
  accepts('a vote moves after a merge', moves({ [mergePath('ann')]: standingMerge('bo', 'done') })),
  ...['pending', 'rejected'].map((state) =>
    accepts(`a vote moves on an idea that is ${state}`, moves({ [ideaPath]: standingIdea({ state }) })),
  ),
  accepts(
    'a member takes a vote back that has moved',
    {
      ...moves({ [bo]: { ...standingBallot('bo'), via: 'ann' } }),
      writes: [{ kind: 'delete', path: bo }, counts(-1)],
    },
    { 'the counter stays': (it) => omit(it, ideaPath) },
  ),
];

const ownVotes = (query: Partial<ListQuery> = {}, more: Record<string, Fields> = {}): Attempt => ({
  ...moves({ [bo]: standingBallot('bo'), [`${neighbour}/votes/bo`]: standingBallot('bo'), ...more }),
  writes: [],
  read: {
    list: {
      collection: 'votes',
      group: true,
      where: [
        ['by', '==', 'bo'],
        ['site', '==', siteMark],
      ],
      orderBy: [['at', 'desc']],
      limit: 50,
      ...query,
    },
  },
});

const asksOf = (query: Partial<ListQuery>) => (it: Attempt) => (it.read = ownVotes(query).read as Read);

/** Own votes across all ideas. */
export const ownVotesTable: Table = {
  block: '{path=**}/votes/{vote}',
  cases: [
    accepts('a member lists own votes of a site', ownVotes(), {
      'is nobody': (it) => (it.as = undefined),
      'is somebody else': (it) => (it.as = verified('cy')),
      'is the owner': (it) => (it.as = owner),
      'is a moderator': (it) => (it.as = verified('mo')),
      'names nobody': asksOf({ where: [['site', '==', siteMark]] }),
      'names no site': asksOf({ where: [['by', '==', 'bo']] }),
      'names somebody else as well': asksOf({
        where: [
          ['by', 'in', ['bo', 'ann']],
          ['site', '==', siteMark],
        ],
      }),
      'asks for 51': asksOf({ limit: 51 }),
      'asks for another collection': asksOf({ collection: 'ideas' }),
      'asks for private documents': asksOf({ collection: 'private' }),
    }),
    accepts('a member lists where they voted', ownVotes({ select: ['at'] })),
    accepts('a member lists own votes in any order', ownVotes({ orderBy: [] })),
  ],
};
