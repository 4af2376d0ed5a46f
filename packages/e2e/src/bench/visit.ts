import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { BenchPage } from './pages.ts';
import { contentOf, probe, seenBy, voteMs, type Seen } from './probe.ts';
import type { FileServer, FirestoreFront } from './server.ts';

/** What one visit of a page cost. */
export interface Figures extends Seen {
  /** Scripts after gzip, all and those that were there before first content, kB. */
  readonly gzipKb: number;
  readonly gzipFirstKb: number;
  /** Beside the page itself. */
  readonly requests: number;
  readonly wireKb: number;
  /** What the page's main thread worked until the page was quiet. */
  readonly mainThreadMs: number;
  readonly heapMb: number;
  /** Documents that Firestore bills. */
  readonly reads: number;
  /** From the click to the painted count: the visitor's first vote, and the next. */
  readonly firstVoteMs: number | undefined;
  readonly nextVoteMs: number | undefined;
}

/** 1.6 Mbit/s in bytes a second; 150 ms. */
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 200_000 };
const slowdown = 4;

/** How long nothing may be on its way before a page counts as quiet, and how long after content at least, ms. */
const quietMs = 600;
const afterContentMs = 1500;

interface Fetched {
  readonly address: string;
  /** Seconds of the browser's own clock. */
  readonly sentAt: number;
  arrivedAt?: number;
  bytes: number;
}

/** What a page fetches, as the browser counts it. */
class Wire {
  readonly #fetched = new Map<string, Fetched>();
  #lastAt = performance.now();
  #documentSentAt = 0;

  constructor(devtools: CDPSession) {
    devtools.on('Network.requestWillBeSent', ({ requestId, request, timestamp, type }) => {
      if (type === 'Document') this.#documentSentAt = timestamp;
      else if (request.url.startsWith('http'))
        this.#fetched.set(requestId, { address: request.url, sentAt: timestamp, bytes: 0 });
      this.#lastAt = performance.now();
    });
    devtools.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
      const fetched = this.#fetched.get(requestId);
      if (fetched) Object.assign(fetched, { arrivedAt: timestamp, bytes: encodedDataLength });
      this.#lastAt = performance.now();
    });
    devtools.on('Network.loadingFailed', ({ requestId, timestamp }) => {
      const fetched = this.#fetched.get(requestId);
      if (fetched) fetched.arrivedAt = timestamp;
    });
  }

  get all(): readonly Fetched[] {
    return [...this.#fetched.values()];
  }

  /** Milliseconds from the page's start to a moment of the browser's clock. */
  since(moment = Infinity): number {
    return (moment - this.#documentSentAt) * 1000;
  }

  async quiet(): Promise<void> {
    while (
      performance.now() - this.#lastAt < quietMs ||
      this.all.some(({ arrivedAt }) => arrivedAt === undefined)
    )
      await delay(50);
  }
}

async function metricsOf(devtools: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

const kb = (bytes: number) => bytes / 1000;

/** Where the pages of a bench come from. */
export interface Servers {
  readonly files: FileServer;
  readonly firestore: FirestoreFront;
}

/** One visitor with nothing stored, on a slow phone and a slow line. */
export async function visit(
  browser: Browser,
  { files, firestore }: Servers,
  { name, html, content, votes = false }: BenchPage,
): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  context.setDefaultTimeout(30_000);
  try {
    await probe(context, content);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const wire = new Wire(devtools);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devtools.send('Network.emulateNetworkConditions', line);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    // The thread's own time: what other programs take of the processor does not count.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    firestore.takeReads();
    await page.goto(files.add(`/${encodeURIComponent(name)}/`, html), { waitUntil: 'commit' });
    const contentMs = await contentOf(page);
    await delay(afterContentMs);
    await wire.quiet();
    const { TaskDuration: taskSeconds = 0 } = await metricsOf(devtools);
    const seen = await seenBy(page, contentMs);
    await devtools.send('HeapProfiler.collectGarbage');
    const { JSHeapUsedSize: heap = 0 } = await metricsOf(devtools);
    const gzip = (before = Infinity) =>
      wire.all
        .filter(({ arrivedAt }) => wire.since(arrivedAt) < before)
        .reduce((sum, { address }) => sum + (files.gzipBytes(address) ?? 0), 0);
    return {
      ...seen,
      gzipKb: kb(gzip()),
      gzipFirstKb: kb(gzip(contentMs)),
      requests: wire.all.length,
      wireKb: kb(wire.all.reduce((sum, { bytes }) => sum + bytes, 0)),
      mainThreadMs: taskSeconds * 1000,
      heapMb: heap / 1024 / 1024,
      reads: firestore.takeReads(),
      ...(await votesOn(page, votes)),
    };
  } finally {
    await context.close();
  }
}

async function votesOn(page: Page, has: boolean): Promise<Pick<Figures, 'firstVoteMs' | 'nextVoteMs'>> {
  if (!has) return { firstVoteMs: undefined, nextVoteMs: undefined };
  const firstVoteMs = await voteMs(page, 0);
  return { firstVoteMs, nextVoteMs: await voteMs(page, 1) };
}
