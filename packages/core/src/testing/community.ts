import { idea } from '../ideas/kind.ts';
import { siteSettings } from '../sites/kind.ts';
import type { SiteConfig } from '../site.ts';
import { sampleOf } from '../store/sample.ts';
import { FirebaseStore } from '../store/firebase.ts';
import type { Session } from '../store/marker.ts';
import { newId } from '../store/id.ts';
import type { Store, WriteFields } from '../store/store.ts';
import { emulators, openProject, randomId } from './emulators.ts';

/** The session of the test itself: the emulator lets it past every rule. */
const unruled: Pick<Session, 'token'> = { token: () => Promise.resolve('owner') };

/** A site's documents as its seed writes them: no rule applies to writes, nor to reads `asMember`. */
export const unruledStore = (project: string, site: string): Store =>
  new FirebaseStore({ project, key: 'key', emulator: emulators.firestore }, site, unruled);

/** A community on the emulators, alone in its project. */
export interface Community {
  /** What a page is told about it. */
  readonly config: Required<Pick<SiteConfig, 'project' | 'key' | 'site' | 'emulators'>>;
  readonly owner: Store;
  /** Writes an approved idea without votes; resolves with its id. */
  seedIdea(fields?: WriteFields): Promise<string>;
  /** The idea's counter and how many votes lie below it. */
  countOf(id: string): Promise<{ readonly votes: unknown; readonly voters: number }>;
}

/** Makes a community under our rules with `settings` in place of the usual ones; its pages ask at `firestore` and `auth`. */
export async function openCommunity({
  settings = {},
  firestore = emulators.firestore,
  auth = emulators.auth,
}: { settings?: WriteFields; firestore?: string; auth?: string } = {}): Promise<Community> {
  const project = await openProject('ours');
  const site = randomId();
  const owner = unruledStore(project, site);
  await owner.commit([
    { kind: 'set', path: '', fields: { ...sampleOf(siteSettings), gapSeconds: 0, ...settings } },
    { kind: 'set', path: 'secrets/words', fields: { list: ['badword'], re: '' } },
  ]);
  return {
    config: { project, key: 'key', site, emulators: `firestore=${firestore},auth=${auth}` },
    owner,
    seedIdea: async (fields = {}) => {
      const id = newId();
      await owner.commit([
        { kind: 'set', path: `ideas/${id}`, fields: { ...sampleOf(idea), site, ...fields } },
      ]);
      return id;
    },
    countOf: async (id) => {
      const stored = await owner.get(`ideas/${id}`, { asMember: true });
      return { votes: stored?.fields['votes'], voters: await votersOf(owner, id) };
    },
  };
}

async function votersOf(owner: Store, id: string): Promise<number> {
  let voters = 0;
  let page = await owner.list({ collection: `ideas/${id}/votes`, limit: 50 }, { asMember: true });
  for (;;) {
    voters += page.items.length;
    if (!page.next) return voters;
    page = await owner.list(
      { collection: `ideas/${id}/votes`, limit: 50, after: page.next },
      { asMember: true },
    );
  }
}
