import { resolve } from 'node:path';
import type { StoredDocument } from '@stoa/core/store/store';
import { listDocuments } from '../firestore/list.ts';
import { Mistake } from '../mistake.ts';
import { replaceFile } from '../project/write.ts';
import { textOfIdeas } from '../transfer/json-file.ts';
import { textOfIdeaTable } from '../transfer/table-file.ts';
import { isOn, type Command } from './command.ts';
import { placeOf, placeOptions, type Place } from './place.ts';

/** Ideas whose documents are asked for at once. */
const atOnce = 8;

/** What lies below each idea. */
async function withBelow({ to, site }: Place, ideas: readonly StoredDocument[]) {
  const whole: { readonly idea: StoredDocument; readonly below: readonly StoredDocument[] }[] = [];
  for (let start = 0; start < ideas.length; start += atOnce)
    whole.push(
      ...(await Promise.all(
        ideas.slice(start, start + atOnce).map(async (idea) => ({
          idea,
          below: await listDocuments(to, site, { below: idea.path }),
        })),
      )),
    );
  return whole;
}

/** `stoa export`: what a site holds, as a file. */
export const exportIdeas: Command = {
  name: 'export',
  summary: 'Writes a site’s ideas into a file: whole as JSON, or as a table for spreadsheets.',
  usage: 'ideas [FILE] [options]',
  options: {
    csv: { type: 'boolean', help: 'a table of the ideas (as where FILE ends in .csv)' },
    json: { type: 'boolean', help: 'everything: comments, votes, history, pictures, reports' },
    ...placeOptions,
  },
  more: 'Without FILE it prints. A file of that name is replaced. The JSON holds who voted and who reported: keep it as you keep your customers’ data.',
  async run(values, [what, file, ...others], terminal) {
    if (what !== 'ideas' || others.length > 0) throw new Mistake('Say what: stoa export ideas ideas.json.');
    if (isOn(values, 'csv') && isOn(values, 'json')) throw new Mistake('Choose --csv or --json, not both.');
    const isTable = isOn(values, 'csv') || (!isOn(values, 'json') && /\.csv$/i.test(file ?? ''));
    const place = await placeOf(values, terminal);
    const ideas = await listDocuments(place.to, place.site, { below: '', collection: 'ideas' });
    const whole = isTable ? [] : await withBelow(place, ideas);
    const text = isTable ? textOfIdeaTable(ideas) : textOfIdeas(place.site, whole);
    if (file === undefined) {
      terminal.say(text.trimEnd());
      return 0;
    }
    const path = resolve(terminal.cwd, file);
    await replaceFile(path, text);
    const below = whole.reduce((sum, each) => sum + each.below.length, 0);
    terminal.say(
      `Wrote ${ideas.length} ideas${isTable ? '' : ` and ${below} documents below them`} of the site ${place.site} to ${path}.`,
    );
    return 0;
  },
};
