import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import type { Page } from 'playwright-core';
import { objections } from './testing/axe.ts';
import { visitor } from './testing/browser.ts';
import { exampleSite, hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { isThorough } from './testing/thorough.ts';

const soup = 'Soup on Sundays';

async function communityOfMany() {
  const community = await openCommunity();
  await community.seedIdea({ title: soup, votes: 1200 });
  await community.seedIdea({ title: 'A whistle on every vest', votes: 7, status: 'planned' });
  await community.seedIdea({
    title: 'Wine on the water',
    votes: 3,
    status: 'declined',
    reason: 'We paddle sober.',
  });
  await community.seedIdea({ title: 'Kayaks for two', votes: 0, status: 'done', reason: 'Two since May.' });
  return community;
}

describe('on the example brand’s ideas page', { concurrency: 2 }, () => {
  for (const brand of isThorough ? ['', '?brand=dive', '?brand=bakery'] : [''])
    it(`axe finds nothing in the box, its form and a posted idea${brand && ` as ${brand}`}`, async () => {
      const address = `${await exampleSite(await communityOfMany())}/ideas/${brand}`;
      await visitor(async (one) => {
        const page = await one.open(address);
        const box = await ideaBox(page);
        await box.shows(soup, 1200);
        await page.waitForLoadState('networkidle');
        await box.voteButton(soup, 1200).click();
        await box.post('No');
        await box.says(box.words.titleShort(4)).waitFor();
        assert.deepEqual(await objections(page), []);
        await box.title.fill('Lend neoprene gloves');
        await box.send();
        await box.settled();
        await box.says(box.words.posted).waitFor();
        assert.deepEqual(await objections(page), []);
      });
    });
});

/** What has the focus inside the box: its name, and whether a ring shows it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.querySelector('stoa-idea-box')?.shadowRoot?.activeElement;
    if (!element) return undefined;
    const hasRing = (each: Element | null) => {
      if (!each) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    };
    return {
      name: (element.getAttribute('aria-label') ?? element.id) || element.textContent.trim(),
      // Where somebody writes, the ring is around the field and its tools.
      isShown: hasRing(element) || hasRing(element.closest('[part~=composer] .box')),
    };
  });

/** Presses Tab until `name` has the focus; every stop on the way shows it. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 40; stops++) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (!at) continue;
    assert.ok(at.isShown, `the focus shows on ${at.name}`);
    if (at.name === name) return;
  }
  assert.fail(`Tab never came to ${name}`);
}

describe('with a keyboard alone', () => {
  it('somebody changes the order, votes and posts, and never loses the focus', async () => {
    const community = await communityOfMany();
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const { words } = box;
      await box.shows(soup, 1200);
      await page.waitForLoadState('networkidle');
      await tabTo(page, words.orders.newest);
      await page.keyboard.press('Enter');
      await page.waitForLoadState('networkidle');
      assert.equal(await box.order('newest').getAttribute('aria-pressed'), 'true');
      assert.equal((await focused(page))?.name, words.orders.newest);

      await box.shows(soup, 1200);
      await tabTo(page, words.vote(soup, 1200));
      await page.keyboard.press('Space');
      await box.shows(soup, 1201, true);
      await box.settled();
      assert.equal((await focused(page))?.name, words.vote(soup, 1201));

      await box.opener.focus();
      await page.keyboard.press('Enter');
      await box.form.waitFor();
      assert.equal((await focused(page))?.name, 'idea-title');
      await page.keyboard.type('Lend neoprene gloves');
      await page.keyboard.press('Tab');
      await page.keyboard.type('My hands were cold. /jk');
      await tabTo(page, words.post);
      await page.keyboard.press('Enter');
      await box.form.waitFor({ state: 'detached' });
      await box.settled();
      await box.idea('Lend neoprene gloves').waitFor();
      assert.equal((await focused(page))?.name, words.newIdea);
    });
  });

  it('Escape closes the form and gives the focus back to its button', async () => {
    const address = await hostPage(pageAround(await openCommunity()));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.opener.focus();
      await page.keyboard.press('Enter');
      await box.form.waitFor();
      await page.keyboard.press('Escape');
      await box.form.waitFor({ state: 'detached' });
      await page.waitForFunction(() => document.querySelector('stoa-idea-box')?.shadowRoot?.activeElement);
      assert.equal((await focused(page))?.name, box.words.newIdea);
    });
  });
});

describe('nothing scrolls sideways', { concurrency: 2 }, () => {
  const sideways = (page: Page) =>
    page.evaluate(() => {
      const root = document.querySelector('stoa-idea-box')!.shadowRoot!;
      const over = [...root.querySelectorAll('*')].filter(
        (each) => each.getBoundingClientRect().right > innerWidth + 0.5,
      );
      return {
        page: document.documentElement.scrollWidth - innerWidth,
        over: over.map((each) => each.outerHTML.slice(0, 100)),
      };
    });

  for (const [what, width, head] of [
    ['at 320 px', 320, ''],
    ['with text twice the size', 640, '<style>html{font-size:200%}</style>'],
    ['at 320 px with text twice the size', 320, '<style>html{font-size:200%}</style>'],
  ] as const)
    it(`${what}, in the list and in the form`, async () => {
      const community = await communityOfMany();
      const title = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenständer';
      await community.seedIdea({ title, votes: 2 });
      const address = await hostPage(pageAround(community, { head }));
      await visitor(
        async (one) => {
          const page = await one.open(address);
          const box = await ideaBox(page);
          await box.shows(soup, 1200);
          assert.deepEqual(await sideways(page), { page: 0, over: [] });
          await box.opener.click();
          await box.form.waitFor();
          assert.deepEqual(await sideways(page), { page: 0, over: [] });
        },
        { viewport: { width, height: 800 } },
      );
    });
});
