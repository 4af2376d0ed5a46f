import type { Stored, StoredMap } from '@stoa/core/store/store';
import { guest, impostor, owner, verified } from '../actors.ts';
import { accepts, double, leaveOut, written, type Attempt, type Fields, type Table } from '../attempt.ts';
import { community, settings, words } from './community.ts';

const writesSettings = (fields: Fields = {}, given = {}): Attempt => ({
  as: owner,
  given,
  writes: [{ kind: 'set', path: '', fields: settings(fields) }],
});

const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, '')[field] = value;
};

const need = settings()['need'] as StoredMap;

const reviews = settings()['reviews'] as StoredMap;
const putsReviews = (fields: StoredMap) => puts('reviews', fields);

/** One identity more, another one, or one less. */
const putsNeed = (act: string, identity: Stored | undefined) => (it: Attempt) => {
  const { [act]: _other, ...others } = need;
  written(it, '')['need'] = identity === undefined ? others : { ...others, [act]: identity };
};

/** So many texts that differ. */
/** Who may enter a board. */
const gate = { roles: ['dealer'], points: 500 };

const letters = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(97 + index));

const everySetting = Object.keys(settings());

/** `sites/{site}`. */
export const siteTable: Table = {
  block: '',
  cases: [
    accepts(
      'a visitor reads the settings',
      { given: community(), writes: [], read: { get: '' } },
      {
        'lists the sites of the project': (it) => {
          it.read = { query: { from: [{ collectionId: 'sites' }], limit: 5 }, everywhere: true };
        },
      },
    ),
    accepts('the owner makes a site', writesSettings(), {
      'is a member': (it) => (it.as = verified('ann')),
      'is nobody': (it) => (it.as = undefined),
      'is a guest': (it) => (it.as = guest('ann')),
      'has not shown that the address is theirs': (it) => (it.as = impostor),
      'the id has a space': (it) => (it.site = 'a b'),
      'the id has 65 characters': (it) => (it.site = 'a'.repeat(65)),
      'adds a field': puts('colour', 'blue'),
      'adds a field named like a method': puts('constructor', 1),
      'schema is of the future': puts('schema', 2),
      'schema is of the past': puts('schema', 0),
      'schema is a double': puts('schema', double(1)),
      'name is empty': puts('name', ''),
      'name is a number': puts('name', 5),
      'name ends in a space': puts('name', 'Paddle '),
      'name has two lines': puts('name', 'Paddle\nCulture'),
      'name has 81 characters': puts('name', 'n'.repeat(81)),
      'need is a text': puts('need', 'guest'),
      ...Object.fromEntries(
        Object.keys(need).flatMap((act) => [
          [`need lacks an act: ${act}`, putsNeed(act, undefined)],
          [`need of an act is unknown: ${act}`, putsNeed(act, 'anybody')],
        ]),
      ),
      'need of an act is a number': putsNeed('vote', 1),
      'need has an act more': putsNeed('chat', 'guest'),
      'categories are a text': puts('categories', 'Courses'),
      'categories are a map': puts('categories', { Courses: 1 }),
      'categories repeat one': puts('categories', ['Courses', 'Boats', 'Courses']),
      'there are 21 categories': puts('categories', letters(21)),
      'the categories have 801 characters': puts('categories', ['c'.repeat(401), 'd'.repeat(400)]),
      'a category has two lines': puts('categories', ['Boats\nand gear']),
      'a category is a map': puts('categories', [{ name: 'Boats' }]),
      'reportsToHide is none': puts('reportsToHide', 0),
      'reportsToHide is above 50': puts('reportsToHide', 51),
      'reportsToHide is a double': puts('reportsToHide', double(3)),
      'archiveDays is negative': puts('archiveDays', -1),
      'archiveDays is above ten years': puts('archiveDays', 3651),
      'archiveDays is a double': puts('archiveDays', double(30)),
      'boards are a text': puts('boards', 'dealers'),
      'a board is called like a state': puts('boards', { approved: gate }),
      'a board is called pending': puts('boards', { dealers: gate, pending: gate }),
      'a board is called rejected': puts('boards', { rejected: gate }),
      'a board is called merged': puts('boards', { merged: gate }),
      'a board has capitals in its name': puts('boards', { Dealers: gate }),
      'the names of the boards have 201 characters': puts('boards', {
        dealers: gate,
        ['x'.repeat(194)]: gate,
      }),
      ...Object.fromEntries(
        Object.keys(reviews).map((field) => [
          `reviews lack ${field}`,
          putsReviews(Object.fromEntries(Object.entries(reviews).filter(([name]) => name !== field))),
        ]),
      ),
      'reviews are a text': puts('reviews', 'code'),
      'reviews have a field more': putsReviews({ ...reviews, reward: 5 }),
      'reviews are taken on another proof': putsReviews({ ...reviews, verify: 'word' }),
      'holdDays is negative': putsReviews({ ...reviews, holdDays: -1 }),
      'holdDays is above two months': putsReviews({ ...reviews, holdDays: 61 }),
      'holdDays is a double': putsReviews({ ...reviews, holdDays: double(14) }),
      'minLength is negative': putsReviews({ ...reviews, minLength: -1 }),
      'minLength is above 1000': putsReviews({ ...reviews, minLength: 1001 }),
      'minLength is a double': putsReviews({ ...reviews, minLength: double(0) }),
      'guests is unknown': puts('guests', 'perhaps'),
      'moderation is unknown': puts('moderation', 'never'),
      'trustedPoints is a double': puts('trustedPoints', double(1)),
      'trustedPoints is not a number': puts('trustedPoints', NaN),
      'trustedPoints is negative': puts('trustedPoints', -1),
      'trustedPoints is above a million': puts('trustedPoints', 1_000_001),
      'gapSeconds is a double': puts('gapSeconds', double(5)),
      'gapSeconds is negative': puts('gapSeconds', -1),
      'gapSeconds is more than an hour': puts('gapSeconds', 3601),
      'statuses is a text': puts('statuses', 'new'),
      'statuses is a map': puts('statuses', { new: 'new' }),
      'statuses lacks new': puts('statuses', ['planned', 'done']),
      'statuses repeats one': puts('statuses', ['new', 'done', 'done']),
      'ways to sign in are a text': puts('signIn', 'password'),
      'ways to sign in are a map': puts('signIn', { password: true }),
      'ways to sign in repeat one': puts('signIn', ['password', 'google', 'password']),
      'ways to sign in have one that nobody knows': puts('signIn', ['password', 'anonymous']),
      'statuses has one that readers do not know': puts('statuses', ['new', 'someday']),
      ...Object.fromEntries(
        everySetting.map((field) => [`lacks ${field}`, (it: Attempt) => leaveOut(it, '', field)]),
      ),
    }),
    accepts(
      'the owner changes every setting, up to its bounds',
      writesSettings(
        {
          name: 'n'.repeat(80),
          need: {
            idea: 'verified',
            vote: 'member',
            comment: 'guest',
            report: 'verified',
            review: 'verified',
          },
          guests: 'read',
          moderation: 'trusted',
          trustedPoints: 1_000_000,
          gapSeconds: 3600,
          statuses: ['new', 'done'],
          signIn: ['link', 'password', 'google'],
          categories: letters(20).map((letter) => letter.repeat(40)),
          reportsToHide: 50,
          archiveDays: 3650,
          reviews: { verify: 'code', holdDays: 60, minLength: 1000 },
          boards: { 'dealers-0': gate, ['x'.repeat(191)]: gate },
        },
        community(),
      ),
      {
        'deletes it': (it) => (it.writes = [{ kind: 'delete', path: '' }]),
        'is a moderator': (it) => (it.as = verified('mo')),
      },
    ),
    accepts(
      'the owner changes every setting, down to its bounds',
      writesSettings({
        name: 'n',
        need: { idea: 'member', vote: 'verified', comment: 'verified', report: 'guest', review: 'member' },
        guests: 'pending',
        moderation: 'before',
        trustedPoints: 0,
        gapSeconds: 0,
        statuses: ['done', 'new'],
        signIn: [],
        categories: [],
        reportsToHide: 1,
        archiveDays: 0,
        reviews: { verify: 'none', holdDays: 0, minLength: 0 },
        boards: {},
      }),
    ),
    accepts('the owner makes a site with an id of 64 characters', {
      ...writesSettings(),
      site: 'aZ09_-'.padEnd(64, 'x'),
    }),
  ],
};

const writesWords = (fields: Fields = {}): Attempt => ({
  as: owner,
  given: community(),
  writes: [{ kind: 'set', path: 'secrets/words', fields: { ...words, ...fields } }],
});

const putsWords = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, 'secrets/words')[field] = value;
};

/** `secrets/words`; other secrets have no rule at all. */
export const wordsTable: Table = {
  block: 'secrets/words',
  cases: [
    accepts(
      'the owner reads the words',
      {
        as: owner,
        given: community({ 'secrets/receipts': { key: 'k' } }),
        writes: [],
        read: { get: 'secrets/words' },
      },
      {
        'is nobody': (it) => (it.as = undefined),
        'is a moderator': (it) => (it.as = verified('mo')),
        'has not shown that the address is theirs': (it) => (it.as = impostor),
        'asks for another secret': (it) => (it.read = { get: 'secrets/receipts' }),
        'lists the secrets': (it) => (it.read = { list: { collection: 'secrets', limit: 5 } }),
      },
    ),
    accepts('the owner writes words', writesWords(), {
      'is a moderator': (it) => (it.as = verified('mo')),
      'adds a field': putsWords('note', 'x'),
      'leaves out the list': (it) => leaveOut(it, 'secrets/words', 'list'),
      'leaves out the pattern': (it) => leaveOut(it, 'secrets/words', 're'),
      'the list is a text': putsWords('list', 'spam'),
      'the list is a map': putsWords('list', { spam: 1 }),
      'the list has 5001 words': putsWords('list', Array<string>(5001).fill('w')),
      'the pattern is a number': putsWords('re', 5),
      'the pattern does not compile': putsWords('re', '(spam'),
      'the pattern has 4001 characters': putsWords('re', 'x'.repeat(4001)),
      'deletes them': (it) => (it.writes = [{ kind: 'delete', path: 'secrets/words' }]),
      'writes another secret': (it) => {
        it.writes = [{ kind: 'set', path: 'secrets/receipts', fields: words }];
      },
    }),
    accepts('the owner writes the first words', { ...writesWords({ list: [], re: '' }), given: {} }),
    accepts(
      'the owner writes as many words as there may be',
      writesWords({
        list: Array<string>(5000).fill('w'),
        re: 'x'.repeat(4000),
      }),
    ),
  ],
};
