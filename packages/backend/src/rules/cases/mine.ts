import { serverTime, type Write } from '@stoa/core/store/store';
import { account, guest, owner, verified } from '../actors.ts';
import { accepts, found, leaveOut, written, type Attempt, type Fields, type Table } from '../attempt.ts';
import {
  card,
  cardPath,
  closing,
  community,
  ideaPath,
  mergePath,
  never,
  standingMerge,
} from './community.ts';
import { makesCard } from './members.ts';

const ann = cardPath('ann');
const mine = 'members/ann/private/mine';

const writesMine = (votes: Fields[string], given: Record<string, Fields> = {}): Attempt => ({
  as: guest('ann'),
  given: community(given),
  writes: [{ kind: 'merge', path: mine, fields: { votes, seen: serverTime } }],
});

const keys = (count: number, name: (index: number) => string) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), 1]));

const many = keys(2001, (index) => `k${index}`);
const long = keys(60, (index) => `${index}`.padEnd(index ? 1000 : 1001, 'k'));

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, mine)[field] = value;
};

const putsVotes = (votes: Fields[string]) => puts('votes', votes);

const notTheirs = {
  'is nobody': (it: Attempt) => (it.as = undefined),
  'is another member': (it: Attempt) => (it.as = account('bo')),
  'is the owner': (it: Attempt) => (it.as = owner),
};

const mineSteps = {
  ...notTheirs,
  'adds a field': puts('colour', 1),
  'seen is a number': puts('seen', 1),
  'votes is a text': putsVotes('x'),
  'votes is a list': putsVotes([1]),
  'a vote is a text': putsVotes({ a: 'x'.repeat(1000) }),
  'votes for 2001': putsVotes(many),
  'the ids are very long': putsVotes(long),
  'what waits is a text': puts('pending', 'x'),
  'what waits is a text each': puts('pending', { a: 'x' }),
  'what waits are 51': puts(
    'pending',
    keys(51, (index) => `k${index}`),
  ),
  'the ids of what waits are very long': puts('pending', { ['k'.repeat(750)]: 1, ['l'.repeat(751)]: 1 }),
  'another account goes on with theirs': (it: Attempt) =>
    (it.given[ann] = card('Calm Otter', closing('ann'))),
};

/** What Bo may do who goes on for Ann. */
const asBo = (attempt: Omit<Attempt, 'as' | 'given'>): Attempt => ({
  as: verified('bo'),
  given: community({
    [ann]: card('Calm Otter', closing('ann')),
    [mergePath('ann')]: standingMerge('bo', 'accepted'),
    [mine]: { votes: { a: 1 }, seen: never },
  }),
  ...attempt,
});

const notMerged = {
  'is somebody else': (it: Attempt) => (it.as = verified('cy')),
  'the merge is only offered': (it: Attempt) => (found(it, mergePath('ann'))['state'] = 'offered'),
  'the merge is with somebody else': (it: Attempt) => (found(it, mergePath('ann'))['to'] = 'cy'),
  'there is no merge': (it: Attempt) => Reflect.deleteProperty(it.given, mergePath('ann')),
};

/** `members/{member}/private/mine`. */
export const mineTable: Table = {
  block: 'members/{member}/private/mine',
  cases: [
    accepts('a member keeps their first votes', writesMine({ [`a${ideaPath.length}`]: 1 }), {
      ...mineSteps,
      'says nothing of what was seen': (it) => leaveOut(it, mine, 'seen'),
      'has no card on this site': (it) => Reflect.deleteProperty(it.given, ann),
      'is another private document': (it) => {
        it.writes = [
          { kind: 'set', path: 'members/ann/private/profile', fields: { votes: {}, seen: never } },
        ];
      },
    }),
    accepts('a member keeps what waits for a moderator', {
      ...writesMine({}),
      writes: [
        {
          kind: 'set',
          path: mine,
          fields: { votes: {}, seen: never, pending: keys(50, (index) => `${index}`.padEnd(30, 'k')) },
        },
      ],
    }),
    accepts('a member keeps more votes', writesMine({ b: 1 }, { [mine]: { votes: { a: 1 }, seen: never } }), {
      ...mineSteps,
      'forgets what was seen': (it) => {
        it.writes = [{ kind: 'set', path: mine, fields: { votes: { b: 1 } } }];
      },
    }),
    accepts(
      'a member deletes their own acts',
      {
        as: guest('ann'),
        given: community({ [mine]: { votes: { a: 1 }, seen: never } }),
        writes: [{ kind: 'delete', path: mine }],
      },
      notTheirs,
    ),
    accepts(
      'who goes on for a member reads their acts',
      asBo({ writes: [], read: { get: mine } }),
      notMerged,
    ),
    accepts(
      'who goes on for a member deletes their acts',
      asBo({ writes: [{ kind: 'delete', path: mine }] }),
      {
        ...notMerged,
        'writes them': (it) => {
          it.writes = [{ kind: 'set', path: mine, fields: { votes: {}, seen: never } }];
        },
      },
    ),
    accepts('a member adds one vote', {
      as: guest('ann'),
      given: community({ [mine]: { votes: { a: 1 }, seen: never } }),
      writes: [{ kind: 'merge', path: mine, fields: { 'votes.b': 1 } } satisfies Write],
    }),
    accepts('a newcomer makes card and votes in one commit', {
      ...makesCard(),
      writes: [
        ...makesCard().writes,
        { kind: 'merge', path: 'members/bo/private/mine', fields: { votes: { a: 1 }, seen: never } },
      ],
    }),
    accepts(
      'a member keeps 2000 votes',
      writesMine(
        keys(2000, (index) => `k${index}`),
        { [mine]: { votes: {}, seen: never } },
      ),
    ),
    accepts('a member keeps the longest ids', writesMine(keys(60, (index) => `${index}`.padEnd(1000, 'k')))),
    accepts(
      'a member reads their own acts',
      {
        as: guest('ann'),
        given: community({ [mine]: { votes: { a: 1 }, seen: never } }),
        writes: [],
        read: { get: mine },
      },
      {
        ...notTheirs,
        'lists them': (it) => (it.read = { list: { collection: 'members/ann/private', limit: 1 } }),
      },
    ),
  ],
};
