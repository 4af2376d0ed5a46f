import type { Telling } from './telling.ts';

/** What something of the story is written down in. */
export interface Setting {
  readonly telling: Telling;
  readonly site: string;
  /** The time so many days before now. */
  readonly ago: (days: number) => Date;
}

/** What tells who wrote something. */
export function authorOf({ telling, site }: Setting, uid: string) {
  const author = telling.people.find((person) => person.uid === uid);
  if (!author) throw new TypeError(`the story has no member ${uid}`);
  return { by: uid, name: author.name, label: author.label ?? '', site };
}
