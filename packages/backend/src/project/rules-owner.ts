import { Mistake } from '../mistake.ts';

/** The line of the rules that names the owner: what stands before the address, the address, and the rest. */
const marked = /^([^'\n]*')([^'\n]*)('[^'\n]*\/\/ stoa:owner\b)/gm;

function partsOf(rules: string): readonly [before: string, address: string, after: string] {
  const [match, second] = rules.matchAll(marked);
  if (!match || second)
    throw new Mistake(
      "The rules need one line `function ownerEmail() { return '…'; } // stoa:owner`, which names the owner.",
    );
  const [, before = '', address = ''] = match;
  const start = match.index + before.length;
  return [rules.slice(0, start), address, rules.slice(start + address.length)];
}

/** The owner's address in rules of ours. Throws a `Mistake` when no line names it. */
export const ownerIn = (rules: string): string => partsOf(rules)[1];

/** The same rules with another owner, a checked address. Throws a `Mistake` when no line names one. */
export function withOwner(rules: string, address: string): string {
  const [before, , after] = partsOf(rules);
  return `${before}${address}${after}`;
}
