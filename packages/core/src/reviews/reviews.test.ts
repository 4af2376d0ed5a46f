import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { listAll } from '../store/list-all.ts';
import { openCommunity, type Community } from '../testing/community.ts';
import { until } from '../testing/until.ts';
import { openVisitor, type Visitor } from '../testing/visitor.ts';
import { editReview, postReview, removeReview, reviewCommands } from './commands.ts';
import { pileOf } from './counts.ts';
import { review, type Rating } from './kind.ts';
import { getMyReview } from './queries.ts';
import type { Site } from '../site.ts';
import { merge } from '../members/kind.ts';
import { sampleOf } from '../store/sample.ts';
import { decode } from '../store/document.ts';

const item = 'kayak-101';
const words = { title: '', body: 'We paddled to the island.', tags: ['Fit:4'], recommend: null };

/** Waits until nothing of these people is on its way; resolves with what was refused. */
async function arrived(visitors: readonly Visitor[], seconds: number): Promise<readonly string[]> {
  const acts = () =>
    visitors.flatMap(({ overlay }) => reviewCommands.flatMap((each) => overlay.of<never>(each)));
  await until('nobody waits', () => acts().every(({ error }) => error), seconds * 1000);
  return acts().flatMap(({ error }) => (error ? [error.message] : []));
}

/** What the item says, and what its reviews say when they are counted. */
async function standing({ owner }: Community) {
  const stored = await owner.get(`items/${item}`, { asMember: true });
  const all = await listAll(
    owner,
    { collection: `items/${item}/reviews`, orderBy: [['at', 'asc']], limit: 50 },
    { asMember: true },
  );
  const reviews = all.map((each) => decode(review, each));
  const counted = Object.groupBy(reviews, pileOf);
  return {
    said: Object.fromEntries(
      Object.entries(stored?.fields['piles'] ?? {}).filter(([, many]) => many !== 0),
    ) as Record<string, number>,
    edited: stored?.fields['edited'] ?? 0,
    counted: Object.fromEntries(Object.entries(counted).map(([pile, each]) => [pile, each?.length ?? 0])),
    reviews,
  };
}

describe('reviews', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it('lie on their piles when 100 people review at once, and some think again', async () => {
    const community = await openCommunity();
    const visitors = Array.from({ length: 100 }, () => openVisitor(community));
    await Promise.all(
      visitors.map((visitor, index) =>
        visitor.act(postReview, { item, ...words, rating: ((index % 5) + 1) as Rating }),
      ),
    );
    assert.deepEqual(await arrived(visitors, 240), []);
    const first = await standing(community);
    assert.deepEqual(first.said, { 1: 20, 2: 20, 3: 20, 4: 20, 5: 20 });
    assert.deepEqual(first.counted, first.said);

    const some = visitors.slice(0, 20);
    await Promise.all(
      some.map((visitor, index) => {
        const uid = visitor.session.current?.uid ?? '';
        const mine = first.reviews.find(({ id }) => id === uid);
        assert.ok(mine);
        const was = { ...mine, edited: false };
        return index % 2
          ? visitor.act(removeReview, { item, uid, was })
          : visitor.act(editReview, { item, uid, was, ...words, body: 'Twice round it.' });
      }),
    );
    assert.deepEqual(await arrived(some, 60), []);
    const later = await standing(community);
    assert.deepEqual(later.counted, later.said);
    assert.equal(later.edited, 10);
    assert.equal(later.reviews.filter(({ state }) => state === 'removed').length, 10);
  });

  it('are one a member, however many tabs send one', async () => {
    const community = await openCommunity();
    const visitor = openVisitor(community);
    await Promise.all(
      Array.from({ length: 20 }, () => visitor.act(postReview, { item, ...words, rating: 5 })),
    );
    await arrived([visitor], 60);
    assert.deepEqual((await standing(community)).said, { 5: 1 });
  });

  it('are mine where an account wrote them that I go on with', async () => {
    const community = await openCommunity({ settings: { moderation: 'before' } });
    const [guest, member] = [openVisitor(community), openVisitor(community)];
    await guest.act(postReview, { item, ...words, rating: 4 });
    assert.deepEqual(await arrived([guest], 60), []);
    const { uid: from } = await guest.session.start();
    const { uid: to } = await member.session.start();
    const mine = () =>
      getMyReview({ id: community.config.site, store: member.store } as Site, item, to, [
        'nobody',
        from,
      ]).fetch(AbortSignal.timeout(15_000));
    assert.equal(await mine(), null, 'somebody else’s, which waits');
    const fields = { ...sampleOf(merge), to, state: 'done' };
    await community.owner.commit([{ kind: 'set', path: `merges/${from}`, fields }]);
    const found = await mine();
    assert.equal(found?.id, from);
    const was = { ...found, edited: false };
    await member.act(editReview, { item, uid: from, ...words, title: 'Still calm', was });
    assert.deepEqual(await arrived([member], 60), []);
    assert.equal((await mine())?.title, 'Still calm');
    assert.deepEqual((await standing(community)).said, { 4: 1 });
  });
});
