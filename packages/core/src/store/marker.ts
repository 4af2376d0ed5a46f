import { StoaError } from './errors.ts';
import type { Keeper } from './keeper.ts';

/** Who acts here, as far as the page knows before Auth loads. */
export interface Visitor {
  readonly uid: string;
  /** `guest` has an anonymous session; `member` an account. */
  readonly kind: 'guest' | 'member';
  /** The address is verified, or the brand vouches for it. */
  readonly verified: boolean;
  /** Name on the site's card; empty until the first act made one. */
  readonly name: string;
}

/** How a session starts. */
export type SessionStart = { readonly how: 'guest' };

/** One person's session with a project. */
export interface Session {
  /** From the marker before Auth has loaded, from Auth after. */
  readonly current: Visitor | undefined;
  /** Resolves when `current` comes from Auth itself; loads Auth only when a marker says that a session exists. */
  readonly ready: Promise<void>;
  /** Makes a session, or returns the one there is. Rejects with `StoaError` `auth`, `offline`, `busy` or `quota`. */
  start(start: SessionStart): Promise<Visitor>;
  /** Ends the session and forgets its marker. */
  end(): Promise<void>;
  /** A fresh id token, or undefined without a session. */
  token(): Promise<string | undefined>;
  /** Tells the name that the site's card carries. */
  rename(name: string): void;
  /** Calls `listener` when `current` has changed. */
  subscribe(listener: () => void): () => void;
}

/** What a session needs from whatever authenticates it. */
export interface Authenticator {
  /** The present user, after what is stored has been read. */
  current(): Promise<Omit<Visitor, 'name'> | undefined>;
  start(start: SessionStart): Promise<Omit<Visitor, 'name'>>;
  end(): Promise<void>;
  token(): Promise<string | undefined>;
}

const markerName = 'session';

/** A session that paints from its marker and loads its authenticator only when one is needed. */
export class MarkedSession implements Session {
  readonly #keeper: Keeper;
  readonly #load: () => Promise<Authenticator>;
  readonly #listeners = new Set<() => void>();
  #authenticator: Promise<Authenticator> | undefined;
  #ready: Promise<void> | undefined;
  #starting: Promise<Visitor> | undefined;
  #current: Visitor | undefined;

  /** `load` brings the authenticator; it is called at most once. */
  constructor(keeper: Keeper, load: () => Promise<Authenticator>) {
    this.#keeper = keeper;
    this.#load = load;
    this.#current = keeper.readJson(markerName) as Visitor | undefined;
  }

  get current(): Visitor | undefined {
    return this.#current;
  }

  get ready(): Promise<void> {
    if (!this.#current) return Promise.resolve();
    return (this.#ready ??= this.#confirm());
  }

  start(start: SessionStart): Promise<Visitor> {
    // Who asks meanwhile gets the same session, not one more account.
    return (this.#starting ??= this.#start(start).finally(() => {
      this.#starting = undefined;
    }));
  }

  async #start(start: SessionStart): Promise<Visitor> {
    const authenticator = await this.#authenticate();
    const user = (await authenticator.current()) ?? (await authenticator.start(start));
    return this.#set({ name: '', ...this.#named(user.uid), ...user }) as Visitor;
  }

  async end(): Promise<void> {
    const authenticator = await this.#authenticate();
    await authenticator.end();
    this.#set(undefined);
  }

  async token(): Promise<string | undefined> {
    if (!this.#current) return undefined;
    return (await this.#authenticate()).token();
  }

  rename(name: string): void {
    if (this.#current && this.#current.name !== name) this.#set({ ...this.#current, name });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #authenticate(): Promise<Authenticator> {
    // A failed load (offline, blocked) is tried again at the next call.
    return (this.#authenticator ??= this.#load().catch((cause: unknown) => {
      this.#authenticator = undefined;
      throw cause instanceof StoaError ? cause : new StoaError('offline', 'Auth did not load.', { cause });
    }));
  }

  /** Compares the marker with the authenticator: another tab may have ended the session. */
  async #confirm() {
    const user = await (await this.#authenticate()).current();
    this.#set(user && { name: '', ...this.#named(user.uid), ...user });
  }

  #named(uid: string) {
    return this.#current?.uid === uid ? { name: this.#current.name } : {};
  }

  #set(visitor: Visitor | undefined): Visitor | undefined {
    this.#current = visitor;
    this.#keeper.write(markerName, visitor && JSON.stringify(visitor));
    for (const listener of this.#listeners) listener();
    return visitor;
  }
}
