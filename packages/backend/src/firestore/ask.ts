/** Where documents are kept, and in whose name they are asked for. */
export interface Destination {
  readonly project: string;
  /** `host:port` of an emulator; Google's Firestore when missing. */
  readonly emulator?: string;
  /** An access token of the project's owner; `owner` passes every rule of an emulator. */
  readonly token: string;
}

/** Firestore did not do what it was asked; the message is one sentence for the person at the command line. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';
}

/** What a commit expected of a document was not so: somebody else has written it meanwhile. */
export class Conflict extends RefusedRequest {}

/** Longest wait for one answer, ms. */
const answerMs = 60_000;

/** Name of the project's database, as requests carry it. */
export const databaseOf = ({ project }: Destination): string => `projects/${project}/databases/(default)`;

/** Name of a site's own document; every other one of the site lies below it. */
export const siteRootOf = (to: Destination, site: string): string =>
  `${databaseOf(to)}/documents/sites/${site}`;

/** Asks for `resource`, whose ids are escaped, or posts `body` to it. Throws `RefusedRequest` when nothing answers. */
export async function ask(to: Destination, resource: string, body?: object): Promise<Response> {
  const origin = to.emulator === undefined ? 'https://firestore.googleapis.com' : `http://${to.emulator}`;
  try {
    return await fetch(`${origin}/v1/${resource}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${to.token}`, 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(answerMs),
    });
  } catch (cause) {
    throw new RefusedRequest(`Nothing answers at ${origin}: is it running, and this machine online?`, {
      cause,
    });
  }
}

/** Why `response` is a refusal. */
export async function refusal({ project }: Destination, response: Response): Promise<RefusedRequest> {
  const answer = (await response.json().catch(() => ({}))) as {
    error?: { message?: string; status?: string };
  };
  const said = answer.error?.message ?? response.statusText;
  if (response.status === 409 || answer.error?.status === 'FAILED_PRECONDITION')
    return new Conflict(`Firestore refused (${response.status}): ${said}`);
  switch (response.status) {
    case 401:
      return new RefusedRequest(
        'The access token is not valid any more: sign in again and repeat the command.',
      );
    case 403:
      return new RefusedRequest(`This account may not use the Firestore of ${project}: ${said}`);
    case 404:
      return new RefusedRequest(
        `The project ${project} has no Firestore database yet: run \`stoa deploy\` first.`,
      );
    default:
      return new RefusedRequest(`Firestore refused (${response.status}): ${said}`);
  }
}
