import { after } from 'node:test';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

/** Flags under which Chromium talks to nobody but the page's servers. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let launched: Promise<Browser> | undefined;

/** This file's Chromium; `CHROMIUM` names its program. */
function browser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM'];
  if (!executablePath) throw new Error('CHROMIUM must hold the path of a Chromium: run `pnpm test`.');
  return (launched ??= chromium.launch({ executablePath, args: flags }));
}

after(async () => {
  await (await launched)?.close();
});

/** One person's browser: nothing is stored in it at first. */
export interface Visitor {
  readonly context: BrowserContext;
  /** Uncaught errors of every page, as text. */
  readonly uncaught: readonly string[];
  /** What every page wrote to the console as an error. */
  readonly complaints: readonly string[];
  /** Opens an address in a new tab, once its HTML is read. */
  open(address: string): Promise<Page>;
}

/** Runs `visit` in a fresh browser, and closes it. */
export async function visitor(
  visit: (person: Visitor) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(10_000);
  const uncaught: string[] = [];
  const complaints: string[] = [];
  context.on('weberror', (error) => uncaught.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  try {
    await visit({
      ...{ context, uncaught, complaints },
      open: async (address) => {
        const page = await context.newPage();
        await page.goto(address, { waitUntil: 'domcontentloaded' });
        return page;
      },
    });
  } finally {
    await context.close();
  }
}
