import { verdicts, type Verdict } from '@stoa/core/posts/moderated';
import type { reviewStates } from '@stoa/core/reviews/kind';

/** What becomes of an imported review. */
export interface Standing {
  readonly state: (typeof reviewStates)[number];
  /** Why it is not for all to read; null where it is. */
  readonly why: Verdict | null;
}

/** What others call a review that may be read, one that nobody has looked at, and one that is hidden. */
const words: Readonly<Record<'approved' | 'pending' | 'rejected', string>> = {
  approved: 'approved ok published active enabled visible true yes 1',
  pending: 'pending not-yet unmoderated new draft',
  rejected: 'rejected spam hidden unpublished inactive disabled archived declined false no 0',
};

/** What a state is here; undefined where the word is not known. `given` are words that a person has explained. */
export function standingOf(
  word: string,
  why: string,
  given: ReadonlyMap<string, keyof typeof words>,
): Standing | undefined {
  const name = word.trim().toLowerCase();
  if (name === 'removed') return { state: 'removed', why: null };
  const state =
    given.get(name) ??
    (name === ''
      ? 'approved'
      : (Object.keys(words) as (keyof typeof words)[]).find((each) => words[each].split(' ').includes(name)));
  if (state !== 'rejected') return state && { state, why: null };
  return { state, why: verdicts.find((each) => each === (why || name)) ?? 'other' };
}
