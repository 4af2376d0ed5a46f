import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { visitor } from './testing/browser.ts';
import { exampleSite, hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

const wish = { title: 'Lend neoprene gloves', text: 'My hands were too cold to hold the paddle.' };

describe('on the example brand’s ideas page, a guest', { concurrency: 2 }, () => {
  for (const [path, lang] of [
    ['/ideas/', 'en'],
    ['/zh/ideas/', 'zh-CN'],
  ] as const)
    it(`posts and votes on ${path}, and a second browser sees both`, async () => {
      const community = await openCommunity();
      const id = await community.seedIdea({ title: 'Soup on Sundays', votes: 0 });
      const address = (await exampleSite(community)) + path;
      await visitor(async (one) => {
        const box = await ideaBox(await one.open(address), { lang });
        await box.voteButton('Soup on Sundays', 0).click();
        await box.shows('Soup on Sundays', 1, true);
        await box.post(wish.title, wish.text);
        await box.says(box.words.posted).waitFor();
        await box.settled();
        await box.idea(wish.title).waitFor();
        await box.says(box.words.nobody).waitFor({ state: 'detached' });
        assert.deepEqual(one.uncaught, []);
      });
      await visitor(async (other) => {
        const box = await ideaBox(await other.open(address), { lang });
        await box.shows('Soup on Sundays', 1, false);
        await box.row(wish.title).getByText(wish.text).waitFor();
      });
      assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
    });

  it('posts and votes from right to left in Arabic', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: 'حساء يوم الأحد', votes: 0 });
    const address = await hostPage(pageAround(community, { lang: 'ar', dir: 'rtl' }));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page, { lang: 'ar' });
      await box.voteButton('حساء يوم الأحد', 0).click();
      await box.shows('حساء يوم الأحد', 1, true);
      await box.post('قفازات دافئة للشتاء', 'كانت يداي باردتين.');
      await box.settled();
      await box.idea('قفازات دافئة للشتاء').waitFor();
      const [vote, title] = await Promise.all([
        box.voteButton('حساء يوم الأحد', 1).boundingBox(),
        box.idea('حساء يوم الأحد').boundingBox(),
      ]);
      assert.ok(vote!.x > title!.x, 'the vote button stands on the right of the title');
    });
    await visitor(async (other) => {
      const box = await ideaBox(await other.open(address), { lang: 'ar' });
      await box.shows('حساء يوم الأحد', 1, false);
      await box.idea('قفازات دافئة للشتاء').waitFor();
    });
  });

  it('takes a vote back', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: 'Soup on Sundays', votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const box = await ideaBox(await one.open(address));
      await box.voteButton('Soup on Sundays', 0).click();
      await box.settled();
      await box.voteButton('Soup on Sundays', 1).click();
      await box.shows('Soup on Sundays', 0, false);
      await box.settled();
      assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
    });
  });
});

describe('what somebody has typed', { concurrency: 2 }, () => {
  it('survives a reload, is kept by Cancel and Escape, and is gone once it is posted', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      let box = await ideaBox(page);
      await box.opener.click();
      await box.title.fill(wish.title);
      await box.text.fill(wish.text);
      await box.says(box.words.draftKept).waitFor();

      await page.reload();
      box = await ideaBox(page);
      await box.form.waitFor();
      assert.equal(await box.title.inputValue(), wish.title);
      assert.equal(await box.text.inputValue(), wish.text);

      await box.root.getByRole('button', { name: box.words.cancel }).click();
      await box.form.waitFor({ state: 'detached' });
      await box.opener.click();
      assert.equal(await box.title.inputValue(), wish.title);
      await box.title.press('Escape');
      await box.form.waitFor({ state: 'detached' });
      await box.opener.click();
      assert.equal(await box.text.inputValue(), wish.text);

      await box.send();
      await box.settled();
      await box.idea(wish.title).waitFor();
      await page.reload();
      box = await ideaBox(page);
      await box.idea(wish.title).waitFor();
      assert.equal(await box.form.count(), 0);
      await box.opener.click();
      assert.equal(await box.title.inputValue(), '');
    });
  });

  it('stays in the form, with a complaint, while it is too short', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const box = await ideaBox(await one.open(address));
      await box.post('No');
      await box.says(box.words.titleShort(4)).waitFor();
      assert.equal(await box.title.getAttribute('aria-invalid'), 'true');
      assert.equal(await box.title.evaluate((input) => input.matches(':focus')), true);
    });
  });
});
