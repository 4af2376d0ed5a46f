import type { Site } from '@stoa/core';
import type { StoredMap, Write } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import '@stoa/widgets/testing/page-host';
import type { PageHost } from '@stoa/widgets/testing/page-host';
import type { StoryObj } from '@storybook/web-components-vite';
import type { Loaded } from './demo-site.ts';

/** An idea's page of a story, for the story to act in as a person does. */
export interface InPage {
  readonly page: PageHost;
  /** What the page shows for a selector, once it does. */
  readonly find: (selector: string) => Promise<HTMLElement>;
  readonly press: (selector: string) => Promise<void>;
  readonly fill: (selector: string, text: string) => Promise<void>;
}

/** What a story does on its page, whenever that is drawn anew: Storybook plays only once. */
export type ActInPage = (inside: InPage, site: Site) => unknown;

/** The page of an idea on the story's site; `parameters.idea` is its id, `parameters.actInPage` what is done there. */
export const renderPage: NonNullable<StoryObj['render']> = (_, { loaded, globals, parameters }) => {
  const { site } = loaded as Loaded;
  const page = document.createElement('stoa-page-host');
  page.lang = String(parameters['language'] ?? globals['language']);
  page.idea = String(parameters['idea'] ?? 'gloves');
  Object.assign(page, site && { site });
  const act = parameters['actInPage'] as ActInPage | undefined;
  if (act && site) void inPage(page).then((inside) => act(inside, site));
  return page;
};

async function inPage(page: PageHost): Promise<InPage> {
  const find = (selector: string) =>
    until(selector, () => page.shadowRoot?.querySelector<HTMLElement>(selector) ?? false);
  await find('[part~=notice]');
  return {
    page,
    find,
    press: async (selector) => (await find(selector)).click(),
    fill: async (selector, text) => {
      const field = (await find(selector)) as HTMLTextAreaElement;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
  };
}

/** Changes the idea that stories show. */
export const change =
  (fields: StoredMap) =>
  (site: Site): Promise<unknown> =>
    site.store.commit([{ kind: 'update', path: 'ideas/gloves', fields }]);

/** A comment of the idea that stories show, as it is stored. */
export const commentOf = (site: Site, by: string, body: string, fields: StoredMap = {}): Write => ({
  kind: 'set',
  path: `ideas/gloves/comments/${site.store.newId()}`,
  fields: {
    ...{ by, name: 'Mei', label: '', site: site.id, at: new Date(), state: 'approved', body },
    ...{ parent: '', editedAt: null, reports: 0, why: null },
    ...fields,
  },
});

/** Takes every comment of the idea away that stories show. */
export async function clearComments(site: Site): Promise<void> {
  const { items } = await site.store.list({ collection: 'ideas/gloves/comments', limit: 50 });
  await site.store.commit([
    ...items.map(({ path }): Write => ({ kind: 'delete', path })),
    { kind: 'update', path: 'ideas/gloves', fields: { comments: 0, answer: '' } },
  ]);
}

/** A demo token, which makes who shows it a member. */
export const demoToken = (uid: string): string => `.${btoa(JSON.stringify({ uid }))}.`;
