import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { termsOf } from '../search/terms.ts';
import { openCommunity, type Community } from '../testing/community.ts';
import { openPage } from '../testing/page.ts';
import { closeLines } from '../testing/shaky-page.ts';
import { findIdeas, listVoters } from './page-queries.ts';
import { listIdeas } from './queries.ts';

const signal = AbortSignal.timeout(20_000);
const dayMs = 24 * 60 * 60_000;

const seed = (community: Community, title: string, fields = {}) =>
  community.seedIdea({ title, terms: termsOf(title), ...fields });

describe('finding ideas', { concurrency: 4 }, () => {
  after(closeLines);

  it('shows the public ones whose titles are most alike, best first', async () => {
    const community = await openCommunity();
    await seed(community, 'Neoprene socks', { votes: 90 });
    await seed(community, 'Lend neoprene gloves in winter', { votes: 3 });
    await seed(community, 'A sauna on the beach', { votes: 50 });
    await seed(community, 'Neoprene gloves for sale', { state: 'pending' });
    const site = openPage(community.config);
    const titles = async (text: string) =>
      (await findIdeas(site, text).fetch(signal)).map(({ title }) => title);
    assert.deepEqual(await titles('lending neoprene Gloves?'), [
      'Lend neoprene gloves in winter',
      'Neoprene socks',
    ]);
    assert.deepEqual(await titles('the !!!'), []);
  });

  it('finds Chinese by two characters that stand together', async () => {
    const community = await openCommunity();
    await seed(community, '冬天借手套');
    await seed(community, '周末的汤');
    const site = openPage(community.config);
    const found = await findIdeas(site, '可以借手套吗').fetch(signal);
    assert.deepEqual(
      found.map(({ title }) => title),
      ['冬天借手套'],
    );
  });

  it('reads eight at most', async () => {
    const community = await openCommunity();
    await Promise.all(
      Array.from({ length: 12 }, (_, votes) => seed(community, `Gloves number ${votes}`, { votes })),
    );
    const site = openPage(community.config);
    assert.equal((await findIdeas(site, 'gloves').fetch(signal)).length, 8);
  });
});

describe('lists of ideas', { concurrency: 4 }, () => {
  it('show pinned ones first, whatever the order, unless they are filtered', async () => {
    const community = await openCommunity();
    await seed(community, 'Loved', { votes: 9, category: 'Gear' });
    await seed(community, 'Pinned', { votes: 1, pinned: true, category: 'Gear' });
    await seed(community, 'Other', { votes: 5, category: 'Club', status: 'planned' });
    const site = openPage(community.config);
    const titles = async (filter: Parameters<typeof listIdeas>[1]) =>
      (await listIdeas(site, filter).fetch(signal)).items.map(({ title }) => title);
    assert.deepEqual(await titles({ order: 'votes' }), ['Pinned', 'Loved', 'Other']);
    assert.deepEqual(await titles({ order: 'votes', category: 'Gear' }), ['Loved', 'Pinned']);
    assert.deepEqual(await titles({ order: 'newest', status: 'planned' }), ['Other']);
    assert.deepEqual(await titles({ order: 'votes', status: 'planned', category: 'Gear' }), []);
  });

  it('are trending where they were posted lately, most wanted first', async () => {
    const community = await openCommunity();
    const ago = (days: number) => new Date(Date.now() - days * dayMs);
    await seed(community, 'Old and loved', { votes: 90, at: ago(200) });
    await seed(community, 'New and small', { votes: 2, at: ago(3) });
    await seed(community, 'New and loved', { votes: 20, at: ago(40) });
    const site = openPage(community.config);
    const { items } = await listIdeas(site, { order: 'trending' }).fetch(signal);
    assert.deepEqual(
      items.map(({ title }) => title),
      ['New and loved', 'New and small'],
    );
  });

  it('tell the last few who voted, by name', async () => {
    const community = await openCommunity();
    const id = await seed(community, 'Gloves', { votes: 7 });
    const names = ['Ann', 'Bo', 'Cem', 'Dee', 'Eva', 'Fay'];
    await community.owner.commit(
      names.flatMap((name, index) => [
        { kind: 'set' as const, path: `members/u${name}`, fields: { name } },
        {
          kind: 'set' as const,
          path: `ideas/${id}/votes/u${name}`,
          fields: { site: community.config.site, by: `u${name}`, at: new Date(index * 1000) },
        },
      ]),
    );
    await community.owner.commit([
      {
        kind: 'set',
        path: `ideas/${id}/votes/~${'x'.repeat(20)}`,
        fields: { by: '', name: 'A caller', at: new Date(99_000) },
      },
    ]);
    const site = openPage(community.config);
    const voters = await listVoters(site, id).fetch(signal);
    assert.deepEqual(
      voters.map(({ name }) => name),
      ['A caller', 'Fay', 'Eva'],
    );
  });
});
