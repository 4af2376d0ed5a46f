import assert from 'node:assert/strict';
import { countVote } from '../ideas/commands.ts';
import { mergeIdeas, splitIdeas } from '../moderation/merge.ts';
import type { Site } from '../site.ts';
import { StoaError } from '../store/errors.ts';
import { serverTime, type Store, type Write } from '../store/store.ts';
import { openCommunity, type Community } from './community.ts';
import { openMember, openModerator } from './moderator.ts';

/** How many have voted for the ideas that become one. */
export interface Crowd {
  /** For the one that is merged into the other. */
  readonly loser: number;
  /** For the one that stays. */
  readonly winner: number;
  /** For both. */
  readonly both: number;
}

/** An idea with the votes of the people from `first` on. */
async function seedVoted(community: Community, first: number, votes: number) {
  const { owner, config } = community;
  const id = await community.seedIdea({ votes });
  const ballots = Array.from({ length: votes }, (_, index): Write => {
    const by = `voter${first + index}`;
    const at = new Date(Date.UTC(2026, 0, 1) + index * 1000);
    return { kind: 'set', path: `ideas/${id}/votes/${by}`, fields: { site: config.site, by, at } };
  });
  for (let start = 0; start < ballots.length; start += 200)
    await owner.commit(ballots.slice(start, start + 200));
  return id;
}

/** A store whose tab dies with the commit after `commits`; what was `sent` before may arrive yet. */
function dying(store: Store, commits: number): { readonly store: Store; sent(): Promise<unknown> } {
  const sent: Promise<unknown>[] = [];
  const commit = (writes: readonly Write[]) => {
    if (commits-- <= 0) return Promise.reject(new StoaError('offline', 'The tab is gone.'));
    const sending = store.commit(writes);
    sent.push(sending);
    return sending;
  };
  return {
    store: {
      get: (...given) => store.get(...given),
      getMany: (...given) => store.getMany(...given),
      list: (...given) => store.list(...given),
      watch: (...given) => store.watch(...given),
      commit,
      newId: () => store.newId(),
      serverNow: () => store.serverNow(),
    },
    sent: () => Promise.allSettled(sent),
  };
}

/** Somebody's own vote while staff are at work. */
async function votes(site: Site, id: string): Promise<void> {
  const { uid } = await site.session.start();
  const fields = { site: site.id, by: uid, at: serverTime };
  await site.store.commit([{ kind: 'set', path: `ideas/${id}/votes/${uid}`, fields }, countVote(id, 1)]);
}

/**
 * Merges two ideas of a crowd: one moderator's tab dies after `commits`, two others go on at once while somebody votes.
 * Everybody must count once; taken back, each idea must have its own again.
 */
export async function mergeCrowds(crowd: Crowd, commits: number): Promise<void> {
  const community = await openCommunity();
  const loser = await seedVoted(community, 0, crowd.loser);
  const winner = await seedVoted(community, crowd.loser - crowd.both, crowd.winner);
  const all = crowd.loser + crowd.winner - crowd.both;
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => openModerator(community)));
  const stranger = await openMember(community);
  assert.ok(first && second && third);
  const tab = dying(first.store, commits);
  await assert.rejects(mergeIdeas({ ...first, store: tab.store }, loser, winner), { code: 'offline' });
  await tab.sent();
  const midway = await community.countOf(winner);
  assert.equal(midway.votes, midway.voters);
  assert.ok(midway.voters > crowd.winner && midway.voters < all, `${midway.voters} counted midway`);
  const progress: number[] = [];
  await Promise.all([
    mergeIdeas(second, loser, winner, ({ done }) => progress.push(done)),
    mergeIdeas(third, loser, winner),
    votes(stranger, winner),
  ]);
  assert.equal(progress.at(-1), crowd.loser);
  assert.deepEqual(await community.countOf(winner), { votes: all + 1, voters: all + 1 });
  const merged = await community.owner.get(`ideas/${loser}`, { asMember: true });
  assert.deepEqual([merged?.fields['state'], merged?.fields['mergedInto']], ['merged', winner]);
  await assert.rejects(votes(stranger, loser), { code: 'denied' });

  await splitIdeas(second, loser, winner);
  assert.deepEqual(await community.countOf(winner), { votes: crowd.winner + 1, voters: crowd.winner + 1 });
  assert.deepEqual(await community.countOf(loser), { votes: crowd.loser, voters: crowd.loser });
  const [open, alone] = await community.owner.getMany([`ideas/${loser}`, `ideas/${winner}`], {
    asMember: true,
  });
  assert.deepEqual([open?.fields['state'], alone?.fields['absorbed']], ['approved', []]);
}
