import { increment } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { guest, verified } from '../actors.ts';
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
import { act, card, cardPath, community, ideaPath, settings, standingIdea } from './community.ts';
import { held, needs, other, pictureIds, published, puts, withheld } from './ideas.ts';

const ann = cardPath('ann');

const edits = (fields: Fields = {}, given: Record<string, Fields> = {}): Attempt => ({
  as: guest('ann'),
  given: community({ [ideaPath]: standingIdea(), ...given }),
  writes: [
    {
      kind: 'update',
      path: ideaPath,
      fields: { title: 'Gloves for all', editedAt: serverTime, touchedAt: serverTime, ...fields },
    },
    act('ann', ideaPath),
  ],
});

/** Everything that an edit may change. */
const allOfIt: Fields = {
  body: 'Please.',
  excerpt: 'Please.',
  category: 'Courses',
  terms: ['gloves', 'all'],
  pictures: pictureIds(4),
};

/** What a report has left on an idea that is still seen. */
const reported = { [ideaPath]: standingIdea({ reports: 1 }) };

/** The author's edit. */
export const editCases: Case[] = [
  accepts('an author edits title, body and excerpt', edits(allOfIt, reported), {
    'is nobody': (it) => (it.as = undefined),
    'is somebody else': (it) => {
      it.as = guest('bo');
      it.given[cardPath('bo')] = card('Bo');
      it.writes[1] = act('bo', ideaPath);
    },
    'is a moderator': (it) => {
      it.as = verified('mo');
      it.writes[1] = act('mo', ideaPath);
    },
    'says nothing of an act': (it) => omit(it, ann),
    'the act names another document': (it) => (written(it, ann)['act'] = other),
    'the act was another time': (it) => {
      omit(it, ann);
      found(it, ann)['act'] = ideaPath;
      found(it, ann)['actAt'] = ago(3);
    },
    'does not touch it': (it) => leaveOut(it, ideaPath, 'touchedAt'),
    'touches it in the past': puts('touchedAt', ago(5)),
    'title is too short': puts('title', 'abc'),
    'body is too long': puts('body', 'b'.repeat(4001)),
    'excerpt is no text': puts('excerpt', 1),
    'body has a blocked word': puts('body', 'spam'),
    'takes a vote': puts('votes', increment(1)),
    'takes a comment': puts('comments', increment(1)),
    'changes the author': puts('by', 'bo'),
    'changes the name': puts('name', 'Kim'),
    'changes the label': puts('label', 'team'),
    'speaks on for whom they have left': (it) => (found(it, ideaPath)['label'] = 'team'),
    'changes the site': puts('site', 'elsewhere'),
    'changes the time': puts('at', serverTime),
    'says that something happened': puts('happenedAt', serverTime),
    'changes the status': puts('status', 'planned'),
    'gives a reason': puts('reason', 'Because.'),
    'rejects it': puts('state', 'rejected'),
    'withholds it': withheld,
    'says nothing of the edit': (it) => leaveOut(it, ideaPath, 'editedAt'),
    'was edited in the past': puts('editedAt', ago(60)),
    'the site has no such category': puts('category', 'Food'),
    'has 41 terms': puts('terms', Array<string>(41).fill('x')),
    'has five pictures': puts('pictures', pictureIds(5)),
    'pins it': puts('pinned', true),
    'unlocks it': puts('locked', true),
    'clears the reports': puts('reports', 0),
    'makes it stand for another': puts('absorbed', ['AnotherIdeaOfTheSite']),
    'adds a field': puts('colour', 'blue'),
    'everybody is held': (it) => (found(it, '')['moderation'] = 'before'),
    'guests may only read': (it) => (found(it, '')['guests'] = 'read'),
    'it takes a member': (it) => (found(it, '')['need'] = needs('member').need),
    'is not new any more and says so': puts('status', 'done'),
    'deletes it': (it) => (it.writes = [{ kind: 'delete', path: ideaPath }]),
  }),
  accepts('an author whose label was taken away leaves it out', {
    ...edits({ label: '' }, { [ideaPath]: standingIdea({ label: 'team' }) }),
  }),
  accepts('an author who has got a label edits what they wrote before', {
    ...edits({}, { [ann]: card('Calm Otter', { role: 'expert', label: 'team' }) }),
  }),
  accepts('an author edits under their label', {
    ...edits(
      {},
      {
        [ideaPath]: standingIdea({ label: 'team' }),
        [ann]: card('Calm Otter', { role: 'expert', label: 'team' }),
      },
    ),
  }),
  accepts(
    'an edit goes back to the moderators where they come first',
    edits(held, {
      '': settings({ moderation: 'before' }),
    }),
    { 'stays published': published, 'says nothing of it': (it) => leaveOut(it, ideaPath, 'state') },
  ),
  accepts('an author edits a held idea', edits({}, { [ideaPath]: standingIdea(held) }), {
    'frees it': published,
  }),
  accepts(
    'an author edits a rejected idea where moderators come first',
    edits(
      {},
      {
        '': settings({ moderation: 'before' }),
        [ideaPath]: standingIdea({ state: 'rejected' }),
      },
    ),
    { 'frees it': published, 'sends it to the moderators': withheld },
  ),
];
