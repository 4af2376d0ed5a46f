import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { firebaseCommand } from '../emulators/find-tools.ts';
import { accessToken, findAccessToken } from '../firestore/access-token.ts';
import { projectOf } from '../project/project-id.ts';
import { snippet } from '../project/snippet.ts';
import { readSettings, settingsFileName } from '../settings/file.ts';
import { pushSettings } from '../settings/push.ts';
import { textOf, type Command, type Terminal } from './command.ts';
import { firebase } from './firebase.ts';

const run = promisify(execFile);

/** The key of the project's web app; undefined when Firebase does not tell. */
async function webKey(project: string, folder: string, { env }: Terminal): Promise<string | undefined> {
  try {
    const args = [
      firebaseCommand(),
      'apps:sdkconfig',
      'WEB',
      '--json',
      '--non-interactive',
      '--project',
      project,
    ];
    const { stdout } = await run(process.execPath, args, { cwd: folder, env, timeout: 60_000 });
    const { result } = JSON.parse(stdout) as { result?: { sdkConfig?: { apiKey?: string } } };
    return result?.sdkConfig?.apiKey;
  } catch {
    // Several web apps, or none: the snippet then keeps its placeholder.
    return undefined;
  }
}

/** `stoa deploy`: a folder made by `stoa init` goes live. */
export const deploy: Command = {
  name: 'deploy',
  summary: 'Deploys a folder made by `stoa init` to Firebase and prints the snippet.',
  usage: '[folder] [options]',
  options: {
    project: { type: 'string', value: 'ID', help: 'Firebase project (from .firebaserc)' },
    token: {
      type: 'string',
      value: 'TOKEN',
      help: 'access token for the settings (from firebase login, or gcloud)',
    },
  },
  async run(values, [folder = '.'], terminal) {
    const target = resolve(terminal.cwd, folder);
    const file = await readSettings(resolve(target, settingsFileName));
    const project = await projectOf(target, textOf(values, 'project'));
    const given = textOf(values, 'token');
    if (terminal.ask && (await findAccessToken(given, terminal.env)) === undefined)
      await firebase(['login'], target, terminal);
    const token = await accessToken(given, terminal.env);
    await firebase(['deploy', '--only', 'firestore,auth', '--project', project], target, terminal);
    await pushSettings({ project, token }, file);
    const key = await webKey(project, target, terminal);
    terminal.say(`\nThe community is live. Paste this into your page:\n`);
    terminal.say(
      snippet({ project, site: file.site, locale: file.locale, ...(key === undefined ? {} : { key }) }),
    );
    if (key === undefined)
      terminal.say('\nYOUR-API-KEY is the apiKey of Project settings → General → Your apps in the console.');
    return 0;
  },
};
