import type { Site } from '../site.ts';
import type { Account, SignIn, Visitor } from '../store/marker.ts';

/** Everything of one person on one site, as JSON. */
export interface PersonExport {
  readonly site: string;
  readonly uid: string;
  /** ISO 8601. */
  readonly at: string;
  /** Documents by path below the site. */
  readonly documents: Readonly<Record<string, unknown>>;
  readonly account: Account;
}

const later = (): never => {
  throw new Error('not built yet');
};

/** Signs in; what a guest has done comes along. Rejects with `StoaError`; the present session then goes on. */
export const signIn = (_site: Site, _way: SignIn): Promise<Visitor> => later();
/** Ends the session; what is private leaves the screen first. */
export const signOut = (_site: Site): Promise<void> => later();
/** What Auth knows of the present account. */
export const accountOf = (_site: Site): Promise<Account> => later();
/** Mails a link that verifies the account's address. */
export const sendVerification = (_site: Site): Promise<void> => later();
/** Whether the account's address is verified by now. */
export const checkVerified = (_site: Site): Promise<boolean> => later();
/** Mails a link that sets a new password. */
export const sendReset = (_site: Site, _email: string): Promise<void> => later();
/** Mails a link that signs in and leads back to `returnTo`. */
export const sendLink = (_site: Site, _email: string, _returnTo: string): Promise<void> => later();
/** Changes my name on this site. Waits for the member's limit where it must. */
export const rename = (_site: Site, _name: string): Promise<void> => later();
/** Everything that this site holds of me. */
export const exportData = (_site: Site): Promise<PersonExport> => later();
/** Blanks my posts, withdraws my votes, deletes what is private and the account. Goes on where an earlier try stopped. */
export const eraseMe = (_site: Site): Promise<void> => later();
/** Stores where I may be told that something of mine has moved: the call is the consent. */
export const tellMe = (_site: Site, _email: string): Promise<void> => later();
/** Takes the consent back. */
export const forgetContact = (_site: Site): Promise<void> => later();
/** The address that I gave, if any. */
export const contactOf = (_site: Site): Promise<string | undefined> => later();
