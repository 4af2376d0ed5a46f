import '../testing/browser.ts';
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteApp, getApps } from 'firebase/app';
import { emulators, randomId } from '../testing/emulators.ts';
import { startFaultProxy } from '../testing/fault-proxy.ts';
import { DemoAuthenticator } from './demo-auth.ts';
import { StoaError } from './errors.ts';
import { Keeper } from './keeper.ts';
import { MarkedSession, type Authenticator, type Visitor } from './marker.ts';
import { FirebaseAuthenticator } from './session.ts';

/** A browser: what is kept in it, and how often its pages loaded Auth. */
function openBrowser(load: (visitor: Visitor | undefined) => Authenticator) {
  const keeper = new Keeper(`stoa:${randomId()}:`);
  const browser = {
    loads: 0,
    openPage: () => {
      const page: MarkedSession = new MarkedSession(keeper, () => {
        browser.loads++;
        return Promise.resolve(load(page.current));
      });
      return page;
    },
  };
  return browser;
}

const subjects = [
  {
    name: 'Firebase',
    open: () => {
      const project = `demo-core-${randomId()}`;
      return openBrowser(() => new FirebaseAuthenticator({ project, key: 'key', emulator: emulators.auth }));
    },
  },
  { name: 'the demo', open: () => openBrowser((visitor) => new DemoAuthenticator(visitor)) },
];

for (const { name, open } of subjects)
  describe(`a session with ${name}`, () => {
    after(() => Promise.all(getApps().map(deleteApp)));

    it('is nobody, and loads nothing, before the first act', async () => {
      const browser = open();
      const session = browser.openPage();
      assert.equal(session.current, undefined);
      await session.ready;
      assert.equal(await session.token(), undefined);
      assert.equal(browser.loads, 0);
    });

    it('makes one guest, however many ask at once', async () => {
      const session = open().openPage();
      const visitors = await Promise.all([1, 2, 3].map(() => session.start()));
      assert.equal(new Set(visitors.map(({ uid }) => uid)).size, 1);
      assert.equal(session.current?.kind, 'guest');
      assert.equal(session.current.verified, false);
      assert.ok(await session.token());
      assert.deepEqual(await session.start(), session.current);
    });

    it('is known on the next page before Auth has loaded', async () => {
      const browser = open();
      const session = browser.openPage();
      const { uid } = await session.start();
      session.rename('Calm Otter');
      const loads = browser.loads;
      const next = browser.openPage();
      assert.deepEqual([next.current?.uid, next.current?.name], [uid, 'Calm Otter']);
      assert.equal(browser.loads, loads);
      await next.ready;
      assert.deepEqual([next.current?.uid, next.current?.name], [uid, 'Calm Otter']);
      assert.ok(await next.token());
    });

    it('stays a member’s where Auth has not heard yet of the account that another tab made', async () => {
      const session = open().openPage();
      const guest = await session.start();
      session.follow({ ...guest, kind: 'member' });
      assert.equal((await session.start()).kind, 'member');
      assert.equal(session.current?.kind, 'member');
    });

    it('tells who listens, and forgets everything at its end', async () => {
      const browser = open();
      const session = browser.openPage();
      const names: (string | undefined)[] = [];
      const stop = session.subscribe(() => names.push(session.current?.name));
      const { uid } = await session.start();
      session.rename('Calm Otter');
      session.rename('Calm Otter');
      await session.end();
      assert.deepEqual(names, ['', 'Calm Otter', undefined]);
      stop();
      assert.equal(browser.openPage().current, undefined);
      assert.equal(await session.token(), undefined);
      const again = await session.start();
      assert.notEqual(again.uid, uid);
      assert.equal(again.name, '');
      assert.equal(names.length, 3);
    });
  });

describe('a session that cannot start', () => {
  after(() => Promise.all(getApps().map(deleteApp)));

  it('is offline without an answer, and starts when there is one', async () => {
    const proxy = await startFaultProxy(emulators.auth);
    const project = `demo-core-${randomId()}`;
    const session = openBrowser(
      () => new FirebaseAuthenticator({ project, key: 'key', emulator: proxy.address }),
    ).openPage();
    proxy.fail('accounts:signUp', 'cut before');
    await assert.rejects(session.start(), (error) => error instanceof StoaError && error.code === 'offline');
    assert.equal(session.current, undefined);
    assert.ok((await session.start()).uid);
    await proxy.close();
  });

  for (const [message, code] of [
    ['ADMIN_ONLY_OPERATION', 'config'],
    ['OPERATION_NOT_ALLOWED', 'config'],
    ['API key not valid. Please pass a valid API key.', 'config'],
    ['TOO_MANY_ATTEMPTS_TRY_LATER', 'busy'],
    ['QUOTA_EXCEEDED', 'quota'],
    ['SOMETHING_NEW', 'auth'],
  ] as const)
    it(`is ${code} when Auth says ${message}`, async () => {
      const proxy = await startFaultProxy(emulators.auth);
      const project = `demo-core-${randomId()}`;
      const session = openBrowser(
        () => new FirebaseAuthenticator({ project, key: 'key', emulator: proxy.address }),
      ).openPage();
      proxy.refusal = { error: { code: 400, message, errors: [{ message }] } };
      proxy.fail('accounts:signUp', 400);
      await assert.rejects(session.start(), (error) => {
        assert.ok(error instanceof StoaError);
        assert.equal(error.code, code, error.message);
        return true;
      });
      await proxy.close();
    });

  it('loads Auth again when its code did not come', async () => {
    let loads = 0;
    const session = new MarkedSession(new Keeper(`stoa:${randomId()}:`), () =>
      loads++
        ? Promise.resolve(new DemoAuthenticator(undefined))
        : Promise.reject(new TypeError('no network')),
    );
    await assert.rejects(session.start());
    assert.ok((await session.start()).uid);
  });
});
