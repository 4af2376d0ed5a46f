import { resolve } from 'node:path';
import { checkUid, checkWhole } from '../checks.ts';
import { readDocument } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';
import { replaceFile } from '../project/write.ts';
import { checkItem, signedCode } from '../receipts/code.ts';
import { receiptKey, renewReceiptKey } from '../receipts/key.ts';
import { checkPage, linkWith } from '../receipts/link.ts';
import { qrSvg, qrText } from '../receipts/qr.ts';
import { shownTime, untilOf, untilOptions } from '../receipts/until.ts';
import { isOn, textOf, type Command, type Terminal, type Values } from './command.ts';
import { placeOf, placeOptions, type Place } from './place.ts';

/** Whom a code is made for; empty for whoever has it. */
function bearerOf(values: Values): string {
  const uid = textOf(values, 'for');
  if (uid === undefined) return '';
  if (textOf(values, 'uses') !== undefined || textOf(values, 'count') !== undefined)
    throw new Mistake(
      'A code --for one member is spent once, since they review an item once: leave --uses and --count away.',
    );
  // A link separates what it says by dots.
  if (checkUid(uid).includes('.')) throw new Mistake(`“${uid}” holds a dot, which no link can carry.`);
  return uid;
}

/** Names of the files of `count` pictures: `saturday.svg`, or `saturday-01.svg` and so on. */
const filesOf = (path: string, count: number): string[] =>
  Array.from({ length: count }, (_, turn) =>
    count === 1
      ? path
      : path.replace(/(\.svg)$/i, `-${String(turn + 1).padStart(String(count).length, '0')}$1`),
  );

/** Prints the links, each with its picture where one is asked for. */
async function show(links: readonly string[], qr: string | undefined, { cwd, say }: Terminal): Promise<void> {
  const files = qr === undefined || qr === 'terminal' ? [] : filesOf(resolve(cwd, qr), links.length);
  for (const [turn, link] of links.entries()) {
    say(link);
    if (qr === 'terminal') say(`\n${qrText(link)}\n`);
    const file = files[turn];
    if (file === undefined) continue;
    await replaceFile(file, qrSvg(link));
    say(`Wrote its QR code to ${file}.`);
  }
}

/** What the options ask for, checked before anything is read or written. */
function wantedOf(name: string, values: Values) {
  const item = checkItem(name);
  const address = textOf(values, 'url');
  if (address === undefined)
    throw new Mistake('Say which page the link leads to: --url https://example.com/courses/kayak-101.');
  const qr = textOf(values, 'qr');
  if (qr !== undefined && qr !== 'terminal' && !/\.svg$/i.test(qr))
    throw new Mistake('--qr must be “terminal”, or a file that ends in .svg.');
  return {
    ...{ name, item, qr, page: checkPage(address, name), bearer: bearerOf(values) },
    uses: checkWhole('uses', textOf(values, 'uses') ?? '1', 1, 100_000),
    count: checkWhole('count', textOf(values, 'count') ?? '1', 1, 1000),
    until: untilOf(values, new Date()),
  };
}

type Wanted = ReturnType<typeof wantedOf>;

async function makeLinks(
  { item, page, count, uses, until, bearer }: Wanted,
  { to, site }: Place,
): Promise<string[]> {
  const key = await receiptKey(to, site);
  const link = async () => linkWith(page, await signedCode(key, item, { uses, until, bearer }));
  return Promise.all(Array.from({ length: count }, link));
}

/** What the links are good for, in a sentence. */
function goodFor({ name, count, uses, until, bearer }: Wanted): string {
  const many = uses === 1 ? 'one verified review' : `${uses} verified reviews, one a person,`;
  const whose = bearer === '' ? 'whoever opens it' : `the member ${bearer} alone`;
  return `${count === 1 ? 'The link is' : 'Each link is'} good for ${many} of “${name}” by ${whose}, until ${shownTime(until)}.`;
}

/** `stoa receipts`: signed codes with which buyers review as verified. */
export const receipts: Command = {
  name: 'receipts',
  summary: 'Makes links and QR codes with which buyers review an item as verified.',
  usage: 'ITEM --url URL [options] | --new-key',
  options: {
    url: { type: 'string', value: 'URL', help: 'the page with the item’s reviews' },
    uses: { type: 'string', value: 'N', help: 'how many people may review with one code (1)' },
    ...untilOptions,
    count: { type: 'string', value: 'N', help: 'how many codes (1)' },
    for: { type: 'string', value: 'UID', help: 'only this member may spend it' },
    qr: { type: 'string', value: 'FILE.svg', help: 'draws its QR code; `terminal` draws it here' },
    'new-key': { type: 'boolean', help: 'replaces the key: every code that is not spent yet dies' },
    ...placeOptions,
  },
  more: 'Example: stoa receipts kayak-101 --uses 12 --days 14 --url https://example.com/courses/kayak-101 --qr saturday.svg',
  async run(values, [item, ...others], terminal) {
    if (others.length > 0) throw new Mistake('Name one item; put a name of two words in quotes.');
    if (isOn(values, 'new-key')) {
      if (item !== undefined) throw new Mistake('--new-key stands alone: make the codes afterwards.');
      const { to, site } = await placeOf(values, terminal);
      await renewReceiptKey(to, site);
      terminal.say(
        `The site ${site} has a new key: every code that was not spent yet is refused from now on, printed ones too. Reviews that spent theirs stay verified.`,
      );
      return 0;
    }
    if (!item?.trim())
      throw new Mistake('Say of what: stoa receipts kayak-101 --url https://example.com/courses/kayak-101.');
    const wanted = wantedOf(item.trim(), values);
    const place = await placeOf(values, terminal);
    await show(await makeLinks(wanted, place), wanted.qr, terminal);
    terminal.say(goodFor(wanted));
    if (!(await readDocument(place.to, place.site, `items/${wanted.item}`)))
      terminal.say(
        `“${wanted.name}” has no review yet: check that the page says item="${wanted.name}", or the code is refused there.`,
      );
    return 0;
  },
};
