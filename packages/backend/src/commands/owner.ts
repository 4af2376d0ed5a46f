import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { checkEmulators, checkEmail } from '../checks.ts';
import { putRules, RulesError } from '../emulators/put-rules.ts';
import { Mistake } from '../mistake.ts';
import { rulesFileName } from '../project/files.ts';
import { projectOf } from '../project/project-id.ts';
import { ownerIn, withOwner } from '../project/rules-owner.ts';
import { replaceFile } from '../project/write.ts';
import { isOn, textOf, type Command, type Terminal, type Values } from './command.ts';
import { firebase } from './firebase.ts';

/** The rules of an owner's folder. Throws a `Mistake`. */
export async function readRules(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Mistake(`There is no ${path}: run \`stoa init\` first, or name the folder with --folder.`);
    throw new Mistake(`${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** Puts the folder's rules in force where the options say; undefined when they say nothing. */
function target(values: Values, folder: string, terminal: Terminal) {
  const emulators = textOf(values, 'emulators');
  const given = textOf(values, 'project');
  if (emulators !== undefined) {
    const { firestore } = checkEmulators(emulators);
    return async (rules: string) => {
      const project = await projectOf(folder, given ?? terminal.env['STOA_PROJECT']);
      await putRules(firestore, project, rules).catch((error: unknown) => {
        throw error instanceof RulesError
          ? error
          : new Mistake(`Nothing answers at http://${firestore}: is the emulator running?`);
      });
    };
  }
  if (!isOn(values, 'deploy')) return undefined;
  return async () => {
    const project = await projectOf(folder, given);
    await firebase(['deploy', '--only', 'firestore:rules', '--project', project], folder, terminal);
  };
}

/** `stoa owner`: who owns the community, in the rules of a folder. */
export const owner: Command = {
  name: 'owner',
  summary: 'Shows or changes who the owner is.',
  usage: '[EMAIL] [options]',
  options: {
    folder: { type: 'string', value: 'PATH', help: 'the folder made by `stoa init` (this one)' },
    deploy: { type: 'boolean', help: 'puts the rules in force at once' },
    project: { type: 'string', value: 'ID', help: 'project to deploy to (from .firebaserc)' },
    emulators: { type: 'string', value: 'HOST:PORT', help: 'puts them in force in this Firestore emulator' },
  },
  more: 'The owner signs in on the site with that address, and is the owner once it is verified.',
  async run(values, [email, ...others], terminal) {
    if (others.length > 0) throw new Mistake(`Name one address, not ${others.length + 1}.`);
    const folder = resolve(terminal.cwd, textOf(values, 'folder') ?? '.');
    const path = join(folder, rulesFileName);
    const present = await readRules(path);
    const was = ownerIn(present);
    const is = email === undefined ? was : checkEmail(email.trim());
    const putInForce = target(values, folder, terminal);
    if (is !== was) await replaceFile(path, withOwner(present, is));
    await putInForce?.(withOwner(present, is));
    const told = is === was ? `The owner is ${is}` : `The owner is now ${is}, no longer ${was}`;
    if (putInForce) terminal.say(`${told}: in force.`);
    else if (is === was) terminal.say(`${told}.`);
    else terminal.say(`${told}, in ${path}: \`stoa deploy\` makes it so.`);
    return 0;
  },
};
