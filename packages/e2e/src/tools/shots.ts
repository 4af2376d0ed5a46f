/**
 * Writes contact sheets into `.shots/` for people to look at: every story at three widths, on a light and a dark
 * page, from right to left and with text at 200 %; and the example's pages as three brands. `--only stories` or
 * `--only example` makes some.
 */
import { mkdir, rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openStorybook, type Chosen, type Story, type StoryPage } from '../stories/storybook.ts';
import { serveExample } from './example.ts';
import { run, top } from './run.ts';
import { setup } from './setup.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const folder = `${top}.shots/`;

/** One picture of a sheet. */
interface Shot {
  readonly caption: string;
  readonly png: Buffer;
}

/** One look at all stories. */
interface Look extends Chosen {
  readonly name: string;
  readonly width: number;
}

const looks: readonly Look[] = [
  ...[1280, 360, 320].flatMap((width) =>
    ['plain', 'dark'].map((surroundings) => ({ name: `${width}-${surroundings}`, width, surroundings })),
  ),
  { name: '360-rtl', width: 360, language: 'ar' },
  { name: '1280-rtl', width: 1280, language: 'ar' },
  { name: '360-text-200', width: 360, text: 'double' },
];

/** Stories that stand for all on the brands' pages. */
const onBrands = ['idea-box--full', 'idea-box--writing-draft', 'idea-box--post-refused', 'idea-box--empty'];
const brandLooks: readonly Look[] = ['cream', 'section', 'image'].map((surroundings) => ({
  name: surroundings,
  width: 720,
  surroundings,
}));

/** Most pictures of one sheet, so that it can be looked at whole. */
const perSheet = 12;
/** Pictures end here, px: lists are long. */
const tallest = 1000;

const escaped = (text: string) => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

/** Lays pictures out in a grid, `wide` px each, and writes it as one picture or more. */
async function writeSheet(
  browser: Browser,
  name: string,
  shots: readonly Shot[],
  wide: number,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 2000, height: 800 } });
  for (let first = 0; first < shots.length; first += perSheet) {
    const figures = shots
      .slice(first, first + perSheet)
      .map(
        ({ caption, png }) =>
          `<figure><figcaption>${escaped(caption)}</figcaption><img src="data:image/png;base64,${png.toString('base64')}"></figure>`,
      );
    await page.setContent(`<!doctype html><meta charset="utf-8"><title>${escaped(name)}</title><style>
      body { margin: 16px; background: #9aa0a6; font: 14px system-ui; display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
      figure { margin: 0; inline-size: ${wide}px }
      figcaption { font-weight: 600; margin-block-end: 4px }
      img { inline-size: 100%; display: block }
    </style>${figures.join('')}`);
    const part = shots.length > perSheet ? `-${first / perSheet + 1}` : '';
    await page.screenshot({ path: `${folder}${name}${part}.png`, fullPage: true });
  }
  await page.close();
}

/** The page from its top, as far down as it goes and a sheet takes. */
async function shoot(page: Page, caption: string, height: number): Promise<Shot> {
  const { width = 0 } = page.viewportSize() ?? {};
  return { caption, png: await page.screenshot({ clip: { x: 0, y: 0, width, height }, fullPage: true }) };
}

async function shootStory(
  tab: StoryPage,
  story: Story,
  { width, name: _name, ...chosen }: Look,
): Promise<Shot> {
  await tab.page.setViewportSize({ width, height: 600 });
  await tab.show(story, chosen);
  const height = await tab.page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  return shoot(tab.page, story.name, Math.min(height, tallest));
}

/** Every story in every look. */
async function shootStories(chromium: string): Promise<void> {
  await run('storybook', ['build', '-o', 'stories/dist', '--quiet'], {
    env: { STORYBOOK_DISABLE_TELEMETRY: '1', CI: '1' },
  });
  const storybook = await openStorybook(chromium);
  const lanes = [
    looks.filter((_, i) => i % 2 === 0),
    [...looks.filter((_, i) => i % 2 === 1), ...brandLooks],
  ];
  await Promise.all(
    lanes.map(async (some) => {
      const tab = await storybook.open();
      for (const look of some) {
        const shots: Shot[] = [];
        for (const story of storybook.stories)
          if (!brandLooks.includes(look) || onBrands.includes(story.id))
            shots.push(await shootStory(tab, story, look));
        await writeSheet(
          storybook.browser,
          `stories-${look.name}`,
          shots,
          look.width === 1280 ? 480 : look.width === 720 ? 480 : 306,
        );
      }
    }),
  );
  await storybook.close();
}

/** The example's pages by brand: the others have only some of their own. */
const pagesOf = {
  paddle: ['/', '/ideas/', '/courses/', '/help/', '/club/', '/zh/ideas/'],
  dive: ['/', '/ideas/', '/club/', '/zh/ideas/'],
  bakery: ['/', '/ideas/', '/club/', '/zh/ideas/'],
} as const;

/** Brings every widget into view once: some load only then. */
async function visitWidgets(page: Page): Promise<void> {
  for (const widget of await page.locator('stoa-idea-box').all()) {
    await widget.scrollIntoViewIfNeeded();
    await widget.locator('[part~=list], [part~=error]').first().waitFor();
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** The example's pages as each brand. */
async function shootExample(chromium: string): Promise<void> {
  await run('node', ['--conditions=source', 'packages/embed/build.ts']);
  const [example, playwright] = await Promise.all([serveExample('demo'), import('playwright-core')]);
  const browser = await playwright.chromium.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  for (const width of [1280, 360])
    for (const [brand, pages] of Object.entries(pagesOf)) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const shots: Shot[] = [];
      for (const path of pages) {
        await page.goto(`${example.origin}${path}${brand === 'paddle' ? '' : `?brand=${brand}`}`);
        await visitWidgets(page);
        await page.waitForLoadState('networkidle');
        const height = await page.evaluate(() => document.body.scrollHeight);
        shots.push(await shoot(page, `${path} ${brand}`, height));
      }
      await writeSheet(browser, `example-${width}-${brand}`, shots, width === 1280 ? 620 : 306);
      await page.close();
    }
  await browser.close();
  await example.close();
}

const { missing, chromium = '' } = await setup({
  needs: ['chromium'],
  mayInstall: true,
  log: (line) => console.log(line),
});
for (const { sentence } of missing) console.log(sentence);
if (missing.length > 0) process.exit(1);
const started = performance.now();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
if (values.only !== 'example') await shootStories(chromium);
if (values.only !== 'stories') await shootExample(chromium);
console.log(`${folder} · ${((performance.now() - started) / 1000).toFixed(0)} s`);
