import { union } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { owner, verified, type Actor } from '../actors.ts';
import {
  accepts,
  ago,
  found,
  leaveOut,
  omit,
  written,
  type Attempt,
  type Case,
  type Fields,
} from '../attempt.ts';
import { bosComment, commentPath, community, ideaPath, standingComment, standingIdea } from './community.ts';
import { bounds, changes, puts } from './idea-staff.ts';
import { notStaff } from './staff.ts';

const other = 'AnotherIdeaOfTheSite';
const otherPath = `ideas/${other}`;

/** Mo's change that is nobody's news. */
const arranges = (fields: Fields, idea: Fields = {}, as: Actor = verified('mo')): Attempt => ({
  as,
  given: community({ [ideaPath]: standingIdea(idea) }),
  writes: [{ kind: 'update', path: ideaPath, fields: { touchedAt: serverTime, ...fields } }],
});

const quietBounds = {
  'does not touch it': (it: Attempt) => leaveOut(it, ideaPath, 'touchedAt'),
  'touches it in the past': puts('touchedAt', ago(60)),
  'changes the title': puts('title', 'Something else'),
  'changes the votes': puts('votes', 100),
  'hides it as well': puts('state', 'rejected'),
  'says that something happened': puts('happenedAt', serverTime),
  'adds a field': puts('colour', 'blue'),
  'is the author': (it: Attempt) => (it.as = verified('ann')),
};

const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${other}${index}`.slice(-20));

/** Where an idea stands in lists, and what it stands for. */
export const arrangedCases: Case[] = [
  accepts(
    'a moderator pins, locks and sorts an idea',
    arranges({ pinned: true, locked: true, category: 'Boats', absorbed: union(other) }),
    {
      ...notStaff,
      ...quietBounds,
      'pins it by a word': puts('pinned', 'yes'),
      'locks it by a number': puts('locked', 1),
      'the site has no such category': puts('category', 'Food'),
      'the category is null': puts('category', null),
      'makes it stand for 51 others': puts(
        'absorbed',
        letters(51).map((id) => id.slice(1)),
      ),
      'the ids have 1001 characters': puts('absorbed', ['x'.repeat(1001)]),
      'makes it stand for a text': puts('absorbed', other),
      'makes it stand for a map': puts('absorbed', { [other]: 1 }),
    },
  ),
  accepts(
    'the owner unpins, unlocks and unsorts an idea',
    arranges(
      { pinned: false, locked: false, category: '', absorbed: [] },
      { pinned: true, locked: true, category: 'Courses', absorbed: [other] },
      owner,
    ),
  ),
  accepts(
    'a moderator pins an idea of a category that the site has given up',
    arranges({ pinned: true }, { category: 'Food' }),
    { 'sorts it into another one that it has not': puts('category', 'Drinks') },
  ),
  accepts('a moderator makes an idea stand for 50 others', arranges({ absorbed: letters(50) })),
];

/** Bo's comment becomes the official answer. */
const answers = (fields: Fields = {}, idea: Fields = {}, comment: Fields = {}): Attempt =>
  changes(
    { answer: bosComment, answeredAt: serverTime, ...fields },
    { [ideaPath]: standingIdea(idea), [commentPath(bosComment)]: standingComment(comment) },
  );

/** Which comment is the official answer. */
export const answerCases: Case[] = [
  accepts('a moderator makes a comment the official answer', answers(), {
    ...notStaff,
    ...bounds,
    'is the author': (it) => (it.as = verified('ann')),
    'is who commented': (it) => (it.as = verified('bo')),
    'there is no such comment': (it) => Reflect.deleteProperty(it.given, commentPath(bosComment)),
    'it is on another idea': (it) => {
      it.given[`${otherPath}/comments/${bosComment}`] = found(it, commentPath(bosComment));
      Reflect.deleteProperty(it.given, commentPath(bosComment));
    },
    ...Object.fromEntries(
      ['pending', 'rejected', 'removed'].map((state) => [
        `the comment is ${state}`,
        (it: Attempt) => (found(it, commentPath(bosComment))['state'] = state),
      ]),
    ),
    'it came before': puts('answeredAt', ago(60)),
    'does not say when it came': (it) => leaveOut(it, ideaPath, 'answeredAt'),
    'names no comment but null': puts('answer', null),
    'moves it as well': puts('status', 'planned'),
  }),
  accepts(
    'a moderator makes another comment the official answer',
    changes(
      { answer: bosComment },
      {
        [ideaPath]: standingIdea({ answer: other, answeredAt: ago(3600) }),
        [commentPath(bosComment)]: standingComment(),
      },
    ),
    { 'says that it is the first': puts('answeredAt', serverTime) },
  ),
  accepts('a moderator takes the official answer back', {
    ...answers({ answer: '' }, { answer: bosComment, answeredAt: ago(3600) }),
    writes: changes({ answer: '' }).writes,
  }),
];

/** Mo says that another idea stands for this one, and that one for it. */
const merges = (winner: Fields = {}): Attempt => ({
  ...changes({ state: 'merged', mergedInto: other }, { [otherPath]: standingIdea(winner) }),
  writes: [
    ...changes({ state: 'merged', mergedInto: other }).writes,
    {
      kind: 'update',
      path: otherPath,
      fields: { absorbed: union(ideaPath.slice('ideas/'.length)), touchedAt: serverTime },
    },
  ],
});

/** That another idea is the same one, or is not after all. */
export const mergeCases: Case[] = [
  accepts('a moderator merges an idea into another', merges(), {
    ...notStaff,
    ...bounds,
    'is the author': (it) => (it.as = verified('ann')),
    'it stands for itself': puts('mergedInto', ideaPath.slice('ideas/'.length)),
    'there is no such idea': (it) => {
      Reflect.deleteProperty(it.given, otherPath);
      omit(it, otherPath);
    },
    ...Object.fromEntries(
      ['pending', 'rejected', 'merged'].map((state) => [
        `the other one is ${state}`,
        (it: Attempt) => (found(it, otherPath)['state'] = state),
      ]),
    ),
    ...Object.fromEntries(
      ['pending', 'rejected'].map((state) => [
        `it is ${state} itself`,
        (it: Attempt) => (found(it, ideaPath)['state'] = state),
      ]),
    ),
    'the other one is merged into it as well': (it) => {
      it.writes[1] = {
        kind: 'update',
        path: otherPath,
        fields: { ...written(it, ideaPath), mergedInto: ideaPath.slice('ideas/'.length) },
      };
    },
    'is merged in name only': puts('state', 'approved'),
    'is hidden by it': puts('state', 'rejected'),
    'does not say into which': (it) => leaveOut(it, ideaPath, 'mergedInto'),
    'is merged already': (it) => {
      Object.assign(found(it, ideaPath), { state: 'merged', mergedInto: 'YetAnotherIdeaOfAll1' });
    },
    'says why it is hidden': puts('why', 'duplicate'),
  }),
  accepts(
    'a moderator takes a merge back',
    changes(
      { state: 'approved', mergedInto: null },
      {
        [ideaPath]: standingIdea({ state: 'merged', mergedInto: other }),
        [otherPath]: standingIdea({ absorbed: [ideaPath.slice('ideas/'.length)] }),
      },
    ),
    {
      ...notStaff,
      'it leads there still': (it) => leaveOut(it, ideaPath, 'mergedInto'),
      'it leads nowhere and is merged still': (it) => leaveOut(it, ideaPath, 'state'),
      'it leads to a third one': puts('mergedInto', 'YetAnotherIdeaOfAll1'),
      'it is hidden': puts('state', 'rejected'),
    },
  ),
];
