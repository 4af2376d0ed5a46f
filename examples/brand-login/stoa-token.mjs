// Node ≥ 18, nothing to install.
import { Buffer } from 'node:buffer';
import { sign } from 'node:crypto';

/** A token that signs `uid` in to the community; `account` is the service account's JSON file, parsed. */
export function stoaToken(account, uid, name) {
  const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const now = Math.floor(Date.now() / 1000);
  const unsigned = [
    encode({ alg: 'RS256', typ: 'JWT' }),
    encode({
      ...{ iss: account.client_email, sub: account.client_email, uid, claims: { name } },
      aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
      ...{ iat: now, exp: now + 3600 },
    }),
  ].join('.');
  return `${unsigned}.${sign('sha256', Buffer.from(unsigned), account.private_key).toString('base64url')}`;
}
