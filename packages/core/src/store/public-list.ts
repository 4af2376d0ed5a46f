import { takeEarly } from './early.ts';
import { StoaError } from './errors.ts';
import type { PageCache } from './page-cache.ts';
import { send } from './rest.ts';
import type { QueryRow } from './wire.ts';

/** Asks for a public list: from what the tab keeps, from what the loader asked for, or from the network. */
export async function askPublicly(
  url: string,
  body: string,
  kept: PageCache,
  signal?: AbortSignal,
): Promise<readonly QueryRow[]> {
  const before = kept.read(url, body);
  if (before) return before as QueryRow[];
  const early = takeEarly(url, body);
  const ask = async (): Promise<unknown> => {
    try {
      return await send(url, { body, signal, early });
    } catch (error) {
      // The loader may have asked before the network came back: once more.
      if (early && error instanceof StoaError && error.code === 'offline') return send(url, { body, signal });
      throw error;
    }
  };
  const rows = (await ask()) as QueryRow[];
  kept.keep(url, body, rows);
  return rows;
}
