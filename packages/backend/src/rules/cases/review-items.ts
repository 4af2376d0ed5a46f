import { increment } from '@stoa/core/store/transforms';
import { guest } from '../actors.ts';
import { accepts, ago, double, found, incrementDouble, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Fields, Table } from '../attempt.ts';
import { cardPath } from './community.ts';
import { questionCountCases } from './questions.ts';
import { brought, edits, removes } from './review-authors.ts';
import { rejects, replies, standingReply, unreplies } from './review-staff.ts';
import {
  bos,
  counting,
  itemKey,
  itemPath,
  moving,
  newReview,
  pathOf,
  reviews,
  standing,
  standingReview,
} from './review-community.ts';

const putsItem = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, itemPath)[field] = value;
};

/** The first review of an item makes it. */
const first = (id = itemKey): Attempt => {
  const attempt = reviews(guest('bo'));
  Reflect.deleteProperty(attempt.given, itemPath);
  const path = `items/${id}/reviews/bo`;
  attempt.writes = [
    { kind: 'set', path, fields: newReview() },
    { ...moving('4'), path: `items/${id}` },
    ...attempt.writes.slice(2),
  ];
  written(attempt, cardPath('bo'))['act'] = path;
  return attempt;
};

/** Bo's review goes from four stars to those that were taken back. */
const goes = () => removes(guest('bo'));

const edited = () => edits(guest('bo'));

/** `items/{item}`: every review lies on one pile. */
export const itemTable: Table = {
  block: 'items/{item}',
  cases: [
    accepts(
      'a visitor reads an item',
      { given: standing(), writes: [], read: { get: itemPath } },
      {
        'lists all': (it) => (it.read = { list: { collection: 'items', limit: 10 } }),
      },
    ),
    accepts('the first review makes the item', first(), {
      'there is no review': (it) => omit(it, bos),
      'the review was there before': (it) => {
        it.given[bos] = standingReview({ rating: 5 });
      },
      'lies on another pile': (it) => {
        omit(it, itemPath);
        it.writes.push(moving('5'));
      },
      'lies on two piles': putsItem('piles.5', 1),
      'counts two': putsItem('piles.4', 2),
      'counts a double': putsItem('piles.4', double(1)),
      'counts an edit': putsItem('edited', 1),
      'counts a reply': putsItem('replied', 1),
      'adds a field': putsItem('name', 'Best course ever'),
      'is touched another time': putsItem('touchedAt', ago(60)),
      'names no review': (it) => leaveOut(it, itemPath, 'review'),
      'names another review': (it) => {
        it.given[pathOf('cy')] = standingReview({ by: 'cy' });
        written(it, itemPath)['review'] = 'cy';
      },
    }),
    accepts('the longest id of an item', first('a'.repeat(240))),
    accepts('an id of marks and letters of every script', first('皮划艇_1=2f=é-نع')),
    ...['a'.repeat(241), 'a b', 'a.b', 'a~b', 'a%2Fb'].map((id) =>
      accepts(`an item, for: ${id.slice(0, 10)}`, first(), {
        'has an id that it may not have': (it) => Object.assign(it, first(id)),
      }),
    ),
    accepts('a review comes', reviews(guest('bo')), {
      'there is no review': (it) => omit(it, bos),
      'lies on another pile': (it) => {
        omit(it, itemPath);
        it.writes.push(moving('5'));
      },
      'another goes for it': putsItem('piles.5', increment(-1)),
      'the counter moves by two': putsItem('piles.4', increment(2)),
      'the counter moves by a double': putsItem('piles.4', incrementDouble(1)),
      'the counter starts anew': putsItem('piles.4', 1),
      'names another review, which stays': (it) => {
        it.given[pathOf('cy')] = standingReview({ by: 'cy' });
        written(it, itemPath)['review'] = 'cy';
      },
      'adds a field': putsItem('name', 'Best course ever'),
      'counts an edit': putsItem('edited', increment(1)),
      'counts a reply': putsItem('replied', increment(1)),
      'is touched another time': putsItem('touchedAt', ago(60)),
      'the review is of another item': (it) => {
        const fields = written(it, bos);
        omit(it, bos);
        it.writes.push({ kind: 'set', path: 'items/sup-sunset/reviews/bo', fields });
      },
    }),
    accepts('a review goes', goes(), {
      'stays where it was': (it) => {
        omit(it, itemPath);
        it.writes.push(counting({ 'piles.removed-4': increment(1) }));
      },
      'goes nowhere': (it) => {
        omit(it, itemPath);
        it.writes.push(counting({ 'piles.4': increment(-1) }));
      },
      'goes for the wrong reason': (it) => {
        omit(it, itemPath);
        it.writes.push(moving('spam-4', '4'));
      },
      'takes two away': putsItem('piles.4', increment(-2)),
      'puts two there': putsItem('piles.removed-4', increment(2)),
      'puts one there as a double': putsItem('piles.removed-4', incrementDouble(1)),
      'adds a field': putsItem('name', 'Best course ever'),
      'takes one away as a double': putsItem('piles.4', incrementDouble(-1)),
      'takes one of another pile away': putsItem('piles.5', increment(-1)),
      'counts an edit': putsItem('edited', increment(1)),
      'counts a reply less': putsItem('replied', increment(-1)),
    }),
    ...['spam', 'rude'].map((why) => accepts(`a review is refused as ${why}`, rejects(why))),
    accepts('a review is edited for the first time', edited(), {
      'it was before': (it) => (found(it, bos)['editedAt'] = ago(60)),
      'it is not': (it) => leaveOut(it, bos, 'editedAt'),
      'counts two': putsItem('edited', increment(2)),
      'counts a double': putsItem('edited', incrementDouble(1)),
      'counts one less': putsItem('edited', increment(-1)),
      'counts a reply': (it) => {
        omit(it, itemPath);
        it.writes.push(counting({ replied: increment(1) }));
      },
      'moves a pile': putsItem('piles.4', increment(1)),
    }),
    accepts('a review is replied to', replies(), {
      'it was before': (it) => (found(it, bos)['reply'] = standingReply),
      'counts two': putsItem('replied', increment(2)),
      'counts a double': putsItem('replied', incrementDouble(1)),
      'counts an edit': (it) => {
        omit(it, itemPath);
        it.writes.push(counting({ edited: increment(1) }));
      },
    }),
    accepts('the first reply of an item', withoutMarks(replies())),
    accepts('the first edit of an item', withoutMarks(edited())),
    accepts('a reply is taken away', unreplies(), {
      'there is one still': (it) => (written(it, bos)['reply'] = { ...standingReply, body: 'Thanks.' }),
      'counts two less': putsItem('replied', increment(-2)),
      'there was none': (it) => Object.assign(found(it, bos), { reply: null }),
    }),
    accepts('a review is edited, which moves it', brought(), {
      'is only touched': (it) => {
        it.writes = [counting({})];
      },
      'is only touched, the review too': (it) => {
        it.writes = [{ kind: 'update', path: bos, fields: { label: '' } }, counting({})];
      },
    }),
    ...questionCountCases,
  ],
};

function withoutMarks(attempt: Attempt): Attempt {
  for (const field of ['edited', 'replied']) Reflect.deleteProperty(found(attempt, itemPath), field);
  return attempt;
}
