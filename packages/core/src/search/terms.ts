/** Most terms of one title; the rules take as many. */
const mostTerms = 40;

/** Most terms that one question asks for: Firestore takes 30, and fewer cost less. */
const mostAsked = 10;

/** Writing without spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]+/gu;

/** Words that tell nothing of what a title is about, in the languages that ship. */
const hollow = new Set(
  'the and for with that this from have has are was can could would should please you your our not but how what when why all any more some into in on of to a an is it be do we my me at or as if i من في على إلى عن هل هذا هذه'.split(
    ' ',
  ),
);

/** A word without the endings that do not change what is looked for. */
const stem = (word: string): string =>
  /^[a-z]{4,}$/.test(word)
    ? word
        .replace(/ies$/, 'y')
        .replace(/(?:ing|ed|es|(?<!s)s)$/, '')
        .replace(/e$/, '')
    : word;

/** Neighbouring characters, two by two; a single one stands alone. */
function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/**
 * What a title is found by: its words without endings, in lower case; two neighbouring characters at a time where
 * writing has no spaces. Stored beside the title and asked for by `array-contains-any`.
 */
export function termsOf(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase();
  const pairs = [...plain.matchAll(unspaced)].flatMap(([run]) => pairsOf(run));
  const words = plain
    .replace(unspaced, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word.length > 1 && !hollow.has(word))
    .map((word) => stem(word).slice(0, 20));
  return [...new Set([...words, ...pairs])].slice(0, mostTerms);
}

/** The terms to ask for: the longest, which are the rarest. */
export const askedTerms = (text: string): string[] =>
  termsOf(text)
    .sort((one, other) => other.length - one.length)
    .slice(0, mostAsked);

/** How much of what is asked a title answers, 0 to 1. */
export function likeness(asked: readonly string[], title: string): number {
  const terms = new Set(termsOf(title));
  return asked.length ? asked.filter((term) => terms.has(term)).length / asked.length : 0;
}
