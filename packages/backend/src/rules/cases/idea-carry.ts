import { increment } from '@stoa/core/store/transforms';
import { serverTime, type Write } from '@stoa/core/store/store';
import { owner, verified, type Actor } from '../actors.ts';
import { accepts, ago, found, incrementDouble, leaveOut, omit, siteMark, written } from '../attempt.ts';
import type { Attempt, Case, Fields } from '../attempt.ts';
import { ballot, community, counts, ideaPath, standingBallot, standingIdea, votePath } from './community.ts';
import { notStaff } from './staff.ts';

const loser = 'AnotherIdeaOfTheSite';
const loserPath = `ideas/${loser}`;
const winner = ideaPath.slice('ideas/'.length);
const cast = votePath('~SomebodyOnThePhone11');

/** Moves the idea's counter with a vote that is not the mover's own. */
const countsNamed = (voter: string, by: number): Write => ({
  kind: 'update',
  path: ideaPath,
  fields: {
    votes: increment(by),
    'carry.voter': voter,
    'carry.at': serverTime,
    touchedAt: serverTime,
  },
});

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, ideaPath)[field] = value;
};

const putsVote = (path: string, field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, path)[field] = value;
};

/** Mo carries Bo's vote over from an idea that was merged into this one. */
export const carries = (given: Record<string, Fields> = {}, as: Actor = verified('mo')): Attempt => ({
  as,
  given: community({
    [ideaPath]: standingIdea({ absorbed: [loser], carry: { voter: 'ann', at: ago(5) } }),
    [loserPath]: standingIdea({ state: 'merged', mergedInto: winner }),
    [`${loserPath}/votes/bo`]: standingBallot('bo'),
    ...given,
  }),
  writes: [
    { kind: 'set', path: votePath('bo'), fields: ballot('bo', { from: loser }) },
    countsNamed('bo', 1),
  ],
});

/** Mo takes one back that was carried over. */
const takesBack = (vote: Fields = { from: loser }): Attempt => ({
  as: verified('mo'),
  given: community({
    [ideaPath]: standingIdea({ carry: { voter: 'bo', at: ago(60) } }),
    [votePath('bo')]: { ...standingBallot('bo'), ...vote },
  }),
  writes: [{ kind: 'delete', path: votePath('bo') }, countsNamed('bo', -1)],
});

/** Mo votes for somebody who rang up. */
export const castsFor = (fields: Fields = {}): Attempt => ({
  as: verified('mo'),
  given: community({ [ideaPath]: standingIdea() }),
  writes: [
    {
      kind: 'set',
      path: cast,
      fields: {
        site: siteMark,
        by: '',
        at: serverTime,
        name: 'Rosa',
        note: 'By phone.',
        staff: 'mo',
        ...fields,
      },
    },
    countsNamed('~SomebodyOnThePhone11', 1),
  ],
});

const onOneCount = {
  'votes for themselves on the same count': (it: Attempt) => {
    it.writes.push({ kind: 'set', path: votePath('mo'), fields: ballot('mo') });
  },
};

const together = {
  'votes for themselves, both counted': (it: Attempt) => {
    it.writes.push({ kind: 'set', path: votePath('mo'), fields: ballot('mo') });
    written(it, ideaPath)['votes'] = increment(2);
  },
  'votes for themselves, each counted': (it: Attempt) => {
    it.writes.push({ kind: 'set', path: votePath('mo'), fields: ballot('mo') }, counts(1));
  },
};

/** The counter, as the idea's rule sees a vote that is not the mover's own. */
export const carryCountCases: Case[] = [
  accepts(
    'a moderator carries a vote over',
    carries(),
    {
      ...notStaff,
      ...together,
      'there is no vote': (it) => omit(it, votePath('bo')),
      'the voter has voted before': (it) => {
        it.given[votePath('bo')] = standingBallot('bo');
        omit(it, votePath('bo'));
      },
      'names another voter': puts('carry.voter', 'cy'),
      'says nothing of the voter': (it) => leaveOut(it, ideaPath, 'carry.voter'),
      'says nothing of the time': (it) => leaveOut(it, ideaPath, 'carry.at'),
      'it was another time': puts('carry.at', ago(60)),
      'says more of it': puts('carry.weight', 5),
      'does not name it': (it) => {
        leaveOut(it, ideaPath, 'carry.voter');
        leaveOut(it, ideaPath, 'carry.at');
      },
      'the counter stays': (it) => leaveOut(it, ideaPath, 'votes'),
      'the counter moves by two': puts('votes', increment(2)),
      'the counter moves back': puts('votes', increment(-1)),
      'the counter moves by a double': puts('votes', incrementDouble(1)),
      'the idea is pending': (it) => (found(it, ideaPath)['state'] = 'pending'),
      'the idea is merged itself': (it) => (found(it, ideaPath)['state'] = 'merged'),
      'the idea is not touched': (it) => leaveOut(it, ideaPath, 'touchedAt'),
      'the title changes': puts('title', 'Vote for this'),
    },
    {
      ...onOneCount,
      'carries two on one count': (it) => {
        it.given[`${loserPath}/votes/cy`] = standingBallot('cy');
        it.writes.push({ kind: 'set', path: votePath('cy'), fields: ballot('cy', { from: loser }) });
      },
    },
  ),
  accepts('a moderator takes a carried vote back', takesBack(), {
    ...notStaff,
    'the vote stays': (it) => omit(it, votePath('bo')),
    'there was none': (it) => Reflect.deleteProperty(it.given, votePath('bo')),
    'the counter moves up': puts('votes', increment(1)),
    'the counter moves by two': puts('votes', increment(-2)),
  }),
  accepts('a moderator votes for somebody', castsFor(), notStaff),
];

/** Votes that staff carry over, or cast for somebody: create and delete of `ideas/{idea}/votes/{voter}`. */
export const carryCases: Case[] = [
  accepts('a moderator carries a vote over', carries(), {
    ...onOneCount,
    ...together,
    'the idea does not name it': (it) => (it.writes[1] = counts(1)),
    'the idea names another': puts('carry.voter', 'cy'),
    'the idea names it with another time': puts('carry.at', ago(60)),
    'the idea stays': (it) => omit(it, ideaPath),
    'the idea stays and had named it before': (it) => {
      found(it, ideaPath)['carry'] = { voter: 'bo', at: ago(60) };
      omit(it, ideaPath);
    },
    'carries two on one count': (it) => {
      it.given[`${loserPath}/votes/cy`] = standingBallot('cy');
      it.writes.push({ kind: 'set', path: votePath('cy'), fields: ballot('cy', { from: loser }) });
    },
    'nobody voted there': (it) => Reflect.deleteProperty(it.given, `${loserPath}/votes/bo`),
    'somebody else voted there': (it) => {
      it.given[`${loserPath}/votes/bo`] = standingBallot('cy');
    },
    'that idea was merged into another': (it) =>
      (found(it, loserPath)['mergedInto'] = 'YetAnotherIdeaOfAll1'),
    'that idea was not merged': (it) => (found(it, loserPath)['mergedInto'] = null),
    'says that it came from here': putsVote(votePath('bo'), 'from', winner),
    'is backdated': putsVote(votePath('bo'), 'at', ago(60)),
    'is of another site': putsVote(votePath('bo'), 'site', 'elsewhere'),
    'weighs more': putsVote(votePath('bo'), 'weight', 5),
    'has been carried before': (it) => (it.given[votePath('bo')] = { ...standingBallot('bo'), from: loser }),
    'has voted here before': (it) => (it.given[votePath('bo')] = standingBallot('bo')),
  }),
  accepts('the owner carries a vote over', carries({}, owner)),
  accepts('a moderator carries over what staff had cast', {
    ...carries({
      [`${loserPath}/votes/~SomebodyOnThePhone11`]: {
        ...standingBallot(''),
        ...{ name: 'Rosa', note: '', staff: 'mo' },
      },
    }),
    writes: [
      { kind: 'set', path: cast, fields: ballot('', { from: loser }) },
      countsNamed('~SomebodyOnThePhone11', 1),
    ],
  }),
  accepts('a moderator takes a carried vote back', takesBack(), {
    'the voter has cast it': (it) => Reflect.deleteProperty(found(it, votePath('bo')), 'from'),
    'the idea does not name it': (it) => (it.writes[1] = counts(-1)),
    'the idea stays': (it) => omit(it, ideaPath),
    'takes another back as well': (it) => {
      it.given[votePath('cy')] = { ...standingBallot('cy'), from: loser };
      it.writes.push({ kind: 'delete', path: votePath('cy') });
    },
    'changes it in place of deleting': (it) => {
      it.writes[0] = { kind: 'update', path: votePath('bo'), fields: { by: 'mo' } };
    },
  }),
  accepts('a voter takes a vote back that was carried over', {
    ...takesBack(),
    as: verified('bo'),
    writes: [{ kind: 'delete', path: votePath('bo') }, counts(-1)],
  }),
  accepts('a moderator votes for somebody', castsFor(), {
    ...onOneCount,
    ...together,
    'the idea does not name it': (it) => (it.writes[1] = counts(1)),
    'the idea stays': (it) => omit(it, ideaPath),
    'it is under a member’s id': (it) => {
      it.writes = [{ kind: 'set', path: votePath('bo'), fields: written(it, cast) }, countsNamed('bo', 1)];
    },
    'it is under a short id': (it) => {
      it.writes = [
        { kind: 'set', path: votePath('~Rosa'), fields: written(it, cast) },
        countsNamed('~Rosa', 1),
      ];
    },
    'the name is empty': putsVote(cast, 'name', ''),
    'the name has 41 characters': putsVote(cast, 'name', 'n'.repeat(41)),
    'the name is blank': putsVote(cast, 'name', '\u3164'),
    'the note has 301 characters': putsVote(cast, 'note', 'n'.repeat(301)),
    'the note is a list': putsVote(cast, 'note', ['n']),
    'says no note': (it) => leaveOut(it, cast, 'note'),
    'is a member’s': putsVote(cast, 'by', 'bo'),
    'is another moderator’s': putsVote(cast, 'staff', 'boss'),
    'is of another site': putsVote(cast, 'site', 'elsewhere'),
    'is backdated': putsVote(cast, 'at', ago(60)),
    'adds a field': putsVote(cast, 'weight', 5),
  }),
  accepts(
    'a moderator votes for somebody with a long name',
    castsFor({ name: 'n'.repeat(40), note: 'n'.repeat(300) }),
  ),
  accepts('a moderator takes back a vote that was cast for somebody', {
    ...castsFor(),
    given: { ...castsFor().given, [cast]: { ...written(castsFor(), cast), at: ago(60) } },
    writes: [{ kind: 'delete', path: cast }, countsNamed('~SomebodyOnThePhone11', -1)],
  }),
];
