import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ourRules } from '../emulators/start.ts';
import { defaultSettings } from '../settings/check.ts';
import { settingsFileName, textOfSettings } from '../settings/file.ts';

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

const ourIndexes = fileURLToPath(new URL('../../firestore.indexes.json', import.meta.url));

/** Stands in our rules for the owner's address. */
const placeholder = "'owner@example.com'";

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

async function rulesFor(owner: string): Promise<string> {
  const parts = (await readFile(ourRules, 'utf8')).split(placeholder);
  if (parts.length !== 2)
    throw new Error(`${ourRules} must name ${placeholder} once, not ${parts.length - 1} times.`);
  return parts.join(`'${owner}'`);
}

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
          rules: 'firestore.rules',
          indexes: 'firestore.indexes.json',
        },
        // `firebase deploy --only auth` turns it on, and makes the web app whose key the snippet names.
        auth: { providers: { anonymous: true } },
      }),
    ],
    ['.firebaserc', json({ projects: { default: project } })],
    ['firestore.rules', await rulesFor(owner)],
    ['firestore.indexes.json', await readFile(ourIndexes, 'utf8')],
    [settingsFileName, textOfSettings({ site, locale, settings: { ...defaultSettings, name } })],
  ]);
}
