import type { SiteConfig } from '../site.ts';
import { decode } from '../store/document.ts';
import { firstAnswer } from '../store/first-answer.ts';
import { emulatorOf, siteRootOf, urlOf } from '../store/rest.ts';
import type { Page } from '../store/store.ts';
import { decodePage } from '../store/wire.ts';
import { firstIdeas, ideasPerPage, orderFields, type IdeaOrder } from './first.ts';
import { ideaRow, type IdeaRow } from './row.ts';

/** The first page of ideas for a first paint, before the site is open: the site takes the same answer. Rejects with `StoaError`. */
export async function firstIdeaPage(
  { project = '', key = '', site = 'main', emulators }: SiteConfig,
  order: IdeaOrder,
): Promise<Page<IdeaRow>> {
  const endpoint = { project, key, emulator: emulatorOf(emulators, 'firestore') };
  const { path, body } = firstIdeas((name) => (name === 'order' ? order : null));
  const root = siteRootOf(endpoint, site);
  const rows = await firstAnswer(urlOf(endpoint, root + path), body);
  const { items, ...rest } = decodePage(root, rows, {
    limit: ideasPerPage,
    orderBy: [[orderFields[order], 'desc']],
  });
  return { items: items.map((stored) => decode(ideaRow, stored)), ...rest };
}
