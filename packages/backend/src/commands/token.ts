import { resolve } from 'node:path';
import { checkUid } from '../checks.ts';
import { Mistake } from '../mistake.ts';
import { customToken } from '../project/custom-token.ts';
import { readServiceAccount } from '../project/service-account.ts';
import { textOf, type Command } from './command.ts';

/** `stoa token`: the token that a brand's own login would hand over. */
export const token: Command = {
  name: 'token',
  summary: 'Prints a token with which to try the brand’s own login, valid for an hour.',
  usage: '<uid> [options]',
  options: {
    name: { type: 'string', value: 'TEXT', help: 'name that a new member gets' },
    key: {
      type: 'string',
      value: 'PATH',
      help: 'file of a service account; without it only the emulators take the token',
    },
  },
  more: 'Example: stoa token 4711 --name Mei --key service-account.json',
  async run(values, [uid, ...others], { cwd, say }) {
    if (uid === undefined) throw new Mistake('Say for whom: stoa token 4711 --name Mei.');
    if (others.length > 0) throw new Mistake('Name one uid; put a name of two words in quotes.');
    const name = textOf(values, 'name');
    const key = textOf(values, 'key');
    const holder = { uid: checkUid(uid), ...(name ? { name } : {}) };
    say(customToken(holder, key === undefined ? undefined : await readServiceAccount(resolve(cwd, key))));
    return 0;
  },
};
