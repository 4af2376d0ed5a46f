import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ideaStatuses, type IdeaStatus } from '@stoa/core/ideas/kind';
import { siteSettings, type SiteSettings } from '@stoa/core/sites/kind';
import { decode } from '@stoa/core/store/document';
import { writeDocuments, type NewDocument } from '../firestore/commit.ts';
import { listDocuments } from '../firestore/list.ts';
import { readDocument } from '../firestore/read.ts';
import { Mistake } from '../mistake.ts';
import { suggestion } from '../settings/nearest.ts';
import { ideasOf, type WholeIdea } from '../transfer/json-file.ts';
import { newIdea } from '../transfer/new-idea.ts';
import { listedIdeas, type ListedIdea } from '../transfer/table-file.ts';
import { isOn, textOf, type Command, type Values } from './command.ts';
import { placeOf, placeOptions, type Place } from './place.ts';

/** Most documents of a commit, and most of their bytes: Firestore takes 10 MiB. */
const mostWrites = 500;
const mostBytes = 4_000_000;

/** Writes of a day on the free plan. */
const freeWrites = 20_000;

/** A number of things, as it is said. */
const counted = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`;

const isJson = (path: string) => /\.json$/i.test(path);

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Mistake(`There is no ${path}.`);
    throw new Mistake(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** `--status NAME=STATUS`, as often as it is given. */
function statusesOf(values: Values): ReadonlyMap<string, IdeaStatus> {
  const given = Array.isArray(values['status']) ? values['status'].map(String) : [];
  return new Map(
    given.map((pair) => {
      const [name = '', word = ''] = pair.split('=');
      const status = ideaStatuses.find((each) => each === word.trim());
      if (status && name.trim() !== '') return [name.trim().toLowerCase(), status] as const;
      throw new Mistake(
        `--status “${pair}” must be a name and one of ${ideaStatuses.join(', ')}, like "Shipped soon=progress".${suggestion(word.trim(), ideaStatuses)}`,
      );
    }),
  );
}

async function settingsOf({ to, site }: Place): Promise<SiteSettings> {
  const fields = await readDocument(to, site, '');
  if (fields) return decode(siteSettings, { id: site, path: '', fields, version: '' });
  throw new Mistake(`The site ${site} has no settings yet: run \`stoa settings push\` first.`);
}

/** Refuses ideas that the site's settings have no place for. */
function checkSorted(ideas: readonly ListedIdea[], { categories, statuses }: SiteSettings): void {
  const missing = [...new Set(ideas.map(({ category }) => category))].filter(
    (name) => name !== '' && !categories.includes(name),
  );
  if (missing.length > 0)
    throw new Mistake(
      `The site has no categories ${missing.map((name) => `“${name}”`).join(', ')}: \`stoa settings set "categories=${[...categories, ...missing].join(',')}"\` and push, or import with --no-categories.`,
    );
  const strange = ideas.find(({ status }) => !statuses.includes(status));
  if (strange)
    throw new Mistake(
      `line ${strange.line}: the site has no status “${strange.status}”: add it to the setting statuses, or turn it into another with --status.`,
    );
}

/** Reads the file; throws a `Mistake` whose lines begin with its name. */
async function read(path: string, values: Values, place: Place) {
  const text = await readText(path);
  const isListed = !isJson(path);
  try {
    if (!isListed) return { ideas: ideasOf(text, place.site), leftOut: 0, votes: 0 };
    const options = {
      statuses: statusesOf(values),
      reason: textOf(values, 'reason') ?? 'Decided before this list moved here.',
      now: new Date(),
    };
    const { ideas, leftOut } = listedIdeas(text, options);
    const sorted = isOn(values, 'no-categories') ? ideas.map((each) => ({ ...each, category: '' })) : ideas;
    checkSorted(sorted, await settingsOf(place));
    return {
      ideas: sorted.map((each) => newIdea(each, place.site, isOn(values, 'votes'))),
      leftOut,
      votes: sorted.reduce((sum, each) => sum + each.votes, 0),
    };
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    throw new Mistake(error.message.replace(/^(?!The |--|…)/gm, `${path}, `));
  }
}

/** Commits that Firestore takes, the documents in their order. */
function batchesOf(ideas: readonly WholeIdea[]): readonly (readonly NewDocument[])[] {
  const batches: NewDocument[][] = [[]];
  let bytes = 0;
  for (const document of ideas.flatMap(({ documents }) => documents)) {
    const size = Object.values(document.fields).reduce<number>(
      (sum, value) => sum + (value instanceof Uint8Array ? value.length * 1.4 : 200),
      typeof document.fields['body'] === 'string' ? document.fields['body'].length * 3 : 0,
    );
    if ((batches.at(-1)?.length ?? 0) >= mostWrites || bytes + size > mostBytes) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(document);
    bytes += size;
  }
  return batches.filter((batch) => batch.length > 0);
}

/** `stoa import`: ideas from a file into a site. */
export const importIdeas: Command = {
  name: 'import',
  summary: 'Makes ideas from a file: our own, or a table of Canny or UserVoice.',
  usage: 'ideas FILE [options]',
  options: {
    'dry-run': { type: 'boolean', help: 'says what would be made, and makes nothing' },
    votes: {
      type: 'boolean',
      help: 'writes the votes of a table too, a write each, as votes of nobody in particular',
    },
    status: {
      type: 'string',
      multiple: true,
      value: 'NAME=STATUS',
      help: `what a status of the table is here: ${ideaStatuses.join(', ')}`,
    },
    reason: {
      type: 'string',
      value: 'TEXT',
      help: 'stands where a table tells no reason for done or declined',
    },
    'no-categories': { type: 'boolean', help: 'leaves a table’s categories out' },
    ...placeOptions,
  },
  more: 'A .json of `stoa export ideas` comes back whole, anything else is read as a table. What is there already is left alone, so it may be run again.',
  async run(values, [what, file, ...others], terminal) {
    if (what !== 'ideas' || file === undefined || others.length > 0)
      throw new Mistake('Say what and from where: stoa import ideas ideas.csv.');
    const place = await placeOf(values, terminal);
    const { ideas, leftOut, votes } = await read(resolve(terminal.cwd, file), values, place);
    const there = await listDocuments(place.to, place.site, {
      below: '',
      collection: 'ideas',
      select: ['state'],
    });
    const known = new Set(there.map(({ id }) => id));
    const fresh = ideas.filter(({ id }) => !known.has(id));
    const batches = batchesOf(fresh);
    const writes = batches.reduce((sum, batch) => sum + batch.length, 0);
    const isTried = isOn(values, 'dry-run');
    if (!isTried) for (const batch of batches) await writeDocuments(place.to, place.site, batch);
    const say = (line: string) => terminal.say(line);
    if (isTried)
      for (const { title, documents } of fresh) say(`  ${title}  (${counted(documents.length, 'write')})`);
    say(
      `${isTried ? 'Would make' : 'Made'} ${counted(fresh.length, 'idea')} on the site ${place.site}, ${counted(writes, 'write')}; ${ideas.length - fresh.length} are there already.`,
    );
    if (leftOut > 0) say(`Left out ${counted(leftOut, 'row')}: an idea told before, or merged into another.`);
    if (votes > 0 && !isOn(values, 'votes'))
      say(
        `The table’s ${votes} votes are left out: nobody knows whose they are. --votes counts them all the same.`,
      );
    if (writes > freeWrites) say(`The free plan takes ${freeWrites} writes a day.`);
    return 0;
  },
};
