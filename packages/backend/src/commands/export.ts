import { resolve } from 'node:path';
import type { StoredDocument } from '@stoa/core/store/store';
import { listDocuments } from '../firestore/list.ts';
import { Mistake } from '../mistake.ts';
import { replaceFile } from '../project/write.ts';
import { suggestion } from '../settings/nearest.ts';
import { textOfIdeas } from '../transfer/json-file.ts';
import { itemsIn, textOfReviews } from '../transfer/review-json.ts';
import { textOfReviewTable } from '../transfer/review-table.ts';
import { textOfIdeaTable } from '../transfer/table-file.ts';
import { isOn, type Command } from './command.ts';
import { placeOf, placeOptions, type Place } from './place.ts';

/** Documents below which is looked at once. */
const atOnce = 8;

/** What lies below each document. */
async function withBelow({ to, site }: Place, tops: readonly StoredDocument[]) {
  const whole: { readonly top: StoredDocument; readonly below: readonly StoredDocument[] }[] = [];
  for (let start = 0; start < tops.length; start += atOnce)
    whole.push(
      ...(await Promise.all(
        tops.slice(start, start + atOnce).map(async (top) => ({
          top,
          below: await listDocuments(to, site, { below: top.path }),
        })),
      )),
    );
  return whole;
}

/** A file’s text, and what is in it, in words. */
interface Exported {
  readonly text: string;
  readonly told: string;
}

const belowIn = (whole: readonly { readonly below: readonly StoredDocument[] }[]) =>
  whole.reduce((sum, { below }) => sum + below.length, 0);

async function ideas(place: Place, isTable: boolean): Promise<Exported> {
  const found = await listDocuments(place.to, place.site, { below: '', collection: 'ideas' });
  if (isTable) return { text: textOfIdeaTable(found), told: `${found.length} ideas` };
  const whole = await withBelow(place, found);
  return {
    text: textOfIdeas(
      place.site,
      whole.map(({ top, below }) => ({ idea: top, below })),
    ),
    told: `${found.length} ideas and ${belowIn(whole)} documents below them`,
  };
}

async function reviews(place: Place, isTable: boolean): Promise<Exported> {
  if (isTable) {
    const found = await listDocuments(place.to, place.site, {
      below: '',
      collection: 'reviews',
      group: true,
    });
    return { text: textOfReviewTable(found), told: `${found.length} reviews` };
  }
  const items = itemsIn(await listDocuments(place.to, place.site, { below: '', within: 'items' }));
  return {
    text: textOfReviews(place.site, items),
    told: `${items.length} items and ${belowIn(items)} documents below them`,
  };
}

const exports = { ideas, reviews } as const;

/** `stoa export`: what a site holds, as a file. */
export const exportSite: Command = {
  name: 'export',
  summary:
    'Writes a site’s ideas, or reviews and questions, into a file: whole as JSON, or as a table for spreadsheets.',
  usage: 'ideas|reviews [FILE] [options]',
  options: {
    csv: { type: 'boolean', help: 'a table of the ideas or reviews alone (as where FILE ends in .csv)' },
    json: {
      type: 'boolean',
      help: 'everything: comments and questions, votes, history, pictures, reports, spent codes',
    },
    ...placeOptions,
  },
  more: 'Without FILE it prints. A file of that name is replaced. The JSON holds who voted and who reported: keep it as you keep your customers’ data.',
  async run(values, [what, file, ...others], terminal) {
    if (others.length > 0) throw new Mistake('Say what: stoa export ideas ideas.json.');
    if (what !== 'ideas' && what !== 'reviews')
      throw new Mistake(
        what === undefined
          ? 'Say what: stoa export ideas ideas.json.'
          : `stoa exports ideas and reviews, not “${what}”.${suggestion(what, Object.keys(exports))}`,
      );
    if (isOn(values, 'csv') && isOn(values, 'json')) throw new Mistake('Choose --csv or --json, not both.');
    const isTable = isOn(values, 'csv') || (!isOn(values, 'json') && /\.csv$/i.test(file ?? ''));
    const place = await placeOf(values, terminal);
    const { text, told } = await exports[what](place, isTable);
    if (file === undefined) {
      terminal.say(text.trimEnd());
      return 0;
    }
    const path = resolve(terminal.cwd, file);
    await replaceFile(path, text);
    terminal.say(`Wrote ${told} of the site ${place.site} to ${path}.`);
    return 0;
  },
};
