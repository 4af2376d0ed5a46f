import { pageRegistry } from './early.ts';
import type { StoaError } from './errors.ts';
import { readKept } from './kept.ts';
import { send } from './rest.ts';
import type { QueryRow } from './wire.ts';

/**
 * The rows of a public list that a first paint needs: from what the tab keeps, from what the loader asked for, or from
 * the network; asked once for every widget that wants them. Where the address is a snapshot's, `body` is the list that it
 * stands for. Rejects with `StoaError`.
 */
export function firstAnswer(url: string, body: string): Promise<readonly QueryRow[]> {
  const { answers, early } = pageRegistry();
  const name = url + body;
  const known = answers.get(name);
  if (known) return known as Promise<QueryRow[]>;
  const sent = early.get(name);
  early.delete(name);
  const answer = (async () => {
    const kept = readKept(url, body);
    if (kept) return kept;
    if (/snapshots/.test(url))
      return (await import('../ideas/snapshot-answer.ts')).answerFromSnapshot(url, body, sent);
    try {
      return await send(url, { body, early: sent });
    } catch (error) {
      // The loader may have asked before the network came back: once more.
      if (sent && (error as StoaError).code === 'offline') return send(url, { body });
      throw error;
    }
  })();
  answers.set(name, answer);
  return answer as Promise<QueryRow[]>;
}
