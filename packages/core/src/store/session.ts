import { getApps, initializeApp, type FirebaseApp } from 'firebase/app';
import {
  browserLocalPersistence,
  connectAuthEmulator,
  indexedDBLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
  signInAnonymously,
  signOut,
  type Auth,
  type User,
} from 'firebase/auth';
import { StoaError, type ErrorCode } from './errors.ts';
import type { Authenticator } from './marker.ts';

/** Where a project's Auth answers. */
export interface AuthEndpoint {
  readonly project: string;
  readonly key: string;
  /** `host:port` of the Auth emulator, when one serves. */
  readonly emulator: string | undefined;
}

/** Stoa's own Firebase app for a project; the page's default app is never touched. */
export function appOf({ project, key }: { project: string; key: string }): FirebaseApp {
  const name = `stoa:${project}`;
  return (
    getApps().find((app) => app.name === name) ??
    initializeApp({ apiKey: key, projectId: project, authDomain: `${project}.firebaseapp.com` }, name)
  );
}

/** Auth's codes. Source: https://firebase.google.com/docs/auth/admin/errors and the SDK's AuthErrorCodes */
const codes: Readonly<Record<string, ErrorCode>> = {
  'auth/network-request-failed': 'offline',
  'auth/timeout': 'offline',
  'auth/too-many-requests': 'busy',
  'auth/quota-exceeded': 'quota',
  'auth/api-key-not-valid.-please-pass-a-valid-api-key.': 'config',
  'auth/invalid-api-key': 'config',
  'auth/configuration-not-found': 'config',
  'auth/admin-restricted-operation': 'config',
  'auth/operation-not-allowed': 'config',
};

/** Runs one call to Auth; whatever it throws becomes a `StoaError`. */
async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? '';
    throw new StoaError(codes[code] ?? 'auth', code || String(cause), { cause });
  }
}

/** Firebase Auth behind a session. */
export class FirebaseAuthenticator implements Authenticator {
  readonly #auth: Auth;

  constructor(endpoint: AuthEndpoint) {
    this.#auth = initializeAuth(appOf(endpoint), {
      persistence: [indexedDBLocalPersistence, browserLocalPersistence, inMemoryPersistence],
    });
    if (endpoint.emulator)
      connectAuthEmulator(this.#auth, `http://${endpoint.emulator}`, { disableWarnings: true });
  }

  async current() {
    await this.#auth.authStateReady();
    return this.#auth.currentUser ? visitorOf(this.#auth.currentUser) : undefined;
  }

  async start() {
    const { user } = await ask(() => signInAnonymously(this.#auth));
    return visitorOf(user);
  }

  async end() {
    await ask(() => signOut(this.#auth));
  }

  async token() {
    await this.#auth.authStateReady();
    return ask(async () => this.#auth.currentUser?.getIdToken());
  }
}

const visitorOf = ({ uid, isAnonymous, emailVerified }: User) => ({
  uid,
  kind: isAnonymous ? ('guest' as const) : ('member' as const),
  verified: emailVerified,
});
