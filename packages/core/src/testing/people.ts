import type { StoredMap } from '../store/store.ts';
import { emulators, randomId } from './emulators.ts';

/** A password that every rule takes. */
export const password = 'over the bay at dawn';

/** An address that nobody else has. */
export const newEmail = (): string => `mei-${randomId()}@example.com`;

const api = () => `http://${emulators.auth}/identitytoolkit.googleapis.com/v1`;

/** Calls a method of the Auth emulator as a page would. Source: https://firebase.google.com/docs/reference/rest/auth */
async function ask(method: string, body: object): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${api()}/${method}?key=key`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, returnSecureToken: true }),
  });
  const answer = (await response.json()) as Record<string, string>;
  if (!response.ok) throw new Error(`${method}: ${JSON.stringify(answer)}`);
  return answer;
}

/** Makes an account elsewhere; resolves with its uid. */
export async function makeAccount(email: string): Promise<string> {
  const { localId = '' } = await ask('accounts:signUp', { email, password });
  return localId;
}

const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

/**
 * A token as a brand's server makes it, unsigned as the emulator takes it; `fields` are put in place of its own.
 * Source: https://firebase.google.com/docs/auth/admin/create-custom-tokens
 */
export function brandToken(uid: string, fields: StoredMap = {}): string {
  const now = Math.floor(Date.now() / 1000);
  const brand = 'brand@example.iam.gserviceaccount.com';
  const payload = {
    iss: brand,
    sub: brand,
    aud: 'https://identitytoolkit.googleapis.com/google.identity.identitytoolkit.v1.IdentityToolkit',
    iat: now,
    exp: now + 3600,
    uid,
    ...fields,
  };
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(payload)}.`;
}

interface Mail {
  readonly email: string;
  readonly oobCode: string;
  /** Where the link leads. */
  readonly oobLink: string;
  readonly requestType: 'VERIFY_EMAIL' | 'PASSWORD_RESET' | 'EMAIL_SIGNIN';
}

/** Whatever project a page names, the emulator serves its own: the one that its tokens are for. */
const project = async (): Promise<string> => {
  const { idToken = '' } = await ask('accounts:signUp', {});
  const [, claims = ''] = idToken.split('.');
  return (JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string }).aud;
};
let served: Promise<string> | undefined;

/** The last mail to an address. Source: https://firebase.google.com/docs/reference/rest/auth#section-auth-emulator-oob */
export async function lastMail(email: string): Promise<Mail> {
  served ??= project();
  const response = await fetch(`http://${emulators.auth}/emulator/v1/projects/${await served}/oobCodes`);
  const { oobCodes } = (await response.json()) as { oobCodes: Mail[] };
  const mail = oobCodes.findLast((each) => each.email === email);
  if (!mail) throw new Error(`no mail to ${email}`);
  return mail;
}

/** Does what a click on the link of the last mail does that verifies an address. */
export async function confirmMail(email: string): Promise<void> {
  const { oobCode } = await lastMail(email);
  await ask('accounts:update', { oobCode });
}
