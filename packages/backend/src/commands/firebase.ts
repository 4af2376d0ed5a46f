import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { firebaseCommand } from '../emulators/find-tools.ts';
import { Mistake } from '../mistake.ts';
import type { Terminal } from './command.ts';

/** Runs firebase-tools in view of the person; throws a `Mistake` when it fails. */
export async function firebase(args: readonly string[], folder: string, { env }: Terminal): Promise<void> {
  const child = spawn(process.execPath, [firebaseCommand(), ...args], { cwd: folder, env, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Mistake(`firebase ${args[0] ?? ''} failed; what it printed above says why.`);
}
