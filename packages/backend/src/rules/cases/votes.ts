import { increment } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { account, guest, linkedGuest, owner, verified, vouched, type Actor } from '../actors.ts';
import { accepts, ago, double, found, incrementDouble, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Case, Fields, Table } from '../attempt.ts';
import {
  act,
  ballot,
  card,
  cardPath,
  community,
  counts,
  ideaPath,
  needing,
  settings,
  standingBallot,
  standingIdea,
  votePath,
} from './community.ts';
import { carryCases } from './idea-carry.ts';
import { moveCases } from './vote-moves.ts';

const ann = votePath('ann');
const bo = votePath('bo');
const neighbour = 'ideas/AnotherIdeaOfTheSite';

/** Bo's vote for Ann's idea. */
const casts = (as: Actor = guest('bo'), given: Record<string, Fields> = {}): Attempt => ({
  as,
  given: community({ [cardPath('bo')]: card('Bo'), [ideaPath]: standingIdea(), ...given }),
  writes: [{ kind: 'set', path: bo, fields: ballot('bo') }, counts(1)],
});

/** Bo's vote for Ann's idea, taken back. */
const withdraws = (fields: Fields = {}): Attempt => ({
  as: guest('bo'),
  given: community({
    [cardPath('bo')]: card('Bo'),
    [ideaPath]: standingIdea(fields),
    [bo]: standingBallot('bo'),
    [ann]: standingBallot('ann'),
  }),
  writes: [{ kind: 'delete', path: bo }, counts(-1)],
});

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, ideaPath)[field] = value;
};

/** The counter: the vote's arm of `allow update` of `ideas/{idea}`. */
export const counterCases: Case[] = [
  accepts('a member votes', casts(), {
    'is nobody': (it) => (it.as = undefined),
    'there is no vote': (it) => omit(it, bo),
    'the vote was there before': (it) => (it.given[bo] = standingBallot('bo')),
    'the vote was there before and is left alone': (it) => {
      it.given[bo] = standingBallot('bo');
      omit(it, bo);
    },
    'the vote is somebody else’s': (it) => {
      it.writes = [{ kind: 'set', path: ann, fields: ballot('ann') }, counts(1)];
    },
    'the counter moves by two': puts('votes', increment(2)),
    'the counter moves back': puts('votes', increment(-1)),
    'the counter moves by a double': puts('votes', incrementDouble(1)),
    'the counter moves twice': (it) => it.writes.push(counts(1)),
    'the vote was there before and is cast anew': (it) => {
      it.given[bo] = standingBallot('bo');
      it.writes.unshift({ kind: 'delete', path: bo });
    },
    'the counter is not a number': puts('votes', NaN),
    'the counter starts anew': puts('votes', 1),
    'the idea is pending': (it) => (found(it, ideaPath)['state'] = 'pending'),
    'the idea is rejected': (it) => (found(it, ideaPath)['state'] = 'rejected'),
    'the idea is not touched': (it) => leaveOut(it, ideaPath, 'touchedAt'),
    'the idea is touched in the future': puts('touchedAt', ago(-60)),
    'the title changes': puts('title', 'Vote for this'),
    'the status changes': puts('status', 'planned'),
    'it is pinned': puts('pinned', true),
    'a field is added': puts('colour', 'blue'),
  }),
  accepts('a member takes a vote back', withdraws(), {
    'is nobody': (it) => (it.as = undefined),
    'the vote stays': (it) => omit(it, bo),
    'there was none': (it) => Reflect.deleteProperty(it.given, bo),
    'the vote is somebody else’s': (it) => {
      it.writes = [{ kind: 'delete', path: ann }, counts(-1)];
    },
    'the counter moves by two': puts('votes', increment(-2)),
    'the counter moves up': puts('votes', increment(1)),
    'the counter moves by a double': puts('votes', incrementDouble(-1)),
  }),
  ...['pending', 'rejected'].map((state) =>
    accepts(`a member takes a vote back from an idea that is ${state}`, withdraws({ state }), {
      'votes for it': (it) => {
        Reflect.deleteProperty(it.given, bo);
        it.writes = casts().writes;
      },
    }),
  ),
  accepts(
    'a member votes by a number that is right',
    {
      ...casts(),
      writes: [
        { kind: 'set', path: bo, fields: ballot('bo') },
        { kind: 'update', path: ideaPath, fields: { votes: 8, touchedAt: serverTime } },
      ],
    },
    { 'the number is a double': puts('votes', double(8)) },
  ),
];

const needs = (identity: string) => ({
  '': settings({ need: needing({ vote: identity }) }),
});
const putsBallot = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, bo)[field] = value;
};

/** `ideas/{idea}/votes/{voter}`. */
export const voteTable: Table = {
  block: 'ideas/{idea}/votes/{voter}',
  cases: [
    accepts('a guest votes', casts(), {
      'is nobody': (it) => (it.as = undefined),
      'votes a second time in somebody else’s name': (it) => {
        it.writes.push({ kind: 'set', path: ann, fields: ballot('ann') });
      },
      'votes a second time under another id': (it) => {
        it.writes.push({ kind: 'set', path: ann, fields: ballot('bo') });
      },
      'votes for a second idea whose counter stays': (it) => {
        it.given[neighbour] = standingIdea();
        it.writes.push({ kind: 'set', path: `${neighbour}/votes/bo`, fields: ballot('bo') });
      },
      'the counter stays': (it) => omit(it, ideaPath),
      'the counter stays and the idea is edited': (it) => {
        it.as = guest('ann');
        it.writes = [
          { kind: 'set', path: ann, fields: ballot('ann') },
          { kind: 'update', path: ideaPath, fields: { title: 'Gloves for all', touchedAt: serverTime } },
          act('ann', ideaPath),
        ];
      },
      'the counter stays and a moderator touches the idea': (it) => {
        it.as = verified('mo');
        it.writes = [
          { kind: 'set', path: votePath('mo'), fields: ballot('mo') },
          {
            kind: 'update',
            path: ideaPath,
            fields: { status: 'planned', happenedAt: serverTime, touchedAt: serverTime },
          },
        ];
      },
      'the counter moves back': (it) => (written(it, ideaPath)['votes'] = increment(-1)),
      'takes somebody else’s back for it': (it) => {
        it.given[ann] = standingBallot('ann');
        it.writes[1] = { kind: 'delete', path: ann };
      },
      'the idea does not exist': (it) => {
        Reflect.deleteProperty(it.given, ideaPath);
        omit(it, ideaPath);
      },
      'the idea is made with it': (it) => {
        Reflect.deleteProperty(it.given, ideaPath);
        it.writes[1] = { kind: 'set', path: ideaPath, fields: standingIdea({ votes: 1 }) };
      },
      'is in another name': putsBallot('by', 'ann'),
      'is of another site': putsBallot('site', 'elsewhere'),
      'is backdated': putsBallot('at', ago(60)),
      'weighs more': putsBallot('weight', 5),
      'lacks the site': (it) => leaveOut(it, bo, 'site'),
      'is banned': (it) => (found(it, cardPath('bo'))['bannedUntil'] = ago(-60)),
      'has no card': (it) => Reflect.deleteProperty(it.given, cardPath('bo')),
      'it takes a member': (it) => Object.assign(it.given, needs('member')),
      'it takes a verified one': (it) => Object.assign(it.given, needs('verified')),
    }),
    accepts('a newcomer makes a card and votes in one commit', {
      ...casts(),
      given: community({ [ideaPath]: standingIdea() }),
      writes: [
        ...casts().writes,
        { kind: 'set', path: cardPath('bo'), fields: card('Bo', { at: serverTime }) },
        {
          kind: 'merge',
          path: 'members/bo/private/mine',
          fields: { votes: { GlovesInWinterForAll: 1 }, seen: serverTime },
        },
      ],
    }),
    accepts(
      'a member votes whose ban is over',
      casts(guest('bo'), {
        [cardPath('bo')]: card('Bo', { bannedUntil: ago(60) }),
      }),
    ),
    accepts('a member votes where it takes one', casts(account('bo'), needs('member')), {
      'is a guest': (it) => (it.as = guest('bo')),
    }),
    accepts('a linked guest votes where it takes a member', casts(linkedGuest('bo'), needs('member'))),
    accepts('a verified member votes where it takes one', casts(verified('bo'), needs('verified')), {
      'is not verified': (it) => (it.as = account('bo')),
      'is a guest': (it) => (it.as = guest('bo')),
    }),
    accepts(
      'the brand’s own customer votes where it takes a verified one',
      casts(vouched('bo'), needs('verified')),
    ),
    accepts('a member takes a vote back', withdraws(), {
      'is nobody': (it) => (it.as = undefined),
      'takes somebody else’s back as well': (it) => it.writes.push({ kind: 'delete', path: ann }),
      'takes another of their own back as well': (it) => {
        it.given[neighbour] = standingIdea();
        it.given[`${neighbour}/votes/bo`] = standingBallot('bo');
        it.writes.push({ kind: 'delete', path: `${neighbour}/votes/bo` });
      },
      'the counter stays': (it) => omit(it, ideaPath),
      'the counter moves for a vote that staff carry': (it) => {
        Object.assign(written(it, ideaPath), { 'carry.voter': 'ann', 'carry.at': serverTime });
      },
      'the counter moves up': (it) => (written(it, ideaPath)['votes'] = increment(1)),
      'changes it in place of deleting': (it) => {
        it.writes = [{ kind: 'update', path: bo, fields: { at: serverTime } }];
      },
      'deletes and casts it anew': (it) => {
        it.writes = [
          { kind: 'delete', path: bo },
          { kind: 'set', path: bo, fields: ballot('bo') },
        ];
      },
      'is the owner, who takes it back for them': (it) => (it.as = owner),
    }),
    accepts('a visitor sees whether somebody voted', {
      ...withdraws(),
      as: undefined,
      writes: [],
      read: { get: bo },
    }),
    accepts(
      'a visitor sees who voted',
      {
        ...withdraws(),
        as: undefined,
        writes: [],
        read: { list: { collection: `${ideaPath}/votes`, orderBy: [['at', 'desc']], limit: 50 } },
      },
      {
        'asks for 51': (it) => (it.read = { list: { collection: `${ideaPath}/votes`, limit: 51 } }),
        'asks across all ideas': (it) => {
          it.read = {
            query: { from: [{ collectionId: 'votes', allDescendants: true }], limit: 5 },
            everywhere: true,
          };
        },
      },
    ),
    accepts('who was banned since takes a vote back', {
      ...withdraws(),
      given: { ...withdraws().given, [cardPath('bo')]: card('Bo', { bannedUntil: ago(-60) }) },
    }),
    ...moveCases,
    ...carryCases,
  ],
};
