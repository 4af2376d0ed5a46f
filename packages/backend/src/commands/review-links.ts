import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Mistake } from '../mistake.ts';
import { replaceFile } from '../project/write.ts';
import { checkItem, signedCode } from '../receipts/code.ts';
import { receiptKey } from '../receipts/key.ts';
import { checkPage, linkWith } from '../receipts/link.ts';
import { qrSvg } from '../receipts/qr.ts';
import { shownTime, untilOf, untilOptions } from '../receipts/until.ts';
import { suggestion } from '../settings/nearest.ts';
import { readRows } from '../transfer/cells.ts';
import { tableOf, textOfTable, unguarded, type Row } from '../transfer/csv.ts';
import { naming, readText } from '../transfer/read-text.ts';
import { textOf, type Command, type Values } from './command.ts';
import { placeOf, placeOptions } from './place.ts';

/** A row of the orders, with the page where its buyer may review. */
interface Order {
  /** Its cells as they were, as many as there are headings. */
  readonly cells: readonly string[];
  readonly line: number;
  /** Id of the item's document. */
  readonly item: string;
  readonly page: URL;
}

const plain = (heading: string) => heading.trim().toLowerCase();

/** Where a column stands. Throws a `Mistake` that names those that are there. */
function columnOf(headings: readonly string[], name: string, how: string): number {
  const at = headings.findIndex((each) => plain(each) === plain(name));
  if (at >= 0) return at;
  throw new Mistake(
    `line 1: no column is called “${name}”; there are ${headings.map((each) => `“${each.trim()}”`).join(', ')}: ${how}.${suggestion(name, headings)}`,
  );
}

/** Reads the orders. Throws a `Mistake` with a sentence a row. */
function ordersOf(text: string, values: Values): { readonly headings: string[]; readonly orders: Order[] } {
  const [first, ...rows] = tableOf(text);
  const headings = (first?.cells ?? []).map(unguarded);
  const itemAt = columnOf(headings, textOf(values, 'item-column') ?? 'item', 'name it with --item-column');
  const template = textOf(values, 'url');
  const urlAt =
    template === undefined
      ? columnOf(
          headings,
          textOf(values, 'url-column') ?? 'url',
          'name it with --url-column, or say the page with --url',
        )
      : -1;
  const order = ({ line, cells }: Row): Order => {
    const own = headings.map((_, at) => unguarded(cells[at] ?? ''));
    const name = own[itemAt] ?? '';
    const item = checkItem(name);
    return { cells: own, line, item, page: checkPage(template ?? own[urlAt] ?? '', name) };
  };
  return { headings, orders: readRows(rows, order) };
}

/** Draws each link into `folder`; resolves with the names of the files. */
async function draw(folder: string, orders: readonly Order[], links: readonly string[]): Promise<string[]> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => {
    throw new Mistake(`${folder} cannot be made: ${(error as Error).message}.`);
  });
  const digits = String(orders.at(-1)?.line ?? 0).length;
  const names = orders.map(
    ({ line, item }) =>
      `${String(line).padStart(digits, '0')}-${item.replace(/=[0-9a-f]+=/g, '-').slice(0, 60)}.svg`,
  );
  for (const [turn, name] of names.entries()) await replaceFile(join(folder, name), qrSvg(links[turn] ?? ''));
  return names;
}

/** `stoa review-links`: a personal link for each order. */
export const reviewLinks: Command = {
  name: 'review-links',
  summary: 'Makes a personal link to review as verified for each row of a table of orders.',
  usage: 'ORDERS.csv [LINKS.csv] [options]',
  options: {
    'item-column': { type: 'string', value: 'NAME', help: 'column with the item (item)' },
    url: { type: 'string', value: 'URL', help: 'page of every item; {item} in it stands for its name' },
    'url-column': { type: 'string', value: 'NAME', help: 'column with the page, without --url (url)' },
    ...untilOptions,
    qr: { type: 'string', value: 'FOLDER', help: 'draws each link’s QR code into this folder' },
    ...placeOptions,
  },
  more: 'Each link is spent once, by whoever opens it. The table comes back with the columns `link` and `until` behind its own; without LINKS.csv it is printed. Names and addresses in it go nowhere else. Example: stoa review-links orders.csv links.csv --url "https://example.com/courses/{item}"',
  async run(values, [file, target, ...others], terminal) {
    if (file === undefined || others.length > 0)
      throw new Mistake('Say which orders: stoa review-links orders.csv links.csv.');
    if (textOf(values, 'url') !== undefined && textOf(values, 'url-column') !== undefined)
      throw new Mistake('Choose --url or --url-column, not both.');
    const until = untilOf(values, new Date());
    const path = resolve(terminal.cwd, file);
    const out = target === undefined ? undefined : resolve(terminal.cwd, target);
    if (out === path) throw new Mistake('The links would replace the orders: name another file.');
    const text = await readText(path);
    const { headings, orders } = await naming(path, () => ordersOf(text, values));
    if (orders.length === 0) throw new Mistake(`${path} holds no orders.`);
    const { to, site } = await placeOf(values, terminal);
    const key = await receiptKey(to, site);
    const links = await Promise.all(
      orders.map(async ({ item, page }) =>
        linkWith(page, await signedCode(key, item, { uses: 1, until, bearer: '' })),
      ),
    );
    const folder = textOf(values, 'qr');
    const pictures = folder === undefined ? [] : await draw(resolve(terminal.cwd, folder), orders, links);
    const table = textOfTable([
      [...headings, 'link', 'until', ...(folder === undefined ? [] : ['qr'])],
      ...orders.map(({ cells }, turn) => [
        ...cells,
        links[turn] ?? '',
        new Date(until).toISOString(),
        ...(pictures[turn] === undefined ? [] : [pictures[turn]]),
      ]),
    ]);
    if (out === undefined) {
      terminal.say(table.trimEnd());
      return 0;
    }
    await replaceFile(out, table);
    terminal.say(
      `Wrote ${orders.length} personal links to ${out}, each good for one review until ${shownTime(until)}.`,
    );
    if (pictures.length > 0) terminal.say(`Wrote their QR codes to ${resolve(terminal.cwd, folder ?? '')}.`);
    return 0;
  },
};
