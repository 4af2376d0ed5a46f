import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import { openCommunity } from '@stoa/core/testing/community';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { exampleSite } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

const soup = 'Soup on Sundays';
const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe objects to inside the page's idea box. */
async function objections(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axePath });
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: { run(context: object): Promise<AxeResults> } }).axe.run({
      include: ['stoa-idea-box'],
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

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

describe('on the example brand’s ideas page, with more than a thousand votes', () => {
  for (const brand of [''])
    it(`axe finds nothing in the box, its form and a posted idea${brand && ` as ${brand}`}`, async () => {
      const address = `${await exampleSite(await communityOfMany())}/ideas/${brand}`;
      await visitor(async (one) => {
        const page = await one.open(address);
        const box = await ideaBox(page);
        await box.shows(soup, 1200);
        await page.waitForLoadState('networkidle');
        assert.deepEqual(await objections(page), []);
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
