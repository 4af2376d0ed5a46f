import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { decodeFields, type WireDocument } from '@stoa/core/store/wire';
import { newId } from '@stoa/core/store/id';
import { defaultSettings } from '../settings/check.ts';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

const firestore = process.env['STOA_FIRESTORE'];
const project = process.env['STOA_PROJECT'] ?? 'demo-stoa';

function folderWith(file: unknown): string {
  const folder = freshFolder();
  writeFileSync(join(folder, 'stoa.settings.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return folder;
}

const read = async (path: string) => {
  const url = `http://${firestore ?? ''}/v1/projects/${project}/databases/(default)/documents/${path}`;
  const response = await fetch(url, { headers: { authorization: 'Bearer owner' } });
  return decodeFields(((await response.json()) as WireDocument).fields);
};

describe('stoa settings', () => {
  it('shows every setting with the words it may be', async () => {
    const folder = folderWith({ site: 'main', settings: { name: 'Bakery' } });
    const { code, out } = await stoa(folder, 'settings');
    assert.equal(code, 0);
    assert.match(out, /^ {2}name +Bakery$/m);
    assert.match(out, /^ {2}guests +post {3}\(post \| pending \| read\)$/m);
    assert.match(out, /^ {2}need\.vote +guest/m);
    assert.match(out, /^ {2}reviews\.verify +none {3}\(none \| code\)$/m);
    assert.match(out, /^ {2}reviews\.holdDays +14$/m);
    assert.match(out, /^ {2}signIn +password,google {3}\(password, google, link\)$/m);
  });

  it('changes the file whole, or not at all', async () => {
    const folder = folderWith({ settings: { name: 'Bakery' } });
    const path = join(folder, 'stoa.settings.json');
    assert.equal((await stoa(folder, 'settings', 'set', 'guests=pending', 'gapSeconds=30')).code, 0);
    const changed = readFileSync(path, 'utf8');
    assert.deepEqual(JSON.parse(changed), {
      site: 'main',
      locale: 'en',
      settings: { ...defaultSettings, name: 'Bakery', guests: 'pending', gapSeconds: 30 },
    });
    const { code, err } = await stoa(folder, 'settings', 'set', 'guests=read', 'gapSeconds=-1');
    assert.equal(code, 1);
    assert.match(err, /^gapSeconds is -1, but must be/);
    assert.equal(readFileSync(path, 'utf8'), changed);
  });

  const refused: readonly (readonly [
    what: string,
    file: unknown,
    args: readonly string[],
    sentence: RegExp,
  ])[] = [
    ['a broken file', '{', ['get'], /stoa\.settings\.json cannot be read: /],
    [
      'a key that does not belong',
      { sit: 'x', settings: { name: 'B' } },
      [],
      /: sit does not belong there\. Did you mean “site”\?/,
    ],
    ['a wrong setting', { settings: { name: 'B', guests: 1 } }, [], /json: guests is 1, but must be/],
    ['an unknown act', { settings: { name: 'B' } }, ['pull'], /^stoa settings cannot “pull”\./],
    [
      'an unknown setting',
      { settings: { name: 'B' } },
      ['get', 'gust'],
      /^gust is not a setting\. Did you mean “guests”\?/,
    ],
    ['a push without a project', { settings: { name: 'B' } }, ['push'], /give one with --project/],
    [
      'a push by nobody',
      { settings: { name: 'B' } },
      ['push', '--project', 'paddle-culture'],
      /^Nobody is signed in to Firebase/,
    ],
    [
      'a push to nowhere',
      { settings: { name: 'B' } },
      ['push', '--emulators', '127.0.0.1:9', '--project', 'demo-stoa'],
      /^Nothing answers at http:\/\/127\.0\.0\.1:9:/,
    ],
    [
      'an address that is none',
      { settings: { name: 'B' } },
      ['push', '--emulators', 'here', '--project', 'demo-stoa'],
      /^“here” is no emulator’s address/,
    ],
  ];
  for (const [what, file, args, sentence] of refused)
    it(`refuses ${what} in one sentence`, async () => {
      const { code, out, err } = await stoa(folderWith(file), 'settings', ...args);
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      assert.match(err, sentence);
      assert.equal(err.trim().split('\n').length, 1);
    });

  it('says that a folder was never set up', async () => {
    assert.match((await stoa(freshFolder(), 'settings')).err, /run `stoa init` first/);
    assert.match((await stoa(freshFolder(), 'deploy')).err, /run `stoa init` first/);
  });

  it('asks to sign in before it deploys anything', async () => {
    const folder = folderWith({ settings: { name: 'Bakery' } });
    const { code, err } = await stoa(folder, 'deploy', '--project', 'paddle-culture');
    assert.equal(code, 1);
    assert.match(err, /^Nobody is signed in to Firebase on this machine: run /);
  });

  it('puts settings in force, with a word list where there is none', { skip: !firestore }, async () => {
    const site = newId();
    const folder = folderWith({ site, settings: { name: 'Bakery' } });
    const push = ['settings', 'push', '--emulators', firestore ?? '', '--project', project];
    const { code, err } = await stoa(folder, ...push);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.deepEqual({ ...(await read(`sites/${site}`)) }.name, 'Bakery');
    assert.deepEqual({ ...(await read(`sites/${site}/secrets/words`)) }, { list: [], re: '' });
    await stoa(folder, 'settings', 'set', 'name=Old Bakery');
    assert.equal((await stoa(folder, ...push)).code, 0);
    assert.equal((await read(`sites/${site}`))['name'], 'Old Bakery');
  });
});
