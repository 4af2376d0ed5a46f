import { expect, fixtureCleanup } from '@open-wc/testing';
import type { Site } from '@stoa/core';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../../strings/features.ts';
import { forgetVisitor } from '../../testing/idea-box.ts';
import { copyOf, idea, showTeam } from '../../testing/team.ts';

const words = await loadFeatureStrings('moderation', 'en');
const path = 'snapshots/ideas-votes';

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

/** A snapshot as old as that, which holds these ideas. */
const holds =
  (ids: readonly string[], ageMs = 0) =>
  async ({ store }: Site) => {
    const rows = ids.map((id) => ({ id, votes: 1, pinned: false }));
    const items = { asOf: new Date(Date.now() - ageMs), isAll: false, rows };
    await store.commit([{ kind: 'set', path, fields: { at: new Date(), items } }]);
  };

async function rowsIn({ store }: Site): Promise<readonly unknown[]> {
  const items = (await store.get(path))?.fields['items'] as StoredMap;
  return (items['rows'] as StoredMap[]).map(({ id }) => id);
}

describe('the snapshots of a site', () => {
  it('hold no more what a moderator hides', async () => {
    const { site, ...page } = await showTeam({ before: holds([idea, 'another']) });
    await page.press(words.more);
    await page.press(words.hide);
    page.choose('spam');
    await page.press(words.hideYes);
    await page.told(words.hidden);
    await until('it is taken out', async () => (await rowsIn(site)).join() === 'another');
  });

  it('hold no more what is merged into another idea', async () => {
    const [from, into] = ['aaaaaaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbbbbbb'];
    const shared = { terms: ['mitten'], absorbed: [], state: 'approved' };
    const { site, ...page } = await showTeam({
      on: from,
      before: async (made) => {
        await copyOf(made, from, { title: 'Warm mittens', ...shared }, ['u1']);
        await copyOf(made, into, { title: 'Mittens', ...shared }, ['u2']);
        await holds([from, into])(made);
      },
    });
    await page.press(words.more);
    await page.press(words.merge);
    await page.says('dialog .found', 'Mittens');
    page.all('dialog .found button')[0]!.click();
    await page.says('dialog', words.mergeVotes(1));
    await page.press(words.mergeYes);
    await page.says('dialog', words.merged);
    await until('it is taken out', async () => (await rowsIn(site)).join() === into);
  });

  it('are made anew by a moderator who comes by after an hour, and made by nobody where there were none', async () => {
    const { site } = await showTeam({ before: holds(['gone'], 2 * 60 * 60_000) });
    await until('it is new', async () => {
      const rows = await rowsIn(site);
      return rows.length === 20 && !rows.includes('gone');
    });
    expect(await site.store.get('snapshots/ideas-at')).to.equal(undefined);
  });
});
