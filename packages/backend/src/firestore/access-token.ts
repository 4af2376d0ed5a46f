import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { Mistake } from '../mistake.ts';
import { onPath, type Environment } from '../emulators/find-tools.ts';

const run = promisify(execFile);

async function fromGcloud(env: Environment): Promise<string | undefined> {
  const [gcloud] = onPath('gcloud', env);
  if (gcloud === undefined) return undefined;
  try {
    const { stdout } = await run(gcloud, ['auth', 'print-access-token'], { env, timeout: 30_000 });
    return stdout.trim() || undefined;
  } catch {
    // Installed, but nobody is signed in.
    return undefined;
  }
}

interface FirebaseAuth {
  getGlobalDefaultAccount: () => { tokens: { refresh_token?: string } } | undefined;
  getAccessToken: (refreshToken: string, scopes: string[]) => Promise<{ access_token?: string }>;
}

async function fromFirebaseTools(): Promise<string | undefined> {
  // CommonJS without types, and internal: firebase-tools is pinned.
  const auth = createRequire(import.meta.url)('firebase-tools/lib/auth.js') as FirebaseAuth;
  const refreshToken = auth.getGlobalDefaultAccount()?.tokens.refresh_token;
  if (refreshToken === undefined) return undefined;
  try {
    return (await auth.getAccessToken(refreshToken, [])).access_token;
  } catch {
    // The sign-in has expired.
    return undefined;
  }
}

/**
 * A token that may write the owner's project: the given one, else that of who is signed in to firebase-tools or gcloud
 * on this machine. Undefined when nobody is.
 */
export const findAccessToken = async (
  given: string | undefined,
  env: Environment,
): Promise<string | undefined> => given ?? (await fromFirebaseTools()) ?? (await fromGcloud(env));

/** As `findAccessToken`; throws a `Mistake` that says how to sign in. */
export async function accessToken(given: string | undefined, env: Environment): Promise<string> {
  const token = await findAccessToken(given, env);
  if (token !== undefined) return token;
  throw new Mistake(
    'Nobody is signed in to Firebase on this machine: run `npx -y firebase-tools@15.34.2 login` (or `gcloud auth login`), or give an access token with --token.',
  );
}
