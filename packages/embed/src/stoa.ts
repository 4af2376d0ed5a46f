import { firstRequests } from '@stoa/core/first';

/** Files of a widget below `chunks/`, without `.js`, one space between: its code, and its words by language. */
type Chunks = readonly [code: string, words: Readonly<Record<string, string>>];

/** Written in by the build: bundler rewriting of `import()` would cost about 0.9 kB. */
declare const CHUNKS_BY_TAG: Readonly<Record<string, Chunks>>;
const chunksByTag = CHUNKS_BY_TAG;

/** What has its data from elsewhere than the page, or asks for another part of it than the first list. */
const elsewhere = 'stoa-site,[project],[view],[category],[challenge],[board]';

const symbol = Symbol.for('stoa');
const page = globalThis as {
  [symbol]?: { config?: object; early?: Map<string, Promise<Response>> } | undefined;
};

/** Starts the widgets in a page: those that are there and those that come later. `base` is the loader's own address. */
export function start(script: HTMLScriptElement | null, base: string): void {
  const data = script?.dataset ?? {};
  const { project, key, site = 'main', emulators, locale, token } = data;
  const demo = 'demo' in data;
  const registry = (page[symbol] ??= {});
  // A second copy of the script would define the same elements with other code.
  if (registry.config) return;
  registry.config = { project, key, site, emulators, demo, locale, token, cache: 'cache' in data };
  const early = (registry.early = new Map());
  const seen = new WeakSet<Element>();

  /** Asks for the data of a widget's first content. */
  const ask = (element: HTMLElement) => {
    const first = firstRequests[element.localName]?.((name) => element.getAttribute(name));
    if (!first || demo || !project || element.closest(elsewhere)) return;
    const emulator = emulators?.match(/firestore=([^,]+)/)?.[1];
    const id = element.getAttribute('site') || site;
    const url = `${emulator ? `http://${emulator}` : 'https://firestore.googleapis.com'}/v1/projects/${project}/databases/(default)/documents/sites/${id}${first.path}?key=${key}`;
    const name = url + first.body;
    try {
      // What this tab keeps from an earlier page is asked for by nobody.
      if (early.has(name) || sessionStorage[`stoa:${name}`]) return;
    } catch {
      // Storage is closed to this page: nothing is kept.
    }
    const answer = fetch(url, { method: 'POST', body: first.body });
    // Who takes it handles its failure; nobody may.
    answer.catch(() => 0);
    early.set(name, answer);
  };

  /** Asks for a widget's data, its code and its words, all at once. */
  const load = async (element: HTMLElement) => {
    const { localName, lang } = element;
    const [code, words] = chunksByTag[localName] as Chunks;
    const spoken = lang || locale || element.closest<HTMLElement>('[lang]')?.lang || '';
    const own = words[/^zh(-(cn|sg|hans)|$)/i.test(spoken) ? 'zh-CN' : spoken.slice(0, 2)] ?? words['en'];
    ask(element);
    try {
      // A page's first use of `Intl` takes a slow phone 100 ms: now, while everybody waits for the network.
      setTimeout(Intl.NumberFormat);
      await Promise.all(
        `${code} ${own}`.split(' ').map((file) => import(new URL(`chunks/${file}.js`, base).href)),
      );
    } catch (error) {
      element.style.minHeight = '';
      console.error(localName, error);
    }
  };

  const view = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) {
          view.unobserve(target);
          void load(target as HTMLElement);
        }
    },
    { rootMargin: '200px' },
  );

  const discover = () => {
    for (const element of document.querySelectorAll<HTMLElement>(Object.keys(chunksByTag).join())) {
      if (seen.has(element)) continue;
      seen.add(element);
      const { style, localName } = element;
      const room = innerHeight - element.getBoundingClientRect().top;
      // What stands below a list in view is kept out of view until the list is there.
      if (room > 0 && firstRequests[localName] && !style.minHeight)
        style.cssText += `;display:block;min-height:var(--stoa-reserve,${Math.round(room)}px)`;
      const loading = element.getAttribute('loading');
      if (loading === 'idle')
        ((window as Partial<Window>).requestIdleCallback ?? setTimeout)(() => void load(element));
      else if (loading === 'eager' || room > 0) void load(element);
      else view.observe(element);
    }
  };

  discover();
  new MutationObserver(discover).observe(document, { childList: true, subtree: true });
}
