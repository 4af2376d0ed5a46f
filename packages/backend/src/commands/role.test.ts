import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ban, closedUntil, member } from '@stoa/core/members/kind';
import { newId } from '@stoa/core/store/id';
import { sampleOf } from '@stoa/core/store/sample';
import type { WriteFields } from '@stoa/core/store/store';
import { commitWrites } from '../firestore/commit.ts';
import { readDocument } from '../firestore/read.ts';
import { askAccounts } from '../project/accounts.ts';
import { freshFolder, stoa, type Outcome } from './run-stoa.fixture.ts';

const firestore = process.env['STOA_FIRESTORE'] ?? '';
const auth = process.env['STOA_AUTH'] ?? '';
const project = process.env['STOA_PROJECT'] ?? 'demo-stoa';
const database = { project, emulator: firestore, token: 'owner' };
const skip = firestore === '' || auth === '';

const cardWith = (fields: WriteFields): WriteFields => ({
  ...sampleOf(member),
  name: 'Hana Sato',
  bannedUntil: new Date(0),
  ...fields,
});

/** A site of its own with one member. */
async function siteWith(uid: string, fields: WriteFields = {}) {
  const site = newId();
  const card = cardWith(fields);
  await commitWrites(database, site, [{ kind: 'set', path: `members/${uid}`, fields: card }]);
  const place = ['--site', site, '--project', project];
  return {
    run: (...args: string[]): Promise<Outcome> =>
      stoa(freshFolder(), 'role', ...args, ...place, '--emulators', `firestore=${firestore},auth=${auth}`),
    runWithoutAuth: (...args: string[]): Promise<Outcome> =>
      stoa(freshFolder(), 'role', ...args, ...place, '--emulators', firestore),
    read: (path: string) => readDocument(database, site, path),
    site,
  };
}

/** An account with an address that no other test uses. */
async function account(): Promise<{ readonly uid: string; readonly email: string }> {
  const uid = newId();
  const email = `${uid.toLowerCase()}@example.com`;
  await askAccounts({ ...database, emulator: auth }, 'batchCreate', { users: [{ localId: uid, email }] });
  return { uid, email };
}

describe('stoa role', { skip }, () => {
  it('gives a role and a label, and changes nothing else of the card', async () => {
    const { run, read, site } = await siteWith('hana', { points: 7 });
    const before = await read('members/hana');
    const { code, out, err } = await run('hana', 'expert', '--label', 'ambassador');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.equal(out, `Hana Sato (hana) on the site ${site}: expert, label “ambassador”, not banned.\n`);
    assert.deepEqual({ ...(await read('members/hana')) }, { ...before, role: 'expert', label: 'ambassador' });
  });

  it('keeps the label with another role, and takes it from who is a plain member again', async () => {
    const { run, read } = await siteWith('hana', { role: 'expert', label: 'employee' });
    await run('hana', 'moderator');
    assert.equal((await read('members/hana'))?.['label'], 'employee');
    assert.match((await run('hana', 'member')).out, /: member, no label, not banned\.$/m);
    assert.equal((await read('members/hana'))?.['label'], '');
  });

  it('finds a member by the address of the account', async () => {
    const { uid, email } = await account();
    const { run, read, runWithoutAuth } = await siteWith(uid);
    assert.equal((await run(email.toUpperCase(), 'dealer')).err, '');
    assert.equal((await read(`members/${uid}`))?.['role'], 'dealer');
    assert.match(
      (await runWithoutAuth(email, 'dealer')).err,
      /^To look up an address, name both: --emulators firestore=/,
    );
  });

  it('gives the owner’s role to whom the folder’s rules name, and to nobody else', async () => {
    const { uid, email } = await account();
    const { run, read } = await siteWith(uid);
    const folder = freshFolder();
    const rules = "function ownerEmail() { return 'anna@example.com'; } // stoa:owner";
    writeFileSync(join(folder, 'firestore.rules'), rules);
    const { err } = await run(email, 'owner', '--folder', folder);
    assert.match(err, /goes to the address in the rules and to nobody else/);
    writeFileSync(join(folder, 'firestore.rules'), rules.replace('anna@example.com', email));
    assert.match((await run(email, 'owner', '--folder', folder)).out, /: owner, no label/);
    assert.equal((await read(`members/${uid}`))?.['role'], 'owner');
  });

  it('works on the project that the folder names, on emulators too', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, '.firebaserc'), JSON.stringify({ projects: { default: 'demo-kayak' } }));
    const kayak = { ...database, project: 'demo-kayak' };
    const site = newId();
    await commitWrites(kayak, site, [{ kind: 'set', path: 'members/hana', fields: cardWith({}) }]);
    const on = ['--site', site, '--emulators', firestore];
    assert.match((await stoa(freshFolder(), 'role', 'hana', 'expert', ...on)).err, /give one with --project/);
    const { err } = await stoa(freshFolder(), 'role', 'hana', 'expert', '--folder', folder, ...on);
    assert.equal(err, '');
    assert.equal((await readDocument(kayak, site, 'members/hana'))?.['role'], 'expert');
  });

  it('bans until a time with the reason, and lifts the ban', async () => {
    const { run, read } = await siteWith('hana');
    const soon = Date.now() + 7 * 86_400_000;
    const { out } = await run('hana', '--ban', '7d', '--reason', 'Three adverts in a day');
    assert.match(out, /: member, no label, banned until \d{4}-\d\d-\d\d \d\d:\d\d UTC\.$/m);
    const until = (await read('members/hana'))?.['bannedUntil'] as Date;
    assert.ok(Math.abs(until.getTime() - soon) < 60_000, String(until));
    const why = await read('members/hana/private/ban');
    assert.deepEqual(Object.keys(why ?? {}).sort(), Object.keys(ban.fields).sort());
    assert.deepEqual([why?.['reason'], why?.['by']], ['Three adverts in a day', 'owner']);
    assert.match((await run('hana')).out, /banned until/);
    assert.match((await run('hana', '--unban')).out, /not banned/);
    assert.equal(((await read('members/hana'))?.['bannedUntil'] as Date).getTime(), 0);
    assert.equal(await read('members/hana/private/ban'), undefined);
  });

  it('says what to do about somebody without a card, without an account, or with a closed card', async () => {
    const { run, read, site } = await siteWith('gone', { bannedUntil: closedUntil });
    const { uid, email } = await account();
    for (const who of [uid, email])
      assert.equal(
        (await run(who, 'expert')).err,
        `${who} has not been here yet: ask them to sign in and post or vote once on the site ${site}.\n`,
      );
    assert.equal(await read(`members/${uid}`), undefined);
    assert.match(
      (await run('nobody@nowhere.example', 'expert')).err,
      /^Nobody has an account with the address/,
    );
    assert.match((await run('gone', '--unban')).err, /^The card of gone is closed: /);
    assert.equal(((await read('members/gone'))?.['bannedUntil'] as Date).getTime(), closedUntil.getTime());
  });

  const refused: readonly (readonly [what: string, args: readonly string[], sentence: RegExp])[] = [
    ['nobody', [], /^Say who: stoa role/],
    ['a mistyped role', ['hana', 'modertor'], /^“modertor” is no role .* Did you mean “moderator”\?$/],
    ['the role of the owner', ['hana', 'owner'], /`stoa owner` says who the owner is\.$/],
    [
      'a long label',
      ['hana', 'expert', '--label', 'x'.repeat(25)],
      /^The label must be one line of at most 24/,
    ],
    ['a label without quotes', ['hana', 'expert', 'boat', 'builder'], /^Name one member and one role/],
    ['a uid with a slash', ['ha/na', 'expert'], /^“ha\/na” is no uid/],
    ['an address that is none', ['@hana', 'expert'], /^“@hana” is no e-mail address/],
    [
      'a time that is none',
      ['hana', '--ban', 'week'],
      /^“week” is no time to ban for: write 12h, 7d or 4w\.$/,
    ],
    ['a reason without a ban', ['hana', '--reason', 'rude'], /^A --reason belongs to a ban/],
    ['both', ['hana', '--ban', '7d', '--unban'], /^Choose --ban or --unban/],
    [
      'emulators that are not named',
      ['hana', '--emulators', 'auth=127.0.0.1:9'],
      /^“auth=127\.0\.0\.1:9” does not name the emulators/,
    ],
    [
      'a change by nobody',
      ['hana', 'expert', '--project', 'paddle-culture'],
      /^Nobody is signed in to Firebase/,
    ],
  ];
  for (const [what, args, sentence] of refused)
    it(`refuses ${what} in one sentence`, async () => {
      const { code, out, err } = await stoa(freshFolder(), 'role', ...args);
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      assert.match(err.trim(), sentence);
      assert.equal(err.trim().split('\n').length, 1);
    });
});
