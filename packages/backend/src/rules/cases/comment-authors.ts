import { serverTime } from '@stoa/core/store/store';
import { account, guest, owner, verified, type Actor } from '../actors.ts';
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
import { bo, own, puts } from './comments.ts';
import {
  act,
  bosComment,
  card,
  cardPath,
  community,
  countsComment,
  ideaPath,
  mergePath,
  needing,
  settings,
  standingComment,
  standingIdea,
  standingMerge,
} from './community.ts';

/** Bo changes his comment, which is on the idea. */
export const changes = (
  fields: Fields,
  comment: Fields = {},
  given: Record<string, Fields> = {},
): Attempt => ({
  as: guest('bo'),
  given: community({
    [bo]: card('Bo'),
    [ideaPath]: standingIdea({ comments: 1, comment: bosComment }),
    [own]: standingComment(comment),
    ...given,
  }),
  writes: [{ kind: 'update', path: own, fields }],
});

/** The same, paid by an act. */
const edits = (fields: Fields = {}, comment: Fields = {}, given: Record<string, Fields> = {}): Attempt => {
  const attempt = changes({ body: 'In winter, above all.', editedAt: serverTime, ...fields }, comment, given);
  attempt.writes.push(act('bo', own));
  return attempt;
};

/** The idea counts what comes or goes with it. */
export const counted = (attempt: Attempt, by: number): Attempt => {
  attempt.writes.push(countsComment(bosComment, by));
  return attempt;
};

const removes = (comment: Fields = {}, given: Record<string, Fields> = {}): Attempt =>
  counted(changes({ body: '', state: 'removed' }, comment, given), -1);

/** What is left of a comment that its author has taken back. */
export const removed = { state: 'removed', body: '' };

export const before = { '': settings({ moderation: 'before' }) };

/** What a merge of Bo into Cy leaves. */
const merged = (state: 'accepted' | 'done' = 'accepted') => ({
  [cardPath('cy')]: card('Cy'),
  [mergePath('bo')]: standingMerge('cy', state),
});

const notMerged = {
  'is somebody else': (it: Attempt) => (it.as = verified('dee')),
  'the merge is only offered': (it: Attempt) => (found(it, mergePath('bo'))['state'] = 'offered'),
  'the merge is with somebody else': (it: Attempt) => (found(it, mergePath('bo'))['to'] = 'dee'),
  'there is no merge': (it: Attempt) => Reflect.deleteProperty(it.given, mergePath('bo')),
};

export const notAuthor = {
  'is nobody': (it: Attempt) => (it.as = undefined),
  'is the idea’s author': (it: Attempt) => {
    it.as = guest('ann');
    it.writes.push(act('ann', own));
  },
  'is a moderator': (it: Attempt) => {
    it.as = verified('mo');
    it.writes.push(act('mo', own));
  },
  'is the owner': (it: Attempt) => {
    it.as = owner;
    it.writes.push(act('boss', own));
  },
};

export const bounds = {
  'changes the author': puts('by', 'ann'),
  'changes the site': puts('site', 'elsewhere'),
  'changes the time': puts('at', serverTime),
  'makes it an answer': puts('parent', 'AQuestionOnTheIdea11'),
  'clears the reports': (it: Attempt) => {
    found(it, own)['reports'] = 1;
    written(it, own)['reports'] = 0;
  },
  'says why it is hidden': puts('why', 'spam'),
  'adds a field': puts('pinned', true),
};

const editCases: Case[] = [
  accepts(
    'an author edits a comment',
    edits({}, { reports: 1 }),
    {
      ...notAuthor,
      ...bounds,
      'changes the name': puts('name', 'Kim'),
      'changes the label': puts('label', 'team'),
      'speaks on for whom they have left': (it) => (found(it, own)['label'] = 'team'),
      'says nothing of an act': (it) => omit(it, bo),
      'the act names the idea': (it) => (written(it, bo)['act'] = ideaPath),
      'does not say that it was edited': (it) => leaveOut(it, own, 'editedAt'),
      'was edited in the past': puts('editedAt', ago(60)),
      'body is too long': puts('body', 'b'.repeat(4001)),
      'body is blank': puts('body', ' '),
      'body has a blocked word': puts('body', 'spam'),
      'withholds it': puts('state', 'pending'),
      'rejects it': puts('state', 'rejected'),
      'everybody is held': (it) => (found(it, '')['moderation'] = 'before'),
      'guests may only read': (it) => (found(it, '')['guests'] = 'read'),
      'it takes a member': (it) => {
        found(it, '')['need'] = { idea: 'guest', vote: 'guest', comment: 'member', report: 'guest' };
      },
      'the idea is locked': (it) => (found(it, ideaPath)['locked'] = true),
      'the idea is hidden': (it) => (found(it, ideaPath)['state'] = 'rejected'),
      'it is the official answer': (it) => (found(it, ideaPath)['answer'] = bosComment),
      'deletes it': (it) => (it.writes = [{ kind: 'delete', path: own }]),
      'deletes it and is counted no more': (it) => {
        it.writes = [{ kind: 'delete', path: own }, countsComment(bosComment, -1)];
      },
    },
    {
      'is banned': (it) => (found(it, bo)['bannedUntil'] = ago(-60)),
      'is counted again': (it) => counted(it, 1),
      'is counted no more': (it) => counted(it, -1),
    },
  ),
  accepts('a moderator edits an own comment that is the official answer', answers(verified('mo'), 'Mo'), {
    'is a moderator no more': (it) => (found(it, cardPath('mo'))['role'] = 'expert'),
  }),
  accepts('the owner edits an own comment that is the official answer', answers(owner, 'Kim')),
  accepts('an author says the same again', edits({ body: 'I would like that too.' })),
  accepts('an author whose label was taken away leaves it out', edits({ label: '' }, { label: 'team' })),
  accepts(
    'an author who has got a label edits what they wrote before',
    edits({}, {}, { [bo]: card('Bo', { role: 'expert', label: 'team' }) }),
  ),
  accepts('an author edits under their label', {
    ...edits({}, { label: 'team' }, { [bo]: card('Bo', { role: 'expert', label: 'team' }) }),
  }),
  accepts(
    'an edit goes back to the moderators where they come first, and is counted no more',
    counted(edits({ state: 'pending' }, {}, before), -1),
    {
      'stays published': puts('state', 'approved'),
      'is counted still': (it) => omit(it, ideaPath),
      'is counted still, and the idea is touched': (it) => leaveOut(it, ideaPath, 'comments'),
    },
    {
      'is counted once more': (it) => it.writes.splice(2, 1, countsComment(bosComment, 1)),
    },
  ),
  ...['pending', 'rejected'].map((state) =>
    accepts(
      `an author edits a comment that is ${state}`,
      edits({}, { state }),
      {
        'frees it': puts('state', 'approved'),
        'frees it, counted': (it) => {
          written(it, own)['state'] = 'approved';
          counted(it, 1);
        },
      },
      {
        'is counted': (it) => counted(it, 1),
      },
    ),
  ),
  accepts('who goes on for an author edits a comment', asCy(edits({}, {}, merged())), {
    ...notMerged,
    'puts the own name to it': puts('name', 'Cy'),
    'takes it over': puts('by', 'cy'),
    'spends the act of the author': (it) => (it.writes[1] = act('bo', own)),
  }),
];

/** Somebody of the team edits what was made the official answer. */
function answers(as: Actor, name: string): Attempt {
  const attempt = edits({}, { by: as.uid, name, label: 'team' });
  attempt.as = as;
  attempt.writes[1] = act(as.uid, own);
  found(attempt, ideaPath)['answer'] = bosComment;
  return attempt;
}

const removalCases: Case[] = [
  accepts(
    'an author takes a comment back',
    removes(),
    {
      ...notAuthor,
      ...bounds,
      'is somebody else': (it) => (it.as = account('dee')),
      'leaves the body': (it) => leaveOut(it, own, 'body'),
      'leaves another body': puts('body', '[removed]'),
      'leaves it for all to see': puts('state', 'approved'),
      'sends it to the moderators': puts('state', 'pending'),
      'rejects it': puts('state', 'rejected'),
      'changes the name': puts('name', 'Kim'),
      'changes the label': puts('label', 'team'),
      'marks it as edited': puts('editedAt', serverTime),
      'the idea counts it still': (it) => omit(it, ideaPath),
      'the idea is touched and counts it still': (it) => leaveOut(it, ideaPath, 'comments'),
      'the idea counts another no more': (it) => (written(it, ideaPath)['comment'] = 'AQuestionOnTheIdea11'),
    },
    {
      'the idea counts it once more': (it) => it.writes.splice(1, 1, countsComment(bosComment, 1)),
    },
  ),
  accepts('an author takes a comment back that bears their label', removes({ label: 'team' })),
  accepts('a banned author takes a comment back where it takes a verified member', {
    ...removes(
      {},
      {
        '': settings({
          guests: 'read',
          need: needing({ comment: 'verified' }),
        }),
        [bo]: card('Bo', { bannedUntil: ago(-60) }),
        [ideaPath]: standingIdea({ comments: 1, locked: true, state: 'pending' }),
      },
    ),
  }),
  ...['pending', 'rejected'].map((state) =>
    accepts(
      `an author takes a comment back that is ${state}`,
      changes({ body: '', state: 'rejected' }, { state }),
      {
        'lets it come again': puts('state', 'removed'),
      },
      {
        'is counted no more': (it) => counted(it, -1),
      },
    ),
  ),
  accepts(
    'an author erases a comment',
    counted(changes({ body: '', state: 'removed', name: '', label: '' }, { label: 'team' }), -1),
    {
      'puts another name to it': puts('name', 'Nobody'),
      'puts another label to it': puts('label', 'ghost'),
    },
  ),
  accepts(
    'an author erases a comment that they have taken back',
    changes({ name: '', label: '' }, removed),
    {
      'is somebody else': (it) => (it.as = account('dee')),
    },
    {
      'is counted no more': (it) => counted(it, -1),
    },
  ),
  ...(['accepted', 'done'] as const).map((state) =>
    accepts(
      `who goes on for an author takes a comment back, the merge being ${state}`,
      { ...removes({}, merged(state)), as: verified('cy') },
      notMerged,
    ),
  ),
];

function asCy(attempt: Attempt): Attempt {
  const writes = attempt.writes.filter(({ path }) => path !== bo);
  return { ...attempt, as: verified('cy'), writes: [...writes, act('cy', own)] };
}

/** What the author of a comment, or who goes on for them, may do to it. */
export const commentAuthorCases: Case[] = [...editCases, ...removalCases];
