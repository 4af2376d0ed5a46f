import { increment } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { account, guest, verified, type Actor } from '../actors.ts';
import { accepts, ago, double, found, leaveOut, omit, written } from '../attempt.ts';
import type { Attempt, Case, Fields } from '../attempt.ts';
import { act, cardPath, mergePath, needing, never, standingMerge } from './community.ts';
import { bos, counting, inDays, itemPath, moving, puts, rules, standing, was } from './review-community.ts';
import { wrongWords } from './reviews.ts';

const picture = 'APictureOfTheIsland1';
const goesOn = { [mergePath('bo')]: standingMerge('ann', 'done') };

/** Bo's edit, his first, counted and paid. */
export const edits = (as: Actor, fields: Fields = {}, had: Fields = {}): Attempt => ({
  as,
  given: standing(had, goesOn),
  writes: [
    {
      kind: 'update',
      path: bos,
      fields: {
        ...{ title: 'Calm', body: 'We paddled twice round it.', excerpt: 'Twice round it.', terms: ['calm'] },
        ...{ tags: ['Fit:4'], recommend: true, label: '' },
        ...{ editedAt: serverTime },
        ...fields,
      },
    },
    counting({ edited: increment(1) }),
    act('bo', bos),
  ],
});

/** An edit after the first: nothing is counted. */
const editsAgain = (as: Actor, had: Fields = {}, fields: Fields = {}): Attempt => {
  const attempt = edits(as, fields, { editedAt: ago(3600), ...had });
  omit(attempt, itemPath);
  return attempt;
};

const waits = { state: 'pending', publicAt: inDays(14) };

const blank: Fields = {
  ...{ title: '', body: '', excerpt: '', terms: [], tags: [], pictures: [], photos: 0 },
  ...{ recommend: null, publicAt: null, state: 'removed' },
};

/** Bo takes the review back. */
export const removes = (as: Actor, fields: Fields = {}, had: Fields = {}): Attempt => ({
  as,
  given: standing(had, goesOn),
  writes: [{ kind: 'update', path: bos, fields: { ...blank, ...fields } }, moving('removed-4', '4')],
});

/** Bo adds a picture to the review. */
const addsPhotos = (as: Actor, fields: Fields = {}, had: Fields = {}): Attempt => ({
  as,
  given: standing({ at: ago(3600), ...had }, goesOn),
  writes: [
    {
      kind: 'update',
      path: bos,
      fields: { pictures: [picture], photos: 1, ...fields },
    },
  ],
});

/** Two pictures that it has had for long. */
const hadTwo = { pictures: [picture, 'AnotherPictureOfAll2'], photos: 2, at: ago(5 * 86_400) };

const isBanned = (uid: string) => (it: Attempt) => (found(it, cardPath(uid))['bannedUntil'] = ago(-60));

const notAuthor: Case['refused'] = {
  'is nobody': (it) => (it.as = undefined),
  'is somebody else': (it) => (it.as = guest('cy')),
  'is a moderator': (it) => (it.as = verified('mo')),
};

/** What authors change of their reviews: arms of `allow update` of `items/{item}/reviews/{member}`. */
export const reviewAuthorCases: Case[] = [
  accepts('an author edits a review', edits(guest('bo')), {
    ...wrongWords,
    ...notAuthor,
    'says nothing of an act': (it) => omit(it, cardPath('bo')),
    'the act names the item': (it) => (written(it, cardPath('bo'))['act'] = itemPath),
    'the item does not count it': (it) => omit(it, itemPath),
    'the item names another': (it) => (written(it, itemPath)['review'] = 'cy'),
    'changes the stars': puts('rating', 5),
    'says it helped': puts('helpful', 9),
    'forges a reply': puts('reply', { by: 'mo', name: 'Mo', label: 'team', at: ago(60), body: 'Great.' }),
    'takes the reports away': puts('reports', 1),
    'has another name': puts('name', 'Kim'),
    'has a label': puts('label', 'team'),
    'is not marked': puts('editedAt', null),
    'was edited at another time': puts('editedAt', ago(60)),
    'waits, which nobody asked for': (it) => Object.assign(written(it, bos), waits),
    'says why it is hidden': puts('why', 'spam'),
    'adds a picture': puts('pictures', [picture]),
    'counts pictures': puts('photos', 1),
    'guests may only read': rules({ guests: 'read' }),
    'guests are held': rules({ guests: 'pending' }),
    'everybody is held': rules({ moderation: 'before' }),
    'it takes a member': rules({ need: needing({ review: 'member' }) }),
  }),
  accepts(
    'an author edits once more, which is not counted',
    editsAgain(guest('bo')),
    {},
    {
      'counts it': (it) => it.writes.push(counting({ edited: increment(1) })),
    },
  ),
  accepts('an author with a label edits', labelled()),
  accepts('an author whose label was taken away edits', editsAgain(guest('bo'), { label: 'ambassador' })),
  accepts('an author who has a label by now edits', labelledLater()),
  accepts('who goes on for an author edits', goesOnEditing(), {
    'the merge is only offered': (it) => (found(it, mergePath('bo'))['state'] = 'offered'),
  }),
  accepts('an edit waits where a moderator comes first', held(editsAgain(account('bo'), {}, waits)), {
    'is published': (it) => Object.assign(written(it, bos), { state: 'approved', publicAt: never }),
    'is public at once': puts('publicAt', never),
  }),
  accepts(
    'what waits still waits after an edit',
    editsAgain(guest('bo'), { state: 'pending', publicAt: inDays(13) }, waits),
    {
      'is published': (it) => Object.assign(written(it, bos), { state: 'approved', publicAt: never }),
      'is public when it would have been': (it) => leaveOut(it, bos, 'publicAt'),
    },
  ),
  accepts('what was refused waits again once its author has changed it', resent(), {
    'is published': (it) => Object.assign(written(it, bos), { state: 'approved', publicAt: never }),
    'says yet why it was hidden': (it) => leaveOut(it, bos, 'why'),
    'stays refused': (it) => leaveOut(it, bos, 'state'),
    'stays on the pile of advertising': (it) => omit(it, itemPath),
  }),
  accepts('an author brings a review back', brought(), {
    'the item counts it as gone': (it) => omit(it, itemPath),
    'changes the stars': puts('rating', 5),
  }),
  accepts('an author takes a review back', removes(guest('bo')), {
    ...notAuthor,
    'the item counts it still': (it) => omit(it, itemPath),
    'the item names another': (it) => (written(it, itemPath)['review'] = 'cy'),
    'leaves the title': (it) => leaveOut(it, bos, 'title'),
    'leaves the body': (it) => leaveOut(it, bos, 'body'),
    'leaves the excerpt': (it) => leaveOut(it, bos, 'excerpt'),
    'leaves the terms': (it) => leaveOut(it, bos, 'terms'),
    'leaves a tag': puts('tags', ['Fit:4']),
    'leaves a picture': puts('pictures', [picture]),
    'counts a picture': puts('photos', 1),
    recommends: puts('recommend', true),
    'is public yet': (it) => leaveOut(it, bos, 'publicAt'),
    'takes another name': puts('name', 'Kim'),
    'takes a label': puts('label', 'team'),
    'changes the stars': puts('rating', 5),
    'is refused, which it was not': puts('state', 'rejected'),
  }),
  accepts(
    'a banned author takes a review back, where guests may only read',
    (() => {
      const attempt = removes(guest('bo'));
      isBanned('bo')(attempt);
      rules({ guests: 'read' })(attempt);
      return attempt;
    })(),
  ),
  accepts(
    'an author erases a review',
    removes(guest('bo'), { name: '', label: '' }, { label: 'ambassador' }),
    { 'leaves it where it was': (it) => leaveOut(it, bos, 'state') },
  ),
  accepts(
    'an author with a label takes a review with pictures back',
    removes(
      guest('bo'),
      {},
      { label: 'ambassador', tags: ['Fit:4'], recommend: true, pictures: [picture], photos: 1 },
    ),
  ),
  accepts(
    'an author erases a review that was refused',
    {
      ...removes(
        guest('bo'),
        { name: '', state: 'rejected' },
        { state: 'rejected', why: 'spam', publicAt: null },
      ),
      writes: removes(guest('bo'), { name: '', state: 'rejected' }).writes.slice(0, 1),
    },
    {
      'says that it was taken back': puts('state', 'removed'),
    },
  ),
  accepts('an author adds a picture', addsPhotos(guest('bo')), {
    ...notAuthor,
    'is banned': isBanned('bo'),
    'it has pictures': (it) => {
      was({ pictures: ['AnotherPictureOfAll1'], photos: 1 })(it);
      Object.assign(written(it, bos), { pictures: ['AnotherPictureOfAll1', picture], photos: 2 });
    },
    'brings back what was taken back': (it) => {
      was({ state: 'removed', publicAt: null })(it);
      Object.assign(written(it, bos), { state: 'approved', publicAt: never });
    },
    'it was taken back': was({ state: 'removed', publicAt: null }),
    'it was refused': was({ state: 'rejected', why: 'spam', publicAt: null }),
    'it is a day old': was({ at: ago(86_400 + 60) }),
    'there are five': (it) =>
      Object.assign(written(it, bos), { pictures: ['a', 'b', 'c', 'd', 'e'], photos: 5 }),
    'counts two': puts('photos', 2),
    'counts one as a double': puts('photos', double(1.5)),
    'changes the title': puts('title', 'x'),
    'guests are held': rules({ guests: 'pending' }),
    'guests may only read': rules({ guests: 'read' }),
    'is public never': puts('publicAt', null),
  }),
  accepts('an author takes one of two pictures away', addsPhotos(guest('bo'), {}, hadTwo), {
    ...notAuthor,
    'puts another in its place': puts('pictures', ['AnotherPictureOfAll1']),
    'counts two still': puts('photos', 2),
    'takes it back as well': puts('state', 'removed'),
  }),
  accepts(
    'a picture takes a review back to the moderators where they come first',
    held(addsPhotos(account('bo'), waits)),
  ),
];

function labelled(): Attempt {
  const attempt = editsAgain(guest('bo'), { label: 'ambassador' }, { label: 'ambassador' });
  Object.assign(found(attempt, cardPath('bo')), { role: 'expert', label: 'ambassador' });
  return attempt;
}

function labelledLater(): Attempt {
  const attempt = editsAgain(guest('bo'));
  Object.assign(found(attempt, cardPath('bo')), { role: 'expert', label: 'ambassador' });
  return attempt;
}

function held(attempt: Attempt): Attempt {
  rules({ moderation: 'before' })(attempt);
  return attempt;
}

function goesOnEditing(): Attempt {
  const attempt = editsAgain(verified('ann'));
  attempt.writes = [...attempt.writes.slice(0, 1), act('ann', bos)];
  return attempt;
}

function resent(): Attempt {
  const attempt = edits(
    guest('bo'),
    { ...waits, why: null },
    { state: 'rejected', why: 'spam', publicAt: null, editedAt: ago(60) },
  );
  attempt.writes[1] = moving('4', 'spam-4');
  found(attempt, itemPath)['piles'] = { '4': 3, 'spam-4': 1 };
  return attempt;
}

export function brought(): Attempt {
  const attempt = edits(
    guest('bo'),
    { state: 'approved', publicAt: never },
    { state: 'removed', title: '', body: '', publicAt: null },
  );
  attempt.writes[1] = counting({
    edited: increment(1),
    'piles.4': increment(1),
    'piles.removed-4': increment(-1),
  });
  found(attempt, itemPath)['piles'] = { '4': 3, 'removed-4': 1 };
  return attempt;
}
