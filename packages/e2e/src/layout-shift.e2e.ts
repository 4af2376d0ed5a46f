import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { box as tag, hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { shiftsOf, slowLine, watchShift } from './testing/shift.ts';

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

/** The shifts that move something of the page around the box. */
const shiftsOfPage = async (page: Page) => (await shiftsOf(page)).filter(({ ofPage }) => ofPage.length);

describe('with a footer right below the idea box, nothing of the page moves', { concurrency: 2 }, () => {
  for (const rows of [0, 3, 20])
    for (const width of [360, 1280])
      it(`while ${rows} ideas come in late at ${width} px`, async () => {
        const community = await communityWith(rows);
        const address = await hostPage(pageAround(community, { body: around(tag) }));
        await visitor(
          async (one) => {
            await watchShift(one.context);
            const page = await one.context.newPage();
            await slowLine(page, 150);
            await page.goto(address);
            const box = await ideaBox(page);
            await (
              rows
                ? box.idea(`Idea number ${rows - 1} with a title that needs two lines on a phone`)
                : box.says(box.words.empty)
            ).waitFor();
            await page.waitForLoadState('networkidle');
            assert.deepEqual(await shiftsOfPage(page), []);
            await page.locator('footer').last().scrollIntoViewIfNeeded();
            await page.getByText('Tuesday to Sunday').waitFor();
            assert.deepEqual(await shiftsOfPage(page), [], 'nor after the visitor has seen the footer');
          },
          { viewport: { width, height: 800 } },
        );
      });

  it('while somebody votes', async () => {
    const community = await communityWith(3);
    const address = await hostPage(pageAround(community, { body: around(tag) }));
    await visitor(async (one) => {
      await watchShift(one.context);
      const page = await one.context.newPage();
      await page.goto(address);
      const box = await ideaBox(page);
      await box.root.getByRole('button', { name: /Vote for “Idea number 2/ }).click();
      await box.settled();
      assert.deepEqual(await shiftsOfPage(page), []);
    });
  });
});
