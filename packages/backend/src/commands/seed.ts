import { demoSites, seedSites } from '../seed/seed.ts';
import { checkAddress, checkProject, checkSite } from '../checks.ts';
import { textOf, type Command } from './command.ts';
import { Mistake } from '../mistake.ts';

/** `stoa seed`: the demo story into running emulators. */
export const seed: Command = {
  name: 'seed',
  summary: 'Writes the demo story into a running Firestore emulator.',
  usage: '--emulators HOST:PORT [options]',
  options: {
    emulators: {
      type: 'string',
      value: 'HOST:PORT',
      help: 'address of the Firestore emulator (STOA_FIRESTORE)',
    },
    project: { type: 'string', value: 'ID', help: 'project to write to (STOA_PROJECT, else demo-stoa)' },
    site: { type: 'string', value: 'ID', help: 'one site only (main in English and zh in Chinese)' },
    locale: { type: 'string', value: 'TAG', help: 'language of that site: en or zh-CN (en)' },
  },
  async run(values, _words, { say, env }) {
    const address = textOf(values, 'emulators') ?? env['STOA_FIRESTORE'];
    if (!address)
      throw new Mistake('Say where the Firestore emulator answers: stoa seed --emulators 127.0.0.1:8080.');
    const site = textOf(values, 'site');
    const locale = textOf(values, 'locale') ?? demoSites.find((each) => each.site === site)?.locale ?? 'en';
    if (locale !== 'en' && locale !== 'zh-CN')
      throw new Mistake(`The story is told in en and zh-CN, not in “${locale}”.`);
    await seedSites({
      firestore: checkAddress(address),
      project: checkProject(textOf(values, 'project') ?? env['STOA_PROJECT'] ?? 'demo-stoa'),
      ...(site === undefined ? {} : { sites: [{ site: checkSite(site), locale }] }),
      log: say,
    });
    return 0;
  },
};
