import assert from 'node:assert/strict';
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { putRules, RulesError } from './put-rules.ts';
import { startEmulators } from './start.ts';

const folder = mkdtempSync(join(tmpdir(), 'stoa-'));
after(() => rmSync(folder, { recursive: true }));

const rulesSource = (condition: string): string =>
  `rules_version = '2'; service cloud.firestore { match /databases/{d}/documents/{x=**} { allow read: if ${condition}; } }`;

const rulesFile = (name: string, condition: string): string => {
  const path = join(folder, name);
  writeFileSync(path, rulesSource(condition));
  return path;
};

const statusOf = async (firestore: string, path: string): Promise<number> =>
  (await fetch(`http://${firestore}/v1/projects/demo-stoa/databases/(default)/documents/${path}`)).status;

async function silent(address: string): Promise<boolean> {
  const until = Date.now() + 10_000;
  while (Date.now() < until) {
    try {
      await fetch(`http://${address}/`);
    } catch {
      return true;
    }
    await delay(20);
  }
  return false;
}

const signUp = async (auth: string): Promise<{ localId?: string }> => {
  const url = `http://${auth}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=any`;
  const headers = { 'content-type': 'application/json' };
  return (await (await fetch(url, { method: 'POST', headers, body: '{}' })).json()) as { localId?: string };
};

describe('startEmulators', () => {
  it('starts two pairs at once, each with its own rules, and leaves nothing behind', async () => {
    const pairs = await Promise.all([
      startEmulators({ rules: rulesFile('open.rules', 'true') }),
      startEmulators({ rules: rulesFile('closed.rules', 'false') }),
    ]);
    const [open, closed] = pairs;
    assert.equal(await statusOf(open.firestore, 'sites/main'), 404);
    assert.equal(await statusOf(closed.firestore, 'sites/main'), 403);
    assert.ok((await signUp(open.auth)).localId);
    await putRules(closed.firestore, 'demo-stoa', rulesSource('true'));
    assert.equal(await statusOf(closed.firestore, 'sites/main'), 404);
    await assert.rejects(putRules(open.firestore, 'demo-stoa', 'service {'), RulesError);

    await Promise.all(pairs.map((pair) => pair.stop()));
    assert.equal(await open.ended, undefined);
    for (const { firestore, auth } of pairs) {
      assert.ok(await silent(firestore));
      assert.ok(await silent(auth));
    }
  });

  it('ends with the process that asked, even one that is killed', async () => {
    const asking: ChildProcess = fork(fileURLToPath(new URL('asking.fixture.ts', import.meta.url)), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const [{ firestore, auth }] = (await once(asking, 'message')) as [{ firestore: string; auth: string }];
    assert.equal(await statusOf(firestore, 'sites/main'), 404);
    asking.kill('SIGKILL');
    assert.ok(await silent(firestore));
    assert.ok(await silent(auth));
  });

  it('says what to do about a port in use', async () => {
    const pair = await startEmulators({ rules: false });
    const firestorePort = Number(pair.firestore.split(':')[1]);
    const authPort = Number(pair.auth.split(':')[1]);
    await assert.rejects(
      startEmulators({ rules: false, firestorePort }),
      /^Error: Port \d+ is in use: name another/,
    );
    await assert.rejects(
      startEmulators({ rules: false, authPort }),
      /^Error: Port \d+ is in use: name another/,
    );
    await pair.stop();
  });

  it('names rules that do not compile, and ends what it started', async () => {
    const rules = rulesFile('broken.rules', 'tru(');
    await assert.rejects(
      startEmulators({ rules }),
      (error) => error instanceof RulesError && /line|L\d/i.test(error.message),
    );
  });
});
