import { likeness } from '../search/terms.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import type { StoredDocument, WriteFields } from '../store/store.ts';
import { serverTime } from '../store/store.ts';
import { ideaRow, ideaStatuses, type IdeaRow } from './row.ts';
import { snapshotLifeMs } from './first.ts';
import { asOfIn, changedIdeas, titlesPath } from './snapshot.ts';

/** What the index holds of an idea: what is searched, and what a result shows. */
export type Titled = Pick<IdeaRow, 'id' | 'title' | 'status' | 'category' | 'votes' | 'comments'>;

/** Most bytes of an index: Firestore's documents hold 1 MiB. */
export const mostTitleBytes = 900_000;

/** Most ideas that may have changed since the titles were put together: the rules allow no more to be asked for. */
const mostTitlesChanged = 50;

/** How long titles that were read serve, in milliseconds; also that there are none. */
const keptMs = 30 * 60_000;

const through = async (
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<ArrayBuffer> =>
  new Response(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream)).arrayBuffer();

/** The titles as gzip: a JSON array with one array an idea, so that names are not repeated. */
export async function packTitles(ideas: readonly Titled[]): Promise<Uint8Array> {
  const rows = ideas.map(({ id, title, status, category, votes, comments }) => [
    ...[id, title, ideaStatuses.indexOf(status), category, votes, comments],
  ]);
  const plain = new TextEncoder().encode(JSON.stringify(rows));
  return new Uint8Array(await through(plain, new CompressionStream('gzip')));
}

/** The titles that were packed. Throws where these are none. */
export async function unpackTitles(bytes: Uint8Array): Promise<Titled[]> {
  const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip')));
  return (JSON.parse(text) as [string, string, number, string, number, number][]).map(
    ([id, title, status, category, votes, comments]) => {
      const known = ideaStatuses[status];
      if (!known || typeof title !== 'string') throw new TypeError('no index of titles');
      return { id, title, status: known, category, votes, comments };
    },
  );
}

/** The fields of the index's document. `asOf`: the server's time before the ideas were read. */
export const titleFields = (asOf: Date, titles: Uint8Array): WriteFields => ({
  at: serverTime,
  items: { asOf },
  titles,
});

/** The titles in a document; undefined where they are missing, unreadable or too old. */
export async function titlesIn(
  stored: StoredDocument | undefined,
  now: Date,
): Promise<{ readonly asOf: Date; readonly ideas: readonly Titled[] } | undefined> {
  const asOf = stored && asOfIn(stored);
  const titles = stored?.fields['titles'];
  if (!asOf || !(titles instanceof Uint8Array) || now.getTime() - asOf.getTime() > snapshotLifeMs)
    return undefined;
  try {
    return { asOf, ideas: await unpackTitles(titles) };
  } catch {
    // A search without an index asks the store.
    return undefined;
  }
}

/** An index as a page keeps it. */
interface Index {
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number;
  readonly ideas: Promise<ReadonlyMap<string, Titled | IdeaRow> | undefined>;
}

const indexes = new WeakMap<Site, Index>();

/** Reads the titles and what has changed since: 2 billed reads and one for each change but the first. */
async function readTitles({ store }: Site): Promise<ReadonlyMap<string, Titled | IdeaRow> | undefined> {
  const index = await titlesIn(await store.get(titlesPath), store.serverNow());
  if (!index) return undefined;
  const { items } = await store.list(changedIdeas(index.asOf, mostTitlesChanged));
  if (items.length >= mostTitlesChanged) return undefined;
  const changed = items.map((stored) => decode(ideaRow, stored));
  return new Map([...index.ideas, ...changed].map((each) => [each.id, each] as const));
}

function titlesOf(site: Site): Index['ideas'] {
  const now = Date.now();
  const known = indexes.get(site);
  if (known && now - known.at < keptMs) return known.ideas;
  const ideas = readTitles(site);
  indexes.set(site, { at: now, ideas });
  // What could not be read is asked for again.
  ideas.catch(() => indexes.delete(site));
  return ideas;
}

/** A title's row: who wrote it, and what, is read on its own page. */
const rowOf = ({ id, title, status, category, votes, comments }: Titled): IdeaRow => ({
  ...{ id, title, status, category, votes, comments },
  ...{ by: '', name: '', label: '', excerpt: '', reason: null, pinned: false },
  at: new Date(0),
  touchedAt: new Date(0),
});

/** What of a term stands in every word that it stands for: "party" is the term of "parties" as well. */
const rootOf = (term: string) => term.replace(/y$/, '');

/**
 * The `most` ideas whose titles are most like `asked`, best first, from the site's titles, which are read once a page;
 * undefined where there are none to search in. Rejects with `StoaError`.
 */
export async function findTitles(
  site: Site,
  asked: readonly string[],
  most: number,
): Promise<readonly IdeaRow[] | undefined> {
  const ideas = await titlesOf(site);
  if (!ideas) return undefined;
  const roots = asked.map(rootOf);
  return [...ideas.values()]
    .filter(({ title }) => {
      // Thousands of titles: only those that can be alike are taken apart.
      const plain = title.normalize('NFKC').toLowerCase();
      return roots.some((root) => plain.includes(root));
    })
    .map((idea) => ({ idea, likeness: likeness(asked, idea.title) }))
    .filter((found) => found.likeness > 0)
    .sort((one, other) => other.likeness - one.likeness || other.idea.votes - one.idea.votes)
    .slice(0, most)
    .map(({ idea }) => ('touchedAt' in idea ? idea : rowOf(idea)));
}
