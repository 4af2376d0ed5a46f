import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { visitor } from './testing/browser.ts';
import { box as tag, hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { shiftsOf, watchShift } from './testing/shift.ts';

/** A text above, the widget, and right below it a footer that any growth would push. */
const around = (widget: string) =>
  `<style>body{margin:0;font:16px/1.5 sans-serif}main{max-width:40rem;margin:auto}footer{background:#ddd}</style>
  <main><h1>What should we change?</h1><p>Boats, courses, the soup.</p>${widget}</main>
  <footer><p>Sai Kung, Hong Kong</p><p>Tuesday to Sunday</p></footer>`;

async function communityWith(rows: number) {
  const community = await openCommunity();
  for (let row = 0; row < rows; row++)
    await community.seedIdea({
      title: `Idea number ${row} with a title that needs two lines on a phone`,
      votes: row,
    });
  return community;
}

describe('while the ideas come later than everything else', () => {
  for (const rows of [0, 3, 20])
    it(`nothing moves when ${rows} take the place of the skeleton`, async () => {
      const community = await communityWith(rows);
      const address = await hostPage(pageAround(community, { body: around(tag) }));
      await visitor(async (one) => {
        await watchShift(one.context);
        const page = await one.context.newPage();
        const waiting = page.locator('stoa-idea-box').locator('[part~=skeleton]');
        await page.route('**/*:runQuery*', async (route) => {
          await waiting.waitFor();
          await route.continue();
        });
        await page.goto(address);
        await ideaBox(page);
        await waiting.waitFor({ state: 'detached' });
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await shiftsOf(page), []);
      });
    });
});
