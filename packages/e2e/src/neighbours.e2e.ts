import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { emulators } from '@stoa/core/testing/emulators';
import { visitor } from './testing/browser.ts';
import { framesUntilSeen } from './testing/frames.ts';
import { hostScript } from './testing/host-firebase.ts';
import { box as tag, hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

const soup = 'Soup on Sundays';

/** Below them is more page: giving room back must not scroll it. */
const twoBoxes = `${tag}${tag}<p style="height:200vh">More</p>`;

describe('two idea boxes on one page', () => {
  it('show a vote cast in one within a frame, and its withdrawal', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community, { body: twoBoxes }));
    await visitor(async (one) => {
      const page = await one.open(address);
      await page.locator('stoa-idea-box').nth(1).scrollIntoViewIfNeeded();
      const boxes = [await ideaBox(page), await ideaBox(page, { nth: 1 })] as const;
      await page.waitForLoadState('networkidle');
      assert.equal(await framesUntilSeen(page), 0);
      for (const box of boxes) await box.shows(soup, 1, true);
      for (const box of boxes) await box.settled();
      await boxes[1].voteButton(soup, 1).click();
      await boxes[0].shows(soup, 0, false);
      for (const box of boxes) await box.settled();
      assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
    });
  });

  it('show a post made in one once in each', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community, { body: twoBoxes }));
    await visitor(async (one) => {
      const page = await one.open(address);
      await page.locator('stoa-idea-box').nth(1).scrollIntoViewIfNeeded();
      const boxes = [await ideaBox(page), await ideaBox(page, { nth: 1 })] as const;
      await boxes[0].post(soup);
      for (const box of boxes) {
        await box.idea(soup).waitFor();
        await box.settled();
        assert.equal(await box.idea(soup).count(), 1);
      }
    });
  });
});

describe('a page with its own Firebase app', () => {
  it('keeps its app and its user, and the idea box works beside it', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const script = await hostScript(emulators.auth);
    const head = `<script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
    const address = await hostPage(pageAround(community, { head }));
    await visitor(async (one) => {
      const page = await one.open(address);
      const look = () =>
        page.evaluate(() => (window as unknown as { host: { look(): object; uid: string } }).host.look());
      await page.waitForFunction(() => 'host' in window);
      const before = await look();
      const box = await ideaBox(page);
      await box.voteButton(soup, 0).click();
      await box.shows(soup, 1, true);
      await box.post('Lend neoprene gloves');
      await box.settled();
      await box.idea('Lend neoprene gloves').waitFor();
      assert.deepEqual(await look(), before);
      assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });

      await page.reload();
      await (await ideaBox(page)).shows(soup, 1, true);
      await page.waitForFunction(() => 'host' in window);
      assert.deepEqual(one.uncaught, []);
    });
  });
});
