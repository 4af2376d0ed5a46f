import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { generateKeyPairSync, verify } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { newId } from '@stoa/core/store/id';

const auth = process.env['STOA_AUTH'] ?? '';
const recipes = fileURLToPath(new URL('../../../../examples/brand-login/', import.meta.url));
const docs = readFileSync(new URL('../../../../docs/developers.md', import.meta.url), 'utf8');

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const account = {
  client_email: 'brand@paddle-culture.iam.gserviceaccount.com',
  private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
};
const folder = mkdtempSync(join(tmpdir(), 'stoa-'));
after(() => rmSync(folder, { recursive: true, force: true }));
const key = join(folder, 'service-account.json');
writeFileSync(key, JSON.stringify(account));

const name = "林 “Mei” O'Neill/<b>";
const audience = 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit';

interface Recipe {
  readonly language: string;
  readonly file: string;
  /** Where the language or its library is missing, the text is looked at instead. */
  readonly isThere: readonly string[];
  /** Runs the recipe for the arguments `file key uid name`. */
  readonly command: readonly string[];
  /** What the text must say. */
  readonly says: readonly RegExp[];
}

const node = (script: string) => [process.execPath, '--input-type=module', '--eval', script, '--'];
const python = (script: string) => ['python3', '-c', script];

const all: readonly Recipe[] = [
  {
    language: 'Node',
    file: 'stoa-token.mjs',
    isThere: [process.execPath, '--version'],
    command: node(`const [file, key, uid, name] = process.argv.slice(1);
      const { stoaToken } = await import(file);
      const account = JSON.parse(await (await import('node:fs/promises')).readFile(key, 'utf8'));
      process.stdout.write(stoaToken(account, uid, name));`),
    says: [/'RS256'/, /now \+ 3600/],
  },
  {
    language: 'PHP',
    file: 'stoa_token.php',
    isThere: ['php', '-r', 'exit(extension_loaded("openssl") ? 0 : 1);'],
    command: [
      'php',
      '-r',
      `[, $file, $key, $uid, $name] = $argv; ob_start(); require $file; ob_end_clean();
       echo stoa_token(json_decode(file_get_contents($key), true), $uid, $name);`,
      '--',
    ],
    says: [/'RS256'/, /time\(\) \+ 3600/, /OPENSSL_ALGO_SHA256/],
  },
  {
    language: 'Python',
    file: 'stoa_token.py',
    isThere: python('import cryptography'),
    command: python(`import importlib.util, json, sys
file, key, uid, name = sys.argv[1:]
spec = importlib.util.spec_from_file_location("stoa_token", file)
recipe = importlib.util.module_from_spec(spec)
spec.loader.exec_module(recipe)
print(recipe.stoa_token(json.load(open(key)), uid, name), end="")`),
    says: [/"RS256"/, /now \+ 3600/, /SHA256\(\)/, /PKCS1v15\(\)/],
  },
];

const run = ([program = '', ...args]: readonly string[], ...more: readonly string[]) =>
  promisify(execFile)(program, [...args, ...more], { env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } });

const works = (command: readonly string[]): Promise<boolean> =>
  run(command).then(
    () => true,
    () => false,
  );

const segment = (token: string, place: number): unknown =>
  JSON.parse(Buffer.from(token.split('.')[place] ?? '', 'base64url').toString());

/** The claims of the session that Auth opens for the token. */
async function signIn(token: string): Promise<Record<string, unknown>> {
  const url = `http://${auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=any`;
  const body = JSON.stringify({ token, returnSecureToken: true });
  const headers = { 'content-type': 'application/json' };
  const answer = (await (await fetch(url, { method: 'POST', headers, body })).json()) as { idToken?: string };
  assert.ok(answer.idToken, JSON.stringify(answer));
  return segment(answer.idToken, 1) as Record<string, unknown>;
}

/** Holds a token to what Firebase asks of one; the emulator itself checks no signature. */
async function checkToken(token: string, uid: string, email: string): Promise<void> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${header}.${payload}`);
  assert.ok(verify('sha256', signed, publicKey, Buffer.from(signature, 'base64url')), 'the signature holds');
  assert.deepEqual(segment(token, 0), { alg: 'RS256', typ: 'JWT' });
  const { iat, exp, ...rest } = segment(token, 1) as { iat: number; exp: number };
  assert.ok(Math.abs(iat - Date.now() / 1000) < 120 && exp === iat + 3600, `${iat} to ${exp}`);
  assert.deepEqual(rest, { iss: email, sub: email, aud: audience, uid, claims: { name } });
  const claims = await signIn(token);
  assert.deepEqual([claims['sub'], claims['name']], [uid, name]);
}

describe('a brand’s own login', { skip: auth === '' }, () => {
  for (const { language, file, isThere, command, says } of all)
    it(`makes a token in ${language} that Firebase takes, in 20 lines that the docs show`, async () => {
      const text = readFileSync(recipes + file, 'utf8');
      assert.ok(text.trimEnd().split('\n').length <= 20);
      assert.ok(docs.includes(text.trimEnd()), `docs/developers.md shows ${file} as it is`);
      for (const pattern of [...says, new RegExp(audience)]) assert.match(text, pattern);
      if (!(await works(isThere))) return;
      const uid = `customer-${newId()}`;
      const path = language === 'Node' ? pathToFileURL(recipes + file).href : recipes + file;
      const { stdout } = await run(command, path, key, uid, name);
      await checkToken(stdout, uid, account.client_email);
    });

  it('is tried by `stoa token`, signed', async () => {
    const uid = `customer-${newId()}`;
    const stoaPath = fileURLToPath(new URL('../../bin/stoa.ts', import.meta.url));
    const { stdout } = await run([process.execPath, stoaPath, 'token', uid, '--name', name, '--key', key]);
    await checkToken(stdout.trim(), uid, account.client_email);
  });
});
