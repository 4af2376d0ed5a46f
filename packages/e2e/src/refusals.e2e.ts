import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import { visitor } from './testing/browser.ts';
import { close, reopen } from './testing/closed-site.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { onShakyLine } from './testing/shaky-line.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';

describe('ideas that cannot be read', { concurrency: 2 }, () => {
  it('because the rules refuse the list, say so, and come with "Try again"', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await close(community);
    await visitor(async (one) => {
      const box = await ideaBox(await one.open(address));
      await box.says(box.words.failed).waitFor();
      await box.says(box.words.unread.denied).waitFor();
      assert.equal(await box.says(/PERMISSION_DENIED|insufficient permissions/).count(), 0);
      await reopen(community);
      await box.retry.click();
      await box.shows(soup, 0);
      assert.equal(await box.says(box.words.failed).count(), 0);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('because nothing answers, say so, and come when something does', () =>
    onShakyLine(async (community, line) => {
      await community.seedIdea({ title: soup, votes: 0 });
      const address = await hostPage(pageAround(community));
      line.offline = true;
      await visitor(async (one) => {
        const box = await ideaBox(await one.open(address));
        await box.says(box.words.failed).waitFor();
        await box.says(box.words.unread.offline).waitFor();
        line.offline = false;
        // The box asks again by itself for a while: the button may be gone before it is pressed.
        await until('the ideas are there', async () => {
          if (await box.voteButton(soup, 0).count()) return true;
          await box.retry.click({ timeout: 500 });
          return false;
        });
        assert.deepEqual(one.uncaught, []);
      });
    }));

  it('because the page’s policy blocks Firestore, say that', async () => {
    const community = await openCommunity();
    const head = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'">`;
    const address = await hostPage(pageAround(community, { head }));
    await visitor(async (one) => {
      const box = await ideaBox(await one.open(address));
      await box.says(box.words.unread.blocked).waitFor();
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('on the second page leave the first where it is', async () => {
    const community = await openCommunity();
    for (let votes = 0; votes < 12; votes++)
      await community.seedIdea({ title: `Idea number ${votes}`, votes });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.shows('Idea number 11', 11);
      await page.waitForLoadState('networkidle');
      await close(community);
      await box.more.click();
      await box.says(box.words.failed).waitFor();
      await box.shows('Idea number 11', 11);
      await reopen(community);
      await box.retry.click();
      await box.shows('Idea number 0', 0);
    });
  });
});

describe('where a moderator looks first', () => {
  it('the author sees the idea, marked, also after a reload, and others do not', async () => {
    const community = await openCommunity({ settings: { moderation: 'before' } });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      let box = await ideaBox(page);
      await box.post(gloves, 'My hands were cold.');
      await box.row(gloves).getByText(box.words.pending).waitFor();
      await page.reload();
      box = await ideaBox(page);
      await box.row(gloves).getByText(box.words.pending).waitFor();
      await visitor(async (other) => {
        const theirs = await ideaBox(await other.open(address));
        await theirs.says(theirs.words.empty).waitFor();
        assert.equal(await theirs.idea(gloves).count(), 0);
      });
    });
  });
});
