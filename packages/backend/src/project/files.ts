import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ourRules } from '../emulators/start.ts';
import { defaultSettings } from '../settings/check.ts';
import { settingsFileName, textOfSettings } from '../settings/file.ts';
import { withOwner } from './rules-owner.ts';

/** What an owner decides before anything is deployed; all checked. */
export interface Plan {
  readonly project: string;
  readonly site: string;
  /** The site's name, as visitors see it. */
  readonly name: string;
  /** Address that the owner signs in with, in lower case. */
  readonly owner: string;
  readonly locale: string;
  /** Where Google keeps the data, e.g. `eur3`; cannot be changed once the database exists. */
  readonly location: string;
}

/** Name of the rules in an owner's folder. */
export const rulesFileName = 'firestore.rules';

const ourIndexes = fileURLToPath(new URL('../../firestore.indexes.json', import.meta.url));

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The files of an owner's folder: name → text. */
export async function projectFiles(plan: Plan): Promise<ReadonlyMap<string, string>> {
  const { project, site, name, owner, locale, location } = plan;
  return new Map([
    [
      'firebase.json',
      json({
        firestore: {
          database: '(default)',
          location,
          rules: rulesFileName,
          indexes: 'firestore.indexes.json',
        },
        // `firebase deploy --only auth` turns them on, and makes the web app whose key the snippet names.
        auth: { providers: { anonymous: true, emailPassword: true } },
      }),
    ],
    ['.firebaserc', json({ projects: { default: project } })],
    [rulesFileName, withOwner(await readFile(ourRules, 'utf8'), owner)],
    ['firestore.indexes.json', await readFile(ourIndexes, 'utf8')],
    [settingsFileName, textOfSettings({ site, locale, settings: { ...defaultSettings, name } })],
  ]);
}
