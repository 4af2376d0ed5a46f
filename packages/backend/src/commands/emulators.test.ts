import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

// That it starts a pair and stops it is in `emulators.long.test.ts`.
describe('stoa emulators', () => {
  it('says in one sentence that Java is missing, or a port none', async () => {
    const folder = freshFolder();
    const noJava = await stoa(folder, 'emulators');
    assert.equal(noJava.code, 1);
    assert.match(
      noJava.err,
      /^The Firestore emulator needs Java, and there is none: install Java 17 or newer .*\n$/,
    );
    const noPort = await stoa(folder, 'emulators', '--auth-port', '99999');
    assert.equal(noPort.code, 1);
    assert.match(noPort.err, /^“99999” is no port: it is a number from 1 to 65535\.\n$/);
  });
});
