import { firstRequests } from '@stoa/core/first';

/** Where a widget's code lies, below the loader's own address. */
interface Chunks {
  /** The widget's module, then the modules that it shares: all are asked for at once. */
  readonly code: readonly string[];
  /** Its words by language. */
  readonly strings: Readonly<Record<string, readonly string[]>>;
}

/** Written by the build: bundler rewriting of `import()` would cost about 0.9 kB. */
declare const chunksByTag: Readonly<Record<string, Chunks | undefined>>;

const symbol = Symbol.for('stoa');
const page = globalThis as {
  [symbol]?: { config?: object; early: Map<string, Promise<Response>> } | undefined;
};

/** Starts the widgets in a page: those that are there and those that come later. `base` is the loader's own address. */
export function start(script: HTMLScriptElement | null, base: string): void {
  const {
    project = '',
    key = '',
    site = 'main',
    emulators = '',
    demo,
    locale,
    cache,
  } = script?.dataset ?? {};
  // A second copy of the script would define the same elements with other code.
  if (page[symbol]?.config) return;
  const early = new Map<string, Promise<Response>>();
  const isDemo = demo !== undefined;
  page[symbol] = Object.assign(page[symbol] ?? {}, {
    config: { project, key, site, emulators, demo: isDemo, locale, cache: cache !== undefined },
    early,
  });

  const tags = Object.keys(chunksByTag).join();
  const seen = new WeakSet<Element>();

  /** Asks for a widget's data, its code and its words, all at once. */
  const load = async (element: HTMLElement) => {
    const { localName } = element;
    const chunks = chunksByTag[localName];
    const first = firstRequests[localName]?.((name) => element.getAttribute(name));
    if (first && !isDemo && project && !element.closest('stoa-site,[project]')) {
      const emulator = /firestore=([^,]+)/.exec(emulators)?.[1];
      const origin = emulator ? `http://${emulator}` : 'https://firestore.googleapis.com';
      const id = element.getAttribute('site') ?? site;
      const url = `${origin}/v1/projects/${project}/databases/(default)/documents/sites/${id}${first.path}?key=${key}`;
      const name = url + first.body;
      if (!isKept(name) && !early.has(name)) {
        const answer = fetch(url, { method: 'POST', body: first.body });
        // Who takes it handles its failure; nobody may.
        answer.catch(() => 0);
        early.set(name, answer);
      }
    }
    const lang = element.lang || locale || element.closest<HTMLElement>('[lang]')?.lang || '';
    const words =
      chunks?.strings[/^zh(-(cn|sg|hans)|$)/i.test(lang) ? 'zh-CN' : lang.slice(0, 2)] ?? chunks?.strings.en;
    try {
      await Promise.all(
        [...(chunks?.code ?? []), ...(words ?? [])].map(
          (file) => import(/* @vite-ignore */ new URL(file, base).href),
        ),
      );
    } catch (error) {
      element.style.minHeight = '';
      console.error(`Stoa: <${localName}> did not load.`, error);
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
    for (const element of document.querySelectorAll<HTMLElement>(tags)) {
      if (seen.has(element)) continue;
      seen.add(element);
      const { top } = element.getBoundingClientRect();
      const room = innerHeight - top;
      // What stands below a list in view is kept out of view until the list is there.
      if (room > 0 && firstRequests[element.localName] && !element.style.minHeight) {
        element.style.display = 'block';
        element.style.minHeight = `var(--stoa-reserve, ${Math.round(room)}px)`;
      }
      const loading = element.getAttribute('loading');
      if (loading === 'eager' || (loading !== 'idle' && room > -200 && top > -200)) void load(element);
      else if (loading === 'idle')
        ((window as Partial<Window>).requestIdleCallback ?? setTimeout)(() => void load(element));
      else view.observe(element);
    }
  };

  discover();
  new MutationObserver(discover).observe(document, { childList: true, subtree: true });
}

/** Whether this tab keeps the answer from an earlier page; the reader takes it. */
function isKept(name: string): boolean {
  try {
    return sessionStorage.getItem(`stoa:${name}`) !== null;
  } catch {
    return false;
  }
}
