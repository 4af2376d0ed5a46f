import assert from 'node:assert/strict';
import { voteForIdea } from '../ideas/commands.ts';
import { openCommunity } from './community.ts';
import { until } from './until.ts';
import { openVisitor } from './visitor.ts';

/** Lets `voters` newcomers vote for one idea at once, each with an own session and outbox; all must count, and nobody be refused. */
export async function voteAtOnce(voters: number): Promise<void> {
  const community = await openCommunity();
  const id = await community.seedIdea();
  const visitors = Array.from({ length: voters }, () => openVisitor(community));
  const refusals: string[] = [];
  for (const { overlay } of visitors) overlay.onRefused(({ message }) => refusals.push(message));
  await Promise.all(visitors.map((visitor) => visitor.act(voteForIdea, { id, up: true })));
  const waiting = () => visitors.filter(({ overlay }) => overlay.of(voteForIdea).length).length;
  // Thousands of requests on two cores that others use too.
  await until('nobody waits', () => waiting() === 0, 600 * voters);
  assert.deepEqual(refusals, []);
  assert.deepEqual(await community.countOf(id), { votes: voters, voters });
}
