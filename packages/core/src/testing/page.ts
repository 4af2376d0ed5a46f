import { openSite, type Site, type SiteConfig } from '../site.ts';
import { pageRegistry } from '../store/early.ts';

/** Opens a site as a page does that has just loaded: nothing in memory, and on disk what earlier pages left. */
export function openPage(config: SiteConfig): Site {
  const { sites, sessions } = pageRegistry();
  sites.clear();
  sessions.clear();
  return openSite(config);
}

/** Runs `work` in a browser without locks: what a killed tab held is then held by nobody. */
export async function withoutLocks(work: () => Promise<void>): Promise<void> {
  Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'locks');
  }
}
