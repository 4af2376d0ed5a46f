import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

const good = ['--project', 'paddle-culture', '--owner', 'Anna@Paddle.Example', '--yes'];
const files = [
  '.firebaserc',
  'firebase.json',
  'firestore.indexes.json',
  'firestore.rules',
  'stoa.settings.json',
];

describe('stoa init', () => {
  it('writes what an owner deploys into a new folder and says what to click and paste', async () => {
    const folder = freshFolder();
    const { code, out, err } = await stoa(folder, 'init', 'club', ...good, '--locale', 'zh-cn');
    assert.deepEqual({ code, err }, { code: 0, err: '' });
    assert.deepEqual(readdirSync(join(folder, 'club')).sort(), files);
    const read = (name: string) => readFileSync(join(folder, 'club', name), 'utf8');
    assert.match(read('firestore.rules'), /function ownerEmail\(\) { return 'anna@paddle\.example'; }/);
    assert.ok(!read('firestore.rules').includes('owner@example.com'));
    assert.deepEqual(JSON.parse(read('.firebaserc')), { projects: { default: 'paddle-culture' } });
    assert.equal(JSON.parse(read('stoa.settings.json')).settings.name, 'Paddle Culture');
    assert.match(
      out,
      /data-project="paddle-culture" data-key="YOUR-API-KEY" data-site="main" data-locale="zh-CN"/,
    );
    for (const click of ['Firestore Database', 'Anonymous', 'Authorised domains', 'apiKey'])
      assert.ok(out.includes(click), click);
  });

  it('prints commands that run from where it ran itself, for any folder', async () => {
    const told = async (name: string) => (await stoa(freshFolder(), 'init', name, ...good)).out;
    const pnpm = 'npx -y pnpm@12.21.0 stoa';
    const out = await told('club');
    assert.match(out, new RegExp(`${pnpm} deploy club$`, 'm'));
    assert.match(out, new RegExp(`${pnpm} settings push --file club/stoa\\.settings\\.json$`, 'm'));
    assert.match(out, /deploy --only firestore --config club\/firebase\.json$/m);
    assert.doesNotMatch(out, /(?<!12\.21\.0 )\bstoa (deploy|settings)/);
    assert.match(await told('our club'), new RegExp(`${pnpm} deploy "our club"$`, 'm'));
    assert.match(await told('.'), new RegExp(`${pnpm} deploy \\.$`, 'm'));
  });

  it('writes settings that `stoa settings` reads', async () => {
    const folder = freshFolder();
    await stoa(folder, 'init', ...good);
    const { code, out } = await stoa(folder, 'settings', 'get', 'name', 'need.vote');
    assert.deepEqual({ code, out }, { code: 0, out: 'Paddle Culture\nguest\n' });
  });

  it('never overwrites a file, and names the one in the way', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'firestore.rules'), 'mine');
    const { code, err } = await stoa(folder, 'init', ...good);
    assert.equal(code, 1);
    assert.match(err, /firestore\.rules is there already, and nothing is ever overwritten/);
    assert.deepEqual(readdirSync(folder), ['firestore.rules']);
    assert.equal(readFileSync(join(folder, 'firestore.rules'), 'utf8'), 'mine');
  });

  it('leaves other files of the folder alone', async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'index.html'), '<p>Hello');
    assert.equal((await stoa(folder, 'init', ...good)).code, 0);
    assert.equal(readFileSync(join(folder, 'index.html'), 'utf8'), '<p>Hello');
  });

  const refused: readonly (readonly [what: string, args: readonly string[], sentence: RegExp])[] = [
    ['no project', ['--owner', 'a@b.example', '--yes'], /^Missing: --project\. See stoa init --help\.$/],
    ['nothing at all without a terminal', [], /^Missing: --project, --owner\./],
    ['a project id in capitals', [...good, '--project', 'Paddle'], /^“Paddle” is no Firebase project id/],
    ['a short project id', [...good, '--project', 'abc'], /^“abc” is no Firebase project id/],
    ['an address without a domain', [...good, '--owner', 'anna@home'], /^“anna@home” is no e-mail address/],
    [
      'an address that would end the text in the rules',
      [...good, '--owner', `a'||true||'@b.example`],
      /no e-mail/,
    ],
    ['an empty name', [...good, '--name', ''], /^name is 0 characters long/],
    ['a site id with a slash', [...good, '--site', 'a/b'], /^“a\/b” is no site id/],
    ['a language that is none', [...good, '--locale', 'english!'], /^“english!” is no language/],
    ['a location that is none', [...good, '--location', 'Europe'], /^“Europe” is no location/],
    [
      'a mistyped option',
      [...good, '--sites', 'main'],
      /^--sites is no option of stoa init\. Did you mean “site”\?/,
    ],
    ['an option without its value', ['--project'], /project.*argument missing\. See stoa init --help\.$/],
    ['two folders', ['a', 'b', ...good], /^Name one folder, not 2\.$/],
  ];
  for (const [what, args, sentence] of refused)
    it(`refuses ${what} in one sentence and writes nothing`, async () => {
      const folder = freshFolder();
      const { code, out, err } = await stoa(folder, 'init', ...args);
      assert.deepEqual({ code, out }, { code: 1, out: '' });
      assert.match(err.trim(), sentence);
      assert.equal(err.trim().split('\n').length, 1);
      assert.deepEqual(readdirSync(folder), []);
    });

  it('refuses a folder that cannot be written and leaves nothing behind', async () => {
    const folder = freshFolder();
    // Root may write everywhere but below a file.
    writeFileSync(join(folder, 'file'), '');
    const { code, err } = await stoa(folder, 'init', 'file/club', ...good);
    assert.equal(code, 1);
    assert.match(err, /file\/club cannot be written/);
    mkdirSync(join(folder, 'free'));
    assert.deepEqual(readdirSync(folder).sort(), ['file', 'free']);
  });
});

describe('stoa', () => {
  it('lists its commands, and suggests one for a mistyped name', async () => {
    const folder = freshFolder();
    const help = await stoa(folder, '--help');
    assert.equal(help.code, 0);
    for (const name of ['init', 'deploy', 'settings', 'owner', 'role', 'token', 'emulators', 'seed'])
      assert.ok(help.out.includes(`  ${name}`));
    const { code, err } = await stoa(folder, 'setings');
    assert.equal(code, 1);
    assert.match(err, /^stoa has no command “setings”\. Did you mean “settings”\?/);
  });

  it('explains each command', async () => {
    const folder = freshFolder();
    const texts = await Promise.all(
      ['init', 'deploy', 'settings', 'owner', 'role', 'token', 'emulators', 'seed'].map((name) =>
        stoa(folder, name, '--help'),
      ),
    );
    for (const { code, out } of texts) {
      assert.equal(code, 0);
      assert.match(out, /^stoa \w+ /);
    }
  });
});
