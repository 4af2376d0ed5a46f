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

/** A way to sign in to an account. */
export type SignIn =
  /** E-mail and password of an account that exists, or that is to be made. */
  | { readonly how: 'password' | 'sign-up'; readonly email: string; readonly password: string }
  /** Google's window. */
  | { readonly how: 'google' }
  /** The link of a mail: `address` is the page's address that it opened. */
  | { readonly how: 'link'; readonly email: string; readonly address: string }
  /** A custom token that the brand's server signed. Source: https://firebase.google.com/docs/auth/admin/create-custom-tokens */
  | { readonly how: 'token'; readonly token: string };

/** What only Auth knows of the session's account. */
export interface Account {
  /** Empty for a guest and for most of the brand's own logins. */
  readonly email: string;
  readonly verified: boolean;
  /** Auth's names: `password`, `google.com`, `custom`. */
  readonly ways: readonly string[];
}

/** Somebody who has proved who they are, beside the session that still runs; nothing of it is stored yet. */
export interface Entrance {
  readonly user: User;
  token(): Promise<string>;
  /** Takes the place of the session's user, in this browser and all its tabs. */
  adopt(): Promise<void>;
}

/** A visitor as Auth knows them. */
export type User = Omit<Visitor, 'name'> & {
  /** The name that the account came with, e.g. Google's or the brand's. */
  readonly called?: string;
};

/** One person's session with a project. */
export interface Session {
  /** From the marker before Auth has loaded, from Auth after. */
  readonly current: Visitor | undefined;
  /** Resolves when `current` comes from Auth itself; loads Auth only when a marker says that a session exists. */
  readonly ready: Promise<void>;
  /**
   * Makes a guest's session, or returns the session there is. Rejects with `StoaError` `auth`, `offline`, `busy`, `quota`,
   * or `sign-in` where a member's session has ended.
   */
  start(): Promise<Visitor>;
  /**
   * Signs in. A guest who makes an account keeps the uid. Where another account takes over, `leaving` is awaited
   * while the present one can still act. Rejects with `StoaError` and leaves the present session as it was.
   */
  signIn(way: SignIn, leaving?: (entrance: Entrance) => Promise<void>): Promise<Visitor>;
  /** What sign-in needs of Auth beside the session itself. */
  auth(): Promise<Authenticator>;
  /** Ends the session and forgets its marker. */
  end(): Promise<void>;
  /** A fresh id token, or undefined without a session. */
  token(): Promise<string | undefined>;
  /** Tells the name that the site's card carries. */
  rename(name: string): void;
  /** Asks Auth again who this is, e.g. whether the address is verified by now. */
  refresh(): Promise<Visitor | undefined>;
  /** Another tab may have changed who is here: takes `visitor`, or reads the marker again. */
  follow(visitor?: Visitor): void;
  /** Calls `listener` when `current` has changed. */
  subscribe(listener: () => void): () => void;
}

/** What a session needs from whatever authenticates it. Methods reject with `StoaError`. */
export interface Authenticator {
  /** The present user, after what is stored has been read. */
  current(): Promise<User | undefined>;
  start(): Promise<User>;
  end(): Promise<void>;
  token(): Promise<string | undefined>;
  /** Adds `way` to the present guest, who keeps the uid; resolves with an entrance where another account has it. */
  link(way: SignIn): Promise<User | Entrance>;
  /** Proves `way` beside the present session. */
  enter(way: SignIn): Promise<Entrance>;
  account(): Promise<Account>;
  /** Mails a link that verifies the account's address. */
  sendVerification(): Promise<void>;
  /** Asks whether the address is verified by now, and renews the id token if so. */
  refresh(): Promise<User | undefined>;
  /** Mails a link that sets a new password. */
  sendReset(email: string): Promise<void>;
  /** Mails a link that signs in and leads back to `returnTo`. */
  sendLink(email: string, returnTo: string): Promise<void>;
  /** Deletes the account itself. Rejects with `recent` when the last sign-in is too long ago. */
  remove(): Promise<void>;
  /** Calls `listener` when the user has changed, in this tab or another. */
  onChanged(listener: (user: User | undefined) => void): void;
}

const markerName = 'session';

/** How long another tab's sign-in may take to reach this tab's Auth, in milliseconds: it hears of it by an event of its own. */
const echoMs = 3000;

/** How often Auth is asked meanwhile, in milliseconds. */
const lookMs = 100;

/**
 * What a guest can add to the session there is, and so keep the uid. Not a mail's link: trying to add it uses it up,
 * and where the address has an account there is no second try.
 */
const linkable: readonly SignIn['how'][] = ['sign-up', 'google'];

const isEntrance = (proved: User | Entrance): proved is Entrance => 'adopt' in proved;

/** A session that paints from its marker and loads its authenticator only when one is needed. */
export class MarkedSession implements Session {
  readonly #keeper: Keeper;
  readonly #load: () => Promise<Authenticator>;
  readonly #listeners = new Set<() => void>();
  #authenticator: Promise<Authenticator> | undefined;
  #ready: Promise<void> | undefined;
  #starting: Promise<Visitor> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #isChanging = false;
  /** Until when Auth may not have seen yet what another tab did, in milliseconds since 1970. */
  #echoEnd = 0;
  #current: Visitor | undefined;

  /** `load` brings the authenticator; it is called at most once. */
  constructor(keeper: Keeper, load: () => Promise<Authenticator>) {
    this.#keeper = keeper;
    this.#load = load;
    this.#current = this.#marker;
    keeper.onChanged(markerName, () => this.follow());
  }

  get current(): Visitor | undefined {
    return this.#current;
  }

  get ready(): Promise<void> {
    if (!this.#current) return Promise.resolve();
    return (this.#ready ??= this.#confirm());
  }

  start(): Promise<Visitor> {
    // Who asks meanwhile gets the same session, not one more account.
    return (this.#starting ??= this.#inTurn(async (authenticator) => {
      const user = await this.#user(authenticator);
      if (!user && this.#current?.kind === 'member') {
        // Ended by the service: what a member does is not done by a new guest instead.
        this.#put(undefined);
        throw new StoaError('sign-in', 'The session has ended.');
      }
      return this.#set(user ?? (await authenticator.start()));
    }).finally(() => {
      this.#starting = undefined;
    }));
  }

  async signIn(
    way: SignIn,
    leaving: (entrance: Entrance) => Promise<void> = () => Promise.resolve(),
  ): Promise<Visitor> {
    // A session that is being made is the guest's who signs in.
    await this.#starting?.catch(() => undefined);
    const authenticator = await this.auth();
    const present = await this.#user(authenticator);
    const links = present?.kind === 'guest' && linkable.includes(way.how);
    // Not in turn: a window may stay open for minutes, and acts go on meanwhile.
    const proved = links ? await authenticator.link(way) : await authenticator.enter(way);
    if (!isEntrance(proved)) return this.#set(proved);
    return this.#inTurn(async () => {
      if (present && present.uid !== proved.user.uid) await leaving(proved);
      await proved.adopt();
      return this.#set(proved.user);
    });
  }

  auth(): Promise<Authenticator> {
    // A failed load (offline, blocked) is tried again at the next call.
    return (this.#authenticator ??= this.#load().then(
      (authenticator) => {
        authenticator.onChanged((user) => this.#hear(user));
        return authenticator;
      },
      (cause: unknown) => {
        this.#authenticator = undefined;
        throw cause instanceof StoaError ? cause : new StoaError('offline', 'Auth did not load.', { cause });
      },
    ));
  }

  async end(): Promise<void> {
    // What is private leaves the screen before anything can fail.
    this.#put(undefined);
    await (await this.auth()).end();
  }

  async token(): Promise<string | undefined> {
    if (!this.#current) return undefined;
    const authenticator = await this.auth();
    await this.#user(authenticator);
    try {
      return await authenticator.token();
    } catch (error) {
      // Ended by the owner, by a new password, or with the account.
      if (error instanceof StoaError && error.code === 'sign-in') this.#put(undefined);
      throw error;
    }
  }

  async refresh(): Promise<Visitor | undefined> {
    if (!this.#current) return undefined;
    const user = await (await this.auth()).refresh();
    return user && this.#set(user);
  }

  rename(name: string): void {
    if (this.#current && this.#current.name !== name) this.#put({ ...this.#current, name });
  }

  follow(visitor = this.#marker): void {
    if (JSON.stringify(visitor) === JSON.stringify(this.#current)) return;
    this.#current = visitor;
    this.#echoEnd = Date.now() + echoMs;
    this.#tell();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  get #marker(): Visitor | undefined {
    return this.#keeper.readJson(markerName) as Visitor | undefined;
  }

  /** One change of who is here at a time. */
  #inTurn(work: (authenticator: Authenticator) => Promise<Visitor>): Promise<Visitor> {
    const turn = this.#turn.then(async () => {
      const authenticator = await this.auth();
      this.#isChanging = true;
      return work(authenticator);
    });
    this.#turn = turn
      .catch(() => undefined)
      .then(() => {
        this.#isChanging = false;
      });
    return turn;
  }

  /** Auth's user, once it is the marker's: what another tab has changed takes Auth a moment to see. */
  async #user(authenticator: Authenticator): Promise<User | undefined> {
    let user = await authenticator.current();
    while (user?.uid !== this.#current?.uid && Date.now() < this.#echoEnd) {
      await new Promise((resolve) => setTimeout(resolve, lookMs));
      user = await authenticator.current();
    }
    return user;
  }

  /** Compares the marker with the authenticator: the session may have ended while nobody looked. */
  async #confirm() {
    const authenticator = await this.auth();
    const user = await this.#user(authenticator);
    if (user) this.#set(user);
    else this.#put(undefined);
  }

  /** Auth tells of a change. While it lags behind another tab, that tab's marker is right. */
  #hear(user: User | undefined) {
    if (this.#isChanging || !this.#current || Date.now() < this.#echoEnd) return;
    if (user) this.#set(user);
    else this.#put(undefined);
  }

  #set({ called, ...user }: User): Visitor {
    const known = this.#current?.uid === user.uid ? this.#current : undefined;
    // An account never becomes a guest's again: whoever says so has not heard yet of what another tab did.
    const kind = known?.kind === 'member' ? 'member' : user.kind;
    const visitor = { ...user, kind, name: known?.name || (called ?? '') };
    this.#put(visitor);
    return visitor;
  }

  #put(visitor: Visitor | undefined) {
    if (JSON.stringify(visitor) === JSON.stringify(this.#current)) return;
    this.#current = visitor;
    this.#keeper.write(markerName, visitor && JSON.stringify(visitor));
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
