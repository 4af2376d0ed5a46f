import type { Site } from '@stoa/core';
import type { ActHost } from '../acts.ts';

/** Asks what is wrong with the post at `path`, reports it, and tells what became of that; `offline` where nothing can load. */
export async function askReport(
  host: ActHost,
  site: Site,
  path: string,
  { tell, offline }: { readonly tell: (news: string) => void; readonly offline: string },
): Promise<void> {
  try {
    const { openReport } = await import('./report.ts');
    const said = await openReport(host, site, path);
    if (said) tell(said);
  } catch {
    tell(offline);
  }
}
