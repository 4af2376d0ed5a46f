import { readFile } from 'node:fs/promises';
import type { StoredMap } from '@stoa/core/store/store';
import { checkLocale, checkSite } from '../checks.ts';
import { Mistake } from '../mistake.ts';
import { replaceFile } from '../project/write.ts';
import { checkSettings } from './check.ts';
import { suggestion } from './nearest.ts';

/** What `stoa.settings.json` holds. */
export interface SettingsFile {
  readonly site: string;
  /** Language of the widgets. */
  readonly locale: string;
  /** Whole. */
  readonly settings: StoredMap;
}

/** The file's usual name. */
export const settingsFileName = 'stoa.settings.json';

/** The file's text. */
export const textOfSettings = (file: SettingsFile): string => `${JSON.stringify(file, null, 2)}\n`;

const keys = ['site', 'locale', 'settings'];

/** Reads a settings file; throws a `Mistake` with one line for each thing that is wrong in it. */
export async function readSettings(path: string): Promise<SettingsFile> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Mistake(`There is no ${path}: run \`stoa init\` first, or name the file with --file.`);
    throw new Mistake(`${path} cannot be read: ${(error as Error).message}.`);
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new Mistake(`${path} must hold one JSON object.`);
  const { site = 'main', locale = 'en', settings } = given as Record<string, unknown>;
  const strange = Object.keys(given).filter((key) => !keys.includes(key));
  const checked = checkSettings(settings);
  const problems = [
    ...strange.map((key) => `${key} does not belong there.${suggestion(key, keys)}`),
    ...checked.problems,
  ];
  if (problems.length > 0) throw new Mistake(problems.map((problem) => `${path}: ${problem}`).join('\n'));
  return { site: checkSite(String(site)), locale: checkLocale(String(locale)), settings: checked.settings };
}

/** Replaces a settings file whole, or not at all. */
export const writeSettings = (path: string, file: SettingsFile): Promise<void> =>
  replaceFile(path, textOfSettings(file));
