import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox, type IdeaBox } from './testing/idea-box.ts';
import { onShakyLine } from './testing/shaky-line.ts';

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

describe('when the network is gone', () => {
  it('a vote that is taken back is never sent', () =>
    onShakyLine(async (community, line) => {
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
        assert.deepEqual(
          line.seenAt(':commit').filter(({ body }) => body.includes(id)),
          [],
        );
      });
    }));
});
