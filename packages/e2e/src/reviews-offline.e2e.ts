import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Community } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { courseBody } from './testing/reviews.ts';
import { onShakyLine } from './testing/shaky-line.ts';

const title = 'A calm first day';

/** Opens the form and fills it. */
async function writes(page: Page) {
  const feed = page.locator('stoa-review-feed');
  await feed.getByRole('button', { name: 'Write a review' }).click();
  await feed.getByRole('radio', { name: /^4 stars/ }).check({ force: true });
  await feed.getByLabel('In one line', { exact: false }).fill(title);
  return feed;
}

const piles = async ({ owner }: Community) =>
  ((await owner.get('items/kayak-101', { asMember: true }))?.fields['piles'] ?? {}) as object;

describe('a review in airplane mode', { concurrency: 2 }, () => {
  it('waits, marked, and arrives once when the network is back', () =>
    onShakyLine(async (community, line) => {
      const address = await hostPage(pageAround(community, { body: courseBody }));
      await visitor(async (one) => {
        const page = await one.open(address);
        const feed = await writes(page);
        await page.waitForLoadState('networkidle');
        await one.context.setOffline(true);
        const sent = line.seenAt(':commit').length;
        await feed.getByRole('button', { name: 'Post review' }).click();
        await feed.locator('.own').getByText(title).waitFor();
        assert.equal(line.seenAt(':commit').length, sent);
        assert.deepEqual({ ...(await piles(community)) }, {});
        await one.context.setOffline(false);
        await until('it counts', async () => '4' in (await piles(community)));
        assert.deepEqual({ ...(await piles(community)) }, { '4': 1 });
        await feed.getByText('Your review is published').waitFor();
        assert.equal(await feed.getByText(title).count(), 1);
        assert.deepEqual(one.uncaught, []);
      });
    }));

  it('that was only begun is there to be finished in the next tab, its stars too', () =>
    onShakyLine(async (community) => {
      const address = await hostPage(pageAround(community, { body: courseBody }));
      await visitor(async (one) => {
        const page = await one.open(address);
        await writes(page);
        await page.close();
        const next = await one.open(address);
        const feed = next.locator('stoa-review-feed');
        await feed.getByRole('button', { name: 'Write a review' }).click();
        await until(
          'the title',
          async () => (await feed.getByLabel('In one line', { exact: false }).inputValue()) === title,
        );
        assert.ok(await feed.getByRole('radio', { name: /^4 stars/ }).isChecked());
        assert.deepEqual({ ...(await piles(community)) }, {});
      });
    }));
});
