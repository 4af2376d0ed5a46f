import { ideaStatuses } from '@stoa/core/ideas/kind';
import type { SiteSettings } from '@stoa/core/sites/kind';
import { writeDocuments } from '../firestore/commit.ts';
import { listDocuments } from '../firestore/list.ts';
import { Mistake } from '../mistake.ts';
import { batchesOf } from '../transfer/batches.ts';
import { ideasOf } from '../transfer/json-file.ts';
import { newIdea } from '../transfer/new-idea.ts';
import { naming, readText } from '../transfer/read-text.ts';
import { listedIdeas, type ListedIdea } from '../transfer/table-file.ts';
import { isOn, textOf, type Terminal, type Values } from './command.ts';
import { counted, explained, isJson, sayFreeWrites, settingsOf } from './importing.ts';
import type { Place } from './place.ts';

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
  return naming(path, async () => {
    if (isJson(path)) return { ideas: ideasOf(text, place.site), leftOut: 0, votes: 0 };
    const options = {
      statuses: explained(values, ideaStatuses, 'Shipped soon=progress'),
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
  });
}

/** Makes the ideas of the file at `path`. */
export async function importIdeas(
  path: string,
  values: Values,
  place: Place,
  { say }: Pick<Terminal, 'say'>,
): Promise<void> {
  const { ideas, leftOut, votes } = await read(path, values, place);
  const there = await listDocuments(place.to, place.site, {
    below: '',
    collection: 'ideas',
    select: ['state'],
  });
  const known = new Set(there.map(({ id }) => id));
  const fresh = ideas.filter(({ id }) => !known.has(id));
  const batches = batchesOf(fresh.flatMap(({ documents }) => documents));
  const writes = batches.reduce((sum, batch) => sum + batch.length, 0);
  const isTried = isOn(values, 'dry-run');
  if (!isTried) for (const batch of batches) await writeDocuments(place.to, place.site, batch);
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
  sayFreeWrites(writes, say);
}
