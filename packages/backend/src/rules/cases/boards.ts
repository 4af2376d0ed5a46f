import type { ListQuery } from '@stoa/core/store/store';
import { guest, owner, verified, type Actor } from '../actors.ts';
import { accepts, ago, found, written } from '../attempt.ts';
import type { Attempt, Case, Fields, Table } from '../attempt.ts';
import { act, card, cardPath, community, ideaId, ideaPath, settings, standingIdea } from './community.ts';
import { onPaths } from './elsewhere.ts';
import { posts } from './ideas.ts';

/** A board for dealers and for who has 500 points, and another that lets nobody in but staff. */
const boards = { dealers: { roles: ['dealer'], points: 500 }, insiders: { roles: [], points: null } };

const idsOfIdeas = new RegExp(`\\b(?=(${ideaId}|AnotherIdeaOfTheSite)\\b)`, 'g');

/** A value with every id of an idea moved to the board for dealers. */
const moved = <T>(value: T): T => onPaths(value, (text) => text.replaceAll(idsOfIdeas, 'dealers~'));

/** The idea as it is on the board. */
const path = moved(ideaPath);

const shownThere = (fields: Fields): Fields =>
  fields['state'] === 'approved' ? { ...fields, state: 'dealers' } : fields;

const isIdea = (each: string) => /^ideas\/[^/]+$/.test(each);

/** The same attempt on the board for dealers; `dealer`: uid of whom it lets in. */
export function onBoard(attempt: Attempt, dealer?: string): Attempt {
  const { given, writes, ...rest } = moved(attempt);
  const there: Attempt = {
    ...rest,
    given: Object.fromEntries(
      Object.entries(given).map(([each, fields]) => [each, isIdea(each) ? shownThere(fields) : fields]),
    ),
    writes: writes.map((write) =>
      'fields' in write && isIdea(write.path) ? { ...write, fields: shownThere(write.fields) } : write,
    ),
  };
  there.given[''] = { ...(there.given[''] ?? settings()), boards };
  if (dealer !== undefined)
    there.given[cardPath(dealer)] = { ...(there.given[cardPath(dealer)] ?? card('Bo')), role: 'dealer' };
  return there;
}

const isNoDealer = (uid: string) => ({
  'is no dealer': (it: Attempt) => {
    found(it, cardPath(uid))['role'] = 'expert';
  },
});

const nobodyElse = (uid: string): Case['refused'] => ({
  ...isNoDealer(uid),
  'is nobody': (it) => (it.as = undefined),
  'is banned': (it) => (found(it, cardPath(uid))['bannedUntil'] = ago(-60)),
  'has no card': (it) => Reflect.deleteProperty(it.given, cardPath(uid)),
});

/** A case of a table again on the board. */
interface Again {
  readonly of: string;
  /** Uid of the dealer who is let in. */
  readonly by?: string;
  /** The board's gate is asked: who is let in no more is refused. */
  readonly gated?: true;
  /** Who of the team does it. */
  readonly byTeam?: Actor;
  readonly refused?: Case['refused'];
}

const putsIdea = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, path)[field] = value;
};

const state = (value: string) => (it: Attempt) => (found(it, path)['state'] = value);

/** Somebody reads what others read in a case of the table. */
const readings = (sentences: readonly string[]): Again[] =>
  sentences.map((of) => ({ of, by: 'dee', gated: true }));

const agains: Readonly<Record<string, readonly Again[]>> = {
  'ideas/{idea}': [
    {
      of: 'a guest posts an idea',
      by: 'ann',
      gated: true,
      refused: {
        'it is for all to see': putsIdea('state', 'approved'),
        'it is for another board': putsIdea('state', 'insiders'),
        'the settings know no such board': (it) => (found(it, '')['boards'] = {}),
        'its id names no board': (it) => renames(it, `ideas/~${ideaId}`),
        'its id names a board in capitals': (it) => renames(it, `ideas/Dealers~${ideaId}`),
        'its id names a board of 21 letters': (it) => {
          found(it, '')['boards'] = { ['d'.repeat(21)]: boards.dealers };
          written(it, path)['state'] = 'd'.repeat(21);
          renames(it, `ideas/${'d'.repeat(21)}~${ideaId}`);
        },
      },
    },
    { of: 'an author edits title, body and excerpt', by: 'ann', gated: true },
    {
      of: 'an edit goes back to the moderators where they come first',
      by: 'ann',
      refused: { 'stays where it is': putsIdea('state', 'dealers') },
    },
    {
      of: 'a member votes',
      by: 'bo',
      refused: { 'the idea is pending': state('pending'), 'the idea is on no board': state('approved') },
    },
    {
      of: 'the last report hides an idea',
      by: 'cy',
      refused: {
        'leaves it for dealers to see': putsIdea('state', 'dealers'),
        'shows it to all': putsIdea('state', 'approved'),
      },
    },
    { of: 'a member reports an idea', by: 'cy' },
    { of: 'a comment is counted', by: 'bo' },
    { of: 'a moderator rejects an idea and says why' },
    {
      of: 'a moderator approves an idea',
      refused: {
        'shows it to all': putsIdea('state', 'approved'),
        'shows it on another board': putsIdea('state', 'insiders'),
      },
    },
    {
      of: 'a moderator merges an idea into another',
      refused: {
        'the other one is for all to see': (it) => {
          it.given['ideas/AnIdeaForAllToSee123'] = standingIdea();
          written(it, path)['mergedInto'] = 'AnIdeaForAllToSee123';
        },
      },
    },
    {
      of: 'a moderator takes a merge back',
      refused: { 'shows it to all': putsIdea('state', 'approved') },
    },
    { of: 'an author reads an own pending idea' },
    { of: 'a moderator reads a rejected idea' },
    ...readings(['a visitor reads an idea', 'a visitor reads where an idea has gone']),
  ],
  'ideas/{idea}/votes/{voter}': [
    { of: 'a guest votes', by: 'bo', gated: true },
    { of: 'a member takes a vote back' },
    { of: 'a moderator carries a vote over' },
    ...readings(['a visitor sees whether somebody voted', 'a visitor sees who voted']),
    { of: 'a visitor sees who voted', byTeam: verified('mo') },
    { of: 'a visitor sees who voted', byTeam: owner },
  ],
  'ideas/{idea}/history/{entry}': [
    { of: 'a moderator plans an idea' },
    ...readings(['a visitor reads what became of an idea', 'a visitor lists what became of an idea']),
  ],
  'ideas/{idea}/media/{medium}': readings([
    'a visitor sees a picture of an idea',
    'a visitor lists the pictures of an idea',
    'a visitor sees a picture of an idea that was merged',
  ]),
  'ideas/{idea}/reports/{member}': [{ of: 'a guest reports an idea', by: 'cy', gated: true }],
  '{on}/{post}/comments/{comment}': [
    {
      of: 'a guest comments',
      by: 'bo',
      gated: true,
      refused: { 'the idea is pending': state('pending'), 'the idea is on no board': state('approved') },
    },
    { of: 'an author edits a comment', by: 'bo', gated: true },
    { of: 'an author takes a comment back' },
    ...readings(['a visitor reads a comment', 'a visitor lists comments']),
  ],
  '{on}/{post}/comments/{comment}/reports/{member}': [
    { of: 'a guest reports a comment', by: 'cy', gated: true },
  ],
};

/** Puts the new idea elsewhere, and the act that pays for it as well. */
function renames(it: Attempt, to: string): void {
  it.writes = it.writes.map((write) => (write.path === path ? { ...write, path: to } : write));
  written(it, cardPath('ann'))['act'] = to;
}

/** What a table holds of a gated board: its cases made again there, with the gate asked. */
export const boardCases = ({ block, cases }: Table): Case[] =>
  (agains[block] ?? []).map(({ of, by, gated, byTeam, refused = {} }) => {
    const known = cases.find(({ it }) => it === of);
    if (!known) throw new Error(`no case is called: ${of}`);
    const attempt = onBoard(structuredClone(known.attempt), by);
    const isReading = by === 'dee';
    if (isReading) attempt.as = guest(by);
    const doors = !gated || by === undefined ? {} : isReading ? nobodyElse(by) : isNoDealer(by);
    if (byTeam) attempt.as = byTeam;
    const where = byTeam ? `on a gated board, by ${byTeam.uid}` : 'on a gated board';
    return accepts(`${of}, ${where}`, attempt, { ...doors, ...refused });
  });

const lists = (board: string, limit = 50): NonNullable<Attempt['read']> => ({
  list: {
    collection: 'ideas',
    where: [['state', '==', board]] satisfies ListQuery['where'],
    orderBy: [['at', 'desc']],
    limit,
  },
});

const reads = (read: Attempt['read'], fields: Fields): Attempt => ({
  as: guest('dee'),
  given: community({
    '': settings({ boards }),
    [cardPath('dee')]: card('Dee', fields),
    [path]: standingIdea({ state: 'dealers' }),
  }),
  writes: [],
  ...(read && { read }),
});

/** Kim, the owner, posts on the board. */
function ownersPost(): Attempt {
  const attempt = onBoard(posts(owner));
  Object.assign(written(attempt, path), { by: 'boss', name: 'Kim', label: 'team' });
  attempt.writes[1] = act('boss', path);
  return attempt;
}

/** Who enters a gated board. */
export const gateCases: Case[] = [
  accepts('the owner posts on a gated board', ownersPost()),
  accepts('a dealer lists the ideas of a gated board', reads(lists('dealers'), { role: 'dealer' }), {
    ...nobodyElse('dee'),
    'asks for 51': (it) => (it.read = lists('dealers', 51)),
    'asks for another board’s': (it) => (it.read = lists('insiders')),
    'asks for a board’s that the settings do not know': (it) => (it.read = lists('rebels')),
    'asks for pending ones': (it) => (it.read = lists('pending')),
    'asks for all': (it) => (it.read = { list: { collection: 'ideas', limit: 50 } }),
  }),
  accepts(
    'a member with enough points lists the ideas of a gated board',
    reads(lists('dealers'), { points: 500 }),
    {
      'has a point too few': (it) => (found(it, cardPath('dee'))['points'] = 499),
      'the board asks for no points': (it) => {
        found(it, '')['boards'] = { dealers: { roles: ['dealer'], points: null } };
      },
    },
  ),
  accepts(
    'a member with enough points reads an idea of a gated board',
    reads({ get: path }, { points: 501 }),
    {
      'has a point too few': (it) => (found(it, cardPath('dee'))['points'] = 499),
    },
  ),
  accepts('a moderator lists the ideas of a gated board', {
    ...reads(lists('insiders'), {}),
    as: verified('mo'),
  }),
];
