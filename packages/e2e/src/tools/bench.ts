/**
 * Measures the idea box and the review feed beside a page that does nothing and one that writes the same rows by hand (the floor), as
 * `shared/speed.md` describes: on a phone four times slower than this machine, 1.6 Mbit/s, 150 ms, nothing cached. The
 * pages take turns, so that what else the machine does meets all of them; only figures of one run can be compared.
 * `--rows 10,25` are the rows of the floor, the first of which the budgets speak of; `--runs 5`; `--json file` writes every
 * visit's figures; `--no-build` measures what `packages/embed/dist` holds. A budget that does not hold fails nothing.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startEmulators } from '@stoa/backend/emulators/start';
import { chromium as playwright } from 'playwright-core';
import { budgetsOf, budgetTable, holds } from '../bench/budgets.ts';
import { communityOf } from '../bench/ideas.ts';
import { belowTheFold, blank, feed, floor, floorScript, ours, type BenchPage } from '../bench/pages.ts';
import { Report } from '../bench/report.ts';
import { reviewed } from '../bench/reviews.ts';
import { FileServer, FirestoreFront } from '../bench/server.ts';
import { visit, type Figures } from '../bench/visit.ts';
import { run, top } from './run.ts';
import { setup } from './setup.ts';

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '10,25' },
    runs: { type: 'string', default: '5' },
    json: { type: 'string' },
    build: { type: 'boolean', default: true },
  },
  allowNegative: true,
});
const log = (line: string) => console.log(line);

const { missing, chromium = '' } = await setup({
  needs: ['java', 'firestore', 'chromium'],
  mayInstall: true,
  log,
});
for (const { sentence } of missing) log(sentence);
if (missing.length > 0) process.exit(1);

log('Building the script tag, starting the emulators, writing 2,550 ideas and 10,025 reviews …');
const [emulators, built] = await Promise.all([
  startEmulators(),
  values.build ? run('node', ['--conditions=source', 'packages/embed/build.ts']) : undefined,
]);
if (built?.code) log(built.output);
process.env['STOA_FIRESTORE'] = emulators.firestore;
process.env['STOA_AUTH'] = emulators.auth;

const files = new FileServer();
const firestore = new FirestoreFront(emulators.firestore);
await Promise.all([files.start(), firestore.start()]);
await files.addFolder('/stoa/', `${top}packages/embed/dist/`);
const script = files.add('/floor.js', await floorScript());
const few = await communityOf(25, 'en', firestore.address);
const many = await communityOf(2500, 'en', firestore.address);
const chinese = await communityOf(25, 'zh-CN', firestore.address);
await reviewed(few, 25);
await reviewed(many, 10_000);

const floors = values.rows
  .split(',')
  .map(Number)
  .map((rows) => floor(`floor, ${rows} rows`, 'en', rows, script, few));
const named = {
  floor: floors[0]?.name ?? '',
  box: 'idea box, 25 ideas',
  crowded: 'idea box, 2,500 ideas',
  chinese: 'idea box, zh-CN',
  chineseFloor: 'floor, 10 rows, zh-CN',
  below: 'idea box below the fold',
  feed: 'review feed, 25 reviews',
  crowdedFeed: 'review feed, 10,000 reviews',
};
const pages: readonly BenchPage[] = [
  blank,
  ...floors,
  ours(named.box, 'en', few),
  ours(named.crowded, 'en', many),
  floor(named.chineseFloor, 'zh-CN', 10, script, chinese),
  ours(named.chinese, 'zh-CN', chinese),
  belowTheFold(named.below, few),
  feed(named.feed, few),
  feed(named.crowdedFeed, many),
];

const browser = await playwright.launch({
  executablePath: chromium,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
});
const rounds = new Map<string, Figures[]>(pages.map(({ name }) => [name, []]));
const runs = Number(values.runs);
try {
  // The first round warms the emulator, the server and the browser, and counts for nothing.
  for (let round = 0; round <= runs; round++) {
    log(round ? `round ${round} of ${runs}` : 'warming up');
    for (const page of pages) {
      const figures = await visit(browser, { files, firestore }, page);
      if (round) rounds.get(page.name)?.push(figures);
    }
  }
} finally {
  await browser.close();
  await Promise.all([files.close(), firestore.close(), emulators.stop()]);
}

const report = new Report(rounds, blank.name);
const budgets = budgetsOf(report, named);
const boxes = [named.box, named.crowded];
const ratios = boxes.flatMap((box) =>
  [blank, ...floors].map(({ name }) => `${box} : ${name} = ${report.ratio(box, name).toFixed(2)}`),
);
log(`
Medians of ${runs}; CPU 4× slower, 1.6 Mbit/s, 150 ms, cold

${report.table()}

Time to content, median of the rounds' ratios
${ratios.join('\n')}
${named.chinese} : ${named.chineseFloor} = ${report.ratio(named.chinese, named.chineseFloor).toFixed(2)}

${budgetTable(budgets)}

${budgets.filter(holds).length} of ${budgets.length} budgets hold`);
if (values.json)
  await writeFile(values.json, JSON.stringify({ rounds: Object.fromEntries(rounds), budgets }, undefined, 2));
