import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { ideasTitled } from './testing/shaky-line.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';

describe('a newcomer without a network', () => {
  it('votes and posts: both wait, and arrive once when it is back', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await page.waitForLoadState('networkidle');
      await one.context.setOffline(true);
      await box.voteButton(soup, 0).click();
      await box.shows(soup, 1, true);
      await box.post(gloves, 'My hands were cold.');
      await box.row(gloves).getByText(box.words.offline).waitFor();
      await one.context.setOffline(false);
      await box.settled();
      await box.shows(soup, 1, true);
      assert.equal(await ideasTitled(community, gloves), 1);
      assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    });
  });
});
