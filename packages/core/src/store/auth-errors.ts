import { StoaError, type ErrorCode } from './errors.ts';

/** Auth's codes. Source: https://firebase.google.com/docs/auth/admin/errors and the SDK's AuthErrorCodes */
const codes: Readonly<Record<string, ErrorCode>> = {
  'auth/network-request-failed': 'offline',
  'auth/timeout': 'offline',
  'auth/internal-error': 'busy',
  'auth/too-many-requests': 'busy',
  'auth/quota-exceeded': 'quota',
  'auth/api-key-not-valid.-please-pass-a-valid-api-key.': 'config',
  'auth/invalid-api-key': 'config',
  'auth/configuration-not-found': 'config',
  'auth/admin-restricted-operation': 'config',
  'auth/operation-not-allowed': 'config',
  'auth/unauthorized-domain': 'config',
  'auth/unauthorized-continue-uri': 'config',
  'auth/invalid-email': 'email',
  'auth/missing-email': 'email',
  'auth/email-already-in-use': 'taken',
  'auth/weak-password': 'weak',
  'auth/password-does-not-meet-requirements': 'weak',
  'auth/missing-password': 'weak',
  'auth/invalid-credential': 'wrong',
  'auth/invalid-login-credentials': 'wrong',
  'auth/wrong-password': 'wrong',
  'auth/user-not-found': 'wrong',
  'auth/popup-blocked': 'popup',
  'auth/operation-not-supported-in-this-environment': 'popup',
  'auth/popup-closed-by-user': 'closed',
  'auth/cancelled-popup-request': 'closed',
  'auth/user-cancelled': 'closed',
  'auth/invalid-custom-token': 'token',
  'auth/custom-token-mismatch': 'token',
  'auth/invalid-action-code': 'link',
  'auth/expired-action-code': 'link',
  'auth/argument-error': 'link',
  'auth/requires-recent-login': 'recent',
  'auth/user-token-expired': 'sign-in',
  'auth/user-disabled': 'sign-in',
  'auth/invalid-user-token': 'sign-in',
};

/** What Auth threw, as a `StoaError`. */
export function errorOf(cause: unknown): StoaError {
  const { code = '' } = cause as { code?: string };
  return new StoaError(codes[code] ?? 'auth', code || String(cause), { cause });
}
