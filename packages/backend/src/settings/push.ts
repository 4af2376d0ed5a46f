import type { Destination } from '../firestore/ask.ts';
import { writeDocuments } from '../firestore/commit.ts';
import type { SettingsFile } from './file.ts';

/**
 * Writes a site's settings whole, and its word list where there is none yet: without one the rules refuse every post.
 * Throws `RefusedRequest`.
 */
export async function pushSettings(to: Destination, { site, settings }: SettingsFile): Promise<void> {
  await writeDocuments(to, site, [
    { path: 'secrets/words', fields: { list: [], re: '' }, onlyIfMissing: true },
    { path: '', fields: settings },
  ]);
}
