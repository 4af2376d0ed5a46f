import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assign } from './assign.ts';
import { checkSettings, defaultSettings } from './check.ts';

describe('checkSettings', () => {
  it('takes the defaults, and fills what is missing', () => {
    assert.deepEqual(checkSettings(defaultSettings), { settings: defaultSettings, problems: [] });
    const { settings, problems } = checkSettings({ name: 'Bakery', need: { vote: 'member' } });
    assert.deepEqual(problems, []);
    assert.deepEqual(settings, {
      ...defaultSettings,
      name: 'Bakery',
      need: { idea: 'guest', vote: 'member', comment: 'guest', report: 'member', review: 'guest' },
    });
  });

  const wrong: readonly (readonly [given: Record<string, unknown>, problem: string])[] = [
    [{ gests: 'post' }, 'gests is not a setting. Did you mean “guests”?'],
    [{ colour: 'red' }, 'colour is not a setting.'],
    [{ guests: 'posts' }, 'guests is "posts", but must be post, pending or read. Did you mean “post”?'],
    [{ guests: true }, 'guests is true, but must be post, pending or read.'],
    [{ moderation: null }, 'moderation is null, but must be after, before or trusted.'],
    [{ gapSeconds: 3601 }, 'gapSeconds is 3601, but must be a whole number from 0 to 3600.'],
    [{ gapSeconds: 1.5 }, 'gapSeconds is 1.5, but must be a whole number from 0 to 3600.'],
    [{ gapSeconds: '5' }, 'gapSeconds is "5", but must be a whole number from 0 to 3600.'],
    [{ trustedPoints: -1 }, 'trustedPoints is -1, but must be a whole number from 0 to 1000000.'],
    [{ schema: 2 }, 'schema is 2, but must be 1.'],
    [{ name: '' }, 'name is 0 characters long, but must be 1 to 80.'],
    [{ name: 'x'.repeat(81) }, 'name is 81 characters long, but must be 1 to 80.'],
    [{ name: 7 }, 'name is 7, but must be a text.'],
    [{ name: 'two\nlines' }, 'name must be one line without spaces at its ends.'],
    [{ name: ' Bakery' }, 'name must be one line without spaces at its ends.'],
    [{ need: 'guest' }, 'need is "guest", but must hold idea, vote, comment, report and review.'],
    [{ need: { ideas: 'guest' } }, 'need.ideas is not a setting. Did you mean “idea”?'],
    [{ need: { idea: 'all' } }, 'need.idea is "all", but must be guest, member or verified.'],
    [{ statuses: 'new' }, 'statuses is "new", but must be a list.'],
    [{ statuses: ['done'] }, 'statuses must hold new, where every idea starts.'],
    [{ statuses: ['new', 'new'] }, 'statuses names one status twice.'],
    [
      { statuses: ['new', 'plan'] },
      'statuses holds "plan", but may hold only new, review, planned, progress, done or declined. Did you mean “planned”?',
    ],
    [{ signIn: 'google' }, 'signIn is "google", but must be a list.'],
    [{ signIn: ['google', 'google'] }, 'signIn names one way twice.'],
    [
      { signIn: ['goggle'] },
      'signIn holds "goggle", but may hold only password, google or link. Did you mean “google”?',
    ],
    [{ boards: ['dealers'] }, 'boards is ["dealers"], but must hold boards by their names.'],
    [
      { boards: { Dealers: { roles: [], points: 5 } } },
      'boards.Dealers must be called by 1 to 20 of a-z, 0-9 and "-", and not approved, pending, rejected or merged.',
    ],
    [
      { boards: { merged: { roles: [], points: 5 } } },
      'boards.merged must be called by 1 to 20 of a-z, 0-9 and "-", and not approved, pending, rejected or merged.',
    ],
    [
      { boards: { dealers: { roles: ['dealr'], points: null } } },
      'boards.dealers.roles holds "dealr", but may hold only expert or dealer. Did you mean “dealer”?',
    ],
    [
      { boards: { dealers: { roles: ['dealer'], points: -1 } } },
      'boards.dealers.points is -1, but must be a whole number from 0 to 1000000.',
    ],
    [
      { boards: { dealers: { roles: [], point: 5 } } },
      'boards.dealers.point is not a setting. Did you mean “points”?',
    ],
    [{ need: { review: 'buyer' } }, 'need.review is "buyer", but must be guest, member or verified.'],
    [{ reviews: 'code' }, 'reviews is "code", but must hold verify, holdDays and minLength.'],
    [{ reviews: { verfy: 'code' } }, 'reviews.verfy is not a setting. Did you mean “verify”?'],
    [
      { reviews: { verify: 'codes' } },
      'reviews.verify is "codes", but must be none or code. Did you mean “code”?',
    ],
    [{ reviews: { holdDays: 61 } }, 'reviews.holdDays is 61, but must be a whole number from 0 to 60.'],
    [
      { reviews: { minLength: '20' } },
      'reviews.minLength is "20", but must be a whole number from 0 to 1000.',
    ],
    [{ signIn: [7] }, 'signIn holds 7, but may hold only password, google or link.'],
  ];
  for (const [given, problem] of wrong)
    it(`says: ${problem}`, () => {
      assert.deepEqual(checkSettings({ name: 'Bakery', ...given }).problems, [problem]);
    });

  it('takes the ways to sign in in any order, and none', () => {
    for (const signIn of [['link', 'password'], []])
      assert.deepEqual(checkSettings({ name: 'Bakery', signIn }).settings['signIn'], signIn);
  });

  it('needs the name, and an object', () => {
    assert.match(checkSettings({}).problems[0] ?? '', /^name is missing/);
    assert.match(checkSettings([]).problems[0] ?? '', /must be a JSON object/);
  });
});

describe('assign', () => {
  it('changes numbers, words, lists and the keys of maps', () => {
    const changed = assign(defaultSettings, [
      'gapSeconds=10',
      'need.vote=member',
      'statuses=new, done',
      'name=A = B',
    ]);
    assert.deepEqual(changed, {
      ...defaultSettings,
      gapSeconds: 10,
      need: { idea: 'guest', vote: 'member', comment: 'guest', report: 'member', review: 'guest' },
      statuses: ['new', 'done'],
      name: 'A = B',
    });
  });

  it('changes how reviews are taken, one by one', () => {
    const changed = assign(defaultSettings, [
      'reviews.verify=code',
      'reviews.holdDays=3',
      'need.review=member',
    ]);
    assert.deepEqual(changed['reviews'], { verify: 'code', holdDays: 3, minLength: 0 });
    assert.equal((changed['need'] as { review: string }).review, 'member');
    assert.throws(
      () => assign(defaultSettings, ['reviews.holdDays=two']),
      /reviews\.holdDays is "two", but must be a whole number from 0 to 60/,
    );
    assert.throws(() => assign(defaultSettings, ['reviews.hold=2']), /reviews\.hold is not a setting/);
  });

  it('makes, changes and takes away a gated board', () => {
    const made = assign(defaultSettings, [
      'boards.dealers=dealer,500',
      'boards.crew=expert',
      'boards.fans=50',
    ]);
    assert.deepEqual(made['boards'], {
      dealers: { roles: ['dealer'], points: 500 },
      crew: { roles: ['expert'], points: null },
      fans: { roles: [], points: 50 },
    });
    assert.deepEqual(assign(made, ['boards.crew=', 'boards.fans=60'])['boards'], {
      dealers: { roles: ['dealer'], points: 500 },
      fans: { roles: [], points: 60 },
    });
  });

  it('empties a list that may be empty', () => {
    assert.deepEqual(assign(defaultSettings, ['signIn='])['signIn'], []);
    assert.throws(() => assign(defaultSettings, ['statuses=']), /statuses must hold new/);
  });

  it('refuses what the check refuses, and what sets nothing', () => {
    assert.throws(
      () => assign(defaultSettings, ['gapSeconds=ten']),
      /gapSeconds is "ten", but must be a whole number/,
    );
    assert.throws(() => assign(defaultSettings, ['gapSecond=1']), /Did you mean “gapSeconds”\?/);
    assert.throws(() => assign(defaultSettings, ['guests']), /sets nothing: write it like gapSeconds=10/);
    assert.throws(() => assign(defaultSettings, ['guests.all=post']), /guests is \{.*\}, but must be post/);
  });
});
