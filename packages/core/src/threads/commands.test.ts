import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { getItem } from '../reviews/queries.ts';
import { openSite } from '../site.ts';
import { newId } from '../store/id.ts';
import { openCommunity, type Community } from '../testing/community.ts';
import { until } from '../testing/until.ts';
import { openVisitor, type Visitor } from '../testing/visitor.ts';
import { editComment, postComment, removeComment } from './commands.ts';
import { commentList } from './queries.ts';

/** Waits until nothing of these people is on its way; resolves with what was refused. */
async function arrived(visitors: readonly Visitor[], seconds = 20): Promise<readonly string[]> {
  const acts = visitors.flatMap(({ overlay }) =>
    [postComment, editComment, removeComment].map((each) => () => overlay.of<never>(each)),
  );
  const waiting = () => acts.flatMap((of) => of()).filter(({ error }) => !error).length;
  await until('nobody waits', () => waiting() === 0, seconds * 1000);
  return acts.flatMap((of) => of()).flatMap(({ error }) => (error ? [error.message] : []));
}

/** The counter of what is commented on, and the comments that everybody sees. */
async function standing({ owner }: Community, on: string) {
  const about = await owner.get(on, { asMember: true });
  const shown = { ...commentList(on), limit: 50 };
  const { items } = await owner.list(shown, { asMember: true });
  return { counted: about?.fields['comments'], states: items.map(({ fields }) => fields['state']) };
}

describe('comments', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it('are counted each when 50 people write at once', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea();
    const visitors = Array.from({ length: 50 }, () => openVisitor(community));
    const input = { on: `ideas/${id}`, body: 'I would like that too.', parent: '' };
    await Promise.all(visitors.map((visitor) => visitor.act(postComment, { ...input, id: newId() })));
    assert.deepEqual(await arrived(visitors, 120), []);
    const { counted, states } = await standing(community, `ideas/${id}`);
    assert.deepEqual([counted, states.length], [50, 50]);
  });

  it('go and come again with their counter', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea();
    const visitor = openVisitor(community);
    const one = { on: `ideas/${id}`, id: newId() };
    const send = async (act: Promise<void>) => {
      await act;
      assert.deepEqual(await arrived([visitor]), []);
      return standing(community, `ideas/${id}`);
    };
    assert.deepEqual(await send(visitor.act(postComment, { ...one, body: 'Me too.', parent: '' })), {
      counted: 1,
      states: ['approved'],
    });
    const edit = { ...one, body: 'Me, too.', state: 'approved' as const };
    assert.equal((await send(visitor.act(editComment, edit))).counted, 1);
    assert.deepEqual(await send(visitor.act(removeComment, { ...one, state: 'approved' })), {
      counted: 0,
      states: ['removed'],
    });
    const back = { ...one, body: 'Me, too.', state: 'removed' as const };
    assert.deepEqual(await send(visitor.act(editComment, back)), { counted: 1, states: ['approved'] });
  });

  it('are questions on an item, which the first of 20 at once makes', async () => {
    const community = await openCommunity();
    const visitors = Array.from({ length: 20 }, () => openVisitor(community));
    const asked = { on: 'items/kayak-101', body: 'Can I bring my dog?', parent: '' };
    await Promise.all(visitors.map((visitor) => visitor.act(postComment, { ...asked, id: newId() })));
    assert.deepEqual(await arrived(visitors, 120), []);
    const { counted, states } = await standing(community, asked.on);
    assert.deepEqual([counted, states.length], [20, 20]);
    // Nobody has reviewed it: pages read it all the same.
    const signal = AbortSignal.timeout(10_000);
    const { comments, piles } = (await getItem(openSite(community.config), 'kayak-101').fetch(signal)) ?? {};
    assert.deepEqual([comments, piles], [20, {}]);
  });
});
