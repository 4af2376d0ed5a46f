import { deepEqual, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import { increment } from '@stoa/core/store/transforms';
import { serverTime, type Write, type WriteFields } from '@stoa/core/store/store';
import { ourRules } from '../emulators/start.ts';
import { account, owner, verified } from './actors.ts';
import {
  act,
  ballot,
  card,
  cardPath,
  community,
  mergePath,
  settings,
  standingIdea,
  standingMerge,
} from './cases/community.ts';
import { freshSite, RulesProject } from './project.ts';

const commits = 800;
const ideas = ['ideas/GlovesInWinterForAll', 'ideas/AnotherIdeaOfTheSite'];
const actors = [account('ann'), account('bo'), account('bo'), account('cy'), verified('mo'), owner];

/** Numbers from 0 up to 1 that are the same in every run. Source: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = randomFrom(20_26);
const pick = <T>(choices: readonly [T, ...T[]] | readonly T[]): T =>
  choices[Math.floor(random() * choices.length)] as T;

/** Changes of an idea: each arm's own, and some that are nobody's. */
const changes = (): WriteFields => ({
  touchedAt: serverTime,
  ...pick<WriteFields>([
    { votes: increment(1) },
    { votes: increment(1) },
    { votes: increment(1) },
    { votes: increment(-1) },
    { votes: increment(-1) },
    { votes: increment(-1) },
    { votes: increment(pick([2, -2])) },
    { votes: pick([0, 1, 2]) },
    { title: 'Gloves for everybody' },
    { status: 'planned', happenedAt: serverTime },
    { state: 'approved', happenedAt: serverTime },
    {},
  ]),
});

/** One to five writes that somebody could try to get through together. */
function anyCommit(uid: string): Write[] {
  const path = pick(ideas);
  const voter = random() < 0.8 ? uid : pick(actors).uid;
  const vote: Write =
    random() < 0.5
      ? { kind: 'set', path: `${path}/votes/${voter}`, fields: ballot(voter) }
      : { kind: 'delete', path: `${path}/votes/${voter}` };
  const change: Write = { kind: 'update', path, fields: changes() };
  const via = pick(['ann', 'cy', 'mo', 'boss']);
  const move: Write[] = [
    { kind: 'set', path: `${path}/votes/${uid}`, fields: ballot(uid, { via }) },
    { kind: 'delete', path: `${random() < 0.9 ? path : pick(ideas)}/votes/${via}` },
  ];
  const more = random() < 0.15 ? anyCommit(uid) : [];
  const paid = random() < 0.3 ? [act(uid, path)] : [];
  const moves = [move, move, move, [...move, change]];
  const votes = [[vote, change], [vote, change], [vote, change], [vote, change], [vote], [change]];
  return pick<Write[]>(uid === 'bo' && random() < 0.6 ? moves : [...votes, move])
    .concat(paid, more)
    .slice(0, 5);
}

/** Ids of the documents that vote for an idea, and its counter. */
async function standing(project: RulesProject, site: string, path: string): Promise<[number, number]> {
  const idea = await project.get(site, path);
  const votes = await project.get(site, `${path}/votes`);
  return [
    Number(/"votes": \{\s*"integerValue": "(-?\d+)"/.exec(idea.text)?.[1]),
    (JSON.parse(votes.text) as { documents?: object[] }).documents?.length ?? 0,
  ];
}

it('keeps counters equal to votes, whatever is committed together', async () => {
  const project = new RulesProject('invariant');
  await project.use(await readFile(ourRules, 'utf8'));
  const site = freshSite();
  const found = community({
    '': settings({ gapSeconds: 0 }),
    ...Object.fromEntries(ideas.map((path) => [path, standingIdea({ votes: 0 })])),
    ...Object.fromEntries(['bo', 'cy'].map((uid) => [cardPath(uid), card(uid)])),
    // Their cards stay open, so that votes come back to be moved again.
    ...Object.fromEntries(
      ['ann', 'cy', 'boss'].map((uid) => [mergePath(uid), standingMerge('bo', 'accepted')]),
    ),
    [mergePath('mo')]: standingMerge('bo'),
  });
  await project.commit(
    'owner',
    site,
    Object.entries(found).map(([path, fields]) => ({ kind: 'set', path, fields })),
  );

  let taken = 0;
  let moved = 0;
  for (let index = 0; index < commits; index++) {
    const actor = pick(actors);
    const writes = anyCommit(actor.uid);
    const { status } = await project.commit(actor, site, writes);
    if (status !== 200) continue;
    taken++;
    if (writes.some((write) => 'fields' in write && 'via' in write.fields)) moved++;
    for (const path of ideas) {
      const [counter, votes] = await standing(project, site, path);
      deepEqual({ counter, after: writes }, { counter: votes, after: writes });
    }
  }
  ok(taken > commits / 20, `only ${taken} of ${commits} commits were taken`);
  ok(moved > 2, `only ${moved} votes moved`);
});
