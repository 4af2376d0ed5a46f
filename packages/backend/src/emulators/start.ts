import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { downloadFirestoreJar, findFirestoreJar, findJava, type Environment } from './find-tools.ts';
import { MissingTool } from './missing-tool.ts';
import { putRules } from './put-rules.ts';
import type { Order, Report } from './supervise.ts';

export interface EmulatorOptions {
  /** Starts with `demo-`, so that nothing ever asks Google about it. */
  readonly project?: string;
  readonly host?: '127.0.0.1';
  /** Picked when missing, so that several pairs can run at once. */
  readonly firestorePort?: number;
  readonly authPort?: number;
  /** Path of the rules; our own `firestore.rules` when missing, open to everybody when false. */
  readonly rules?: string | false;
  /** Writes the demo story into the sites `main` and `zh`, and makes the demo's accounts. */
  readonly seed?: boolean;
  /** Whether a missing Firestore emulator may be downloaded. */
  readonly mayDownload?: boolean;
  /** Where Java and the Firestore emulator are looked for. */
  readonly env?: Environment;
  readonly log?: (line: string) => void;
}

/** A running pair. It ends with the process that started it, however that one ends. */
export interface Emulators {
  /** `host:port` */
  readonly firestore: string;
  readonly auth: string;
  readonly project: string;
  /** Resolves with the reason when the pair is gone; undefined after `stop`. */
  readonly ended: Promise<string | undefined>;
  /** Ends the pair and resolves when no process of it is left. */
  stop(): Promise<void>;
}

/** Our rules, as an owner deploys them. */
export const ourRules = fileURLToPath(new URL('../../firestore.rules', import.meta.url));

/** Longest wait for both, ms: 4 s on a free machine, 30 s and more when every core is taken. */
const startMs = 120_000;

async function findJar({ env, mayDownload, log }: EmulatorOptions): Promise<string> {
  try {
    return findFirestoreJar(env);
  } catch (error) {
    if (!mayDownload || !(error instanceof MissingTool)) throw error;
    log?.('Downloading the Firestore emulator (137 MB, once) …');
    return await downloadFirestoreJar(env);
  }
}

/** Resolves when `address` answers anything at all. */
async function answers(address: string, until: AbortSignal): Promise<void> {
  for (;;) {
    try {
      await (await fetch(`http://${address}/`, { signal: until })).text();
      return;
    } catch (error) {
      if (until.aborted) throw error;
      await delay(25, undefined, { signal: until });
    }
  }
}

/** Hears both ports, or throws the sentence that says why there are none. */
function ports(supervisor: ChildProcess, until: AbortSignal): Promise<{ firestore: number; auth: number }> {
  let stderr = '';
  supervisor.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  return new Promise((resolve, reject) => {
    const known: { firestore?: number; auth?: number } = {};
    supervisor.on('message', (report: Report) => {
      if ('failed' in report) reject(new Error(report.failed));
      else Object.assign(known, report);
      const { firestore, auth } = known;
      if (firestore !== undefined && auth !== undefined) resolve({ firestore, auth });
    });
    supervisor.once('exit', () =>
      reject(new Error(`The emulators ended while starting. ${stderr.trim()}`.trim())),
    );
    until.addEventListener('abort', () => {
      const missing = known.firestore === undefined ? 'Firestore' : 'Auth';
      reject(new Error(`The ${missing} emulator did not answer within ${startMs / 1000} seconds.`));
    });
  });
}

/**
 * Starts the official Firestore and Auth emulators and resolves when both answer, the rules are in force and the seed
 * is written. Throws `MissingTool` when Java or the Firestore emulator is not there, `RulesError` when rules do not compile.
 */
export async function startEmulators(options: EmulatorOptions = {}): Promise<Emulators> {
  const {
    project = 'demo-stoa',
    host = '127.0.0.1',
    firestorePort,
    authPort,
    rules = ourRules,
    log,
  } = options;
  const [java, jar, source] = await Promise.all([
    findJava(options.env),
    findJar(options),
    rules === false ? undefined : readFile(rules, 'utf8'),
  ]);
  const order: Order = {
    ...{ java, jar, project, host },
    ...(firestorePort === undefined ? {} : { firestorePort }),
    ...(authPort === undefined ? {} : { authPort }),
  };
  const supervisor = fork(fileURLToPath(new URL('supervise.ts', import.meta.url)), [JSON.stringify(order)], {
    // A group of its own: Ctrl-C reaches the one who asked, who then decides; and the group can be killed whole.
    detached: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const gone = once(supervisor, 'exit');
  let reason: string | undefined = 'The emulators ended by themselves.';
  supervisor.on('message', (report: Report) => {
    if ('failed' in report) reason = report.failed;
  });
  const stop = async (): Promise<void> => {
    reason = undefined;
    supervisor.ref();
    if (supervisor.connected) supervisor.disconnect();
    const late = setTimeout(() => killGroup(supervisor), 5_000);
    await gone;
    clearTimeout(late);
  };
  const ended = gone.then(() => {
    // Where the supervisor itself was killed, Java is what is left of its group.
    killGroup(supervisor);
    return reason;
  });

  try {
    const until = AbortSignal.timeout(startMs);
    const { firestore, auth } = await ports(supervisor, until);
    const pair = { firestore: `${host}:${firestore}`, auth: `${host}:${auth}`, project };
    await Promise.all([answers(pair.firestore, until), answers(pair.auth, until)]);
    if (source !== undefined) await putRules(pair.firestore, project, source);
    if (options.seed) {
      const [{ seedSites }, { seedAccounts }] = await Promise.all([
        import('../seed/seed.ts'),
        import('../seed/accounts.ts'),
      ]);
      await Promise.all([
        seedSites({ firestore: pair.firestore, project, ...(log ? { log } : {}) }),
        seedAccounts(pair.auth, project),
      ]);
    }
    // From here on the pair holds nobody's event loop: who forgets to stop it ends anyway, and it with them.
    supervisor.unref();
    supervisor.channel?.unref();
    (supervisor.stderr as { unref?(): void } | null)?.unref?.();
    return { ...pair, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nobody is left, which is what was wanted.
  }
}
