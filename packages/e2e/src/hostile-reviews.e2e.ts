import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { sampleOf } from '@stoa/core/store/sample';
import { until } from '@stoa/core/testing/until';
import { comment } from '@stoa/core/threads/kind';
import { hostileTexts } from '@stoa/widgets/testing/hostile-markdown';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { active, bundles, line, listen, trustedTypes } from './testing/hostile.ts';
import { courseBody, plantReviews } from './testing/reviews.ts';

/** Writes hostile texts past the rules into every field of reviews and questions that visitors are shown. */
async function plant(community: Community): Promise<void> {
  const { owner, config } = community;
  const bodies = bundles(hostileTexts, 1500);
  const text = (turn: number, most: number) => line(hostileTexts[turn % hostileTexts.length]!, most);
  await plantReviews(
    community,
    'kayak-101',
    bodies.slice(0, 20).map((body, turn) => ({
      rating: (turn % 5) + 1,
      title: text(turn * 9, 120),
      body,
      excerpt: `${text(turn * 9 + 1, 279)}…`,
      name: text(turn * 9 + 2, 40),
      label: text(turn * 9 + 3, 24),
      tags: [`@${text(turn * 9 + 4, 60)}`, `${text(turn * 9 + 5, 30)}:5`, `Level:${text(turn * 9 + 6, 60)}`],
      source: text(turn * 9 + 7, 20),
      reply: {
        ...{ by: 'x', name: text(turn * 9 + 8, 40), label: text(turn * 9 + 9, 24), at: new Date() },
        body: bodies[turn + 10]!,
      },
    })),
  );
  await owner.commit(
    bodies.slice(20, 40).map((body, turn) => ({
      kind: 'set' as const,
      path: `items/kayak-101/comments/${'c'.repeat(17)}${100 + turn}`,
      fields: {
        ...sampleOf(comment),
        site: config.site,
        body,
        name: text(300 + turn, 40),
        label: text(330 + turn, 24),
        at: new Date(1_700_000_000_000 + turn * 1000),
      },
    })),
  );
}

describe('hostile texts in every field of a review feed', () => {
  it('render nothing that acts, and tell search engines texts, under enforced Trusted Types', async () => {
    const community = await openCommunity();
    await plant(community);
    const address = await hostPage(pageAround(community, { head: trustedTypes, body: courseBody }));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const { strange } = listen(page);
      await page.goto(address);
      const feed = page.locator('stoa-review-feed');
      const rows = feed.locator('[part~=review]');
      await until('the reviews are there', async () => (await rows.count()) === 10);
      await feed.getByRole('button', { name: 'Show more' }).click();
      await until('all reviews are there', async () => (await rows.count()) === 20);
      await feed.locator('.read').evaluateAll((all) => {
        for (const each of all) (each as HTMLElement).click();
      });
      await until('whole texts', async () => (await feed.locator('[part~=markdown]').count()) >= 20);
      await feed.getByText('Questions and answers').click();
      await until('questions', async () => (await feed.locator('[part~=comment]').count()) === 20);
      assert.deepEqual(await active(page, 'stoa-review-feed'), []);
      const told = page.locator('head script[type="application/ld+json"]');
      await until('search engines are told', async () => (await told.count()) === 1);
      const node = JSON.parse((await told.textContent()) ?? '') as { readonly name: string };
      assert.equal(node.name, 'Kayaking 101');
      assert.equal(await page.evaluate(() => 'stoaHacked' in globalThis), false);
      assert.deepEqual(strange(), []);
      assert.deepEqual(one.uncaught, []);
    });
  });
});
