import { parseArgs } from 'node:util';
import { suggestion } from '../settings/nearest.ts';
import { helpOf, type Command, type Terminal } from './command.ts';
import { Mistake } from '../mistake.ts';
import { deploy } from './deploy.ts';
import { emulators } from './emulators.ts';
import { exportSite } from './export.ts';
import { importSite } from './import.ts';
import { init } from './init.ts';
import { owner } from './owner.ts';
import { receipts } from './receipts.ts';
import { recount } from './recount.ts';
import { reviewLinks } from './review-links.ts';
import { role } from './role.ts';
import { seed } from './seed.ts';
import { settings } from './settings.ts';
import { snapshot } from './snapshot.ts';
import { token } from './token.ts';

/** Every `stoa …` command, in the order in which an owner meets them. */
export const commands: readonly Command[] = [
  ...[init, deploy, settings, owner, role, token],
  ...[receipts, reviewLinks, recount],
  ...[exportSite, importSite, snapshot],
  ...[emulators, seed],
];

const overview = (): string =>
  [
    'stoa COMMAND [options]',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`),
    '',
    '`stoa COMMAND --help` says more.',
  ].join('\n');

function parse(command: Command, args: readonly string[]) {
  const options = { ...command.options, help: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    const unknown = /Unknown option '--?([^']+)'/.exec(message)?.[1];
    const said =
      unknown === undefined
        ? (message.split('. ')[0] ?? message).replace(/\.?$/, '.')
        : `--${unknown} is no option of stoa ${command.name}.${suggestion(unknown, Object.keys(options))}`;
    throw new Mistake(`${said} See stoa ${command.name} --help.`);
  }
}

/** Runs the command line `args`; resolves with the exit code. Throws what the command throws. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.say(overview());
    return name === undefined ? 1 : 0;
  }
  const command = commands.find((each) => each.name === name);
  if (!command)
    throw new Mistake(
      `stoa has no command “${name}”.${suggestion(
        name,
        commands.map((each) => each.name),
      )} See stoa --help.`,
    );
  const { values, positionals } = parse(command, rest);
  if (values.help === true) {
    terminal.say(helpOf(command));
    return 0;
  }
  return await command.run(values, positionals, terminal);
}
