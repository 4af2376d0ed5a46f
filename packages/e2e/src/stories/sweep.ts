import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { faultsOf } from './faults.ts';
import { isThorough } from '../testing/thorough.ts';
import { openStorybook, type StoryPage } from './storybook.ts';

declare global {
  var axe: { run(context: string, options: RunOptions): Promise<AxeResults> } | undefined;
}

/** Least size of a control under a mouse, and under a finger, px. */
const least = { mouse: 24, finger: 44 };
/** Of the looks, those that find most for their time; all of them where the run is thorough. */
const widths = isThorough ? [1280, 360, 320] : [1280, 320];
/** Where what turns or grows the page shows first. */
const narrow = isThorough ? [1280, 320] : [320];

/** The built Storybook, in a browser. */
export const storybook = await openStorybook(process.env['CHROMIUM'] ?? '/usr/bin/chromium');
const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
after(() => storybook.close());

const resize = (page: Page, width: number) => page.setViewportSize({ width, height: 800 });

/** Changes the page around the present story, which stays as it is. */
async function turn(page: Page, { theme = 'plain', fontSize = '' }: { theme?: string; fontSize?: string }) {
  await page.evaluate(
    ({ theme, fontSize }) => {
      document.documentElement.dataset['theme'] = theme;
      document.documentElement.style.fontSize = fontSize;
      // The widgets look at the page anew after this, before the next frame is drawn.
      return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    },
    { theme, fontSize },
  );
}

/** Faults at each width, with the width. */
async function faultsAt(page: Page, some: readonly number[], smallest = least.mouse): Promise<string[]> {
  const found: string[] = [];
  for (const width of some) {
    await resize(page, width);
    const faults = await page.evaluate(faultsOf, { least: smallest });
    found.push(...faults.map((fault) => `at ${width} px, ${fault}`));
  }
  return found;
}

/** What axe says of the present page, one line an element; `about` = colours alone, or all but those, which take longest. */
async function barriers(page: Page, about: 'everything' | 'colours' | 'structure'): Promise<string[]> {
  const colours = { 'color-contrast': { enabled: about !== 'structure' } };
  // A story is a piece of a page.
  const pageRules = ['region', 'page-has-heading-one', 'landmark-one-main', 'document-title'];
  // The name of a vote button says the whole number, in words where a language has them: it shows "1.2k".
  const off = [...pageRules, 'label-content-name-mismatch'];
  const rules = { ...Object.fromEntries(off.map((id) => [id, { enabled: false }])), ...colours };
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(about === 'colours' ? { runOnly: ['color-contrast'] } : { rules }),
  };
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((asked) => {
    if (!globalThis.axe) throw new Error('axe is not there');
    return globalThis.axe.run('main', asked);
  }, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help} · ${target.join(' ')} · ${failureSummary}`,
    ),
  );
}

/** Most looks at what is on its way to other colours. */
const mostLooks = 12;

/** What is found once everything has come to rest: colours change within some moments. */
async function settled(look: () => Promise<readonly string[]>): Promise<readonly string[]> {
  let found = await look();
  for (let looks = 1; found.length > 0 && looks < mostLooks; looks++) found = await look();
  return found;
}

/** Free tabs; a story waits for one. */
const tabs = [storybook.open(), storybook.open()];

async function withTab(look: (tab: StoryPage) => Promise<void>): Promise<void> {
  const taken = tabs.pop();
  assert.ok(taken, 'no more stories at once than there are tabs');
  try {
    await look(await taken);
  } finally {
    tabs.push(taken);
  }
}

/** Looks at every second story, from the first or the second on: the two halves take as long as each other. */
export const sweep = (half: 0 | 1): Promise<void> =>
  describe('each story', { concurrency: tabs.length }, () => {
    for (const story of storybook.stories.filter((_, index) => index % 2 === half))
      it(story.name, (test) =>
        withTab(async (tab) => {
          const { page } = tab;
          const check = (name: string, look: () => Promise<readonly string[]>) =>
            test.test(`${story.name} ${name}`, async () => assert.deepEqual(await look(), []));
          await turn(page, {});
          await tab.show(story);
          await check('fits on a light page', () => faultsAt(page, widths));
          await check('is accessible on a light page', () => barriers(page, 'everything'));
          await turn(page, { theme: 'dark' });
          await check('fits 360 px on a dark page', () => faultsAt(page, [360]));
          await check('has readable colours on a dark page', () => settled(() => barriers(page, 'colours')));
          await turn(page, { fontSize: '200%' });
          await check('fits with text at 200 %', () => faultsAt(page, narrow));
          await turn(page, {});
          await tab.touch(true);
          await check('fits and is large enough under a finger', () => faultsAt(page, [360], least.finger));
          await tab.touch(false);
          if (!story.tags.includes('own-language')) {
            await tab.show(story, { language: 'ar' });
            await check('fits from right to left', () => faultsAt(page, narrow));
            if (isThorough)
              await check('is accessible from right to left', () => barriers(page, 'structure'));
          }
          if (!story.tags.includes('says-error'))
            await check('writes no error to the console', () => Promise.resolve(tab.complaints));
        }),
      );
  });
