import { StoaError } from './errors.ts';

/** What a brand's token says of somebody; only the server can tell whether it is true. */
export interface BrandClaims {
  readonly uid: string;
  /** How the brand calls them. */
  readonly name?: string;
}

function claimsOf(token: string): { readonly uid?: unknown; readonly claims?: { readonly name?: unknown } } {
  try {
    const [, payload = ''] = token.split('.');
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (char) =>
      char.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as object;
  } catch (cause) {
    throw new StoaError('token', 'This is no custom token: it should be a JWT.', { cause });
  }
}

/**
 * Reads a custom token without checking its signature; throws `StoaError('token')` for what cannot be one of ours.
 * Source: https://firebase.google.com/docs/auth/admin/create-custom-tokens
 */
export function readToken(token: string): BrandClaims {
  const { uid, claims } = claimsOf(token);
  if (typeof uid !== 'string' || uid.length > 128 || !/^[^/]+$/.test(uid))
    throw new StoaError('token', 'The token’s uid must be 1 to 128 characters without "/".');
  return { uid, ...(typeof claims?.name === 'string' && { name: claims.name }) };
}
