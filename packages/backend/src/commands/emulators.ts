import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { startEmulators, type Emulators } from '../emulators/start.ts';
import { checkPort, checkProject } from '../checks.ts';
import { isOn, textOf, type Command, type Terminal } from './command.ts';

/** How often to look whether the parent still lives, ms. */
const lookMs = 500;

/** Resolves when somebody wants this process to end: a signal, or the death of its parent. */
function wantedGone(parent: number): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    // A daemon has no parent to lose: 1 adopted it before it started.
    if (parent > 1)
      setInterval(() => {
        if (process.ppid !== parent) resolve();
      }, lookMs).unref();
  });
}

/** Runs `command` in a shell beside the pair; resolves with its exit code. */
async function runBeside(
  command: string,
  pair: Emulators,
  parent: number,
  { cwd, env }: Terminal,
): Promise<number> {
  const child = spawn(command, {
    shell: true,
    cwd,
    stdio: 'inherit',
    env: { ...env, STOA_FIRESTORE: pair.firestore, STOA_AUTH: pair.auth, STOA_PROJECT: pair.project },
  });
  void Promise.race([wantedGone(parent), pair.ended]).then(() => child.kill());
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

/** `stoa emulators`: the official emulators with our rules and the demo story, until Ctrl-C. */
export const emulators: Command = {
  name: 'emulators',
  summary: 'Starts the official Firestore and Auth emulators with the rules and the demo story.',
  usage: '[options]',
  options: {
    project: { type: 'string', value: 'ID', help: 'project to serve (demo-stoa)' },
    'no-seed': { type: 'boolean', help: 'starts empty' },
    'firestore-port': { type: 'string', value: 'N', help: 'a port of your choice (a free one)' },
    'auth-port': { type: 'string', value: 'N', help: 'a port of your choice (a free one)' },
    exec: {
      type: 'string',
      value: '"COMMAND"',
      help: 'runs a command with STOA_FIRESTORE, STOA_AUTH and STOA_PROJECT set, then ends with its code',
    },
  },
  async run(values, _words, terminal) {
    const { say } = terminal;
    // Taken first: a parent that dies while the emulators start must be missed too.
    const parent = process.ppid;
    const port = (name: string) => {
      const number = textOf(values, name);
      return number === undefined ? undefined : checkPort(number);
    };
    const firestorePort = port('firestore-port');
    const authPort = port('auth-port');
    const command = textOf(values, 'exec');
    const startedAt = performance.now();
    // A signal while starting ends this process at once, and the pair with it.
    const pair = await startEmulators({
      project: checkProject(textOf(values, 'project') ?? 'demo-stoa'),
      seed: !isOn(values, 'no-seed'),
      mayDownload: true,
      env: terminal.env,
      ...(firestorePort === undefined ? {} : { firestorePort }),
      ...(authPort === undefined ? {} : { authPort }),
      ...(command === undefined ? { log: say } : {}),
    });
    if (command !== undefined) {
      try {
        return await runBeside(command, pair, parent, terminal);
      } finally {
        await pair.stop();
      }
    }
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    say(`Firestore  ${pair.firestore}`);
    say(`Auth       ${pair.auth}`);
    say(`Project    ${pair.project}`);
    say(`Snippet    data-emulators="firestore=${pair.firestore},auth=${pair.auth}"`);
    say(`Ready after ${seconds} s. Press Ctrl-C to stop.`);
    const alive = setInterval(() => undefined, 60_000);
    const reason = await Promise.race([pair.ended, wantedGone(parent).then(() => undefined)]);
    clearInterval(alive);
    await pair.stop();
    if (reason === undefined) return 0;
    say(reason);
    return 1;
  },
};
