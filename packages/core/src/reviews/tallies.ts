import { json } from '../store/json.ts';
import { documentsOf, emulatorOf, send, siteRootOf, urlOf } from '../store/rest.ts';
import type { SiteConfig } from '../site.ts';
import { decodeFields, type WireDocument } from '../store/wire.ts';
import { tallyOf, type Item, type Tally } from './tally.ts';

/** Most items that one request asks for; Firestore takes more, and a page rarely shows as many. */
const mostAtOnce = 100;

interface Batch {
  readonly ids: Set<string>;
  readonly tallies: Promise<ReadonlyMap<string, Tally>>;
}

/** What is about to be asked, by site. */
const batches = new Map<string, Batch>();

interface FoundRow {
  readonly found?: WireDocument;
}

async function readAll(
  { project = '', key = '', site = 'main', emulators }: SiteConfig,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Tally>> {
  const endpoint = { project, key, emulator: emulatorOf(emulators, 'firestore') };
  const root = siteRootOf(endpoint, site);
  const url = urlOf(endpoint, `${documentsOf(endpoint)}:batchGet`);
  const chunks = Array.from({ length: Math.ceil(ids.length / mostAtOnce) }, (_, index) =>
    ids.slice(index * mostAtOnce, (index + 1) * mostAtOnce),
  );
  const answers = await Promise.all(
    chunks.map((some) =>
      send(url, {
        body: json({ documents: some.map((id) => `${root}/items/${id}`), mask: { fieldPaths: ['piles'] } }),
      }),
    ),
  );
  const found = (answers.flat() as readonly FoundRow[]).flatMap(({ found }) => found ?? []);
  const piles = new Map(
    found.map(({ name, fields }) => [
      name.slice(name.lastIndexOf('/') + 1),
      decodeFields(fields)['piles'] as Item['piles'],
    ]),
  );
  return new Map(ids.map((id) => [id, tallyOf(piles.get(id))]));
}

/**
 * How an item has been reviewed. All that is asked for in one turn is one request, a billed read an item.
 * Rejects with `StoaError`.
 */
export async function readTally(config: SiteConfig, id: string): Promise<Tally> {
  const name = `${config.emulators ?? ''}/${config.project ?? ''}/${config.site ?? 'main'}`;
  let batch = batches.get(name);
  if (!batch) {
    const ids = new Set<string>();
    const tallies = new Promise((turn) => setTimeout(turn)).then(() => {
      batches.delete(name);
      return readAll(config, [...ids]);
    });
    batch = { ids, tallies };
    batches.set(name, batch);
  }
  batch.ids.add(id);
  return (await batch.tallies).get(id) ?? tallyOf();
}
