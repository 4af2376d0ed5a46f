import { deepEqual } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, describe, it } from 'node:test';
import { editIdea } from '@stoa/core/ideas/edit';
import { postIdea, type NewPicture } from '@stoa/core/ideas/commands';
import { newCard, type Me } from '@stoa/core/members/me';
import { answerIdea, arrangeIdea, judge, moveIdea, voteForOther } from '@stoa/core/moderation/commands';
import { heldComments, heldIdeas } from '@stoa/core/moderation/queue';
import type { ActContext } from '@stoa/core/query';
import { siteSettings } from '@stoa/core/sites/kind';
import { decode } from '@stoa/core/store/document';
import { newId } from '@stoa/core/store/id';
import type { StoredMap, Write } from '@stoa/core/store/store';
import { editComment, postComment, removeComment } from '@stoa/core/threads/commands';
import { commentList, heldCommentList } from '@stoa/core/threads/queries';
import { ourRules } from '../emulators/start.ts';
import { guest, verified, type Actor } from './actors.ts';
import { siteMark, type Attempt, type Fields } from './attempt.ts';
import {
  bosComment,
  card,
  cardPath,
  commentPath,
  community,
  ideaId,
  ideaPath,
  settings,
  standingComment,
  standingIdea,
} from './cases/community.ts';
import { emulatorAddress, RulesProject } from './project.ts';

const project = new RulesProject('client-community', emulatorAddress());
before(async () => project.use(await readFile(ourRules, 'utf8')));

/** Asserts that the rules take what a client sends, whose card and idea are there. */
async function taken(as: Actor | undefined, rest: Omit<Partial<Attempt>, 'as'>): Promise<void> {
  const { status, text } = await project.attempt({ given: community(), writes: [], ...rest, as });
  deepEqual({ status, text: status === 200 ? '' : text }, { status: 200, text: '' });
}

const context = (id: string, fields: Partial<Me> = {}, rules: StoredMap = {}): ActContext => ({
  site: siteMark,
  me: { id, ...(newCard('Bo') as unknown as Omit<Me, 'id'>), ...fields },
  settings: decode(siteSettings, {
    ...{ id: 'main', path: '', version: '' },
    fields: { ...(settings() as StoredMap), ...rules },
  }),
  guest: false,
  now: new Date(),
});

const bo = context('bo');
const mo = context('mo', { name: 'Mo', label: 'team' });
const on = ideaPath;

/** What is there: Bo's card, the idea, his comment. */
const given = (comment: Fields = {}, idea: Fields = {}, rules: Fields = {}): Attempt['given'] =>
  community({
    '': settings(rules),
    [cardPath('bo')]: card('Bo'),
    [ideaPath]: standingIdea({ comments: 1, ...idea }),
    [commentPath(bosComment)]: standingComment(comment),
  });

const picture = (id: string): NewPicture => ({
  ...{ id, type: 'image/webp', alt: 'Gloves', width: 640, height: 480 },
  thumb: new Uint8Array(4000),
  data: new Uint8Array(150_000),
});

const sends = (writes: Write[], found = given(), as: Actor = guest('bo')) =>
  taken(as, { given: found, writes });
const asStaff = (writes: Write[], found = given()) => sends(writes, found, verified('mo'));

describe('the rules take of ideas', () => {
  const body = 'My hands were cold.\n\n'.repeat(20);

  it('one with 4 pictures and a category', async () => {
    const pictures = [1, 2, 3, 4].map(() => picture(newId()));
    const input = { id: newId(), title: '冬天的手套 for everybody', body, category: 'Boats', pictures };
    await sends(postIdea.write(input, bo));
  });

  it('an edit that keeps, drops and adds pictures', async () => {
    const [kept, dropped, added] = [newId(), newId(), newId()];
    const input = {
      ...{ id: ideaId, title: 'Gloves for all', body, state: 'approved' as const },
      ...{ keeps: [kept], drops: [dropped], adds: [picture(added)] },
    };
    const { id: _id, ...fields } = picture(dropped);
    await sends(editIdea.write(input, bo), {
      ...given({}, { by: 'bo', name: 'Bo', pictures: [kept, dropped] }),
      [`${ideaPath}/media/${dropped}`]: { ...fields },
    });
  });
});

describe('the rules take of comments', () => {
  const body = 'I would **like** that.';
  const held = { moderation: 'before' };

  it('a new one, an answer, and one that is held', async () => {
    await sends(postComment.write({ on, id: newId(), body, parent: '' }, bo));
    await sends(postComment.write({ on, id: newId(), body, parent: bosComment }, bo));
    const writes = postComment.write({ on, id: newId(), body, parent: '' }, context('bo', {}, held));
    await sends(writes, given({}, {}, held));
  });

  const one = { on, id: bosComment };
  it('an edit, also where it goes back to the moderators', async () => {
    const edit = { ...one, body, state: 'approved' as const, marked: true };
    await sends(editComment.write(edit, bo));
    await sends(editComment.write(edit, context('bo', {}, held)), given({}, {}, held));
    const again = { ...one, body, state: 'rejected' as const, marked: true };
    await sends(editComment.write(again, bo), given({ state: 'rejected' }));
  });

  it('a removal in every state, and one that is taken back', async () => {
    for (const state of ['approved', 'pending', 'rejected'] as const)
      await sends(removeComment.write({ ...one, state }, bo), given({ state }));
    const back = { ...one, body, state: 'removed' as const, marked: false };
    await sends(editComment.write(back, bo), given({ state: 'removed', body: '' }));
  });

  it('its lists', async () => {
    await taken(undefined, { given: given(), read: { list: commentList(on) } });
    await taken(guest('bo'), { given: given(), read: { list: heldCommentList(on, 'bo') } });
  });
});

describe('the rules take of staff', () => {
  it('a move, with and without a reason', async () => {
    const move = { id: ideaId, from: 'new', to: 'done', reason: 'They hang there.', entry: newId() } as const;
    await asStaff(moveIdea.write(move, mo));
    await asStaff(moveIdea.write({ ...move, to: 'review', reason: null, entry: newId() }, mo));
  });

  it('a judgement of ideas and comments, and its opposite', async () => {
    const hides = { from: 'approved', to: 'rejected', why: 'spam' } as const;
    const shows = { from: 'pending', to: 'approved', why: null } as const;
    const path = commentPath(bosComment);
    await asStaff(judge.write({ path: ideaPath, ...hides }, mo));
    await asStaff(judge.write({ path: ideaPath, ...shows }, mo), given({}, { state: 'pending' }));
    await asStaff(judge.write({ path, ...hides }, mo));
    await asStaff(judge.write({ path, ...shows }, mo), given({ state: 'pending' }));
  });

  it('a place in lists, an official answer, a vote for somebody', async () => {
    const answers = { id: ideaId, answer: bosComment, answeredAt: null };
    const ballot = `~${newId()}`;
    const vote = { id: ideaId, ballot, name: 'Rosa', note: 'By phone.' };
    await asStaff(arrangeIdea.write({ id: ideaId, pinned: true, locked: true, category: 'Boats' }, mo));
    await asStaff(answerIdea.write(answers, mo));
    await asStaff(voteForOther.write({ ...vote, up: true }, mo));
    await asStaff(voteForOther.write({ ...vote, up: false }, mo), {
      ...given(),
      [`${ideaPath}/votes/${ballot}`]: { by: '', site: siteMark, at: new Date(0) },
    });
  });

  it('their queue', async () => {
    await taken(verified('mo'), { given: given(), read: { list: heldIdeas } });
    await taken(verified('mo'), { given: given(), read: { list: heldComments(siteMark) } });
  });
});
