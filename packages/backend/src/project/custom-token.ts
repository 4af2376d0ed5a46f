import { sign } from 'node:crypto';
import type { ServiceAccount } from './service-account.ts';

/** Whom a token signs in. */
export interface TokenHolder {
  /** 1 to 128 characters without a slash; the same person has the same one every time. */
  readonly uid: string;
  /** Name that a new member gets. */
  readonly name?: string;
}

/** How long a token may be used, seconds; Firebase takes no longer one. */
const lifetime = 3600;

const segment = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/**
 * A Firebase custom token: signed, or for the emulators only when there is no `account`.
 * Source: https://firebase.google.com/docs/auth/admin/create-custom-tokens
 */
export function customToken(
  { uid, name }: TokenHolder,
  account?: ServiceAccount,
  now: Date = new Date(),
): string {
  const iat = Math.floor(now.getTime() / 1000);
  const email = account?.email ?? 'firebase-auth-emulator@example.com';
  const unsigned = [
    segment({ alg: account ? 'RS256' : 'none', typ: 'JWT' }),
    segment({
      iss: email,
      sub: email,
      aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
      iat,
      exp: iat + lifetime,
      uid,
      ...(name === undefined ? {} : { claims: { name } }),
    }),
  ].join('.');
  const signature = account && sign('sha256', Buffer.from(unsigned), account.key).toString('base64url');
  return `${unsigned}.${signature ?? ''}`;
}
