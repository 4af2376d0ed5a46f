import { firstRequests } from '@stoa/core/first';

/** Written in by the build, bundler rewriting of `import()` would cost about 0.9 kB: the folder of its files below `chunks/` … */
declare const BUILD: string;
/** … the files of each widget's code, without `.js`, one space between, its own last: `stoa early-idea-box idea-box` … */
declare const CODE_BY_TAG: Readonly<Record<string, string>>;
/** … the languages that ship, but for Chinese; words are in `en-idea-box` and its like … */
declare const LOCALES: string;
/** … and what sites with snapshots read these with. */
declare const SNAPSHOT: string;
const codeByTag = CODE_BY_TAG;

/** What has its data from elsewhere than the page, or asks for another part of it than the first list. */
const elsewhere = 'stoa-site,[project],[view],[category],[challenge],[board]';

const page = globalThis as Partial<Pick<Window, 'requestIdleCallback'>> &
  Record<symbol, { config?: object; early?: Map<string, Promise<Response>> } | undefined>;

/** Starts the widgets in a page: those that are there and those that come later. `base` is the loader's own address. */
export function start(script: HTMLScriptElement | null, base: string): void {
  const data = (script?.dataset ?? {}) as Partial<Record<string, string>>;
  const snapshot = 'snapshot' in data;
  const registry = (page[Symbol.for('stoa')] ??= {});
  // A second copy of the script would define the same elements with other code.
  if (registry.config) return;
  registry.config = data;
  const early = (registry.early = new Map());
  const seen = new WeakSet<Element>();

  /** Asks for the data of a widget's first content; rejects with what goes wrong, as where storage is closed to the page. */
  const ask = async (element: HTMLElement) => {
    const attribute = (name: string) => element.getAttribute(name);
    const first = firstRequests[element.localName]?.(attribute, snapshot);
    // An idea's own page shows no list.
    if (
      !first ||
      !data['project'] ||
      'demo' in data ||
      /stoa=idea/.test(location.href) ||
      element.closest(elsewhere)
    )
      return;
    const emulator = data['emulators']?.match(/firestore=([^,]+)/);
    const site = attribute('site') || data['site'] || 'main';
    const url = `${emulator ? `http://${emulator[1]}` : 'https://firestore.googleapis.com'}/v1/projects/${data['project']}/databases/(default)/documents/sites/${site}${first.path}?key=${data['key']}`;
    const name = url + first.body;
    // What this tab keeps from an earlier page is asked for by nobody.
    if (early.has(name) || sessionStorage[`stoa:${name}`]) return;
    const answer = fetch(url, snapshot ? {} : { method: 'POST', body: first.body });
    early.set(name, answer);
    await answer;
  };

  /** Asks for a widget's data, its code and its words, all at once. */
  const load: (element: HTMLElement) => unknown = async (element) => {
    const { localName, lang } = element;
    const code = codeByTag[localName] as string;
    const spoken = lang || data['locale'] || element.closest<HTMLElement>('[lang]')?.lang || '';
    const short = spoken.slice(0, 2);
    const words = /^zh(-(cn|sg|hans)|$)/i.test(spoken)
      ? 'zh-CN'
      : LOCALES.includes(short) && short
        ? short
        : 'en';
    // Who takes an answer handles its failure; nobody may. What was not asked for here is asked for by the widget.
    ask(element).catch(() => 0);
    try {
      // A page's first use of `Intl` takes a slow phone 100 ms: now, while everybody waits for the network.
      setTimeout(Intl.NumberFormat);
      await Promise.all(
        // Whose code is more than one file has words of the same name as the last.
        (code.replace(/stoa .*?([\w-]+)$/, `$& ${words}-$1`) + (snapshot ? ' ' + SNAPSHOT : ''))
          .split(' ')
          .map((file) => import(new URL(`chunks/${BUILD}/${file}.js`, base).href)),
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
          load(target as HTMLElement);
        }
    },
    { rootMargin: '200px' },
  );

  const discover = () => {
    for (const element of document.querySelectorAll<HTMLElement>(Object.keys(codeByTag).join())) {
      if (seen.has(element)) continue;
      seen.add(element);
      const { style } = element;
      const room = innerHeight - element.getBoundingClientRect().top;
      // What stands below a list in view is kept out of view until the list is there.
      if (room > 0 && / /.test(codeByTag[element.localName] as string) && !style.minHeight)
        style.cssText += `;display:block;min-height:var(--stoa-reserve,${room | 0}px)`;
      const loading = element.getAttribute('loading');
      if (loading === 'idle') (page.requestIdleCallback ?? setTimeout)(() => load(element));
      else if (loading === 'eager' || room > 0) load(element);
      else view.observe(element);
    }
  };

  discover();
  new MutationObserver(discover).observe(document, { childList: true, subtree: true });
}
