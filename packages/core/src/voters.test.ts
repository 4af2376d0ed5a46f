import './testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { voteForIdea } from './ideas/commands.ts';
import { openCommunity } from './testing/community.ts';
import { until } from './testing/until.ts';
import { openVisitor } from './testing/visitor.ts';

const voters = 200;

describe('a popular idea', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it(`counts ${voters} newcomers who vote at once`, async () => {
    const community = await openCommunity();
    const id = await community.seedIdea();
    const visitors = Array.from({ length: voters }, () => openVisitor(community));
    const refusals: string[] = [];
    for (const { overlay } of visitors) overlay.onRefused(({ message }) => refusals.push(message));
    await Promise.all(visitors.map((visitor) => visitor.act(voteForIdea, { id, up: true })));
    const waiting = () => visitors.filter(({ overlay }) => overlay.of(voteForIdea).length).length;
    // 200 sign-ups and 600 requests on two cores that others use too.
    await until('nobody waits', () => waiting() === 0, 120_000);
    assert.deepEqual(refusals, []);
    assert.deepEqual(await community.countOf(id), { votes: voters, voters });
  });
});
