import { story } from '@stoa/core/demo/story';
import { writeDocuments } from '../firestore/commit.ts';

/** A site that the demo story is told in. */
export interface DemoSite {
  readonly site: string;
  readonly locale: 'en' | 'zh-CN';
}

/** The sites of the example pages. */
export const demoSites: readonly DemoSite[] = [
  { site: 'main', locale: 'en' },
  { site: 'zh', locale: 'zh-CN' },
];

export interface SeedOptions {
  /** `host:port` of the Firestore emulator; the story is never written to Google's. */
  readonly firestore: string;
  readonly project: string;
  readonly sites?: readonly DemoSite[];
  /** The story's times count back from it; the same `now` gives the same documents. */
  readonly now?: Date;
  readonly log?: (line: string) => void;
}

/** Writes the demo story into an emulator; resolves with the number of documents. */
export async function seedSites(options: SeedOptions): Promise<number> {
  const { firestore, project, sites = demoSites, now = new Date(), log } = options;
  const counts = await Promise.all(
    sites.map(async ({ site, locale }) => {
      const documents = story({ site, locale, now });
      await writeDocuments({ project, emulator: firestore, token: 'owner' }, site, documents);
      log?.(`Seeded the site ${site} (${locale}): ${documents.length} documents.`);
      return documents.length;
    }),
  );
  return counts.reduce((sum, each) => sum + each, 0);
}
