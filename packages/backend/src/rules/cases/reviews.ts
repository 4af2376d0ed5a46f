import { review } from '@stoa/core/reviews/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { union } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { account, guest, verified } from '../actors.ts';
import { accepts, ago, double, found, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Case, Fields } from '../attempt.ts';
import { act, card, cardPath, needing } from './community.ts';
import {
  bos,
  inDays,
  itemPath,
  moving,
  newReview,
  pathOf,
  puts,
  reviews,
  rules,
  spends,
  standingReview,
  receiptPath,
} from './review-community.ts';

const bo = cardPath('bo');

/** Withheld for a moderator, and public after the site's fourteen days. */
const withheld = { state: 'pending', publicAt: inDays(14) };

const staffs = (role: string) => (it: Attempt) => (found(it, bo)['role'] = role);

/** Words that the rules refuse, in a review or in an edit of one. */
export const wrongWords: Case['refused'] = {
  'title has 121 characters': puts('title', 't'.repeat(121)),
  'title has two lines': puts('title', 'A calm\nday'),
  'title is a number': puts('title', 5),
  'body has 4001 characters': puts('body', 'b'.repeat(4001)),
  'body is a list': puts('body', ['b']),
  'body becomes a list': puts('body', union('b')),
  'body is shorter than the site asks for': rules({
    reviews: { verify: 'none', holdDays: 14, minLength: 27 },
  }),
  'excerpt has 281 characters': puts('excerpt', 'e'.repeat(281)),
  'there are 53 terms and tags': puts('terms', Array<string>(53).fill('t')),
  'terms have 1201 characters': puts('terms', ['t'.repeat(600), 'u'.repeat(600)]),
  'there are 53 of them with the tags': puts('tags', Array<string>(53).fill('a:1')),
  'tags have 1201 characters': puts('tags', ['a'.repeat(600), 'b'.repeat(600)]),
  'tags are a text': puts('tags', 'Fit:4'),
  'recommends by a text': puts('recommend', 'yes'),
  'title has a blocked word': puts('title', 'Rubbish!'),
  'body has a blocked word': puts('body', 'What\nrubbish'),
  'excerpt has a blocked word': puts('excerpt', 'all rubbish'),
  'a tag has a blocked word': puts('tags', ['Fit:rubbish']),
  'a tag is a blocked phrase': puts('tags', ['Fit:笨蛋']),
  'the site has no words': (it) => Reflect.deleteProperty(it.given, 'secrets/words'),
};

/** Reviewing: `allow create` of `items/{item}/reviews/{member}`. */
export const reviewCases: Case[] = [
  accepts(
    'a guest reviews an item',
    reviews(guest('bo')),
    {
      ...wrongWords,
      'is nobody': (it) => (it.as = undefined),
      'is somebody else': (it) => (it.as = guest('ann')),
      'writes under another id': (it) => {
        it.writes = [
          { kind: 'set', path: pathOf('ann'), fields: newReview({ by: 'ann' }) },
          moving('4', undefined, 'ann'),
          act('bo', pathOf('ann')),
        ];
      },
      'has no card': (it) => {
        Reflect.deleteProperty(it.given, bo);
        omit(it, bo);
      },
      'has been erased and has no name': (it) => {
        found(it, bo)['name'] = '';
        written(it, bos)['name'] = '';
      },
      'says nothing of an act': (it) => omit(it, bo),
      'the act names the item': (it) => (written(it, bo)['act'] = itemPath),
      'the item does not count it': (it) => omit(it, itemPath),
      'the item counts another review': (it) => {
        it.given[pathOf('cy')] = standingReview({ by: 'cy' });
        written(it, itemPath)['review'] = 'cy';
      },
      'the item counted it before': (it) => {
        omit(it, itemPath);
        found(it, itemPath)['review'] = 'bo';
      },
      'has reviewed it before': (it) => (it.given[bos] = standingReview()),
      'none of the stars': puts('rating', 0),
      'six stars': puts('rating', 6),
      'four and a half stars': puts('rating', double(4.5)),
      'stars as a double': puts('rating', double(4)),
      'stars as a text': puts('rating', '4'),
      'is by somebody else': puts('by', 'ann'),
      'has another name': puts('name', 'Kim'),
      'has a label': puts('label', 'team'),
      'is of another site': puts('site', 'elsewhere'),
      'is backdated': puts('at', ago(60)),
      'is withheld': (it) => Object.assign(written(it, bos), withheld),
      'is taken back already': puts('state', 'removed'),
      'is public later': puts('publicAt', inDays(14)),
      'is never public': puts('publicAt', null),
      'names a code that is not spent': puts('receipt', 'SATURDAY22'),
      'says that it was imported': puts('source', 'imported'),
      'has helped already': puts('helpful', 1),
      'has a picture': puts('pictures', ['x'.repeat(20)]),
      'counts pictures that it has not': puts('photos', 1),
      'has a reply': puts('reply', { by: 'mo' }),
      'was edited': puts('editedAt', serverTime),
      'has a report': puts('reports', 1),
      'says why it is hidden': puts('why', 'spam'),
      'adds a field': puts('pinned', true),
      'guests may only read': rules({ guests: 'read' }),
      'guests are held': rules({ guests: 'pending' }),
      'everybody is held': rules({ moderation: 'before' }),
      'it takes a member': rules({ need: needing({ review: 'member' }) }),
      'it takes a code': rules({ reviews: { verify: 'code', holdDays: 14, minLength: 0 } }),
      'is a moderator': staffs('moderator'),
      'is the owner by card': staffs('owner'),

      ...Object.fromEntries(
        Object.keys(sampleOf(review)).map((field) => [
          `lacks ${field}`,
          (it: Attempt) => leaveOut(it, bos, field),
        ]),
      ),
    },
    { 'is banned': (it) => (found(it, bo)['bannedUntil'] = ago(-60)) },
  ),
  ...[1, 2, 3, 4, 5].map((rating) =>
    accepts(`a review of ${rating} stars`, reviews(guest('bo'), {}, { rating })),
  ),
  accepts(
    'stars alone',
    reviews(guest('bo'), {}, { title: '', body: '', excerpt: '', terms: [], recommend: false }),
  ),
  accepts(
    'the longest review there may be',
    reviews(guest('bo'), { reviews: { verify: 'none', holdDays: 0, minLength: 1000 } }, longest()),
  ),
  accepts('an expert reviews', labelled('expert'), { 'leaves out the label': puts('label', '') }),
  accepts('a dealer reviews', labelled('dealer')),
  accepts(
    'a member reviews where it takes one',
    reviews(account('bo'), { need: needing({ review: 'member' }) }),
  ),
  accepts(
    'a verified member reviews where it takes one',
    reviews(verified('bo'), { need: needing({ review: 'verified' }) }),
  ),
  accepts('a member reviews where guests are held', reviews(account('bo'), { guests: 'pending' })),
  accepts(
    'a guest’s review is held where guests are',
    reviews(guest('bo'), { guests: 'pending' }, withheld),
    {
      'publishes it': (it) => Object.assign(written(it, bos), { state: 'approved', publicAt: new Date(0) }),
      'is public at once': puts('publicAt', new Date(0)),
      'is public eleven minutes early': puts('publicAt', ago(-14 * 86_400 + 660)),
      'is public eleven minutes late': puts('publicAt', ago(-14 * 86_400 - 660)),
      'is never public': puts('publicAt', null),
      'is public by a text': puts('publicAt', 'soon'),
    },
  ),
  ...[-9, 9].map((minutes) =>
    accepts(
      `a clock that is ${minutes} minutes off`,
      reviews(
        guest('bo'),
        { guests: 'pending' },
        { ...withheld, publicAt: ago(-14 * 86_400 - minutes * 60) },
      ),
    ),
  ),
  accepts(
    'a review is held where a moderator comes first',
    reviews(verified('bo'), { moderation: 'before' }, withheld),
  ),
  accepts('a newcomer makes a card and reviews in one commit', newcomer()),
  accepts('a guest reviews with a buyer’s code', spends(guest('bo')), {
    'the code is another’s': (it) => {
      Object.assign(written(it, receiptPath), { by: 'ann' });
    },
    'the code was spent before': (it) => {
      it.given[receiptPath] = { ...written(it, receiptPath), used: 1, at: ago(60) };
      omit(it, receiptPath);
    },
    'the code is another item’s': (it) => {
      const fields = written(it, receiptPath);
      omit(it, receiptPath);
      it.writes.push({ kind: 'merge', path: receiptPath.replace('kayak-101', 'sup-sunset'), fields });
    },
  }),
  accepts('a guest’s review with a code is held where guests are', heldWithCode()),
  accepts('a guest reviews with a code where it takes one', withCodeOnly()),
];

function longest(): Fields {
  return {
    title: 't'.repeat(120),
    body: 'b'.repeat(4000),
    excerpt: 'e'.repeat(280),
    terms: Array<string>(40).fill('t'),
    tags: [...Array<string>(11).fill('a:1'), 'b'.repeat(1200 - 80 - 44)],
    recommend: true,
  };
}

function labelled(role: string): Attempt {
  const attempt = reviews(guest('bo'), {}, { label: 'ambassador' });
  attempt.given[bo] = card('Bo', { role, label: 'ambassador' });
  return attempt;
}

function newcomer(): Attempt {
  const attempt = reviews(guest('bo'));
  Reflect.deleteProperty(attempt.given, bo);
  omit(attempt, bo);
  attempt.writes.push({
    kind: 'set',
    path: bo,
    fields: card('Bo', { at: serverTime, act: bos, actAt: serverTime }),
  });
  return attempt;
}

function heldWithCode(): Attempt {
  const attempt = spends(guest('bo'));
  Object.assign(written(attempt, bos), withheld);
  rules({ guests: 'pending' })(attempt);
  return attempt;
}

function withCodeOnly(): Attempt {
  const attempt = spends(guest('bo'));
  rules({ reviews: { verify: 'code', holdDays: 14, minLength: 0 } })(attempt);
  return attempt;
}
