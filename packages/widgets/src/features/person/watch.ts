import type { Site } from '@stoa/core';

/**
 * Brings the cards of authors once somebody points at a name in a widget, focuses or presses it.
 * Returns what stops it.
 */
export function watchAuthors(host: HTMLElement, site: Site): () => void {
  const listening = new AbortController();
  let stop = () => listening.abort();
  const look = async ({ target, type }: Event) => {
    const button = (target as Element).closest<HTMLButtonElement>('[part~=author] button');
    if (!button) return;
    listening.abort();
    const { followAuthors } = await import('./authors.ts');
    stop = followAuthors(host, site, button, type === 'click');
  };
  for (const type of ['pointerover', 'focusin', 'click'])
    host.shadowRoot?.addEventListener(type, (event) => void look(event), listening);
  return () => stop();
}
