import { ideaKeys } from '../ideas/queries.ts';
import { storedState } from '../ideas/state.ts';
import type { Site } from '../site.ts';
import { StoaError } from '../store/errors.ts';
import { idOf } from '../store/id.ts';
import { listAll } from '../store/list-all.ts';
import { increment, union } from '../store/transforms.ts';
import { serverTime, type ListQuery, type StoredDocument, type Write } from '../store/store.ts';

/** How far a merge has come. */
export interface MergeProgress {
  /** Votes looked at. */
  readonly done: number;
  /** Votes that the merged idea has; 0 until that is known. */
  readonly all: number;
}

const votesOf = (idea: string): ListQuery => ({
  collection: `ideas/${idea}/votes`,
  orderBy: [['at', 'asc']],
  limit: 50,
});

/** Votes carried at once: more only queue up at the one counter. */
const atOnce = 4;

/** How often a commit that met another one is tried again. */
const mostTries = 6;

/** Moves the counter of `into` with a vote that staff carry, naming it. */
const countCarried = (into: string, voter: string, by: 1 | -1): Write => ({
  kind: 'update',
  path: `ideas/${into}`,
  fields: {
    votes: increment(by),
    'carry.voter': voter,
    'carry.at': serverTime,
    touchedAt: serverTime,
  },
});

/** Whether another commit may have come between. */
const isMet = (error: unknown) =>
  error instanceof StoaError && ['denied', 'conflict', 'missing', 'busy'].includes(error.code);

/** Lets those who met go on one after the other. */
const pause = (tries: number) =>
  new Promise((resume) => setTimeout(resume, Math.random() * 100 * 2 ** tries));

/** Whether the rules took it; they refuse what somebody else has carried or the voter has cast meanwhile. */
async function taken({ store }: Site, writes: readonly Write[], isDone: () => Promise<boolean>) {
  for (let tries = 1; ; tries++)
    try {
      await store.commit(writes);
      return true;
    } catch (error) {
      if (!isMet(error)) throw error;
      if (await isDone()) return false;
      if (tries >= mostTries) throw error;
      await pause(tries);
    }
}

async function carry(site: Site, from: string, into: string, vote: StoredDocument): Promise<void> {
  const path = `ideas/${into}/votes/${vote.id}`;
  if (await site.store.get(path)) return;
  // There by another moderator or the voter; or the voter has taken it back over there.
  const isDone = async () => {
    const [there, given] = await site.store.getMany([path, vote.path]);
    return there !== undefined || given === undefined;
  };
  const by = vote.fields['by'] ?? '';
  await taken(
    site,
    [
      {
        kind: 'set',
        path,
        when: { exists: false },
        fields: { site: site.id, by, at: serverTime, from },
      },
      countCarried(into, vote.id, 1),
    ],
    isDone,
  );
}

async function inBatches<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
  done: (count: number) => void,
) {
  for (let start = 0; start < items.length; start += atOnce) {
    await Promise.all(items.slice(start, start + atOnce).map(work));
    done(Math.min(items.length, start + atOnce));
  }
}

/**
 * Makes `into` stand for `from`: `from` takes no votes any more and leads there, its voters count there, each once.
 * Stopped anywhere, it goes on at the next call, by whichever moderator. Two billed reads and two writes a vote.
 * Rejects with `StoaError`; `invalid` when one of them is not open, or they are on different boards.
 */
export async function mergeIdeas(
  site: Site,
  from: string,
  into: string,
  progress: (progress: MergeProgress) => void = () => undefined,
): Promise<void> {
  const { store } = site;
  const [loser, winner] = await store.getMany([`ideas/${from}`, `ideas/${into}`], { asMember: true });
  const shown = storedState(from, 'approved');
  if (from === into || !loser || winner?.fields['state'] !== shown)
    throw new StoaError('invalid', `ideas/${from} cannot be merged into ideas/${into}.`);
  if (loser.fields['state'] === shown)
    await store.commit([
      {
        kind: 'update',
        path: `ideas/${from}`,
        fields: { state: 'merged', mergedInto: into, happenedAt: serverTime, touchedAt: serverTime },
      },
      {
        kind: 'update',
        path: `ideas/${into}`,
        fields: { absorbed: union(from), touchedAt: serverTime },
      },
    ]);
  else if (loser.fields['mergedInto'] !== into)
    throw new StoaError('invalid', `ideas/${from} is hidden, or merged into another idea.`);
  const votes = await listAll(store, votesOf(from));
  progress({ done: 0, all: votes.length });
  await inBatches(
    votes,
    (vote) => carry(site, from, into, vote),
    (done) => progress({ done, all: votes.length }),
  );
  await site.cache.forget([ideaKeys.all(site.id)]).catch(() => undefined);
}

/** Takes a merge back: what was carried goes, what was cast since stays, and `from` is open again. Resumable alike. */
export async function splitIdeas(
  site: Site,
  from: string,
  into: string,
  progress: (progress: MergeProgress) => void = () => undefined,
): Promise<void> {
  const { store } = site;
  const carried = (await listAll(store, votesOf(into))).filter(({ fields }) => fields['from'] === from);
  progress({ done: 0, all: carried.length });
  await inBatches(
    carried,
    async ({ path }) => {
      const isGone = async () => (await store.get(path)) === undefined;
      await taken(site, [{ kind: 'delete', path }, countCarried(into, idOf(path), -1)], isGone);
    },
    (done) => progress({ done, all: carried.length }),
  );
  await reopen(site, from, into);
  await site.cache.forget([ideaKeys.all(site.id)]).catch(() => undefined);
}

/** Opens `from` again, and `into` stands for it no more. */
async function reopen({ store }: Site, from: string, into: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    const [loser, winner] = await store.getMany([`ideas/${from}`, `ideas/${into}`], { asMember: true });
    const absorbed = (winner?.fields['absorbed'] ?? []) as readonly string[];
    const writes: Write[] = [];
    if (winner && absorbed.includes(from))
      writes.push({
        kind: 'update',
        path: `ideas/${into}`,
        fields: { absorbed: absorbed.filter((id) => id !== from), touchedAt: serverTime },
        // Another merge that has come between is not forgotten.
        when: { version: winner.version },
      });
    if (loser?.fields['state'] === 'merged')
      writes.push({
        kind: 'update',
        path: `ideas/${from}`,
        fields: {
          state: storedState(from, 'approved'),
          mergedInto: null,
          happenedAt: serverTime,
          touchedAt: serverTime,
        },
      });
    try {
      if (writes.length) await store.commit(writes);
      return;
    } catch (error) {
      if (!isMet(error) || tries >= mostTries) throw error;
      await pause(tries);
    }
  }
}

/** Merges that were begun into `into` and may not have come to their end: ideas that lead there. */
export const mergedInto = (into: string): ListQuery => ({
  collection: 'ideas',
  where: [
    ['state', '==', 'merged'],
    ['mergedInto', '==', into],
  ],
  limit: 50,
});
