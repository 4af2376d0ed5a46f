/**
 * What went wrong, in terms a widget can act on.
 *
 * - `config`: an attribute or setting is missing or wrong; the message names it.
 * - `denied`: the rules refused; signing in or waiting may help.
 * - `missing`: no such document, or none that this person may see.
 * - `invalid`: the request itself is malformed.
 * - `conflict`: a precondition failed, or another write came between.
 * - `offline`: no answer came; it may have been carried out.
 * - `blocked`: the page's policy or an extension forbids the request.
 * - `busy`: the service asks to be tried again later.
 * - `quota`: today's free quota is used up.
 * - `corrupt`: a document does not hold what its kind declares.
 * - `auth`: no session could be made.
 * - `sign-in`: this takes an account, or the session has ended elsewhere.
 * - `verify`: this takes a verified address.
 * - `banned`: the member may read and not write, for a while.
 * - `email`: not an e-mail address.
 * - `taken`: the address has an account already.
 * - `weak`: the password is too easy to guess, or shorter than the project allows.
 * - `wrong`: no account has this address and password.
 * - `popup`: the browser did not open the window that signs in.
 * - `closed`: the person closed that window.
 * - `token`: the brand's token is not one, is another project's, or has expired.
 * - `link`: the mail's link is used up, expired, or for another address.
 * - `recent`: this takes a sign-in of the last minutes.
 * - `unknown`: anything else.
 */
export type ErrorCode =
  | 'config'
  | 'denied'
  | 'missing'
  | 'invalid'
  | 'conflict'
  | 'offline'
  | 'blocked'
  | 'busy'
  | 'quota'
  | 'corrupt'
  | 'auth'
  | SignInCode
  | 'unknown';

/** What goes wrong about who somebody is. */
export type SignInCode =
  | 'sign-in'
  | 'verify'
  | 'banned'
  | 'email'
  | 'taken'
  | 'weak'
  | 'wrong'
  | 'popup'
  | 'closed'
  | 'token'
  | 'link'
  | 'recent';

/** The only error that leaves this package; `message` is for developers, `cause` holds the original. */
export class StoaError extends Error {
  override readonly name = 'StoaError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/** Whether the same request may succeed when sent again: nothing about it was wrong. */
export const isTransient = ({ code }: StoaError): boolean => code === 'offline' || code === 'busy';
