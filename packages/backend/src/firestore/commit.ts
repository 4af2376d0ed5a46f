import { encodeFields } from '@stoa/core/store/codec';
import type { StoredMap } from '@stoa/core/store/store';

/** Where documents are written, and in whose name. */
export interface Destination {
  readonly project: string;
  /** `host:port` of an emulator; Google's Firestore when missing. */
  readonly emulator?: string;
  /** An access token of the project's owner; `owner` passes every rule of an emulator. */
  readonly token: string;
}

/** A document to write whole. */
export interface NewDocument {
  /** Path below a site; `''` is the site's own document. */
  readonly path: string;
  readonly fields: StoredMap;
  /** Leaves a document alone that is there already. */
  readonly onlyIfMissing?: boolean;
}

/** Firestore did not take the documents; the message is one sentence for the person at the command line. */
export class RefusedWrite extends Error {
  override readonly name = 'RefusedWrite';
}

/** Most writes that one commit takes. Source: https://firebase.google.com/docs/firestore/quotas */
const batchSize = 500;
/** Longest wait for one commit, ms. */
const commitMs = 60_000;

const databaseOf = ({ project }: Destination): string => `projects/${project}/databases/(default)`;
const originOf = ({ emulator }: Destination): string =>
  emulator === undefined ? 'https://firestore.googleapis.com' : `http://${emulator}`;

async function post(to: Destination, writes: readonly object[]): Promise<Response> {
  try {
    return await fetch(`${originOf(to)}/v1/${databaseOf(to)}/documents:commit`, {
      method: 'POST',
      headers: { authorization: `Bearer ${to.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ writes }),
      signal: AbortSignal.timeout(commitMs),
    });
  } catch (cause) {
    throw new RefusedWrite(`Nothing answers at ${originOf(to)}: is it running, and this machine online?`, {
      cause,
    });
  }
}

async function refusal(to: Destination, response: Response): Promise<RefusedWrite> {
  const answer = (await response.json().catch(() => ({}))) as { error?: { message?: string } };
  const said = answer.error?.message ?? response.statusText;
  switch (response.status) {
    case 401:
      return new RefusedWrite(
        'The access token is not valid any more: sign in again and repeat the command.',
      );
    case 403:
      return new RefusedWrite(`This account may not write to the Firestore of ${to.project}: ${said}`);
    case 404:
      return new RefusedWrite(
        `The project ${to.project} has no Firestore database yet: run \`stoa deploy\` first.`,
      );
    default:
      return new RefusedWrite(`Firestore refused the write (${response.status}): ${said}`);
  }
}

/** Writes documents of one site, 500 a commit. Throws `RefusedWrite`; the commits before the refused one stay. */
export async function writeDocuments(
  to: Destination,
  site: string,
  documents: readonly NewDocument[],
): Promise<void> {
  const root = `${databaseOf(to)}/documents/sites/${site}`;
  const writeOf = ({ path, fields }: NewDocument) => ({
    update: { name: path === '' ? root : `${root}/${path}`, fields: encodeFields(fields) },
  });
  const writes = documents.filter(({ onlyIfMissing }) => !onlyIfMissing).map(writeOf);
  for (let start = 0; start < writes.length; start += batchSize) {
    const response = await post(to, writes.slice(start, start + batchSize));
    if (!response.ok) throw await refusal(to, response);
    await response.text();
  }
  for (const document of documents.filter(({ onlyIfMissing }) => onlyIfMissing)) {
    const response = await post(to, [{ ...writeOf(document), currentDocument: { exists: false } }]);
    // 409: it is there already.
    if (!response.ok && response.status !== 409) throw await refusal(to, response);
  }
}
