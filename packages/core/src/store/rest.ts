import { StoaError } from './errors.ts';

/** Where a project's services answer. */
export interface Endpoint {
  readonly project: string;
  /** Firebase's web API key; public by design. */
  readonly key: string;
  /** `host:port` of the Firestore emulator, when one serves. */
  readonly emulator: string | undefined;
}

/** Address of an emulator in `firestore=host:port,auth=host:port`. */
export const emulatorOf = (
  emulators: string | undefined,
  service: 'firestore' | 'auth',
): string | undefined => new RegExp(`${service}=([^,]+)`).exec(emulators ?? '')?.[1];

/** How long a read or a commit may take before it counts as unanswered, in milliseconds. */
const answerMs = 15_000;

/** Resource name of all of a project's documents. */
export const documentsOf = ({ project }: Endpoint): string =>
  `projects/${project}/databases/(default)/documents`;

/** Resource name of a site's documents. */
export const siteRootOf = (endpoint: Endpoint, site: string): string =>
  `${documentsOf(endpoint)}/sites/${site}`;

/** The address of a method on a resource. Source: https://firebase.google.com/docs/firestore/reference/rest */
export const urlOf = ({ emulator, key }: Endpoint, resource: string): string =>
  `${emulator ? `http://${emulator}` : 'https://firestore.googleapis.com'}/v1/${resource}?key=${key}`;

/** Origins that this page's policy refused to talk to. */
const blockedOrigins = new Set<string>();

if ('document' in globalThis)
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    if (URL.canParse(blockedURI)) blockedOrigins.add(new URL(blockedURI).origin);
  });

/** What `send` needs beside the address. A body makes it a POST. */
export interface RequestParts {
  readonly body?: string | undefined;
  readonly token?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** An answer that is already on its way, from the loader. */
  readonly early?: Promise<Response> | undefined;
}

/**
 * Sends a request and reads its JSON. A string body goes as `text/plain`, which needs no preflight.
 * Throws `StoaError`, or the signal's reason when aborted.
 */
export async function send(url: string, { body, token, signal, early }: RequestParts): Promise<unknown> {
  const patience = AbortSignal.timeout(answerMs);
  try {
    const response = await (early ??
      fetch(url, {
        method: body === undefined ? 'GET' : 'POST',
        body: body ?? null,
        headers: token ? { authorization: `Bearer ${token}` } : {},
        signal: signal ? AbortSignal.any([signal, patience]) : patience,
      }));
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    // It comes with the first refusal: first content is seldom refused.
    const { refusal } = await import('./refusal.ts');
    throw refusal(response.status, answer, url);
  } catch (cause) {
    if (cause instanceof StoaError || signal?.aborted) throw cause;
    const code = blockedOrigins.has(new URL(url).origin) ? 'blocked' : 'offline';
    throw new StoaError(code, `no answer from ${new URL(url).origin}`, { cause });
  }
}
