import { encodeWrite } from './codec.ts';
import { documentsOf, send, siteRootOf, urlOf, type Endpoint } from './rest.ts';
import type { Write } from './store.ts';
import { json } from './json.ts';

/** Carries out all writes or none over REST. Source: https://firebase.google.com/docs/firestore/reference/rest/v1/projects.databases.documents/commit */
export async function commit(
  endpoint: Endpoint,
  site: string,
  writes: readonly Write[],
  token: string | undefined,
): Promise<{ readonly at: Date }> {
  const root = siteRootOf(endpoint, site);
  const body = json({ writes: writes.map((write) => encodeWrite(root, write)) });
  const answer = (await send(urlOf(endpoint, `${documentsOf(endpoint)}:commit`), { body, token })) as {
    commitTime: string;
  };
  return { at: new Date(answer.commitTime) };
}
