import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

const soup = 'Soup on Sundays';

describe('two tabs of one person', () => {
  it('voting for the same idea at once count one vote, and both show it', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const pages = await Promise.all([one.open(address), one.open(address)]);
      const boxes = await Promise.all(pages.map((page) => ideaBox(page)));
      // At the same moment: a press after the other's vote is shown would take that back.
      const moment = Date.now() + 1000;
      await Promise.all(
        boxes.map((box) =>
          box.voteButton(soup, 0).evaluate(async (button: HTMLElement, time) => {
            await new Promise((due) => setTimeout(due, time - Date.now()));
            button.click();
          }, moment),
        ),
      );
      for (const box of boxes) await box.shows(soup, 1, true);
      await Promise.all(boxes.map((box) => box.settled()));
      assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
      for (const box of boxes) await box.shows(soup, 1, true);
    });
  });
});
