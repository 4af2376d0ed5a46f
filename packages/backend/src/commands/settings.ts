import { dirname, resolve } from 'node:path';
import { gate } from '@stoa/core/sites/kind';
import type { Stored, StoredMap } from '@stoa/core/store/store';
import { accessToken } from '../firestore/access-token.ts';
import { projectOf } from '../project/project-id.ts';
import { assign } from '../settings/assign.ts';
import { listWordsOf, settingNames, wordsOf } from '../settings/check.ts';
import { readSettings, settingsFileName, writeSettings, type SettingsFile } from '../settings/file.ts';
import { suggestion } from '../settings/nearest.ts';
import { pushSettings } from '../settings/push.ts';
import { checkAddress } from '../checks.ts';
import { textOf, type Command, type Terminal, type Values } from './command.ts';
import { Mistake } from '../mistake.ts';

/** The value of a map's key as it is typed: a word, a number, or who may enter a board. */
function wordOf(value: Stored | undefined): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const { roles, points } = gate.decode(value);
  return [...roles, ...(points === null ? [] : [points])].join(',');
}

/** Settings as lines of `name` and value; a map gives a line for each key. */
const rowsOf = (settings: StoredMap): (readonly [name: string, value: string])[] =>
  settingNames.flatMap((name) => {
    const value = settings[name];
    if (Array.isArray(value)) return [[name, value.map(String).join(',')] as const];
    if (typeof value === 'object' && value !== null)
      return Object.entries(value as StoredMap).map(
        ([key, each]) => [`${name}.${key}`, wordOf(each)] as const,
      );
    return [[name, String(value)] as const];
  });

function show({ site, settings }: SettingsFile, names: readonly string[], { say }: Terminal): void {
  const rows = rowsOf(settings);
  const wanted = names.map((name) => {
    const found = rows.find(([each]) => each === name);
    if (found) return found;
    throw new Mistake(
      `${name} is not a setting.${suggestion(
        name,
        rows.map(([each]) => each),
      )}`,
    );
  });
  if (wanted.length > 0) {
    for (const [, value] of wanted) say(value);
    return;
  }
  say(`Settings of the site ${site}`);
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  for (const [name, value] of rows) {
    const words = wordsOf(name)?.join(' | ') ?? listWordsOf(name)?.join(', ');
    say(`  ${name.padEnd(width)}${value || '(none)'}${words ? `   (${words})` : ''}`);
  }
}

async function push(path: string, file: SettingsFile, values: Values, { env, say }: Terminal): Promise<void> {
  const emulator = textOf(values, 'emulators');
  const given = textOf(values, 'project') ?? (emulator === undefined ? undefined : env['STOA_PROJECT']);
  const project = await projectOf(dirname(path), given);
  await pushSettings(
    emulator === undefined
      ? { project, token: await accessToken(textOf(values, 'token'), env) }
      : { project, emulator: checkAddress(emulator), token: 'owner' },
    file,
  );
  say(`Wrote the settings of the site ${file.site} to ${project}${emulator ? ` at ${emulator}` : ''}.`);
}

const acts = ['get', 'set', 'push'];

/** `stoa settings`: what a community allows, in a file and in force. */
export const settings: Command = {
  name: 'settings',
  summary: 'Shows, changes and deploys what the community allows.',
  usage: '[get [NAME …] | set NAME=VALUE … | push] [options]',
  options: {
    file: { type: 'string', value: 'PATH', help: `the settings (${settingsFileName})` },
    project: { type: 'string', value: 'ID', help: 'project to push to (from .firebaserc)' },
    emulators: { type: 'string', value: 'HOST:PORT', help: 'pushes to this Firestore emulator instead' },
    token: {
      type: 'string',
      value: 'TOKEN',
      help: 'access token to push with (from firebase login, or gcloud)',
    },
  },
  more: 'Example: stoa settings set guests=pending need.vote=member && stoa settings push',
  async run(values, [act = 'get', ...words], terminal) {
    const path = resolve(terminal.cwd, textOf(values, 'file') ?? settingsFileName);
    if (!acts.includes(act)) throw new Mistake(`stoa settings cannot “${act}”.${suggestion(act, acts)}`);
    const file = await readSettings(path);
    if (act === 'get') show(file, words, terminal);
    else if (act === 'push') await push(path, file, values, terminal);
    else {
      if (words.length === 0) throw new Mistake('Say what to set, like: stoa settings set gapSeconds=10.');
      await writeSettings(path, { ...file, settings: assign(file.settings, words) });
      terminal.say(`Changed ${path}; \`stoa settings push\` puts it in force.`);
    }
    return 0;
  },
};
