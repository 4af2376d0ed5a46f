import type { Correspondent } from '@stoa/core/moderation/voters';

/** Most addresses of one draft: mail services refuse more. */
const mostInDraft = 50;

/** Most characters of a draft's addresses: some systems cut a link off after about 2000. */
const longestList = 1500;

/** A single address: what a list separates addresses by is not in one. */
const single = /^[^\s\p{C}@,;:<>()[\]"\\]+@[^\s\p{C}@,;:<>()[\]"\\]+$/u;

/** Those whose address is a single one, each address once. */
export function reachable(people: readonly Correspondent[]): readonly Correspondent[] {
  const known = new Map(people.filter(({ email }) => single.test(email)).map((each) => [each.email, each]));
  return [...known.values()];
}

/** What a letter says. */
export interface Letter {
  readonly subject: string;
  /** Paragraphs; an empty one is left out. */
  readonly paragraphs: readonly string[];
}

/** A draft in a mail program, to so many. */
export interface Draft {
  /** `mailto:` with everything in it. */
  readonly href: string;
  /** Place of its first and its last addressee among all, from 1. */
  readonly from: number;
  readonly to: number;
}

/** Drafts to everybody, none of whom sees another: RFC 6068. */
export function draftsFor(people: readonly Correspondent[], letter: Letter): readonly Draft[] {
  const said = `subject=${encodeURIComponent(oneLine(letter.subject))}&body=${encodeURIComponent(bodyOf(letter))}`;
  let from = 1;
  return chunksOf(people.map(({ email }) => addressOf(email))).map((addresses) => {
    const to = from + addresses.length - 1;
    const draft = { href: `mailto:?bcc=${addresses.join(',')}&${said}`, from, to };
    from = to + 1;
    return draft;
  });
}

const addressOf = (email: string) => encodeURIComponent(email).replace('%40', '@');

/** A line break would begin another header. */
const oneLine = (text: string) => text.replace(/\p{C}+/gu, ' ').trim();

const bodyOf = ({ paragraphs }: Letter) =>
  paragraphs
    .filter(Boolean)
    .join('\n\n')
    .replace(/\r\n?|\n/g, '\r\n');

function chunksOf(addresses: readonly string[]): string[][] {
  const chunks: string[][] = [];
  let length = 0;
  for (const address of addresses) {
    const last = chunks.at(-1);
    length += address.length + 1;
    if (last && last.length < mostInDraft && length <= longestList) last.push(address);
    else {
      chunks.push([address]);
      length = address.length + 1;
    }
  }
  return chunks;
}

/** A table of them as RFC 4180 has it; no cell is a formula to a spreadsheet. */
export const csvOf = (people: readonly Correspondent[]): string =>
  [['email', 'locale'], ...people.map(({ email, locale }) => [email, locale])]
    .map((cells) => `${cells.map(cell).join(',')}\r\n`)
    .join('');

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
