import { Mistake } from '../mistake.ts';

/** Where a project's accounts are kept, and in whose name they are asked for. */
export interface AccountsPlace {
  readonly project: string;
  /** `host:port` of the Auth emulator; Google's Identity Toolkit when missing. */
  readonly emulator?: string;
  /** An access token of the project's owner; `owner` on an emulator. */
  readonly token: string;
}

/** Longest wait for an answer, ms. */
const answerMs = 30_000;

/**
 * Asks for accounts as the project's owner. Throws a `Mistake`.
 * Source: https://cloud.google.com/identity-platform/docs/reference/rest/v1/projects.accounts
 */
export async function askAccounts(
  { project, emulator, token }: AccountsPlace,
  method: 'lookup' | 'batchCreate',
  body: object,
): Promise<unknown> {
  const host = 'identitytoolkit.googleapis.com';
  const base = emulator === undefined ? `https://${host}` : `http://${emulator}/${host}`;
  const url = `${base}/v1/projects/${project}/accounts:${method}`;
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      // Whose quota a person's own token uses.
      'x-goog-user-project': project,
    },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(answerMs),
  }).catch((cause: unknown) => {
    throw new Mistake(`Nothing answers at ${new URL(url).origin}: is it running, and this machine online?`, {
      cause,
    });
  });
  const answer = (await response.json().catch(() => ({}))) as { error?: { message?: string } };
  if (response.ok) return answer;
  throw new Mistake(
    `Firebase Auth of ${project} refused (${response.status}): ${answer.error?.message ?? response.statusText}`,
  );
}

/** Uid of the account with this address; undefined when there is none. Throws a `Mistake`. */
export async function uidOf(place: AccountsPlace, email: string): Promise<string | undefined> {
  const answer = (await askAccounts(place, 'lookup', { email: [email] })) as {
    users?: { localId?: string }[];
  };
  return answer.users?.[0]?.localId;
}
