import { randomInt } from 'node:crypto';
import { sign, signedText, writeCode, type Code } from '@stoa/core/reviews/code';
import { itemId } from '@stoa/core/reviews/item';
import { Mistake } from '../mistake.ts';

/** Capitals and digits without those that are taken for one another: 0 O, 1 I, 2 Z, 5 S, 8 B. */
const alphabet = 'ACDEFGHJKLMNPQRTUVWXY34679';

const newCode = (): string =>
  Array.from({ length: 12 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** A new code for reviews of an item, as an address carries it. `item` is the id of its document. */
export async function signedCode(
  key: string,
  item: string,
  terms: Pick<Code, 'uses' | 'until' | 'bearer'>,
): Promise<string> {
  const said = { ...terms, code: newCode() };
  return writeCode({ ...said, signature: await sign(key, signedText(item, said)) });
}

/** Id of the document of the item that a page calls `name`. Throws a `Mistake`. */
export function checkItem(name: string): string {
  const id = itemId(name);
  if (id !== undefined) return id;
  throw new Mistake(
    name.trim() === ''
      ? 'the item has no name: write what the page says in item="…".'
      : `“${name.slice(0, 40)}…” is too long for an item: its name may take 240 characters, one that is no letter, digit, “-” or “_” counting as four or more.`,
  );
}
