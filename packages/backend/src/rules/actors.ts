/** Who sends a request: what Auth would put into the token. */
export interface Actor {
  readonly uid: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

const actor = (uid: string, provider: string, identities: object, claims: object = {}): Actor => ({
  uid,
  claims: { ...claims, firebase: { sign_in_provider: provider, identities } },
});

const unverified = (uid: string, email: string): Actor =>
  actor(uid, 'password', { email: [email] }, { email, email_verified: false });

/** An anonymous account; its token says nothing of an address. */
export const guest = (uid: string): Actor => actor(uid, 'anonymous', {});

/** An account that was a guest's and whose refresh token is the guest's still. */
export const linkedGuest = (uid: string): Actor => actor(uid, 'anonymous', { email: [`${uid}@example.com`] });

/** The same after the address has been verified. */
export const verifiedLinkedGuest = (uid: string): Actor => {
  const email = `${uid}@example.com`;
  return actor(uid, 'anonymous', { email: [email] }, { email, email_verified: true });
};

/** An account of Google's, which verifies addresses itself. */
export const googles = (uid: string): Actor => {
  const email = `${uid}@example.com`;
  return actor(uid, 'google.com', { 'google.com': ['1'], email: [email] }, { email, email_verified: true });
};

/** An account with a password, its address not verified. */
export const account = (uid: string): Actor => unverified(uid, `${uid}@example.com`);

/** An account with a verified address. */
export const verified = (uid: string, email = `${uid}@example.com`): Actor =>
  actor(uid, 'password', { email: [email] }, { email, email_verified: true });

/** An account that the brand's own login vouches for. */
export const vouched = (uid: string): Actor => actor(uid, 'custom', {});

/** The address that `firestore.rules` names. */
export const ownerEmail = 'owner@example.com';

/** The community's owner. */
export const owner = verified('boss', ownerEmail);

/** Somebody who claims the owner's address without having shown that it is theirs. */
export const impostor = unverified('boss', ownerEmail);

const segment = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** An unsigned token, as the emulator takes it. Source: https://firebase.google.com/docs/emulator-suite/connect_firestore */
export function tokenOf({ uid, claims }: Actor, project: string): string {
  const now = Math.floor(Date.now() / 1000);
  const standard = {
    iss: `https://securetoken.google.com/${project}`,
    aud: project,
    ...{ auth_time: now, iat: now, exp: now + 3600, sub: uid, user_id: uid },
  };
  return `${segment({ alg: 'none', typ: 'JWT' })}.${segment({ ...standard, ...claims })}.`;
}
