import { firstAnswer } from '../store/first-answer.ts';
import type { QueryRow } from '../store/wire.ts';

/** The rows of a first list: where the address is a snapshot's, `body` is the list that it stands for. Rejects with `StoaError`. */
export const firstListAnswer = (url: string, body: string): Promise<readonly QueryRow[]> =>
  firstAnswer(
    url,
    body,
    /snapshots/.test(url)
      ? async (...asked) => (await import('./snapshot-answer.ts')).answerFromSnapshot(...asked)
      : undefined,
  );
