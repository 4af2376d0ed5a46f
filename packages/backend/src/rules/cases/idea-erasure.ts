import { serverTime } from '@stoa/core/store/store';
import { guest, owner, verified } from '../actors.ts';
import { accepts, ago, found, leaveOut, written, type Attempt, type Case, type Fields } from '../attempt.ts';
import {
  act,
  card,
  cardPath,
  community,
  ideaPath,
  mergePath,
  needing,
  settings,
  standingIdea,
  standingMerge,
} from './community.ts';

const ann = mergePath('ann');

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, ideaPath)[field] = value;
};

const texts = ['title', 'body', 'excerpt', 'name', 'label'];

const blanks: Fields = { ...Object.fromEntries(texts.map((field) => [field, ''])), terms: [], pictures: [] };

/** Ann takes away all that she wrote. */
const erases = (given: Record<string, Fields> = {}): Attempt => ({
  as: guest('ann'),
  given: community({
    [ideaPath]: standingIdea({ label: 'expert', pictures: ['PictureOfAnIdea1xxxx'] }),
    ...given,
  }),
  writes: [
    {
      kind: 'update',
      path: ideaPath,
      fields: {
        ...blanks,
        state: 'rejected',
        touchedAt: serverTime,
      },
    },
  ],
});

/** What stands on the ideas of somebody for whom Bo goes on. */
const merged = (state: 'accepted' | 'done' = 'accepted') => ({
  [cardPath('bo')]: card('Bo'),
  [ann]: standingMerge('bo', state),
});

const notMerged = {
  'is somebody else': (it: Attempt) => (it.as = verified('cy')),
  'the merge is only offered': (it: Attempt) => (found(it, ann)['state'] = 'offered'),
  'the merge is with somebody else': (it: Attempt) => (found(it, ann)['to'] = 'cy'),
  'there is no merge': (it: Attempt) => Reflect.deleteProperty(it.given, ann),
  'the merge is of somebody else': (it: Attempt) => (found(it, ideaPath)['by'] = 'cy'),
};

const bounds = {
  ...Object.fromEntries(
    Object.keys(blanks).map((field) => [
      `keeps the ${field}`,
      (it: Attempt) => leaveOut(it, ideaPath, field),
    ]),
  ),
  ...Object.fromEntries(texts.map((field) => [`writes another ${field}`, puts(field, 'Villain')])),
  'leaves it for all to see': puts('state', 'approved'),
  'sends it to the moderators': puts('state', 'pending'),
  'says nothing of the state': (it: Attempt) => leaveOut(it, ideaPath, 'state'),
  'does not touch it': (it: Attempt) => leaveOut(it, ideaPath, 'touchedAt'),
  'touches it in the past': puts('touchedAt', ago(60)),
  'clears the votes': puts('votes', 0),
  'clears the comments': puts('comments', 1),
  'gives it to somebody else': puts('by', 'bo'),
  'changes the time': puts('at', serverTime),
  'changes the status': puts('status', 'done'),
  'gives a reason': puts('reason', 'Because.'),
  'says that something happened': puts('happenedAt', serverTime),
  'pins it': puts('pinned', true),
  'clears what staff say of it': puts('why', 'spam'),
  'adds a field': puts('colour', 'blue'),
};

const editsAsBo = (state: 'accepted' | 'done' = 'accepted'): Attempt => ({
  as: verified('bo'),
  given: community({ [ideaPath]: standingIdea(), ...merged(state) }),
  writes: [
    {
      kind: 'update',
      path: ideaPath,
      fields: { title: 'Gloves for all', editedAt: serverTime, touchedAt: serverTime },
    },
    act('bo', ideaPath),
  ],
});

/** The author's erasure, and what the account may that goes on for an author. */
export const erasureCases: Case[] = [
  accepts('an author erases an idea', erases(), {
    'is nobody': (it) => (it.as = undefined),
    'is somebody else': (it) => (it.as = verified('bo')),
    'is a moderator': (it) => (it.as = verified('mo')),
    'is the owner': (it) => (it.as = owner),
    ...bounds,
    'deletes it': (it) => (it.writes = [{ kind: 'delete', path: ideaPath }]),
  }),
  accepts(
    'a banned author erases an idea where guests may only read',
    erases({
      '': settings({
        guests: 'read',
        need: needing({ idea: 'verified', vote: 'verified', comment: 'verified', report: 'verified' }),
      }),
      [cardPath('ann')]: card('Calm Otter', { bannedUntil: ago(-60), actAt: ago(1) }),
    }),
    { 'edits it': (it) => (written(it, ideaPath)['title'] = 'Gloves for all') },
  ),
  ...['pending', 'rejected'].map((state) =>
    accepts(`an author erases an idea that is ${state}`, erases({ [ideaPath]: standingIdea({ state }) })),
  ),
  ...(['accepted', 'done'] as const).map((state) =>
    accepts(
      `who goes on for an author erases an idea, the merge being ${state}`,
      { ...erases(merged(state)), as: verified('bo') },
      { ...notMerged, ...bounds },
    ),
  ),
  accepts('who goes on for an author edits an idea', editsAsBo(), {
    ...notMerged,
    'edits a second one on the same act': (it) => {
      const second = 'ideas/AnotherIdeaOfTheSite';
      it.given[second] = standingIdea();
      it.writes.push({ kind: 'update', path: second, fields: { ...written(it, ideaPath) } });
    },
    'spends the act of the author': (it) => (it.writes[1] = act('ann', ideaPath)),
    'says nothing of an act': (it) => it.writes.pop(),
    'puts the own name to it': puts('name', 'Bo'),
    'takes it over': puts('by', 'bo'),
  }),
  accepts(
    'who goes on for an author reads an idea that is held',
    {
      as: verified('bo'),
      given: community({ [ideaPath]: standingIdea({ state: 'pending' }), ...merged('done') }),
      writes: [],
      read: { get: ideaPath },
    },
    {
      ...notMerged,
      'is nobody': (it) => (it.as = undefined),
      'lists those of the author': (it) => {
        it.read = { list: { collection: 'ideas', where: [['by', '==', 'ann']], limit: 5 } };
      },
    },
  ),
];
