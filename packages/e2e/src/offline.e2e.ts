import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox, type IdeaBox } from './testing/idea-box.ts';
import { ideasTitled, onShakyLine } from './testing/shaky-line.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';
const whistle = 'A whistle on every vest';

/** The box of somebody who has voted for the whistle: what acting needs is in the page. */
async function boxOfAMember(page: Page): Promise<IdeaBox> {
  const box = await ideaBox(page);
  await box.voteButton(whistle, 0).click();
  await box.shows(whistle, 1, true);
  await box.settled();
  return box;
}

describe('when the network goes', { concurrency: 2 }, () => {
  it('a vote and a post are marked as waiting, and arrive once when it is back', () =>
    onShakyLine(async (community, line) => {
      const id = await community.seedIdea({ title: soup, votes: 0 });
      await community.seedIdea({ title: whistle, votes: 0 });
      const address = await hostPage(pageAround(community));
      await visitor(async (one) => {
        const page = await one.open(address);
        const box = await boxOfAMember(page);
        const sent = line.seenAt(':commit').length;
        await one.context.setOffline(true);
        await box.voteButton(soup, 0).click();
        await box.shows(soup, 1, true);
        await box.root.locator('[data-pending]').waitFor();
        await box.post(gloves, 'My hands were cold.');
        await box.row(gloves).getByText(box.words.offline).waitFor();
        assert.equal(line.seenAt(':commit').length, sent);

        await one.context.setOffline(false);
        await box.settled();
        await box.shows(soup, 1, true);
        assert.equal(await box.idea(gloves).count(), 1);
        assert.equal(await ideasTitled(community, gloves), 1);
        assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
        assert.deepEqual(one.uncaught, []);
      });
    }));

  it('a vote that is taken back counts nothing', () =>
    onShakyLine(async (community) => {
      const id = await community.seedIdea({ title: soup, votes: 0 });
      await community.seedIdea({ title: whistle, votes: 0 });
      const other = await community.seedIdea({ title: gloves, votes: 0 });
      const address = await hostPage(pageAround(community));
      await visitor(async (one) => {
        const page = await one.open(address);
        const box = await boxOfAMember(page);
        await one.context.setOffline(true);
        await box.voteButton(soup, 0).click();
        await box.voteButton(soup, 1).click();
        await box.shows(soup, 0, false);
        // What comes after it tells when its turn would have been.
        await box.voteButton(gloves, 0).click();
        await one.context.setOffline(false);
        await box.settled();
        assert.deepEqual(await community.countOf(other), { votes: 1, voters: 1 });
        assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
      });
    }));

  it('the tab may even close: what was done arrives from the next one', () =>
    onShakyLine(async (community, line) => {
      const id = await community.seedIdea({ title: soup, votes: 0 });
      await community.seedIdea({ title: whistle, votes: 0 });
      const address = await hostPage(pageAround(community));
      await visitor(async (one) => {
        const page = await one.open(address);
        let box = await boxOfAMember(page);
        const sent = line.seenAt(':commit').length;
        await one.context.setOffline(true);
        await box.voteButton(soup, 0).click();
        await box.post(gloves);
        await box.row(gloves).getByText(box.words.offline).waitFor();
        await page.close();
        assert.equal(line.seenAt(':commit').length, sent);
        await one.context.setOffline(false);
        box = await ideaBox(await one.open(address));
        await box.idea(gloves).waitFor();
        await box.settled();
        await box.shows(soup, 1, true);
        assert.equal(await ideasTitled(community, gloves), 1);
        assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
      });
    }));
});

/** Where a row moves while the mouse is on its way to it, another would be pressed. */
const press = (button: HTMLElement) => {
  button.click();
};

describe('two tabs of one person', () => {
  it('voting and posting at once do each act once', async () => {
    const community = await openCommunity();
    const ids = await Promise.all([
      community.seedIdea({ title: soup, votes: 0 }),
      community.seedIdea({ title: gloves, votes: 0 }),
    ]);
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const pages = await Promise.all([one.open(address), one.open(address)]);
      const [left, right] = await Promise.all(pages.map((page) => ideaBox(page)));
      assert.ok(left && right);
      await Promise.all([
        (async () => {
          await left.voteButton(soup, 0).evaluate(press);
          await left.post('From the left tab');
        })(),
        (async () => {
          await right.voteButton(gloves, 0).evaluate(press);
          await right.post('From the right tab');
        })(),
      ]);
      await Promise.all([left.settled(), right.settled()]);
      // What one tab has done the other may show before it has arrived.
      for (const id of ids) {
        await until('the vote has arrived', async () => (await community.countOf(id)).votes === 1);
        assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
      }
      for (const title of ['From the left tab', 'From the right tab'])
        assert.equal(await ideasTitled(community, title), 1);
      const { items } = await community.owner.list({ collection: 'members', limit: 10 }, { asMember: true });
      assert.equal(items.length, 1, 'one person is one member');
    });
  });
});
