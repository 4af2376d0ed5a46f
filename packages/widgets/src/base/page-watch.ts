import { lookAgain } from './surroundings.ts';

/** How many widgets watch. */
let watching = 0;
let changedAt = -Infinity;
let later: ReturnType<typeof setTimeout> | undefined;
let page: MutationObserver | undefined;
let scheme: MediaQueryList | undefined;

/** Looks again: at once, but not in every frame of a page that animates its root. */
function pageChanged() {
  clearTimeout(later);
  const waitMs = changedAt + 250 - performance.now();
  if (waitMs > 0) {
    later = setTimeout(pageChanged, waitMs);
    return;
  }
  changedAt = performance.now();
  lookAgain();
  queueMicrotask(() => {
    const fades = document
      .getAnimations()
      .filter((each) => (each as Partial<CSSTransition>).transitionProperty?.includes('color'));
    if (fades.length) void Promise.allSettled(fades.map((each) => each.finished)).then(lookAgain);
  });
}

/** Keeps the widgets' colours right while the page changes; it comes with the open site, and first makes up for what it has missed. Returns what stops it. */
export function watchPage(): () => void {
  if (watching++ === 0) {
    changedAt = -Infinity;
    page = new MutationObserver(pageChanged);
    scheme = matchMedia('(prefers-color-scheme:dark)');
    scheme.onchange = pageChanged;
    // Style sheets may arrive after us.
    addEventListener('load', pageChanged);
  }
  // Every time: some pages swap their body.
  for (const element of [document.documentElement, document.body])
    page?.observe(element, { attributeFilter: ['class', 'style', 'data-theme'] });
  lookAgain();
  return () => {
    if (--watching > 0 || !page || !scheme) return;
    page.disconnect();
    scheme.onchange = null;
    removeEventListener('load', pageChanged);
    clearTimeout(later);
  };
}
