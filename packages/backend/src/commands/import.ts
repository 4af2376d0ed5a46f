import { resolve } from 'node:path';
import { ideaStatuses } from '@stoa/core/ideas/kind';
import { Mistake } from '../mistake.ts';
import { suggestion } from '../settings/nearest.ts';
import type { Command } from './command.ts';
import { importIdeas } from './import-ideas.ts';
import { importReviews } from './import-reviews.ts';
import { placeOf, placeOptions } from './place.ts';

const imports = { ideas: importIdeas, reviews: importReviews } as const;

/** `stoa import`: ideas or reviews from a file into a site. */
export const importSite: Command = {
  name: 'import',
  summary: 'Makes ideas or reviews from a file: our own, or a table of Canny, UserVoice, Judge.me or Yotpo.',
  usage: 'ideas|reviews FILE [options]',
  options: {
    'dry-run': { type: 'boolean', help: 'says what would be made, and makes nothing' },
    votes: {
      type: 'boolean',
      help: 'ideas: writes the votes of a table too, a write each, as votes of nobody in particular',
    },
    status: {
      type: 'string',
      multiple: true,
      value: 'NAME=STATUS',
      help: `what a status of the table is here: ${ideaStatuses.join(', ')}; for reviews approved, pending, rejected`,
    },
    reason: {
      type: 'string',
      value: 'TEXT',
      help: 'ideas: stands where a table tells no reason for done or declined',
    },
    'no-categories': { type: 'boolean', help: 'ideas: leaves a table’s categories out' },
    'item-column': {
      type: 'string',
      value: 'NAME',
      help: 'reviews: column with the item (item, product_handle, product_id …)',
    },
    item: { type: 'string', value: 'ITEM', help: 'reviews: the item of rows that name none' },
    ...placeOptions,
  },
  more: 'A .json of `stoa export` comes back whole, questions on items with the reviews; anything else is read as a table. What is there already is left alone, so it may be run again. Reviews of a table are labelled as imported, and none is verified.',
  async run(values, [what, file, ...others], terminal) {
    if (file === undefined || others.length > 0)
      throw new Mistake('Say what and from where: stoa import ideas ideas.csv.');
    if (what !== 'ideas' && what !== 'reviews')
      throw new Mistake(
        `stoa imports ideas and reviews, not “${what ?? ''}”.${suggestion(what ?? '', Object.keys(imports))}`,
      );
    if (what === 'ideas' && (values['item'] ?? values['item-column']) !== undefined)
      throw new Mistake('--item and --item-column are for reviews.');
    await imports[what](resolve(terminal.cwd, file), values, await placeOf(values, terminal), terminal);
    return 0;
  },
};
