import { pageRegistry } from './early.ts';
import { readKept } from './kept.ts';
import type { PageCache } from './page-cache.ts';
import { send } from './rest.ts';
import type { QueryRow } from './wire.ts';

/** What a first list may be answered by: a widget's first paint and the loader have asked the same. `ask` gives their answer. */
export async function askFirst(
  url: string,
  body: string,
  kept: PageCache,
  ask: (url: string, body: string) => Promise<readonly unknown[]>,
): Promise<readonly QueryRow[]> {
  const answer = ask(url, body);
  // Taken once: whoever asks again wants to know what has changed since.
  pageRegistry().answers.delete(url + body);
  const rows = (await answer) as readonly QueryRow[];
  kept.keep(url, body, rows);
  return rows;
}

/** Asks for a public list: what the tab keeps of it, or the network. */
export async function askPublicly(
  url: string,
  body: string,
  kept: PageCache,
  signal?: AbortSignal,
): Promise<readonly QueryRow[]> {
  const rows = (readKept(url, body) ?? (await send(url, { body, signal }))) as QueryRow[];
  kept.keep(url, body, rows);
  return rows;
}
