import { demoAccounts, demoPassword } from '@stoa/core/demo/accounts';
import { seedAccounts } from '../seed/accounts.ts';
import { demoSites, seedSites } from '../seed/seed.ts';
import { checkEmulators, checkProject, checkSite, type EmulatorAddresses } from '../checks.ts';
import { textOf, type Command, type Terminal } from './command.ts';
import { Mistake } from '../mistake.ts';

function addresses(given: string | undefined, env: Terminal['env']): EmulatorAddresses {
  const { STOA_FIRESTORE: firestore, STOA_AUTH: auth } = env;
  if (given !== undefined) return checkEmulators(given);
  if (firestore) return checkEmulators(`firestore=${firestore}${auth ? `,auth=${auth}` : ''}`);
  throw new Mistake('Say where the Firestore emulator answers: stoa seed --emulators 127.0.0.1:8080.');
}

/** `stoa seed`: the demo story into running emulators. */
export const seed: Command = {
  name: 'seed',
  summary: 'Writes the demo story, and the accounts to try it with, into running emulators.',
  usage: '--emulators firestore=HOST:PORT,auth=HOST:PORT [options]',
  options: {
    emulators: {
      type: 'string',
      value: 'ADDRESSES',
      help: 'where they answer; Firestore’s HOST:PORT alone leaves accounts out (STOA_FIRESTORE, STOA_AUTH)',
    },
    project: { type: 'string', value: 'ID', help: 'project to write to (STOA_PROJECT, else demo-stoa)' },
    site: { type: 'string', value: 'ID', help: 'one site only (main in English and zh in Chinese)' },
    locale: { type: 'string', value: 'TAG', help: 'language of that site: en or zh-CN (en)' },
  },
  async run(values, _words, { say, env }) {
    const { firestore, auth } = addresses(textOf(values, 'emulators'), env);
    const site = textOf(values, 'site');
    const locale = textOf(values, 'locale') ?? demoSites.find((each) => each.site === site)?.locale ?? 'en';
    if (locale !== 'en' && locale !== 'zh-CN')
      throw new Mistake(`The story is told in en and zh-CN, not in “${locale}”.`);
    const project = checkProject(textOf(values, 'project') ?? env['STOA_PROJECT'] ?? 'demo-stoa');
    await seedSites({
      ...{ firestore, project },
      ...(site === undefined ? {} : { sites: [{ site: checkSite(site), locale }] }),
      log: say,
    });
    if (auth !== undefined) {
      await seedAccounts(auth, project);
      say(
        `Made the accounts ${demoAccounts.map(({ email }) => email).join(', ')}: password ${demoPassword}.`,
      );
    }
    return 0;
  },
};
