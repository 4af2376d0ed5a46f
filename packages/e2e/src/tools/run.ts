import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Top folder of the repository. */
export const top = fileURLToPath(new URL('../../../../', import.meta.url));

/** How a command ended. */
export interface Ended {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
}

/** Runs a command at the repository's top and collects what it prints; `show` lets it through as well. */
export function run(
  command: string,
  args: readonly string[],
  { env = {}, show = false }: { env?: NodeJS.ProcessEnv; show?: boolean } = {},
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: top,
    env: { ...process.env, PATH: `${top}node_modules/.bin:${process.env['PATH'] ?? ''}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (show) process.stdout.write(chunk);
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}
