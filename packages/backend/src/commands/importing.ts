import { siteSettings, type SiteSettings } from '@stoa/core/sites/kind';
import { decode } from '@stoa/core/store/document';
import { readDocument } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';
import { suggestion } from '../settings/nearest.ts';
import type { Values } from './command.ts';
import type { Place } from './place.ts';

/** Writes of a day on the free plan. */
const freeWrites = 20_000;

/** Says how many writes a day takes, where these are more. */
export function sayFreeWrites(writes: number, say: (line: string) => void): void {
  if (writes > freeWrites) say(`The free plan takes ${freeWrites} writes a day.`);
}

/** A number of things, as it is said. */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** A number of reviews, and of questions with their answers, as they are said. */
export const told = (reviews: number, questions: number): string =>
  [
    ...(reviews > 0 || questions === 0 ? [counted(reviews, 'review')] : []),
    ...(questions > 0
      ? [questions === 1 ? '1 question or answer' : `${questions} questions and answers`]
      : []),
  ].join(', ');

/** Whether a file is one of our own that holds everything. */
export const isJson = (path: string): boolean => /\.json$/i.test(path);

/** What a table’s words mean here, one of `words` each: `--status NAME=WORD`, as often as it is given. */
export function explained<Word extends string>(
  values: Values,
  words: readonly Word[],
  example: string,
): ReadonlyMap<string, Word> {
  const given = Array.isArray(values['status']) ? values['status'].map(String) : [];
  return new Map(
    given.map((pair) => {
      const [name = '', said = ''] = pair.split('=');
      const word = words.find((each) => each === said.trim());
      if (word && name.trim() !== '') return [name.trim().toLowerCase(), word] as const;
      throw new Mistake(
        `--status “${pair}” must be a name and one of ${words.join(', ')}, like "${example}".${suggestion(said.trim(), words)}`,
      );
    }),
  );
}

/** A site’s settings. Throws a `Mistake` where there are none. */
export async function settingsOf({ to, site }: Place): Promise<SiteSettings> {
  const fields = await readDocument(to, site, '');
  if (fields) return decode(siteSettings, { id: site, path: '', fields, version: '' });
  throw new Mistake(`The site ${site} has no settings yet: run \`stoa settings push\` first.`);
}
