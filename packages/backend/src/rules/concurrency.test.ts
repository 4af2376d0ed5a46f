import { equal, match } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { increment } from '@stoa/core/store/transforms';
import { serverTime } from '@stoa/core/store/store';
import { ourRules } from '../emulators/start.ts';
import { guest } from './actors.ts';
import { ballot, card, cardPath, community, ideaPath, standingIdea, votePath } from './cases/community.ts';
import { freshSite, RulesProject } from './project.ts';

const voters = Array.from({ length: 50 }, (_, index) => guest(`voter${index}`));

let project: RulesProject;
before(async () => {
  project = new RulesProject('concurrency');
  await project.use(await readFile(ourRules, 'utf8'));
});

/** Contention is answered with 409, 429 or 503, and asked again after a random wait that grows. */
async function commitUntilHeard(...commit: Parameters<RulesProject['commit']>): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const { status } = await project.commit(...commit);
    if (![409, 429, 503].includes(status) || attempt === 10) return status;
    await delay(Math.random() * 50 * 2 ** attempt);
  }
}

it('counts 50 votes that are cast at once, then 25 that are taken back at once', async () => {
  const site = freshSite();
  const given = community({
    [ideaPath]: standingIdea({ votes: 0 }),
    ...Object.fromEntries(voters.map(({ uid }) => [cardPath(uid), card(uid)])),
  });
  await project.commit(
    'owner',
    site,
    Object.entries(given).map(([path, fields]) => ({ kind: 'set', path, fields })),
  );
  const counts = (by: number) => ({
    kind: 'update' as const,
    path: ideaPath,
    fields: { votes: increment(by), touchedAt: serverTime },
  });
  const cast = await Promise.all(
    voters.map((voter) =>
      commitUntilHeard(voter, site, [
        { kind: 'set', path: votePath(voter.uid), fields: ballot(voter.uid) },
        counts(1),
      ]),
    ),
  );
  equal(cast.filter((status) => status === 200).length, 50);
  match((await project.get(site, ideaPath)).text, /"votes": \{\s*"integerValue": "50"/);

  const withdrawn = await Promise.all(
    voters
      .slice(0, 25)
      .map((voter) =>
        commitUntilHeard(voter, site, [{ kind: 'delete', path: votePath(voter.uid) }, counts(-1)]),
      ),
  );
  equal(withdrawn.filter((status) => status === 200).length, 25);
  match((await project.get(site, ideaPath)).text, /"votes": \{\s*"integerValue": "25"/);
});
