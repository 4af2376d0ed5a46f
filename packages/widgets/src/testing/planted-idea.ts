import type { Site } from '@stoa/core';
import { idea as ideaKind } from '@stoa/core/ideas/kind';
import { identify } from '@stoa/core/members/account';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap, Write } from '@stoa/core/store/store';
import { drawn } from './pictures.ts';

const token = (uid: string) => `.${btoa(JSON.stringify({ uid }))}.`;

/** Changes the idea of the story that is looked at. */
export const change = (fields: StoredMap) => (site: Site) =>
  site.store.commit([{ kind: 'update', path: 'ideas/gloves', fields }]);

/** Makes who is here the author of the idea. */
export const asAuthor =
  (fields: StoredMap = {}) =>
  async (site: Site) => {
    await identify(site, token('mei'));
    await change({ by: 'mei', ...fields })(site);
    await site.store.commit([{ kind: 'update', path: '', fields: { gapSeconds: 0 } }]);
  };

/** Lets these vote for the idea last, the first of them as the last one. */
export const voters =
  (...names: string[]) =>
  async (site: Site) => {
    const at = (place: number) => new Date(Date.now() - place * 1000);
    await site.store.commit(
      names.flatMap((name, place): Write[] => [
        { kind: 'set', path: `members/u${place}`, fields: { name } },
        {
          kind: 'set',
          path: `ideas/gloves/votes/u${place}`,
          fields: { site: site.id, by: `u${place}`, at: at(place) },
        },
      ]),
    );
  };

/** Lets the idea have come so far, step by step. */
export const history = (statuses: readonly string[]) => async (site: Site) => {
  const { items } = await site.store.list({ collection: 'ideas/gloves/history', limit: 50 });
  const start = Date.now() - 86_400_000;
  await site.store.commit([
    ...items.map(({ path }): Write => ({ kind: 'delete', path })),
    ...statuses.map((to, place): Write => ({
      kind: 'set',
      path: `ideas/gloves/history/${site.store.newId()}`,
      fields: {
        ...{ by: 'joey', name: 'Joey Lam', label: 'Team', site: site.id, at: new Date(start + place * 1000) },
        ...{ from: statuses[place - 1] ?? 'new', to, reason: `Because of ${to}.` },
      },
    })),
    {
      kind: 'update',
      path: 'ideas/gloves',
      fields: { moved: 'x', status: statuses.at(-1) ?? 'new', reason: 'It hangs there.' },
    },
  ]);
};

export async function withPictures(site: Site): Promise<void> {
  const ids = [site.store.newId(), site.store.newId()];
  const bytes = new Uint8Array(await (await drawn(8, 8)).arrayBuffer());
  await site.store.commit([
    ...ids.map((id, place): Write => ({
      kind: 'set',
      path: `ideas/gloves/media/${id}`,
      fields: {
        ...{ by: 'mei', site: site.id, at: new Date(), type: 'image/webp', width: 8, height: 8 },
        ...{ alt: place ? 'The box' : 'The peg', thumb: bytes, data: bytes },
      },
    })),
    { kind: 'update', path: 'ideas/gloves', fields: { pictures: ids } },
  ]);
}

/** An idea with 3 comments, one transition, and more voters than are shown. */
export async function counted(site: Site): Promise<void> {
  const path = 'ideas/counted';
  const at = (place: number) => new Date(Date.now() - place * 60_000);
  const authored = { by: 'ann', name: 'Ann', label: '', site: site.id };
  await site.store.commit([
    {
      kind: 'set',
      path,
      fields: {
        ...(sampleOf(ideaKind) as StoredMap),
        ...authored,
        votes: 8,
        comments: 3,
        moved: 'm',
        at: at(9),
        touchedAt: at(0),
      },
    },
    {
      kind: 'set',
      path: `${path}/history/m`,
      fields: { ...authored, at: at(1), from: 'new', to: 'planned', reason: null },
    },
    ...[1, 2, 3].map((place): Write => ({
      kind: 'set',
      path: `${path}/comments/c${place}`,
      fields: {
        ...authored,
        at: at(9 - place),
        state: 'approved',
        body: 'Yes.',
        parent: '',
        editedAt: null,
        reports: 0,
        why: null,
      },
    })),
    ...Array.from({ length: 8 }, (_, place): Write[] => [
      { kind: 'set', path: `members/v${place}`, fields: { name: `Voter ${place}` } },
      {
        kind: 'set',
        path: `${path}/votes/v${place}`,
        fields: { site: site.id, by: `v${place}`, at: at(place) },
      },
    ]).flat(),
  ]);
}

/** Tells of every document that is read from now on, as Firestore bills it. */
export function countReads({ store }: Site, read: (count: number) => void): void {
  const [get, getMany, list] = [store.get.bind(store), store.getMany.bind(store), store.list.bind(store)];
  store.get = (...asked) => {
    read(1);
    return get(...asked);
  };
  store.getMany = (...asked) => {
    read(asked[0].length);
    return getMany(...asked);
  };
  store.list = async (...asked) => {
    const page = await list(...asked);
    read(Math.max(1, page.items.length));
    return page;
  };
}
