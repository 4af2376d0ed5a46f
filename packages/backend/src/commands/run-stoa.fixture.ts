import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

/** Path of the command under test. */
export const stoaPath = fileURLToPath(new URL('../../bin/stoa.ts', import.meta.url));

/** What a run of `stoa` came to. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A fresh folder that goes away after the tests of the file. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stoa-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs `stoa` with `args` in `cwd`, as somebody who is signed in nowhere and has no terminal. */
export function stoa(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  const env = { HOME: cwd, XDG_CONFIG_HOME: join(cwd, '.config'), PATH: '' };
  return new Promise((resolve) => {
    execFile(process.execPath, [stoaPath, ...args], { cwd, env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}
