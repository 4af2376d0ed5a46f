import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { stoaPath } from './run-stoa.fixture.ts';

interface Running {
  readonly child: ChildProcess;
  readonly addresses: readonly string[];
}

/** Runs Node with `args`, whose output names both addresses, and resolves when it says that it is ready. */
async function running(...args: readonly string[]): Promise<Running> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    if (said.includes('Ctrl-C')) break;
  }
  const addresses = ['Firestore', 'Auth'].map(
    (name) => new RegExp(`^${name} +(\\S+)$`, 'm').exec(said)?.[1] ?? said,
  );
  return { child, addresses };
}

async function answers(address: string): Promise<boolean> {
  return fetch(`http://${address}/`).then(
    () => true,
    () => false,
  );
}

async function allSilent(addresses: readonly string[]): Promise<boolean> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    const heard = await Promise.all(addresses.map(answers));
    if (!heard.includes(true)) return true;
    await delay(20);
  }
  return false;
}

const start = [stoaPath, 'emulators', '--no-seed'];

describe('stoa emulators', () => {
  it('stops with everything it started on Ctrl-C', async () => {
    const { child, addresses } = await running(...start);
    assert.deepEqual(await Promise.all(addresses.map(answers)), [true, true]);
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
    assert.ok(await allSilent(addresses));
  });

  it('stops when its parent is killed', async () => {
    const script = `require('node:child_process').spawn(process.execPath, ${JSON.stringify(start)}, { stdio: 'inherit' })`;
    const { child, addresses } = await running('--eval', script);
    child.kill('SIGKILL');
    assert.ok(await allSilent(addresses));
  });

  it('runs a command beside the pair and ends with its code', async () => {
    const script =
      'fetch(`http://${process.env.STOA_FIRESTORE}/`).then(() => fetch(`http://${process.env.STOA_AUTH}/`)).then(() => { process.exitCode = 7; })';
    const command = `"${process.execPath}" --eval '${script}'`;
    const child = spawn(process.execPath, [...start, '--exec', command], { stdio: 'inherit' });
    assert.deepEqual(await once(child, 'exit'), [7, null]);
  });
});
