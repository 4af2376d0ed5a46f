import { postStates, type PostState } from '../posts/authored.ts';
import { boardOf } from '../store/board.ts';
import { oneOf, type Field } from '../store/document.ts';

const states = oneOf(...postStates, 'merged');

/**
 * An idea's state; `merged`: another one stands for it, `mergedInto`. On a gated board the rules store the board's name
 * while it is shown, so that nothing that asks for approved ideas finds it; it reads as `approved`.
 */
export const ideaState: Field<PostState | 'merged'> = {
  ...states,
  decode: (stored) =>
    typeof stored === 'string' && /^[a-z0-9-]{1,20}$/.test(stored)
      ? (states.values.find((each) => each === stored) ?? 'approved')
      : states.decode(stored),
};

/** What is stored as the state of what is shown on `board`; empty for what all may see. */
export const shownOn = (board: string): string => board || 'approved';

/** What is stored of the state of the idea `id`. */
export const storedState = (id: string, state: string): string =>
  state === 'approved' ? shownOn(boardOf(id)) : state;
