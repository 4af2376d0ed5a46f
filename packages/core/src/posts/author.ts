import { text, time } from '../store/document.ts';

/** Who wrote a document, and when: all that a list shows of it. The rules hold `name` and `label` equal to the card. */
export const author = {
  /** Uid of the author. */
  by: text({ min: 1, max: 128 }),
  /** The author's name when it was written. */
  name: text({ min: 1, max: 40 }),
  /** The author's role as readers see it, e.g. `ambassador`; empty for most. */
  label: text({ max: 24 }),
  at: time(),
};
