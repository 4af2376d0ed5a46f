import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { idea } from '@stoa/core/ideas/kind';
import { idOn } from '@stoa/core/store/board';
import { newId } from '@stoa/core/store/id';
import { sampleOf } from '@stoa/core/store/sample';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '@stoa/widgets/strings/features';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { ideaPage } from './testing/idea-page.ts';
import { signInDialog } from './testing/sign-in.ts';
import { memberWith } from './testing/team.ts';
import { Traffic } from './testing/traffic.ts';
import { held } from './testing/who.ts';

const prices = 'Winter prices for dealers';
const soup = 'Soup on Sundays';
const gated = '<stoa-idea-box board="dealers" style="display:block;min-height:100vh"></stoa-idea-box>';

/** A community with an idea on its board for dealers, and one for all; resolves with the former's id. */
async function withBoard(): Promise<{ readonly community: Community; readonly id: string }> {
  const community = await openCommunity({
    settings: { boards: { dealers: { roles: ['dealer'], points: null } } },
  });
  const id = idOn('dealers', newId());
  const fields = { ...sampleOf(idea), site: community.config.site, title: prices, state: 'dealers' };
  await community.owner.commit([{ kind: 'set', path: `ideas/${id}`, fields }]);
  await community.seedIdea({ title: soup });
  return { community, id };
}

const door = await loadFeatureStrings('board', 'en');
const isFor = door.isFor(['dealer'], null);

describe('a gated board on the brand’s page', { concurrency: 2 }, () => {
  it('is shut to visitors, who ask for nothing of it, and opens to a dealer who signs in at the door', async () => {
    const { community, id } = await withBoard();
    const email = await memberWith('dealer', community);
    const address = await hostPage(pageAround(community, { body: gated }));
    await visitor(async (browser) => {
      const traffic = new Traffic(community, browser.context);
      const page = await browser.open(address);
      const box = await ideaBox(page);
      await box.says(isFor).waitFor();
      assert.equal(traffic.lists.length, 0);
      await box.root.getByRole('button', { name: door.signIn, exact: true }).click();
      await (await signInDialog(box)).signIn(email);
      await box.idea(prices).waitFor();
      assert.equal(await box.idea(soup).count(), 0);
      await box.voteButton(prices, 0).click();
      await box.settled();
      await until('the vote is counted', async () => (await held(community, `ideas/${id}`))?.['votes'] === 1);
      await box.idea(prices).getByRole('link').click();
      const shown = await ideaPage(page);
      await shown.add('A tenth off until March.');
      await until('the comment is counted', async () => {
        return (await held(community, `ideas/${id}`))?.['comments'] === 1;
      });
    });
  });

  it('is shut again, at an idea’s own address too, once the role is taken away', async () => {
    const { community, id } = await withBoard();
    const email = await memberWith('dealer', community);
    const address = await hostPage(pageAround(community, { body: gated }));
    await visitor(async (browser) => {
      const page = await browser.open(`${address}?stoa=idea.${id}`);
      const box = await ideaBox(page);
      await box.says(isFor).waitFor();
      assert.equal(await page.getByText(prices).count(), 0);
      await box.root.getByRole('button', { name: door.signIn, exact: true }).click();
      await (await signInDialog(box)).signIn(email);
      await page.getByRole('heading', { name: prices }).waitFor();
      const { items } = await community.owner.list({ collection: 'members', limit: 5 }, { asMember: true });
      await community.owner.commit(
        items.map(({ path }) => ({ kind: 'update', path, fields: { role: 'member' } })),
      );
      await page.reload();
      await box.says(isFor).waitFor();
      assert.equal(await page.getByText(prices).count(), 0);
    });
  });

  it('stands beside the public box, each with its own ideas, form and draft', async () => {
    const { community } = await withBoard();
    const email = await memberWith('dealer', community);
    const body = `<stoa-idea-box></stoa-idea-box>${gated}`;
    const address = await hostPage(pageAround(community, { body }));
    await visitor(async (browser) => {
      const page = await browser.open(address);
      const [open, shut] = [await ideaBox(page), await ideaBox(page, { nth: 1 })];
      await shut.root.getByRole('button', { name: door.signIn, exact: true }).click();
      await (await signInDialog(shut)).signIn(email);
      await shut.idea(prices).waitFor();
      await open.opener.click();
      await open.title.fill('Tea as well');
      await shut.post('A rack for the shop window');
      await shut.idea('A rack for the shop window').waitFor();
      assert.equal(await open.idea('A rack for the shop window').count(), 0);
      assert.equal(await open.title.inputValue(), 'Tea as well');
      await page.reload();
      await shut.idea('A rack for the shop window').waitFor();
      assert.deepEqual(await open.titles(), [soup]);
    });
  });
});
