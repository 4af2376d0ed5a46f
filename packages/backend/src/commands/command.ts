import type { ParseArgsConfig } from 'node:util';

/** What a command may touch of the world. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Prints a line. */
  readonly say: (line: string) => void;
  /** Asks on the terminal; missing where there is nobody to ask. */
  readonly ask?: (question: string) => Promise<string>;
}

/** Named values from the command line. */
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** One `stoa …` command. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What follows the name, e.g. `[folder] --project ID`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  /** More for `--help`, after the options. */
  readonly more?: string;
  /** Resolves with the exit code. Throws `Mistake` and the typed errors of this package. */
  run(values: Values, words: readonly string[], terminal: Terminal): Promise<number>;
}

/** An option as `--help` shows it. */
export type Option = NonNullable<ParseArgsConfig['options']>[string] & {
  readonly help: string;
  /** What stands for its value, e.g. `ID`. */
  readonly value?: string;
};

/** The text of an option, trimmed; undefined when it was not given. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value.trim() : undefined;
}

/** Whether a yes-or-no option was given. */
export const isOn = (values: Values, name: string): boolean => values[name] === true;

/** What `stoa NAME --help` prints. */
export function helpOf({ name, summary, usage, options, more }: Command): string {
  const rows = Object.entries(options).map(
    ([option, { help, value }]) => [`  --${option}${value ? ` ${value}` : ''}`, help] as const,
  );
  const width = Math.max(...rows.map(([left]) => left.length), 0) + 2;
  const lines = rows.map(([left, right]) => left.padEnd(width) + right);
  return [
    `stoa ${name} ${usage}`.trim(),
    '',
    summary,
    ...(lines.length ? ['', ...lines] : []),
    ...(more ? ['', more] : []),
  ].join('\n');
}
