import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comment } from '@stoa/core/threads/kind';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { sampleOf } from '@stoa/core/store/sample';
import { until } from '@stoa/core/testing/until';
import { hostileTexts } from '@stoa/widgets/testing/hostile-markdown';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { active, bundles, line, listen, trustedTypes } from './testing/hostile.ts';
import { ideaBox } from './testing/idea-box.ts';

/** Writes every hostile text past the rules into every field that visitors are shown; resolves with an idea's id. */
async function plant(community: Community): Promise<string> {
  const { owner, config } = community;
  const titles = hostileTexts.map((text) => line(text, 120)).filter((text) => text.length >= 4);
  const bodies = bundles(hostileTexts, 1500);
  const id = await community.seedIdea({
    title: titles[0]!,
    body: bodies[0]!,
    excerpt: line(hostileTexts[0]!, 280),
    name: line(hostileTexts[1]!, 40),
    label: line(hostileTexts[2]!, 24),
    category: line(hostileTexts[3]!, 40),
    reason: bodies[1]!.slice(0, 1000),
    status: 'declined',
    votes: 900,
  });
  const at = (turn: number) => new Date(1_700_000_000_000 + turn * 1000);
  await owner.commit(
    bodies.map((body, turn) => ({
      kind: 'set' as const,
      path: `ideas/${id}/comments/${'c'.repeat(17)}${100 + turn}`,
      fields: {
        ...sampleOf(comment),
        site: config.site,
        body,
        name: line(hostileTexts[turn + 20]!, 40),
        label: line(hostileTexts[turn + 60]!, 24),
        at: at(turn),
      },
    })),
  );
  await owner.commit([
    {
      kind: 'set',
      path: `ideas/${id}/history/${'h'.repeat(20)}`,
      fields: {
        ...{ by: 'x', name: line(hostileTexts[5]!, 40), label: line(hostileTexts[6]!, 24) },
        ...{ site: config.site, at: at(0), from: 'new', to: 'declined', reason: bodies[2]!.slice(0, 1000) },
      },
    },
    {
      kind: 'set',
      path: `ideas/${id}/votes/~${'v'.repeat(20)}`,
      fields: { by: '', name: line(hostileTexts[7]!, 40), at: at(1) },
    },
  ]);
  await Promise.all(
    titles.slice(1, 9).map((title, votes) =>
      community.seedIdea({
        title,
        votes,
        excerpt: line(hostileTexts[100 + votes]!, 280),
        body: bodies[votes]!,
      }),
    ),
  );
  return id;
}

describe('hostile texts in every field', () => {
  it('render nothing that acts, under enforced Trusted Types', async () => {
    const community = await openCommunity();
    const id = await plant(community);
    const address = await hostPage(pageAround(community, { head: trustedTypes }));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const { strange } = listen(page);
      await page.goto(address);
      const box = await ideaBox(page);
      const { length } = await box.titles();
      assert.equal(length, 9);
      assert.deepEqual(await active(page, 'stoa-idea-box'), []);

      await page.goto(`${address}?stoa=idea.${id}`);
      const more = box.root.getByRole('button', { name: /Show more/ });
      const comments = box.root.locator('[part~=comment] [part~=markdown]');
      await until('the comments are there', async () => (await comments.count()) > 10);
      while (await more.count()) {
        const before = await comments.count();
        await more.first().click();
        await until('more comments are there', async () => (await comments.count()) > before);
      }
      assert.ok((await comments.count()) >= 20);
      assert.deepEqual(await active(page, 'stoa-idea-box'), []);
      assert.equal(await page.evaluate(() => 'stoaHacked' in globalThis), false);
      assert.deepEqual(strange(), []);
      assert.deepEqual(one.uncaught, []);
    });
  });
});
