import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { newId } from '@stoa/core/store/id';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

const auth = process.env['STOA_AUTH'] ?? '';

describe('stoa token', () => {
  it('prints nothing but a token, which an emulator takes', { skip: auth === '' }, async () => {
    const uid = `customer-${newId()}`;
    const { code, out, err } = await stoa(freshFolder(), 'token', uid, '--name', 'Mei');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.match(out, /^[\w-]+\.[\w-]+\.\n$/);
    const url = `http://${auth}/identitytoolkit.googleapis.com/v1/accounts:signInWithCustomToken?key=any`;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: out.trim(), returnSecureToken: true }),
    });
    const { idToken = '' } = (await response.json()) as { idToken?: string };
    const claims = JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
    assert.deepEqual([claims.sub, claims.name, claims.firebase.sign_in_provider], [uid, 'Mei', 'custom']);
  });

  const account = { client_email: 'a@b.iam.gserviceaccount.com', private_key: 'none' };
  const refused: readonly (readonly [what: string, args: readonly string[], sentence: RegExp])[] = [
    ['nobody', [], /^Say for whom: stoa token/],
    ['two names without quotes', ['4711', 'Mei'], /^Name one uid/],
    ['a uid with a slash', ['a/b'], /^“a\/b” is no uid: it has 1 to 128 characters and no slash/],
    ['a long uid', ['x'.repeat(129)], /is no uid/],
    ['a uid that Firestore keeps for itself', ['__me__'], /is no uid/],
    [
      'a file that is not there',
      ['4711', '--key', 'gone.json'],
      /gone\.json is no .*: there is none\. Get one in/,
    ],
    ['a file that is no JSON', ['4711', '--key', 'text.json'], /text\.json is no service account’s file: /],
    ['a file of something else', ['4711', '--key', 'other.json'], /client_email or private_key is missing/],
    ['a broken key', ['4711', '--key', 'broken.json'], /private_key is not a key/],
  ];
  for (const [what, args, sentence] of refused)
    it(`refuses ${what} in one line`, async () => {
      const folder = freshFolder();
      writeFileSync(join(folder, 'text.json'), 'hello');
      writeFileSync(join(folder, 'other.json'), '{}');
      writeFileSync(join(folder, 'broken.json'), JSON.stringify(account));
      const { code, out, err } = await stoa(folder, 'token', ...args);
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      assert.match(err.trim(), sentence);
      assert.equal(err.trim().split('\n').length, 1);
    });
});
