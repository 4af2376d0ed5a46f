import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { visitor } from './testing/browser.ts';
import { box as tag, hostPage, pageAround, scriptTag } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { ideaPage } from './testing/idea-page.ts';
import { storedBy } from './testing/stored.ts';
import { Traffic } from './testing/traffic.ts';

/** A community with ideas in three pages; idea n has n votes. */
async function openBusyCommunity() {
  const community = await openCommunity();
  const at = Date.parse('2025-03-01T08:00:00Z');
  const seeds = Array.from({ length: 25 }, (_, votes) =>
    community.seedIdea({
      title: `Idea number ${votes}`,
      votes,
      at: new Date(at + votes * 60_000),
      touchedAt: new Date(),
    }),
  );
  await Promise.all(seeds);
  return community;
}

describe('what a visit costs', { concurrency: 2 }, () => {
  it('a cold view is one list of ten; each further page and order one more; a vote none', async () => {
    const community = await openBusyCommunity();
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(address);
      const box = await ideaBox(page);
      await page.waitForLoadState('networkidle');
      assert.equal(traffic.firestore.length, 1);
      assert.equal(traffic.lists.length, 1);
      assert.match(traffic.lists[0]!.postData() ?? '', /"limit":10\}/);
      assert.ok((await traffic.reads()) <= 11);

      await box.more.click();
      await box.idea('Idea number 14').waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(traffic.lists.length, 2);
      // How long an idea may be quiet, and what ideas have come to: once, for who reads on.
      assert.equal(traffic.firestore.length, 4);

      await box.more.click();
      await box.idea('Idea number 4').waitFor();
      assert.equal(traffic.lists.length, 3);
      assert.ok((await traffic.reads()) <= 27);

      await box.order('newest').click();
      await box.idea('Idea number 24').waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(traffic.firestore.length, 6);
      await box.order('votes').click();
      await box.idea('Idea number 24').waitFor();
      await page.waitForLoadState('networkidle');
      assert.equal(traffic.lists.length, 4, 'an order that was seen is not asked for again');

      await box.voteButton('Idea number 24', 24).click();
      await box.shows('Idea number 24', 25, true);
      await box.settled();
      await page.waitForLoadState('networkidle');
      assert.equal(traffic.lists.length, 4);
    });
  });

  it('an idea’s own page asks for no list of ideas, and for no figures', async () => {
    const community = await openBusyCommunity();
    const id = await community.seedIdea({ title: 'Quite another idea', comments: 0 });
    for (const [place, link] of [
      [`?stoa=idea.${id}`, 'query'],
      [`#stoa=idea.${id}`, 'hash'],
    ] as const) {
      const body = tag.replace('<stoa-idea-box', `<stoa-idea-box link="${link}"`);
      const address = await hostPage(pageAround(community, { body }));
      await visitor(async (one) => {
        const page = await one.context.newPage();
        const traffic = new Traffic(community, page);
        await page.goto(address + place);
        const shown = await ideaPage(page);
        await page.getByRole('heading', { name: 'Quite another idea' }).waitFor();
        await page.locator('stoa-idea-box [part~=closing]').scrollIntoViewIfNeeded();
        await page.waitForLoadState('networkidle');
        const asked = traffic.firestore.map((request) => `${request.url()} ${request.postData() ?? ''}`);
        assert.ok(asked.length > 0);
        assert.deepEqual(
          asked.filter((request) => /"collectionId":"ideas"|snapshots/.test(request)),
          [],
          link,
        );
        // Back at the list it is there, with what stands below it.
        await shown.root.getByRole('link', { name: shown.words.back }).click();
        await (await ideaBox(page)).idea('Idea number 24').waitFor();
      });
    }
  });

  it('two boxes on a page share one list', async () => {
    const community = await openBusyCommunity();
    const address = await hostPage(pageAround(community, { body: tag + tag }));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(address);
      await page.locator('stoa-idea-box').nth(1).scrollIntoViewIfNeeded();
      await ideaBox(page);
      await ideaBox(page, { nth: 1 });
      await page.waitForLoadState('networkidle');
      assert.equal(traffic.lists.length, 1);
    });
  });

  it('the next pages of somebody who has acted ask for no list', async () => {
    const community = await openBusyCommunity();
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      let box = await ideaBox(page);
      await box.voteButton('Idea number 24', 24).click();
      await box.shows('Idea number 24', 25, true);
      await box.settled();
      // The act has made the kept list old; the next page keeps a new one.
      await page.reload();
      box = await ideaBox(page);
      await box.shows('Idea number 24', 25, true);
      await page.waitForLoadState('networkidle');

      const traffic = new Traffic(community, page);
      await page.reload();
      box = await ideaBox(page);
      await box.shows('Idea number 24', 25, true);
      await page.waitForLoadState('networkidle');
      assert.equal(traffic.lists.length, 0);
    });
  });

  it('with data-cache, so do the next pages of a reader; without it nothing is kept', async () => {
    const community = await openBusyCommunity();
    for (const [attributes, lists, kept] of [
      ['data-cache', 0, 1],
      ['', 1, 0],
    ] as const) {
      const address = await hostPage(pageAround(community, { script: scriptTag(community, attributes) }));
      await visitor(async (one) => {
        const page = await one.open(address);
        await ideaBox(page);
        await page.waitForLoadState('networkidle');
        assert.equal((await storedBy(page)).length, kept);
        const traffic = new Traffic(community, page);
        await page.reload();
        const box = await ideaBox(page);
        await box.idea('Idea number 24').waitFor();
        await page.waitForLoadState('networkidle');
        assert.equal(traffic.lists.length, lists, attributes);
      });
    }
  });
});
