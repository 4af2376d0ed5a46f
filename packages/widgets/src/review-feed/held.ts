import type { ActingHost } from './acting-host.ts';

/**
 * Decides on what waits in the row `id`. Once the row is gone, the focus is on the next row and not on a button in it: a key
 * that is pressed again decides on nothing unread.
 */
export async function decideOn(host: ActingHost, id: string, decide: () => unknown): Promise<void> {
  const { shadowRoot } = host;
  const row = shadowRoot?.querySelector(`.held [data-id="${CSS.escape(id)}"]`);
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  await decide();
  await host.updateComplete;
  if (!row?.isConnected)
    ((next as HTMLElement | null | undefined) ?? shadowRoot?.querySelector('summary'))?.focus();
}
