import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '@stoa/core/testing/fault-proxy';
import { until } from '@stoa/core/testing/until';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { ideasTitled, onShakyLine } from './testing/shaky-line.ts';
import { isThorough } from './testing/thorough.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';

/** A guest's first commit makes the card; the act is the second. */
const atTheAct = (fault: Fault): Fault[] => ['pass', fault];

describe('where the line breaks', { concurrency: 2 }, () => {
  for (const [when, fault] of [
    ['before the post reaches the server', 'cut before'],
    ['after the server has it and before its answer', 'cut after'],
  ] as const) {
    it(`${when}, the post arrives once and shows once`, () =>
      onShakyLine(async (community, line) => {
        const address = await hostPage(pageAround(community));
        await visitor(async (one) => {
          const page = await one.open(address);
          let box = await ideaBox(page);
          line.fail(':commit', ...atTheAct(fault));
          await box.post(gloves, 'My hands were cold.');
          await line.met(':commit', 3);
          await box.settled();
          await box.idea(gloves).waitFor();
          assert.equal(await box.idea(gloves).count(), 1);
          assert.equal(await ideasTitled(community, gloves), 1);
          await page.reload();
          box = await ideaBox(page);
          await box.idea(gloves).waitFor();
          assert.equal(await box.idea(gloves).count(), 1);
        });
      }));

    it(`${when}, the vote counts once`, () =>
      onShakyLine(async (community, line) => {
        const id = await community.seedIdea({ title: soup, votes: 0 });
        const address = await hostPage(pageAround(community));
        await visitor(async (one) => {
          const box = await ideaBox(await one.open(address));
          line.fail(':commit', ...atTheAct(fault));
          await box.voteButton(soup, 0).click();
          await line.met(':commit', 3);
          await box.settled();
          await box.shows(soup, 1, true);
          assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
        });
      }));
  }
});

describe('a tab that is killed while its act is under way', { concurrency: 2 }, () => {
  for (const [when, fault] of [
    ['before the server has it', 'hold before'],
    ['before the server’s answer', 'hold after'],
  ] as const)
    for (const end of isThorough ? (['closed', 'crashed'] as const) : (['crashed'] as const))
      it(`${when} (${end}): opened again, the act counts once`, () =>
        onShakyLine(async (community, line) => {
          const id = await community.seedIdea({ title: soup, votes: 0 });
          const address = await hostPage(pageAround(community));
          await visitor(async (one) => {
            const first = await one.open(address);
            let box = await ideaBox(first);
            line.fail(':commit', 'pass', 'pass', fault);
            await box.voteButton(soup, 0).click();
            await box.post(gloves);
            await until('the post is under way', () => line.seenAt(':commit').length === 3);
            if (end === 'closed') await first.close();
            else {
              const devtools = await one.context.newCDPSession(first);
              const crashed = first.waitForEvent('crash');
              void devtools.send('Page.crash').catch(() => undefined);
              await crashed;
            }
            box = await ideaBox(await one.open(address));
            await box.idea(gloves).waitFor();
            await box.settled();
            await box.shows(soup, 1, true);
            assert.equal(await box.idea(gloves).count(), 1);
            assert.equal(await ideasTitled(community, gloves), 1);
            assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
          });
        }));
});
