/**
 * Keeps the room that the loader or the snippet reserved for a widget (`min-height` in its style attribute) until giving it back
 * moves nothing that somebody looks at: the widget is out of view, or the person has just acted in it. Returns what stops it.
 */
export function keepReserve(host: HTMLElement): () => void {
  if (!host.style.minHeight) return () => undefined;
  const release = () => {
    host.style.minHeight = '';
    stop();
  };
  let wasInView = false;
  const view = new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    if (!entry) return;
    if (entry.isIntersecting) wasInView = true;
    // Above the view, only scroll anchoring keeps what is below from jumping.
    else if (wasInView && (entry.boundingClientRect.top > 0 || CSS.supports('overflow-anchor', 'auto')))
      release();
  });
  // Not at the press: a page that shortens under the pointer swallows the click.
  const acts = ['click', 'input'] as const;
  const stop = () => {
    view.disconnect();
    for (const act of acts) host.removeEventListener(act, release);
  };
  view.observe(host);
  for (const act of acts) host.addEventListener(act, release);
  return stop;
}
