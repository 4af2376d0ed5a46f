import type { SiteConfig } from '../site.ts';
import { decode } from '../store/document.ts';
import { emulatorOf, siteRootOf, urlOf } from '../store/rest.ts';
import type { Page } from '../store/store.ts';
import { decodePage } from '../store/wire.ts';
import { firstListAnswer } from './first-answer.ts';
import { firstIdeas, ideasPerPage, ideasWhenCompact } from './first.ts';
import { ideaRow, type IdeaRow } from './row.ts';

/**
 * The first page of ideas for a first paint, before the site is open: the site takes the same answer. Nothing where the element,
 * which `attribute` reads, shows something else first. Whether there are more is all that `next` tells. Rejects with `StoaError`.
 */
export async function firstIdeaPage(
  { project = '', key = '', site = 'main', emulators, snapshot }: SiteConfig,
  attribute: (name: string) => string | undefined,
): Promise<Page<IdeaRow> | undefined> {
  // What the loader asks for beside the list is asked for by what shows it. A form, a roadmap; what is trending.
  if (/^[fr]/.test(attribute('view') ?? '')) return undefined;
  if (['board', 'category', 'challenge'].some(attribute)) return undefined;
  if (attribute('order') === 'trending') return undefined;
  const limit = attribute('view') === 'compact' ? ideasWhenCompact : ideasPerPage;
  const first = firstIdeas(attribute, snapshot, limit);
  const endpoint = { project, key, emulator: emulatorOf(emulators, 'firestore') };
  const root = siteRootOf(endpoint, site);
  const rows = await firstListAnswer(urlOf(endpoint, root + first.path), first.body);
  const { items, ...rest } = decodePage(root, rows, { limit: ideasPerPage });
  return { items: items.map((stored) => decode(ideaRow, stored)), ...rest };
}
