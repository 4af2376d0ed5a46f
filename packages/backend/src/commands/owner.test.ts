import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newId } from '@stoa/core/store/id';
import type { Write } from '@stoa/core/store/store';
import { verified } from '../rules/actors.ts';
import { RulesProject } from '../rules/project.ts';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

const firestore = process.env['STOA_FIRESTORE'];

async function ownersFolder(): Promise<string> {
  const folder = freshFolder();
  const given = ['--project', 'paddle-culture', '--owner', 'anna@paddle.example', '--yes'];
  await stoa(folder, 'init', ...given);
  return folder;
}

const rulesIn = (folder: string): string => readFileSync(join(folder, 'firestore.rules'), 'utf8');

describe('stoa owner', () => {
  it('shows the owner', async () => {
    const { code, out } = await stoa(await ownersFolder(), 'owner');
    assert.deepEqual({ code, out }, { code: 0, out: 'The owner is anna@paddle.example.\n' });
  });

  it('changes the address, nothing else, and says what makes it so', async () => {
    const folder = await ownersFolder();
    const before = rulesIn(folder);
    const { code, out } = await stoa(folder, 'owner', 'Ben.$&@Paddle.Example');
    assert.equal(code, 0);
    assert.match(
      out,
      /^The owner is now ben\.\$&@paddle\.example, no longer anna@paddle\.example, in \S+firestore\.rules: `stoa deploy` makes it so\.\n$/,
    );
    assert.equal(
      rulesIn(folder),
      before.replace('anna@paddle.example', () => 'ben.$&@paddle.example'),
    );
    assert.equal(readdirSync(folder).length, 5);
  });

  it('puts the new owner in force on an emulator, and the old one out', { skip: !firestore }, async () => {
    const folder = await ownersFolder();
    const name = `owner-${newId().toLowerCase().slice(0, 8)}`;
    const place = ['--emulators', firestore ?? '', '--project', `demo-rules-${name}`];
    const { code, out, err } = await stoa(folder, 'owner', 'ben@paddle.example', ...place);
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^The owner is now ben@paddle\.example, .*: in force\.\n$/);
    const project = new RulesProject(name);
    const words: Write[] = [{ kind: 'set', path: 'secrets/words', fields: { list: [], re: '' } }];
    const site = newId();
    assert.equal((await project.commit(verified('a', 'anna@paddle.example'), site, words)).status, 403);
    assert.equal((await project.commit(verified('b', 'ben@paddle.example'), site, words)).status, 200);
  });

  const refused: readonly (readonly [what: string, args: readonly string[], sentence: RegExp])[] = [
    ['an address without a domain', ['anna@home'], /^“anna@home” is no e-mail address that Firebase takes/],
    ['an address that would end the text', [`a'||true||'@b.example`], /is no e-mail address/],
    ['two addresses', ['a@b.example', 'c@d.example'], /^Name one address, not 2\.$/],
    [
      'an emulator that is not there',
      ['b@c.example', '--emulators', '127.0.0.1:9', '--project', 'demo-x'],
      /^Nothing answers at http:\/\/127\.0\.0\.1:9:/,
    ],
  ];
  for (const [what, args, sentence] of refused)
    it(`refuses ${what} in one sentence`, async () => {
      const { code, out, err } = await stoa(await ownersFolder(), 'owner', ...args);
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      assert.match(err.trim(), sentence);
      assert.equal(err.trim().split('\n').length, 1);
    });

  it('says that a folder was never set up, or that its rules name nobody', async () => {
    const folder = freshFolder();
    assert.match(
      (await stoa(folder, 'owner')).err,
      /^There is no \S+firestore\.rules: run `stoa init` first/,
    );
    writeFileSync(join(folder, 'firestore.rules'), "rules_version = '2';");
    const { code, err } = await stoa(folder, 'owner', 'b@c.example');
    assert.equal(code, 1);
    assert.match(err, /^The rules need one line .* \/\/ stoa:owner`, which names the owner\.\n$/);
  });
});
