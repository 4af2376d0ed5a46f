import { increment } from '@stoa/core/store/transforms';
import { guest, verified } from '../actors.ts';
import { accepts, ago, found, omit, written } from '../attempt.ts';
import type { Attempt, Fields, Table } from '../attempt.ts';
import { picture } from '@stoa/core/media/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { cardPath, mergePath, needing, standingMerge } from './community.ts';
import { reportBlockCases } from './reports.ts';
import {
  bos,
  helps,
  inDays,
  itemKey,
  itemPath,
  newReview,
  pathOf,
  receiptKey,
  receiptOf,
  receiptPath,
  spends,
  standing,
  standingReview,
} from './review-community.ts';
import { findsHelpful, helpfulNoMore, reportsReview } from './review-staff.ts';
import { notStaff } from './staff.ts';

const helpful = `${bos}/helpful/cy`;
const putsHelp = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, helpful)[field] = value;
};

/** `items/{item}/reviews/{member}/helpful/{reader}`. */
export const helpfulTable: Table = {
  block: 'items/{item}/reviews/{member}/helpful/{reader}',
  cases: [
    accepts('a reader finds a review helpful', findsHelpful(), {
      'is nobody': (it) => (it.as = undefined),
      'is somebody else': (it) => (it.as = guest('bo')),
      'is its author': (it) => {
        it.as = guest('bo');
        it.writes[0] = { kind: 'set', path: `${bos}/helpful/bo`, fields: helps('bo') };
      },
      'has no card': (it) => Reflect.deleteProperty(it.given, cardPath('cy')),
      'is banned': (it) => (found(it, cardPath('cy'))['bannedUntil'] = ago(-60)),
      'is in another name': putsHelp('by', 'ann'),
      'is of another site': putsHelp('site', 'elsewhere'),
      'is backdated': putsHelp('at', ago(60)),
      'adds a field': putsHelp('note', 'x'),
      'is not counted': (it) => omit(it, bos),
      'counts two': (it) => (written(it, bos)['helpful'] = increment(2)),
      'says so twice under another id': (it) => {
        it.writes.push({ kind: 'set', path: `${bos}/helpful/dee`, fields: helps('cy') });
      },
      'it is not public': (it) => Object.assign(found(it, bos), { state: 'pending', publicAt: inDays(1) }),
      'it takes a member': (it) => (found(it, '')['need'] = needing({ vote: 'member' })),
    }),
    accepts('a reader finds it helpful no more', helpfulNoMore(), {
      'is nobody': (it) => (it.as = undefined),
      'is somebody else': (it) => (it.as = guest('ann')),
      'is counted still': (it) => omit(it, bos),
      'counts up': (it) => (written(it, bos)['helpful'] = increment(1)),
    }),
    accepts('a visitor sees who found it helpful', {
      ...helpfulNoMore(),
      as: undefined,
      writes: [],
      read: { get: helpful },
    }),
    accepts(
      'a visitor lists who found it helpful',
      {
        ...helpfulNoMore(),
        as: undefined,
        writes: [],
        read: { list: { collection: `${bos}/helpful`, limit: 50 } },
      },
      {
        'asks for 51': (it) => (it.read = { list: { collection: `${bos}/helpful`, limit: 51 } }),
      },
    ),
  ],
};

const pictureId = 'APictureOfTheIsland1';
const picturePath = `${bos}/media/${pictureId}`;
const newPicture = (): Fields => ({ ...sampleOf(picture), alt: 'The island' });
const addsPicture = (as = guest('bo')): Attempt => ({
  as,
  given: standing({ at: ago(3600) }, { [mergePath('bo')]: standingMerge('ann', 'done') }),
  writes: [
    { kind: 'update', path: bos, fields: { pictures: [pictureId], photos: 1 } },
    { kind: 'set', path: picturePath, fields: newPicture() },
  ],
});
const hasPicture = (as: Attempt['as'], more: Partial<Attempt>): Attempt => ({
  as,
  given: standing(
    { pictures: [pictureId], photos: 1 },
    { [picturePath]: newPicture(), [mergePath('bo')]: standingMerge('ann', 'done') },
  ),
  writes: [],
  ...more,
});
const hide = (it: Attempt) =>
  Object.assign(found(it, bos), { state: 'rejected', why: 'spam', publicAt: null });
const hidden = (attempt: Attempt): Attempt => {
  hide(attempt);
  return attempt;
};
const listed = (limit: number) => ({ list: { collection: `${bos}/media`, select: ['alt'], limit } });

/** `items/{item}/reviews/{member}/media/{medium}`. */
export const reviewMediaTable: Table = {
  block: 'items/{item}/reviews/{member}/media/{medium}',
  cases: [
    accepts('an author adds a picture to a review', addsPicture(), {
      'the review names another': (it) => (written(it, bos)['pictures'] = ['AnotherPictureOfAll1']),
      'the review stays as it was, and named it': (it) => {
        found(it, bos)['pictures'] = [pictureId];
        omit(it, bos);
      },
      'is somebody else': (it) => (it.as = guest('cy')),
      'is an SVG': (it) => (written(it, picturePath)['type'] = 'image/svg+xml'),
      'adds a field': (it) => (written(it, picturePath)['name'] = 'x'),
      'changes one that was there': (it) => (it.given[picturePath] = newPicture()),
    }),
    accepts('who goes on for an author adds a picture', addsPicture(verified('ann')), {
      'the merge is only offered': (it) => (found(it, mergePath('bo'))['state'] = 'offered'),
    }),
    ...[{ get: picturePath }, listed(50)].flatMap((read, index) => [
      accepts(
        `a visitor ${index ? 'lists the pictures' : 'sees a picture'} of a review`,
        hasPicture(undefined, { read }),
        {
          'it was refused': hide,
          ...(index ? { 'asks for 51': (it: Attempt) => (it.read = listed(51)) } : {}),
        },
      ),
      accepts(
        `an author ${index ? 'lists the pictures' : 'sees a picture'} of what was refused`,
        hidden(hasPicture(guest('bo'), { read })),
        {
          'is somebody else': (it) => (it.as = guest('cy')),
        },
      ),
      accepts(
        `a moderator ${index ? 'lists the pictures' : 'sees a picture'} of what was refused`,
        hidden(hasPicture(verified('mo'), { read })),
        notStaff,
      ),
    ]),
    accepts(
      'an author takes a picture of a review away',
      hasPicture(guest('bo'), { writes: [{ kind: 'delete', path: picturePath }] }),
      {
        'is nobody': (it) => (it.as = undefined),
        'is somebody else': (it) => (it.as = guest('cy')),
      },
    ),
    accepts(
      'a moderator takes a picture of a review away',
      hasPicture(verified('mo'), { writes: [{ kind: 'delete', path: picturePath }] }),
      notStaff,
    ),
  ],
};

/** `items/{item}/reviews/{member}/reports/{reporter}`. */
export const reviewReportTable: Table = {
  block: 'items/{item}/reviews/{member}/reports/{reporter}',
  cases: reportBlockCases(bos, reportsReview()),
};

const putsReceipt = (fields: Fields) => (it: Attempt) => {
  Object.assign(written(it, receiptPath), fields);
};
/** What another code would say, signed as it is. */
const says = (fields: Fields) => putsReceipt({ ...receiptOf(fields), used: increment(1) });

const spent = (uses: number, used: number): Attempt => {
  const attempt = spends(guest('bo'), { uses });
  attempt.given[receiptPath] = { ...receiptOf({ uses, used }), by: 'ann', at: ago(60) };
  return attempt;
};

/** `items/{item}/receipts/{code}`. */
export const receiptTable: Table = {
  block: 'items/{item}/receipts/{code}',
  cases: [
    accepts('a buyer spends a code', spends(guest('bo')), {
      'is nobody': (it) => (it.as = undefined),
      'is in another name': putsReceipt({ by: 'ann' }),
      'is in the name of another, who reviews in the same commit': (it) => {
        putsReceipt({ by: 'ann' })(it);
        it.writes.push({
          kind: 'set',
          path: pathOf('ann'),
          fields: newReview({ by: 'ann', receipt: written(it, bos)['receipt'] ?? '' }),
        });
      },
      'is spent at another time': putsReceipt({ at: ago(60) }),
      'is spent twice at once': putsReceipt({ used: increment(2) }),
      'is spent not at all': putsReceipt({ used: 0 }),
      'has expired': says({ until: 1_700_000_000_000 }),
      'lasts longer than was signed': putsReceipt({ until: 4_102_444_900_000 }),
      'may be spent more often than was signed': putsReceipt({ uses: 2 }),
      'is for somebody else': says({ bearer: 'ann' }),
      'is for whoever has it, which was not signed': (it) => {
        says({ bearer: 'bo' })(it);
        putsReceipt({ bearer: '' })(it);
      },
      'is for nobody': says({ uses: 0 }),
      'is signed by another key': putsReceipt({ ...receiptOf({}, 'x'.repeat(64)), used: increment(1) }),
      'is signed for another item': putsReceipt({
        ...receiptOf({}, receiptKey, 'sup-sunset'),
        used: increment(1),
      }),
      'is signed by its own text': putsReceipt({ signature: 'F'.repeat(64) }),
      'the site has no key': (it) => Reflect.deleteProperty(it.given, 'secrets/receipts'),
      'adds a field': putsReceipt({ note: 'x' }),
      'reviews nothing with it': (it) => {
        it.writes = it.writes.filter(({ path }) => path === receiptPath);
      },
      'the review names no code': (it) => Object.assign(written(it, bos), { receipt: '' }),
      'reviewed with it before': (it) => {
        it.given[bos] = standingReview({ receipt: 'SATURDAY22' });
        it.writes = it.writes.filter(({ path }) => path === receiptPath);
      },
      'is short': (it) => renames(it, 'SAT'),
      'has small letters': (it) => renames(it, 'saturday22'),
      'has 21 characters': (it) => renames(it, 'S'.repeat(21)),
      'has been spent': (it) => (it.given[receiptPath] = { ...receiptOf(), by: 'ann', at: ago(60) }),
    }),
    accepts('a buyer spends a code that is for them', spends(guest('bo'), { bearer: 'bo' })),
    accepts('the second of two spends a code', spent(2, 1), {
      'there were two before': (it) => Object.assign(found(it, receiptPath), { used: 2 }),
      'says it is the first': putsReceipt({ used: 1 }),
    }),
    accepts('a buyer sees the code that they spent', reading(guest('bo')), {
      'is nobody': (it) => (it.as = undefined),
      'is somebody else': (it) => (it.as = guest('cy')),
      'lists all': (it) => (it.read = { list: { collection: `${itemPath}/receipts`, limit: 10 } }),
    }),
    accepts('a moderator sees a code that was spent', reading(verified('mo')), notStaff),
  ],
};

function reading(as: Attempt['as']): Attempt {
  return {
    as,
    given: standing({}, { [receiptPath]: { ...receiptOf(), at: ago(60) } }),
    writes: [],
    read: { get: receiptPath },
  };
}

function renames(it: Attempt, code: string): void {
  const receipt = receiptOf({}, receiptKey, itemKey, code);
  omit(it, receiptPath);
  it.writes.push({
    kind: 'merge',
    path: `${itemPath}/receipts/${code}`,
    fields: { ...receipt, used: increment(1) },
  });
  written(it, bos)['receipt'] = code;
}
