/**
 * The process that owns both emulators, so that neither outlives the one that asked for them: when the channel to that
 * one closes, for whatever reason, it kills both and ends. Run by `start.ts` as `supervise.ts <JSON of Order>`.
 */
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

/** What to start. A port that is missing is picked. */
export interface Order {
  readonly java: string;
  readonly jar: string;
  readonly project: string;
  readonly host: string;
  readonly firestorePort?: number;
  readonly authPort?: number;
}

/** What the supervisor tells the one that asked: a port that answers, or why there will be none. */
export type Report = { readonly firestore: number } | { readonly auth: number } | { readonly failed: string };

const children = new Set<ChildProcess>();
let ending = false;

function end(): void {
  ending = true;
  // They keep nothing, so there is nothing to save.
  for (const child of children) child.kill('SIGKILL');
  if (children.size === 0) process.exit();
}

function report(news: Report): void {
  if (process.connected) process.send?.(news);
}

function fail(sentence: string): void {
  if (ending) return;
  report({ failed: sentence });
  end();
}

/** Keeps the end of what a child prints, and hears when it is gone. */
function adopt(child: ChildProcess, gone: (said: string) => void, heard?: (said: string) => void): void {
  children.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-8000);
      heard?.(said);
    });
  child.on('error', (error) => {
    children.delete(child);
    fail(`${child.spawnfile} does not start: ${error.message}.`);
  });
  child.on('close', () => {
    children.delete(child);
    if (!ending) gone(said);
    else if (children.size === 0) process.exit();
  });
}

const freePort = (host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const lastLine = (said: string): string => said.trim().split('\n').at(-1)?.trim() ?? '';

async function startFirestore(order: Order, triesLeft = 3): Promise<void> {
  const { java, jar, host } = order;
  const port = order.firestorePort ?? (await freePort(host));
  if (ending) return;
  let ready = false;
  const child = spawn(
    java,
    [
      ...['-Xmx1g', '-XX:+UseSerialGC', '-Duser.language=en', '-cp', jar],
      ...['com.google.cloud.datastore.emulator.firestore.CloudFirestore', 'start'],
      ...[`--host=${host}`, `--port=${port}`],
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  adopt(
    child,
    (said) => {
      if (ready) fail(`The Firestore emulator ended by itself: ${lastLine(said)}`);
      else if (/UnsupportedClassVersionError/.test(said))
        fail(`${jar} needs a newer Java than ${java}: install Java 21 or newer.`);
      else if (!/BindException|Address already in use/.test(said))
        fail(`The Firestore emulator does not start: ${lastLine(said)}`);
      // Somebody took the port between the moment it was free and the moment Java asked for it.
      else if (order.firestorePort === undefined && triesLeft > 0) void startFirestore(order, triesLeft - 1);
      else fail(`Port ${port} is in use: name another port for Firestore, or none.`);
    },
    (said) => {
      if (ready || !said.includes('is now running')) return;
      ready = true;
      report({ firestore: port });
    },
  );
}

function startAuth({ project, host, authPort = 0 }: Order): void {
  const child = fork(fileURLToPath(new URL('auth.ts', import.meta.url)), [project, host, String(authPort)], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  child.on('message', ({ port }: { port: number }) => report({ auth: port }));
  adopt(child, (said) =>
    fail(
      said.includes('EADDRINUSE')
        ? `Port ${authPort} is in use: name another port for Auth, or none.`
        : `The Auth emulator ended: ${lastLine(said)}`,
    ),
  );
}

process.on('disconnect', end);
process.on('SIGTERM', end);
const order = JSON.parse(process.argv[2] ?? '') as Order;
startAuth(order);
await startFirestore(order);
