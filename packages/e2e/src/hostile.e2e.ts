import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comment } from '@stoa/core/threads/kind';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { sampleOf } from '@stoa/core/store/sample';
import { until } from '@stoa/core/testing/until';
import { hostileTexts } from '@stoa/widgets/testing/hostile-markdown';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

/** Texts in bundles that fit a field. */
function bundles(texts: readonly string[], most: number): string[] {
  const made: string[] = [];
  for (const text of texts) {
    const last = made.at(-1);
    if (last !== undefined && last.length + text.length + 2 <= most)
      made[made.length - 1] = `${last}\n\n${text}`;
    else made.push(text.slice(0, most));
  }
  return made;
}

const line = (text: string, most: number) => text.replace(/\s+/g, ' ').trim().slice(0, most);

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

/** What in the box could act, as text: elements, handlers, addresses, names that would hide the page's own. */
const active = (page: Page) =>
  page.evaluate(() => {
    const root = document.querySelector('stoa-idea-box')?.shadowRoot;
    const written = [...(root?.querySelectorAll('[part~=markdown] *, h1 *, h2 *, h3 *, bdi, bdi *') ?? [])];
    const found = [
      ...(root?.querySelectorAll('script, iframe, object, embed, svg script, style, form[action]') ?? []),
    ];
    for (const each of written) {
      const isLink = each instanceof HTMLAnchorElement;
      if (isLink && !/^(https?|mailto):$/.test(each.protocol)) found.push(each);
      if (/^(IMG|VIDEO|AUDIO|INPUT|BUTTON|SVG|MATH|META|LINK|BASE|TEMPLATE)$/i.test(each.tagName))
        found.push(each);
      if ([...each.attributes].some(({ name }) => /^(on|style$|id$|name$|srcdoc$)/.test(name)))
        found.push(each);
    }
    return found.map((each) => each.outerHTML.slice(0, 200));
  });

describe('hostile texts in every field', () => {
  it('render nothing that acts, under enforced Trusted Types', async () => {
    const community = await openCommunity();
    const id = await plant(community);
    const head = `<meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types lit-html">`;
    const address = await hostPage(pageAround(community, { head }));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void dialog.dismiss();
      });
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(address);
      const box = await ideaBox(page);
      const { length } = await box.titles();
      assert.equal(length, 9);
      assert.deepEqual(await active(page), []);

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
      assert.deepEqual(await active(page), []);
      assert.equal(await page.evaluate(() => 'stoaHacked' in globalThis), false);
      const strange = asked.filter(
        (each) => !/^(https?:\/\/(127\.0\.0\.1|localhost)[:/]|blob:|data:)/.test(each),
      );
      assert.deepEqual(strange, []);
      assert.deepEqual(one.uncaught, []);
    });
  });
});
