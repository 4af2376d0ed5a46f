import { deleteApp, getApps, initializeApp, type FirebaseApp } from 'firebase/app';
import {
  browserLocalPersistence,
  browserPopupRedirectResolver,
  connectAuthEmulator,
  createUserWithEmailAndPassword,
  deleteUser,
  EmailAuthProvider,
  GoogleAuthProvider,
  initializeAuth,
  inMemoryPersistence,
  linkWithCredential,
  linkWithPopup,
  onIdTokenChanged,
  sendEmailVerification,
  sendPasswordResetEmail,
  sendSignInLinkToEmail,
  signInAnonymously,
  signInWithCredential,
  signInWithCustomToken,
  signInWithPopup,
  signOut,
  updateCurrentUser,
  type Auth,
  type AuthCredential,
  type AuthError,
  type User as FirebaseUser,
} from 'firebase/auth';
import { StoaError } from './errors.ts';
import type { Account, Authenticator, Entrance, SignIn, User } from './marker.ts';

/** Where a project's Auth answers. */
export interface AuthEndpoint {
  readonly project: string;
  readonly key: string;
  /** `host:port` of the Auth emulator, when one serves. */
  readonly emulator: string | undefined;
}

const optionsOf = ({ project, key }: AuthEndpoint) => ({
  apiKey: key,
  projectId: project,
  authDomain: `${project}.firebaseapp.com`,
});

/** Stoa's own Firebase app for a project; the page's default app is never touched. */
export function appOf(endpoint: AuthEndpoint): FirebaseApp {
  const name = `stoa:${endpoint.project}`;
  return getApps().find((app) => app.name === name) ?? initializeApp(optionsOf(endpoint), name);
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? '';

/** Runs one call to Auth; whatever it throws becomes a `StoaError`. */
async function ask<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (cause) {
    if (cause instanceof StoaError) throw cause;
    // Hardly ever needed, so it does not come with Auth; where it cannot be fetched there is no network.
    const { errorOf } = await import('./auth-errors.ts').catch(() => ({ errorOf: offline }));
    throw errorOf(cause);
  }
}

const offline = (cause: unknown) => new StoaError('offline', codeOf(cause), { cause });

/** Firebase Auth behind a session. */
export class FirebaseAuthenticator implements Authenticator {
  readonly #auth: Auth;
  readonly #endpoint: AuthEndpoint;

  constructor(endpoint: AuthEndpoint) {
    this.#endpoint = endpoint;
    this.#auth = initializeAuth(appOf(endpoint), {
      persistence: [browserLocalPersistence, inMemoryPersistence],
    });
    this.#connect(this.#auth);
  }

  async current() {
    await this.#auth.authStateReady();
    return this.#auth.currentUser ? userOf(this.#auth.currentUser) : undefined;
  }

  async start() {
    const { user } = await ask(() => signInAnonymously(this.#auth));
    return userOf(user);
  }

  async end() {
    await ask(() => signOut(this.#auth));
  }

  async token() {
    await this.#auth.authStateReady();
    return ask(async () => this.#auth.currentUser?.getIdToken());
  }

  link(way: SignIn): Promise<User | Entrance> {
    return ask(async () => {
      const guest = await this.#present();
      const credential = this.#credentialOf(way);
      try {
        if (credential) await linkWithCredential(guest, credential);
        else await linkWithPopup(guest, new GoogleAuthProvider(), browserPopupRedirectResolver);
      } catch (error) {
        // Another account has it: the same proof opens that one.
        const proof =
          codeOf(error) === 'auth/credential-already-in-use' &&
          (credential ?? GoogleAuthProvider.credentialFromError(error as AuthError));
        if (proof) return this.#enter((auth) => signInWithCredential(auth, proof));
        throw error;
      }
      // The old id token still says `anonymous`.
      await guest.getIdToken(true);
      return named(guest);
    });
  }

  enter(way: SignIn): Promise<Entrance> {
    return ask(() => this.#enter((auth) => this.#signIn(auth, way)));
  }

  async account(): Promise<Account> {
    const user = await ask(() => this.#present());
    const ways = user.providerData.map(({ providerId }) => providerId);
    return {
      email: user.email ?? '',
      verified: user.emailVerified,
      ways: ways.length || user.isAnonymous ? ways : ['custom'],
    };
  }

  async sendVerification() {
    await ask(async () => sendEmailVerification(await this.#present()));
  }

  async refresh() {
    await this.#auth.authStateReady();
    const user = this.#auth.currentUser;
    if (!user) return undefined;
    await ask(async () => {
      await user.reload();
      await user.getIdToken(true);
    });
    return userOf(user);
  }

  async sendReset(email: string) {
    try {
      await ask(() => sendPasswordResetEmail(this.#auth, email));
    } catch (error) {
      // Whether the address has an account is nobody else's business.
      if (!(error instanceof StoaError && error.code === 'wrong')) throw error;
    }
  }

  async sendLink(email: string, returnTo: string) {
    await ask(() => sendSignInLinkToEmail(this.#auth, email, { url: returnTo, handleCodeInApp: true }));
  }

  async remove() {
    await ask(async () => deleteUser(await this.#present()));
  }

  onChanged(listener: (user: User | undefined) => void) {
    onIdTokenChanged(this.#auth, (user) => listener(user ? userOf(user) : undefined));
  }

  async #present(): Promise<FirebaseUser> {
    await this.#auth.authStateReady();
    if (!this.#auth.currentUser) throw new StoaError('sign-in', 'There is no session.');
    return this.#auth.currentUser;
  }

  #connect(auth: Auth) {
    const { emulator } = this.#endpoint;
    if (emulator) connectAuthEmulator(auth, `http://${emulator}`, { disableWarnings: true });
  }

  /** Signs in in an app of its own that keeps nothing: the session that runs is not touched before `adopt`. */
  async #enter(signIn: (auth: Auth) => Promise<{ readonly user: FirebaseUser }>): Promise<Entrance> {
    const app = initializeApp(optionsOf(this.#endpoint), `stoa:entrance:${crypto.randomUUID()}`);
    const auth = initializeAuth(app, { persistence: inMemoryPersistence });
    this.#connect(auth);
    try {
      const { user } = await signIn(auth);
      const known = await named(user);
      return {
        user: known,
        token: () => ask(() => user.getIdToken()),
        adopt: async () => {
          await ask(() => updateCurrentUser(this.#auth, user));
          await deleteApp(app);
        },
      };
    } catch (error) {
      await deleteApp(app);
      throw error;
    }
  }

  async #signIn(auth: Auth, way: SignIn): Promise<{ readonly user: FirebaseUser }> {
    if (way.how === 'token') return signInWithCustomToken(auth, way.token);
    if (way.how === 'sign-up') return createUserWithEmailAndPassword(auth, way.email, way.password);
    const credential = this.#credentialOf(way);
    return credential
      ? signInWithCredential(auth, credential)
      : signInWithPopup(auth, new GoogleAuthProvider(), browserPopupRedirectResolver);
  }

  /** What proves `way` without a window. */
  #credentialOf(way: SignIn): AuthCredential | undefined {
    if (way.how === 'link') return EmailAuthProvider.credentialWithLink(way.email, way.address);
    if (way.how === 'google') return this.#endpoint.emulator ? inventedGoogle() : undefined;
    if (way.how === 'token') return undefined;
    return EmailAuthProvider.credential(way.email, way.password);
  }
}

/**
 * Google's window needs Google. On the emulator the person names the address instead.
 * Source: https://firebase.google.com/docs/emulator-suite/connect_auth#non-interactive_testing
 */
function inventedGoogle(): AuthCredential {
  const email = prompt('Auth emulator: which Google account?', 'mei@gmail.example');
  if (!email) throw new StoaError('closed', 'The window was closed.');
  return GoogleAuthProvider.credential(
    JSON.stringify({ sub: `google-${email}`, email, email_verified: true, name: email.split('@')[0] }),
  );
}

const userOf = ({ uid, isAnonymous, emailVerified, providerData }: FirebaseUser): User => ({
  uid,
  kind: isAnonymous ? 'guest' : 'member',
  // An account without a provider is the brand's: it vouches for its own.
  verified: emailVerified || (!isAnonymous && providerData.length === 0),
});

/** The user with the name that the account came with. */
async function named(user: FirebaseUser): Promise<User> {
  const { claims } = await user.getIdTokenResult();
  const called = typeof claims['name'] === 'string' ? claims['name'] : (user.displayName ?? '');
  return { ...userOf(user), called };
}
