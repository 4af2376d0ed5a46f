import type { BrowserContext, Page } from 'playwright-core';

interface Entry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null; readonly currentRect: DOMRectReadOnly }[];
}

/** Something that moved without an act of the visitor. */
export interface Shift {
  /** As Chromium scores it. */
  readonly value: number;
  /** The page's own elements that moved, each with its new place; empty where all that moved is inside a widget. */
  readonly ofPage: readonly string[];
}

interface Watched {
  stoaShifts: Shift[];
}

/** Watches every page of a browser for layout shift, from before its first byte. */
export const watchShift = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const shifts: Shift[] = ((window as unknown as Watched).stoaShifts = []);
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as unknown as Entry[]) {
        if (hadRecentInput) continue;
        // What is in a shadow root is not named.
        const ofPage = sources.flatMap(({ node, currentRect: { x, y } }) =>
          node ? [`${(node as Element).tagName} to ${x},${y}`] : [],
        );
        shifts.push({ value, ofPage });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Every layout shift of a page so far, with those of the next two frames. */
export const shiftsOf = (page: Page): Promise<readonly Shift[]> =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return (window as unknown as Watched).stoaShifts;
  });

/** Makes every answer to a page this much later, in milliseconds. */
export async function slowLine(page: Page, latency: number): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 },
  });
}
