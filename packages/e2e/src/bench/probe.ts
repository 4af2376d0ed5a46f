import type { BrowserContext, Page } from 'playwright-core';

/** What the probe in a page has seen; times are milliseconds since the page's start. */
interface Probe {
  /** Resolves when the first content has been painted. */
  readonly content: Promise<number>;
  readonly longTasks: { readonly at: number; readonly ms: number }[];
  firstPaintAt: number;
  shift: number;
}

interface Probed {
  stoaBench: Probe;
}

/** What a page went through, once it is quiet. */
export interface Seen {
  /** When the first content was painted, ms. */
  readonly contentMs: number;
  /** What tasks took over 50 ms each, from the first paint to a second after content. */
  readonly blockedMs: number;
  /** The same, afterwards. */
  readonly blockedLaterMs: number;
  readonly shift: number;
  /** Elements of the page and of its shadow roots. */
  readonly elements: number;
}

/** Puts the probe into every page of a browser, before its first byte: it waits for what matches `content`. */
export const probe = (context: BrowserContext, content: string): Promise<unknown> =>
  context.addInitScript((selector) => {
    const longTasks: Probe['longTasks'] = [];
    const roots: (Document | ShadowRoot)[] = [document];
    const every = { childList: true, subtree: true };
    const attachShadow = Reflect.get(Element.prototype, 'attachShadow');
    const painted = new Promise<number>((done) => {
      const mutations = new MutationObserver(() => {
        if (!roots.some((root) => root.querySelector(selector))) return;
        mutations.disconnect();
        Element.prototype.attachShadow = attachShadow;
        // A message that is sent in a frame arrives after its paint.
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now());
          port2.postMessage(0);
        });
      });
      Element.prototype.attachShadow = function (init) {
        const root = attachShadow.call(this, init);
        roots.push(root);
        mutations.observe(root, every);
        return root;
      };
      mutations.observe(document, every);
    });
    const seen: Probe = { content: painted, longTasks, firstPaintAt: 0, shift: 0 };
    (window as unknown as Probed).stoaBench = seen;
    const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    observe('longtask', ({ startTime, duration }) => longTasks.push({ at: startTime, ms: duration }));
    observe('paint', ({ name, startTime }) => {
      if (name === 'first-contentful-paint') seen.firstPaintAt = startTime;
    });
    observe('layout-shift', (entry) => {
      const { value, hadRecentInput } = entry as PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      };
      if (!hadRecentInput) seen.shift += value;
    });
  }, content);

/** Waits until the first content has been painted; resolves with the time of that, ms. */
export const contentOf = (page: Page): Promise<number> =>
  page.evaluate(() => (window as unknown as Probed).stoaBench.content);

/** Reads the probe. */
export const seenBy = (page: Page, contentMs: number): Promise<Seen> =>
  page.evaluate((contentAt) => {
    const { longTasks, firstPaintAt, shift } = (window as unknown as Probed).stoaBench;
    const end = contentAt + 1000;
    const blocked = (from: number, to: number) =>
      longTasks
        .map(({ at, ms }) => Math.min(at + ms, to) - Math.max(at, from) - 50)
        .reduce((sum, over) => sum + Math.max(0, over), 0);
    const count = (root: Document | ShadowRoot): number => {
      const all = [...root.querySelectorAll('*')];
      return all.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? count(shadowRoot) : 0), all.length);
    };
    return {
      contentMs: contentAt,
      blockedMs: blocked(firstPaintAt, end),
      blockedLaterMs: blocked(end, Infinity),
      shift,
      elements: count(document),
    };
  }, contentMs);

/** Presses the nth vote button with the mouse; resolves with the time from the click to the painted new count, ms. */
export async function voteMs(page: Page, nth: number): Promise<number> {
  const button = page.locator('stoa-idea-box [part~=vote]').nth(nth);
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await button.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  const painted = await button.evaluateHandle((element) => {
    const before = element.textContent;
    let clickedAt = NaN;
    addEventListener('click', ({ timeStamp }) => (clickedAt = timeStamp), { capture: true, once: true });
    const ms = new Promise<number>((done, failed) => {
      setTimeout(() => failed(new Error('a pressed vote button shows no new count')), 10_000);
      const mutations = new MutationObserver(() => {
        if (element.textContent === before) return;
        mutations.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done(performance.now() - clickedAt);
          port2.postMessage(0);
        });
      });
      mutations.observe(element, { childList: true, characterData: true, subtree: true });
    });
    return { ms };
  });
  await page.mouse.click(x + width / 2, y + height / 2);
  return painted.evaluate(({ ms }) => ms);
}
