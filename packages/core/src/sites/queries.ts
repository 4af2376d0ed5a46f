import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import { StoaError } from '../store/errors.ts';
import { siteSettings, type SiteSettings } from './kind.ts';

/** The site's settings as its owner wrote them. */
export async function readSettings(site: Pick<Site, 'id' | 'store'>): Promise<SiteSettings> {
  const stored = await site.store.get('');
  if (!stored)
    throw new StoaError('config', `The site "${site.id}" has no settings yet: run "stoa settings push".`);
  return decode(siteSettings, stored);
}

/** The site's settings. */
export const getSettings = (site: Site): Query<SiteSettings> => ({
  key: [site.id, 'settings'],
  fetch: () => readSettings(site),
});
