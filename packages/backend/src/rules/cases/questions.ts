import { guest } from '../actors.ts';
import { accepts, ago, found, incrementDouble, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Case, Fields, Step, Table } from '../attempt.ts';
import { own, posts } from './comments.ts';
import { bosComment, ideaPath } from './community.ts';
import { itemPath, standingItem, standingReview } from './review-community.ts';
import { onPaths } from './elsewhere.ts';

const itemOf = (text: string) => text.replaceAll(ideaPath, itemPath).replaceAll('ideas/', 'items/');

/** On an item that has reviews and no question. */
const unasked = (attempt: Attempt): Attempt => {
  for (const field of ['comments', 'comment']) Reflect.deleteProperty(found(attempt, itemPath), field);
  return attempt;
};

/** The item names the question and counts none. */
const countsNone: Step = (it) => {
  written(it, itemPath)['comments'] = 0;
};

/** Bo's question where it stands on the item. */
const question = itemOf(own);

/** What an item has of an idea in its place. */
const asItem = ({ comments = 0, comment = '' }: Fields): Fields => standingItem({ comments, comment });

/** The same attempt on an item in place of the idea. */
export function onItem(attempt: Attempt): Attempt {
  const { given, ...rest } = onPaths(attempt, itemOf);
  const isItem = (path: string) => /^items\/[^/]+$/.test(path);
  return {
    ...rest,
    given: Object.fromEntries(
      Object.entries(given).map(([path, fields]) => [path, isItem(path) ? asItem(fields) : fields]),
    ),
  };
}

const puts =
  (field: string, value: Fields[string]): Step =>
  (it) => {
    written(it, itemPath)[field] = value;
  };

/** The first question makes its item. */
const first = (): Attempt => {
  const attempt = onItem(posts(guest('bo')));
  Reflect.deleteProperty(attempt.given, itemPath);
  attempt.writes = attempt.writes.map((write) =>
    write.path === itemPath && write.kind === 'update' ? { ...write, kind: 'merge' } : write,
  );
  return attempt;
};

/** A question on what is neither an idea nor an item: the card of whom it is by. */
const onCard = (it: Attempt) =>
  Object.assign(
    it,
    onPaths(it, (text) => text.replaceAll(itemPath, 'members/bo')),
  );

/** On an item whose id no item may have, and held: nothing counts it. */
const onOddItem = (it: Attempt) => {
  found(it, '')['guests'] = 'pending';
  written(it, question)['state'] = 'pending';
  omit(it, itemPath);
  Object.assign(
    it,
    onPaths(it, (text) => text.replaceAll(itemPath, 'items/kayak 101')),
  );
};

const agains: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Step>>>>>> = {
  '{on}/{post}/comments/{comment}': {
    'a guest comments': {
      'the item does not count it': (it) => omit(it, itemPath),
      'the item counts it without its name': (it) => leaveOut(it, itemPath, 'comment'),
      'the item names it and counts a review': (it) => {
        Object.assign(found(it, itemPath), { comment: bosComment });
        leaveOut(it, itemPath, 'comments');
      },
      'is on no idea and no item': onCard,
      'is on an item whose id no item may have': onOddItem,
    },
    'a guest’s comment is held where guests are': {},
    'a member answers a comment': {
      'it is on an idea': (it) => {
        const asked = itemPath + own.slice(ideaPath.length, -bosComment.length) + 'AQuestionOnTheIdea11';
        it.given[`${ideaPath}/comments/AQuestionOnTheIdea11`] = found(it, asked);
        Reflect.deleteProperty(it.given, asked);
      },
    },
    'an author edits a comment': {},
    'an author takes a comment back': { 'the item counts it still': (it) => omit(it, itemPath) },
    'a moderator rejects a comment and says why': {
      'the item counts it still': (it) => omit(it, itemPath),
    },
    'a moderator approves a held comment': { 'the item does not count it': (it) => omit(it, itemPath) },
    'a member reports a comment': {
      'it is somebody else’s': (it) => {
        it.writes = it.writes.map((write) => ({
          ...write,
          path: write.path.replace('/reports/cy', '/reports/bo'),
        }));
      },
    },
    'a visitor reads a comment': {},
    'a visitor lists comments': {},
  },
  '{on}/{post}/comments/{comment}/reports/{member}': { 'a guest reports a comment': {} },
};

/** What a table of comments holds of questions on an item: its cases made again there. */
export const questionCases = ({ block, cases }: Table): Case[] => [
  ...Object.entries(agains[block] ?? {}).map(([of, refused]) => {
    const known = cases.find(({ it }) => it === of);
    if (!known) throw new Error(`no case is called: ${of}`);
    return accepts(`${of}, on an item`, onItem(structuredClone(known.attempt)), refused);
  }),
  ...(block === '{on}/{post}/comments/{comment}'
    ? [
        accepts('the first question makes its item', first(), { 'the item counts none': countsNone }),
        accepts('the first question on an item with reviews', unasked(onItem(posts(guest('bo')))), {
          'the item counts none': countsNone,
        }),
      ]
    : []),
];

/** The counter of questions, as their item's rule sees it. */
export const questionCountCases: Case[] = [
  accepts('the first question makes the item', first(), {
    'there is none': (it) => omit(it, question),
    'counts two': puts('comments', 2),
    'counts a double': puts('comments', incrementDouble(1)),
    'counts a review': puts('piles', { '5': 1 }),
    'adds a field': puts('name', 'Best course ever'),
    'names none': (it) => leaveOut(it, itemPath, 'comment'),
    'is touched another time': puts('touchedAt', ago(60)),
    'has an id that it may not have': (it) =>
      Object.assign(
        it,
        onPaths(it, (text) => text.replaceAll(itemPath, 'items/kayak 101')),
      ),
  }),
  accepts('the first question on an item with reviews is counted', unasked(onItem(posts(guest('bo'))))),
  accepts('a question is counted', onItem(posts(guest('bo'))), {
    'there is none': (it) => omit(it, question),
    'counts a review': (it) => {
      it.given[`${itemPath}/reviews/cy`] = standingReview({ by: 'cy' });
      Object.assign(written(it, itemPath), { 'piles.5': 6, review: 'cy' });
    },
    'counts an edit': puts('edited', 2),
    'adds a field': puts('name', 'Best course ever'),
    'is touched another time': puts('touchedAt', ago(60)),
  }),
];
