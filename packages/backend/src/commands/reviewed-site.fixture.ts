import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { myCard } from '@stoa/core/members/me';
import { postReview, type PostReviewInput } from '@stoa/core/reviews/commands';
import { siteSettings } from '@stoa/core/sites/kind';
import { decode } from '@stoa/core/store/document';
import { FirebaseStore } from '@stoa/core/store/firebase';
import { newId } from '@stoa/core/store/id';
import { sampleOf } from '@stoa/core/store/sample';
import type { Store, WriteFields } from '@stoa/core/store/store';
import { postComment } from '@stoa/core/threads/commands';
import { commitWrites } from '../firestore/commit.ts';
import { listDocuments } from '../firestore/list.ts';
import { readDocument } from '../firestore/read.ts';
import { guest, tokenOf } from '../rules/actors.ts';
import { freshFolder, stoa } from './run-stoa.fixture.ts';

/** Where the tests’ Firestore answers; empty without emulators. */
export const firestore = process.env['STOA_FIRESTORE'] ?? '';
const project = process.env['STOA_PROJECT'] ?? 'demo-stoa';
export const database = { project, emulator: firestore, token: 'owner' };

const words = { title: '', body: '', tags: [], recommend: null } as const;

/** A site of its own under our rules, the command on it from a folder of its own, and people who review and ask. */
export async function openReviewedSite(settings: WriteFields = {}) {
  const site = newId();
  const folder = freshFolder();
  const fields = { ...sampleOf(siteSettings), gapSeconds: 0, ...settings };
  await commitWrites(database, site, [
    { kind: 'set', path: '', fields },
    { kind: 'set', path: 'secrets/words', fields: { list: [], re: '' } },
  ]);
  const place = ['--site', site, '--project', project, '--emulators', firestore];
  const storeOf = (uid: string): Store =>
    new FirebaseStore({ project, key: 'key', emulator: firestore }, site, {
      token: () => Promise.resolve(tokenOf(guest(uid), project)),
    });
  /** The guest’s browser, about to write. */
  const visitor = async (uid: string) => {
    const store = storeOf(uid);
    const me = await myCard(store, { uid, name: '' } as Parameters<typeof myCard>[1], 'en');
    const context = {
      ...{ site, me, guest: true, now: store.serverNow() },
      settings: decode(siteSettings, { id: site, path: '', fields, version: '' }),
    };
    return { store, context };
  };
  return {
    ...{ site, folder },
    run: (...args: string[]) => stoa(folder, ...args, ...place),
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    item: (id: string) => readDocument(database, site, `items/${id}`),
    reviews: () => listDocuments(database, site, { below: '', collection: 'reviews', group: true }),
    /** Reviews an item as a guest’s browser does; rejects with a `StoaError`. */
    review: async (
      uid: string,
      input: Pick<PostReviewInput, 'item' | 'rating'> & Partial<PostReviewInput>,
    ) => {
      const { store, context } = await visitor(uid);
      await store.commit(postReview.write({ ...words, ...input }, context));
    },
    /** Asks about an item, or answers, as a guest’s browser does; gives the id. */
    ask: async (uid: string, item: string, parent = '') => {
      const { store, context } = await visitor(uid);
      const id = newId();
      const question = { id, on: `items/${item}`, body: 'Is there *parking*?', parent };
      await store.commit(postComment.write(question, context));
      return id;
    },
  };
}
