import { pageRegistry } from './early.ts';
import type { StoaError } from './errors.ts';
import { readKept } from './kept.ts';
import { send } from './rest.ts';
import type { QueryRow } from './wire.ts';

/**
 * The rows of a public list that a first paint needs: from what the tab keeps, from what the loader asked for, or from
 * the network; asked once for every widget that wants them. `read` gets them where the address is not that of the list itself.
 * Rejects with `StoaError`.
 */
export function firstAnswer(url: string, body: string, read = ask): Promise<readonly QueryRow[]> {
  const { answers, early } = pageRegistry();
  const name = url + body;
  const known = answers.get(name);
  if (known) return known as Promise<QueryRow[]>;
  const sent = early.get(name);
  early.delete(name);
  const kept = readKept(url, body);
  const answer = kept ? Promise.resolve(kept) : read(url, body, sent);
  answers.set(name, answer);
  return answer as Promise<QueryRow[]>;
}

/** Asks; `sent` is an answer that is on its way already. */
async function ask(url: string, body: string, sent?: Promise<Response>): Promise<unknown> {
  try {
    return await send(url, { body, early: sent });
  } catch (error) {
    // The loader may have asked before the network came back: once more.
    if (sent && (error as StoaError).code === 'offline') return send(url, { body });
    throw error;
  }
}
