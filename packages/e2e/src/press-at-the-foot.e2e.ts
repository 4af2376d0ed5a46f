import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { visitor } from './testing/browser.ts';
import { box as tag, hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

const soup = 'Soup on Sundays';

describe('an idea box at the foot of a page', () => {
  it('counts the first press, although the room it kept is given back', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community, { body: `<p style="height:50vh">Above</p>${tag}` }));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await page.mouse.wheel(0, 5000);
      await page.waitForFunction(() => scrollY > 0);
      await box.voteButton(soup, 0).click();
      await box.shows(soup, 1, true);
    });
  });
});
