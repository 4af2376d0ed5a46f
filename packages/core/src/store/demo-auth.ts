import { readToken } from './custom-token.ts';
import { StoaError } from './errors.ts';
import { newId } from './id.ts';
import type { Account, Authenticator, Entrance, SignIn, User, Visitor } from './marker.ts';

interface DemoAccount extends User {
  readonly email: string;
  readonly password?: string;
  readonly way: string;
}

const fewestCharacters = 6;

/** The demo's accounts: they live as long as the page, so that no password that somebody types is ever kept. */
export class DemoAuthenticator implements Authenticator {
  readonly #accounts = new Map<string, DemoAccount>();
  #user: User | undefined;

  /** `visitor` is the marker's, when there is one. */
  constructor(visitor: Visitor | undefined) {
    if (!visitor) return;
    const { name: _card, ...user } = visitor;
    this.#user = user;
  }

  current(): Promise<User | undefined> {
    return Promise.resolve(this.#user);
  }

  start(): Promise<User> {
    this.#user = { uid: newId(), kind: 'guest', verified: false };
    return Promise.resolve(this.#user);
  }

  end(): Promise<void> {
    this.#user = undefined;
    return Promise.resolve();
  }

  token(): Promise<string | undefined> {
    return Promise.resolve(this.#user && 'demo');
  }

  // Asynchronous, so that what it throws rejects.
  // eslint-disable-next-line @typescript-eslint/require-await
  async link(way: SignIn): Promise<User | Entrance> {
    const account = this.#prove(way, this.#user?.uid);
    if (account.uid !== this.#user?.uid) return this.#entrance(account);
    this.#user = userOf(account);
    return this.#user;
  }

  // eslint-disable-next-line @typescript-eslint/require-await
  async enter(way: SignIn): Promise<Entrance> {
    return this.#entrance(this.#prove(way));
  }

  account(): Promise<Account> {
    const account = this.#own;
    return Promise.resolve({
      email: account?.email ?? '',
      verified: this.#user?.verified ?? false,
      ways: account ? [account.way] : [],
    });
  }

  /** No mail is sent: the address counts as verified from now on. */
  sendVerification(): Promise<void> {
    const account = this.#own;
    if (account) this.#accounts.set(account.email, { ...account, verified: true });
    return Promise.resolve();
  }

  refresh(): Promise<User | undefined> {
    const account = this.#own;
    if (account) this.#user = userOf(account);
    return Promise.resolve(this.#user);
  }

  sendReset(): Promise<void> {
    return Promise.resolve();
  }

  sendLink(): Promise<void> {
    return Promise.resolve();
  }

  remove(): Promise<void> {
    const account = this.#own;
    if (account) this.#accounts.delete(account.email);
    return this.end();
  }

  onChanged(): void {
    // Nothing changes the demo's user but its own methods.
  }

  get #own(): DemoAccount | undefined {
    return [...this.#accounts.values()].find(({ uid }) => uid === this.#user?.uid);
  }

  /** The account that `way` proves; one that is made gets `uid`. */
  #prove(way: SignIn, uid = newId()): DemoAccount {
    if (way.how === 'password') {
      const known = this.#accounts.get(way.email);
      if (known?.password !== way.password) throw new StoaError('wrong', 'No such account in the demo.');
      return known;
    }
    if (way.how === 'sign-up') this.#check(way.email, way.password);
    const account = accountOf(way, uid);
    const known = this.#accounts.get(account.email) ?? account;
    this.#accounts.set(account.email, known);
    return known;
  }

  #check(email: string, password: string) {
    if (!/^\S+@\S+$/.test(email)) throw new StoaError('email', `"${email}" is no address.`);
    if (password.length < fewestCharacters) throw new StoaError('weak', 'The password is too short.');
    if (this.#accounts.has(email)) throw new StoaError('taken', `"${email}" has an account.`);
  }

  #entrance(account: DemoAccount): Entrance {
    return {
      user: userOf(account),
      token: () => Promise.resolve('demo'),
      adopt: () => {
        this.#user = userOf(account);
        return Promise.resolve();
      },
    };
  }
}

const userOf = ({ uid, kind, verified, called }: DemoAccount): User => ({
  uid,
  kind,
  verified,
  ...(called && { called }),
});

/** What a way to sign in would have made of somebody new. */
function accountOf(way: SignIn, uid: string): DemoAccount {
  const member = { uid, kind: 'member', verified: true } as const;
  switch (way.how) {
    case 'google':
      return { ...member, email: 'mei@gmail.example', called: 'Mei', way: 'google.com' };
    case 'token': {
      const { uid: known, name: called = '' } = readToken(way.token);
      return { ...member, uid: known, called, email: `${known}@brand.example`, way: 'custom' };
    }
    case 'link':
      return { ...member, email: way.email, way: 'password' };
    default:
      return { ...member, verified: false, email: way.email, password: way.password, way: 'password' };
  }
}
