#!/usr/bin/env node
/**
 * The `stoa` command. Node ≥ 22.19 runs it as it is; in this workspace the sources of @stoa/core are read too, which
 * the `source` condition asks for: set here, so that nobody has to start Node with a flag.
 */
import { once } from 'node:events';
import { registerHooks } from 'node:module';
import { createInterface } from 'node:readline/promises';

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier, { ...context, conditions: [...context.conditions, 'source'] }),
});

const { main } = await import('../src/commands/main.ts');

const ask = async (question: string): Promise<string> => {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    // Ctrl-C and Ctrl-D close the prompt; before Node 24 the question then never ends.
    const closed = once(prompt, 'close').then(() => Promise.reject(new Error('closed')));
    return await Promise.race([prompt.question(question), closed]);
  } catch {
    throw new Error('\nStopped: nothing was changed.');
  } finally {
    prompt.close();
  }
};

try {
  process.exitCode = await main(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    say: (line) => process.stdout.write(`${line}\n`),
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
  });
} catch (error) {
  const { message, stack } = error as Error;
  // A sentence for a person; the trace only for who asks for it.
  process.stderr.write(`${process.env['STOA_TRACE'] ? (stack ?? message) : message}\n`);
  process.exitCode = 1;
}
