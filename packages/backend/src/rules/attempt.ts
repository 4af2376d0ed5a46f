import type { ListQuery, Transform, Write, WriteFields } from '@stoa/core/store/store';
import type { Actor } from './actors.ts';

/** A value in a test: as the store takes it, or one of the marks below, which are texts until they are sent. */
type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Fields that a step may change. */
export type Fields = Mutable<WriteFields>;

/** What is read: a document, a list, or a query that our own store would not send. */
export type Read =
  | { readonly get: string }
  | { readonly list: ListQuery }
  | { readonly query: object; /** Asked of the whole database. */ readonly everywhere?: true };

/** One request and the documents it finds. Paths are below the site; `../{site}b/…` leads to a neighbour. */
export interface Attempt {
  /** Missing for a visitor without a session. */
  as?: Actor | undefined;
  /** Documents that are there before. */
  given: Record<string, Fields>;
  /** The commit; a read when empty. */
  writes: Write[];
  read?: Read;
  /** Id of the site when it matters; else a fresh one. */
  site?: string;
}

/** Stands for the site's id in every text. */
export const siteMark = '{site}';

/** A double where JavaScript would send an integer. */
export const double = (value: number): string => `{double ${value}}`;

/** The time `seconds` before the request is sent. */
export const ago = (seconds: number): string => `{ago ${seconds}}`;

/** An increment by a double. */
export const incrementDouble = (value: number): Transform =>
  ({ transform: 'increment', by: double(value) }) as unknown as Transform;

/** A single step from an accepted attempt to a refused one. */
export type Step = (attempt: Attempt) => void;

/** An accepted attempt, and the single steps from it that the rules refuse. */
export interface Case {
  readonly it: string;
  readonly attempt: Attempt;
  readonly refused: Readonly<Record<string, Step>>;
  /** Steps that the rules of another document of the same commit refuse. */
  readonly elsewhere: readonly string[];
}

/** The cases of one `match` block, named by its path below the site. */
export interface Table {
  readonly block: string;
  readonly cases: readonly Case[];
}

/** Declares an accepted attempt and what must not differ from it; `elsewhere` is refused by another block than the table's. */
export const accepts = (
  it: string,
  attempt: Attempt,
  refused: Readonly<Record<string, Step>> = {},
  elsewhere: Readonly<Record<string, Step>> = {},
): Case => ({
  it,
  attempt,
  refused: { ...refused, ...elsewhere },
  elsewhere: Object.keys(elsewhere),
});

/** An attempt with what must become of it. */
export interface Expected {
  readonly it: string;
  readonly attempt: Attempt;
  readonly accepted: boolean;
}

/**
 * All attempts of a table, each refused one made from its accepted one; those that another block refuses only when the
 * rules are `whole`.
 */
export const attemptsOf = ({ cases }: Table, whole = false): Expected[] =>
  cases.flatMap(({ it, attempt, refused, elsewhere }) => [
    { it: `accepts: ${it}`, attempt, accepted: true },
    ...Object.entries(refused)
      .filter(([name]) => whole || !elsewhere.includes(name))
      .map(([name, step]) => {
        const changed = structuredClone(attempt);
        step(changed);
        return { it: `refuses: ${it}, but ${name}`, attempt: changed, accepted: false };
      }),
  ]);

/** The fields that an attempt writes to `path`. Throws when it does not. */
export function written(attempt: Attempt, path: string): Fields {
  const write = attempt.writes.find((each) => each.path === path);
  if (!write || write.kind === 'delete') throw new Error(`the attempt does not write ${path}`);
  return write.fields;
}

/** The document that an attempt finds at `path`. Throws when there is none. */
export function found(attempt: Attempt, path: string): Fields {
  const fields = attempt.given[path];
  if (!fields) throw new Error(`the attempt does not find ${path}`);
  return fields;
}

/** Takes the write to `path` out of an attempt. */
export const omit = (attempt: Attempt, path: string): void => {
  attempt.writes = attempt.writes.filter((write) => write.path !== path);
};

/** Takes `field` out of what an attempt writes to `path`. */
export const leaveOut = (attempt: Attempt, path: string, field: string): void => {
  Reflect.deleteProperty(written(attempt, path), field);
};
