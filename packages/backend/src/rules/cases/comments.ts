import { comment } from '@stoa/core/threads/kind';
import { sampleOf } from '@stoa/core/store/sample';
import { union } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { account, guest, owner, verified, type Actor } from '../actors.ts';
import { accepts, ago, double, found, leaveOut, omit, siteMark, written } from '../attempt.ts';
import type { Attempt, Case, Fields } from '../attempt.ts';
import {
  act,
  bosComment,
  card,
  cardPath,
  commentPath,
  community,
  countsComment,
  ideaPath,
  needing,
  settings,
  standingComment,
  standingIdea,
} from './community.ts';

export const bo = cardPath('bo');
export const own = commentPath(bosComment);
const second = 'TheSecondOneOfTheDay';
const asked = 'AQuestionOnTheIdea11';

/** Bo's new comment, counted and paid by his act; `rules` are the site's settings. */
export const posts = (as: Actor, rules: Fields = {}, fields: Fields = {}): Attempt => ({
  as,
  given: community({
    '': settings({ guests: 'post', moderation: 'after', ...rules }),
    [bo]: card('Bo'),
    [ideaPath]: standingIdea(),
    [commentPath(asked)]: standingComment({ by: 'ann', name: 'Calm Otter' }),
  }),
  writes: [
    {
      kind: 'set',
      path: own,
      fields: { ...sampleOf(comment), by: 'bo', name: 'Bo', site: siteMark, ...fields },
    },
    countsComment(bosComment, 1),
    act('bo', own),
  ],
});

/** The same, held for a moderator and not counted. */
const isHeld = (as: Actor, rules: Fields, fields: Fields = {}): Attempt => {
  const attempt = posts(as, rules, { state: 'pending', ...fields });
  omit(attempt, ideaPath);
  return attempt;
};

export const puts = (field: string, value: Fields[string]) => (it: Attempt) => {
  written(it, own)[field] = value;
};

const putsIdea = (field: string, value: Fields[string]) => (it: Attempt) => {
  found(it, ideaPath)[field] = value;
};

/** Publishes what would be held. */
const published = (it: Attempt) => {
  written(it, own)['state'] = 'approved';
  it.writes.push(countsComment(bosComment, 1));
};

/** Settings by which comments take an identity. */
const needs = (identity: string) => ({
  need: needing({ comment: identity }),
});

/** Commenting: `allow create` of `{on}/{post}/comments/{comment}`. */
export const postCases: Case[] = [
  accepts(
    'a guest comments',
    posts(guest('bo')),
    {
      'is nobody': (it) => (it.as = undefined),
      'is somebody else': (it) => (it.as = guest('ann')),
      'has no card': (it) => {
        Reflect.deleteProperty(it.given, bo);
        omit(it, bo);
      },
      'has been erased and has no name': (it) => {
        found(it, bo)['name'] = '';
        written(it, own)['name'] = '';
      },
      'says nothing of an act': (it) => omit(it, bo),
      'the act names the idea': (it) => (written(it, bo)['act'] = ideaPath),
      'the act was another time': (it) => {
        omit(it, bo);
        Object.assign(found(it, bo), { act: own, actAt: ago(3) });
      },
      'the idea does not count it': (it) => omit(it, ideaPath),
      'the idea counts it without its name': (it) => leaveOut(it, ideaPath, 'comment'),
      'the idea counts another in its place': (it) => {
        written(it, ideaPath)['comment'] = asked;
      },
      'the idea names it and is voted for': (it) => {
        found(it, ideaPath)['comment'] = bosComment;
        it.writes[1] = { kind: 'update', path: ideaPath, fields: { touchedAt: serverTime } };
      },
      'comments twice on one count': (it) => {
        it.writes.push({ kind: 'set', path: commentPath(second), fields: { ...written(it, own) } });
      },
      'comments twice, both counted, on one act': (it) => {
        it.writes.push(
          { kind: 'set', path: commentPath(second), fields: { ...written(it, own) } },
          countsComment(second, 1),
        );
      },
      'comments on another idea on the same count': (it) => {
        const other = 'ideas/AnotherIdeaOfTheSite';
        it.given[other] = standingIdea();
        it.writes[0] = { kind: 'set', path: `${other}/comments/${bosComment}`, fields: written(it, own) };
        it.writes[2] = act('bo', `${other}/comments/${bosComment}`);
      },
      'the id is short': (it) => renames(it, 'Bos'),
      'the id has other characters': (it) => renames(it, '<b>BosCommentOnThe1'),
      'it is there already': (it) => (it.given[own] = standingComment()),
      'there is no such idea': (it) => {
        Reflect.deleteProperty(it.given, ideaPath);
        omit(it, ideaPath);
      },
      'the idea is pending': putsIdea('state', 'pending'),
      'the idea is rejected': putsIdea('state', 'rejected'),
      'the idea is merged into another': putsIdea('state', 'merged'),
      'the idea is locked': putsIdea('locked', true),
      'is by somebody else': puts('by', 'ann'),
      'has another name': puts('name', 'Kim'),
      'has a label': puts('label', 'team'),
      'is of another site': puts('site', 'elsewhere'),
      'is backdated': puts('at', ago(60)),
      'is withheld': puts('state', 'pending'),
      'is in no known state': puts('state', 'removed'),
      'was edited': puts('editedAt', serverTime),
      'has a report': puts('reports', 1),
      'has reports as a double': puts('reports', double(0)),
      'says why it is hidden': puts('why', 'spam'),
      'adds a field': puts('pinned', true),
      'body has 4001 characters': puts('body', 'b'.repeat(4001)),
      'body is empty': puts('body', ''),
      'body is blank': puts('body', ' \n\t\u200b'),
      'body is a blank letter': puts('body', ' \u3164 '),
      'body is a list': puts('body', ['b']),
      'body becomes a list': puts('body', union('b')),
      'body has a blocked word': puts('body', 'Well.\nRubbish!'),
      'body has a blocked phrase': puts('body', '你是\n笨蛋吗'),
      'the site has no words': (it) => Reflect.deleteProperty(it.given, 'secrets/words'),
      'the site has no settings': (it) => Reflect.deleteProperty(it.given, ''),
      'guests may only read': (it) => (found(it, '')['guests'] = 'read'),
      'guests are held': (it) => (found(it, '')['guests'] = 'pending'),
      'everybody is held': (it) => (found(it, '')['moderation'] = 'before'),
      'newcomers are held': (it) => (found(it, '')['moderation'] = 'trusted'),
      'it takes a member': (it) => Object.assign(found(it, ''), needs('member')),
      'it takes a verified one': (it) => Object.assign(found(it, ''), needs('verified')),
      ...Object.fromEntries(
        Object.keys(sampleOf(comment)).map((field) => [
          `lacks ${field}`,
          (it: Attempt) => leaveOut(it, own, field),
        ]),
      ),
    },
    {
      'is banned': (it) => (found(it, bo)['bannedUntil'] = ago(-60)),
    },
  ),
  accepts('the longest comment there may be', posts(guest('bo'), {}, { body: 'b'.repeat(4000) })),
  accepts('a comment that ends in an emoji', posts(guest('bo'), {}, { body: 'Yes ❤️' }), {
    'says nothing that is seen': puts('body', '\u034f\ufe0f'),
  }),
  accepts('a comment of one character', posts(guest('bo'), {}, { body: '\n好\n' })),
  accepts('a member answers a comment', posts(guest('bo'), {}, { parent: asked }), {
    'there is no such comment': puts('parent', 'NobodysCommentAtAll1'),
    'answers its own': puts('parent', bosComment),
    'it is an answer itself': (it) => (found(it, commentPath(asked))['parent'] = 'TheFirstCommentOfAll'),
    'it is pending': (it) => (found(it, commentPath(asked))['state'] = 'pending'),
    'it is rejected': (it) => (found(it, commentPath(asked))['state'] = 'rejected'),
    'it is on another idea': (it) => {
      it.given[`ideas/AnotherIdeaOfTheSite/comments/${asked}`] = found(it, commentPath(asked));
      Reflect.deleteProperty(it.given, commentPath(asked));
    },
    'names it by a number': puts('parent', 1),
    'names none by null': puts('parent', null),
  }),
  accepts('a member answers a comment that its author has removed', {
    ...posts(guest('bo'), {}, { parent: asked }),
    given: {
      ...posts(guest('bo')).given,
      [commentPath(asked)]: standingComment({ by: 'ann', state: 'removed', body: '' }),
    },
  }),
  accepts('the author’s label stands', labelled(), { 'is left out': puts('label', '') }),
  accepts('a newcomer makes a card and comments in one commit', newcomer(), {
    'the card names nothing': (it) => {
      Object.assign(written(it, bo), { act: '', actAt: new Date(0) });
    },
  }),
  accepts(
    'a guest’s comment is held where guests are',
    isHeld(guest('bo'), { guests: 'pending' }),
    {
      'publishes it': published,
      'the idea is pending': putsIdea('state', 'pending'),
      'the idea is locked': putsIdea('locked', true),
    },
    {
      'is counted': (it) => it.writes.push(countsComment(bosComment, 1)),
    },
  ),
  accepts(
    'a comment is held where a moderator comes first',
    isHeld(verified('bo'), { moderation: 'before' }),
    { 'publishes it': published },
  ),
  accepts(
    'a member’s comment is published where guests are held',
    posts(account('bo'), { guests: 'pending' }),
  ),
  accepts('a member comments where guests read', posts(account('bo'), { guests: 'read' }), {
    'is a guest': (it) => (it.as = guest('bo')),
  }),
  accepts('a verified member comments where it takes one', posts(verified('bo'), needs('verified')), {
    'is not verified': (it) => (it.as = account('bo')),
  }),
  accepts('a moderator comments on a locked idea', onLocked('mo', 'Mo', verified('mo')), {
    'is a member': (it) => (found(it, cardPath('mo'))['role'] = 'expert'),
    'is banned': (it) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)),
  }),
  accepts('the owner comments on a locked idea', onLocked('boss', 'Kim', owner), {
    'has not shown that the address is theirs': (it) => (it.as = account('boss')),
  }),
];

function renames(it: Attempt, id: string): void {
  it.writes = [
    { kind: 'set', path: commentPath(id), fields: written(it, own) },
    countsComment(id, 1),
    act('bo', commentPath(id)),
  ];
}

function labelled(): Attempt {
  const attempt = posts(guest('bo'), {}, { label: 'ambassador' });
  attempt.given[bo] = card('Bo', { role: 'expert', label: 'ambassador' });
  return attempt;
}

function newcomer(): Attempt {
  const attempt = posts(guest('bo'));
  Reflect.deleteProperty(attempt.given, bo);
  omit(attempt, bo);
  attempt.writes.push({
    kind: 'set',
    path: bo,
    fields: card('Bo', { at: serverTime, act: own, actAt: serverTime }),
  });
  return attempt;
}

function onLocked(by: string, name: string, as: Actor): Attempt {
  const attempt = posts(as, {}, { by, name, label: 'team' });
  attempt.writes[2] = act(by, own);
  found(attempt, ideaPath)['locked'] = true;
  return attempt;
}
