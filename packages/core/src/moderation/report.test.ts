import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { review } from '../reviews/kind.ts';
import { StoaError } from '../store/errors.ts';
import { sampleOf } from '../store/sample.ts';
import { openCommunity, type Community } from '../testing/community.ts';
import { openMember } from '../testing/moderator.ts';
import { comment } from '../threads/kind.ts';
import { reportPost } from './report.ts';

const settings = {
  need: { idea: 'guest', vote: 'guest', comment: 'guest', report: 'guest' },
  reportsToHide: 4,
};

/** How a post stands: its state, its counter, and the documents that it counts. */
async function standing({ owner }: Community, path: string) {
  const post = await owner.get(path, { asMember: true });
  const { items } = await owner.list({ collection: `${path}/reports`, limit: 50 }, { asMember: true });
  return [post?.fields['state'], post?.fields['reports'], items.length];
}

/** As many people report the post at once; whether it is hidden then. Who comes late finds it gone. */
const report = async (community: Community, path: string, people: number) => {
  const sites = await Promise.all(Array.from({ length: people }, () => openMember(community)));
  return await Promise.all(
    sites.map((site) =>
      reportPost(site, path, 'rude').catch((error: unknown) => {
        if (error instanceof StoaError && error.code === 'missing') return true;
        throw error;
      }),
    ),
  );
};

describe('a report', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it('hides an idea once there are enough, however many come at once', async () => {
    const community = await openCommunity({ settings });
    const path = `ideas/${await community.seedIdea()}`;
    assert.deepEqual(await report(community, path, 3), [false, false, false]);
    assert.deepEqual(await standing(community, path), ['approved', 3, 3]);
    const answers = await report(community, path, 5);
    assert.deepEqual(answers, [true, true, true, true, true]);
    assert.deepEqual(await standing(community, path), ['pending', 4, 4]);
  });

  it('hides a comment, which its idea counts no more', async () => {
    const community = await openCommunity({ settings });
    const id = await community.seedIdea({ comments: 1 });
    const path = `ideas/${id}/comments/ARudeCommentOfAnybody`;
    const fields = { ...sampleOf(comment), site: community.config.site, body: 'Rude.' };
    await community.owner.commit([{ kind: 'set', path, fields }]);
    await report(community, path, 4);
    assert.deepEqual(await standing(community, path), ['pending', 4, 4]);
    const idea = await community.owner.get(`ideas/${id}`, { asMember: true });
    assert.equal(idea?.fields['comments'], 0);
  });

  it('hides a review until a moderator has looked, and no longer than it would wait', async () => {
    const community = await openCommunity({ settings });
    const path = 'items/kayak-101/reviews/AnAuthorOfAnything00';
    const fields = { ...sampleOf(review), site: community.config.site, publicAt: new Date(0) };
    await community.owner.commit([{ kind: 'set', path, fields }]);
    await report(community, path, 4);
    assert.deepEqual(await standing(community, path), ['pending', 4, 4]);
    const stored = await community.owner.get(path, { asMember: true });
    const days = ((stored?.fields['publicAt'] as Date).getTime() - Date.now()) / 86_400_000;
    assert.ok(days > 13.9 && days < 14.1, `public in ${days} days`);
  });

  it('counts once for each person, and asks for what the settings ask for', async () => {
    const community = await openCommunity({ settings });
    const path = `ideas/${await community.seedIdea()}`;
    const site = await openMember(community);
    assert.equal(await reportPost(site, path, 'spam'), false);
    assert.equal(await reportPost(site, path, 'rude'), false);
    assert.deepEqual(await standing(community, path), ['approved', 1, 1]);
    const strict = await openCommunity({
      settings: { ...settings, need: { ...settings.need, report: 'member' } },
    });
    const other = `ideas/${await strict.seedIdea()}`;
    await assert.rejects(reportPost(await openMember(strict), other, 'spam'), { code: 'sign-in' });
  });
});
