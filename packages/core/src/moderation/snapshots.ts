import type { IdeaOrder } from '../ideas/first.ts';
import { ideaRow } from '../ideas/row.ts';
import { ideaList, readPage } from '../ideas/queries.ts';
import { asOfIn, firstPageFields, rowsInSnapshot, snapshotPath, titlesPath } from '../ideas/snapshot.ts';
import { packTitles, titleFields, titlesIn } from '../ideas/title-index.ts';
import type { Site } from '../site.ts';
import { StoaError } from '../store/errors.ts';
import { serverTime, type Stored, type StoredDocument, type StoredMap, type Write } from '../store/store.ts';

const orders: readonly IdeaOrder[] = ['votes', 'newest'];

/** How old a first page's snapshot may get where a moderator is about, in milliseconds. */
const oldMs = 60 * 60_000;

/** How far the server's clock may be behind what this page takes it for, in milliseconds. */
const slackMs = 5000;

/**
 * Puts the first pages together anew that are older than an hour; those that nobody has ever made stay unmade. Staff only.
 * 2 billed reads, and 20 for each page that is old.
 */
export async function refreshSnapshots(site: Site): Promise<void> {
  const { store } = site;
  const stored = await store.getMany(orders.map(snapshotPath), { asMember: true });
  const now = store.serverNow();
  for (const [index, order] of orders.entries()) {
    const known = stored[index];
    if (!known || now.getTime() - (asOfIn(known)?.getTime() ?? 0) < oldMs) continue;
    const asOf = new Date(store.serverNow().getTime() - slackMs);
    // As a member: what the tab keeps of lists may be older than that.
    const { items, next } = await readPage(
      site,
      ideaRow,
      { ...ideaList({ order }), limit: rowsInSnapshot },
      { asMember: true },
    );
    await replace(site, [
      {
        kind: 'set',
        path: known.path,
        when: { version: known.version },
        fields: firstPageFields({ asOf, isAll: next === undefined, rows: items }),
      },
    ]);
  }
}

/** Takes an idea that staff have hidden out of every snapshot that holds it. 3 billed reads. */
export async function dropFromSnapshots(site: Site, id: string): Promise<void> {
  const paths = [...orders.map(snapshotPath), titlesPath];
  // Another moderator may have written one meanwhile: then once more.
  for (let tries = 0; tries < 3; tries++) {
    const stored = await site.store.getMany(paths, { asMember: true });
    const writes = await Promise.all(
      stored.map(
        async (known) =>
          known && (known.path === titlesPath ? withoutTitle(site, known, id) : withoutRow(known, id)),
      ),
    );
    if (
      await replace(
        site,
        writes.filter((write) => write !== undefined),
      )
    )
      return;
  }
}

/** Whether the writes were carried out: not where another write came between. */
async function replace({ store }: Site, writes: readonly Write[]): Promise<boolean> {
  try {
    if (writes.length > 0) await store.commit(writes);
    return true;
  } catch (error) {
    if (error instanceof StoaError && error.code === 'conflict') return false;
    throw error;
  }
}

const isMap = (stored: Stored | undefined): stored is StoredMap =>
  typeof stored === 'object' && stored !== null && 'rows' in stored;

/** A first page without an idea: what comes behind its last row is known no more. */
function withoutRow({ path, version, fields }: StoredDocument, id: string): Write | undefined {
  const { items } = fields;
  const rows = isMap(items) && Array.isArray(items['rows']) ? (items['rows'] as StoredMap[]) : [];
  const left = rows.filter((row) => row['id'] !== id);
  if (left.length === rows.length) return undefined;
  return {
    ...{ kind: 'set', path, when: { version } },
    fields: { at: serverTime, items: { ...(items as StoredMap), rows: left } },
  };
}

/** The titles without an idea's. */
async function withoutTitle({ store }: Site, known: StoredDocument, id: string): Promise<Write | undefined> {
  const titles = await titlesIn(known, store.serverNow());
  const left = titles?.ideas.filter((idea) => idea.id !== id);
  if (!titles || !left || left.length === titles.ideas.length) return undefined;
  return {
    ...{ kind: 'set', path: known.path, when: { version: known.version } },
    fields: titleFields(titles.asOf, await packTitles(left)),
  };
}
