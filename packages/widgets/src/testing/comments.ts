import type { Site } from '@stoa/core';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { showIdeaPage, type ShownAt, type ShownPage } from './idea-page.ts';

/** The idea that is commented on. */
export const idea = 'ideas/gloves';
export const remark = 'Mine are dry by Sunday if they hang by the **kettle**.';
/** What a reader sees of it. */
export const seen = 'Mine are dry by Sunday if they hang by the kettle.';

const settingsWith = (changes: StoredMap): StoredMap => ({
  ...(sampleOf(siteSettings) as StoredMap),
  gapSeconds: 0,
  ...changes,
});

/** The story's page without a pause between two acts. */
export const show = ({ demo = {}, ...shown }: ShownAt = {}, settings: StoredMap = {}) =>
  showIdeaPage({ demo: Object.assign(demo, { settings: settingsWith(settings) }), ...shown });

export const stored = async ({ site }: ShownPage) => {
  const { items } = await site.store.list({ collection: `${idea}/comments`, limit: 50 });
  return items.map(({ id, fields }): StoredMap => ({ ...fields, id }));
};

export const counter = async ({ site }: ShownPage) => (await site.store.get(idea))?.fields['comments'];

export const mine = async (page: ShownPage, text = seen) => {
  await until('my comment', () => page.comment(text));
  return page.comment(text);
};

/** Waits until nothing of mine is on its way, and that is drawn. */
export async function settled({ site, element }: ShownPage): Promise<void> {
  const names = ['comments.post', 'comments.edit', 'comments.remove'];
  await until('nothing is on its way', () => names.every((name) => site.overlay.of({ name }).length === 0));
  await element.updateComplete;
}

/** Writes a comment at the end, or a reply to what says `to`. */
export async function write(page: ShownPage, text = remark, to?: string): Promise<void> {
  const opener = to ? page.comment(to).querySelector<HTMLElement>('[data-does=reply]') : page.find('.opener');
  opener?.click();
  await until('the form', () => page.has('[part=comment-form] textarea'));
  await page.type('[part=comment-form] textarea', text);
  page.find('[part=comment-form] .primary').click();
}

export const focused = ({ element }: ShownPage) => element.shadowRoot?.activeElement;

export const isSaid = (page: ShownPage, words: string) =>
  until(`“${words}”`, () => page.text('[part~=notice]').includes(words));

/** A demo token, which makes who shows it a member. */
export const token = (uid: string) => `.${btoa(JSON.stringify({ uid }))}.`;

/** Takes all comments of an idea away. */
export const emptied = (path: string) => async (site: Site) => {
  const { items } = await site.store.list({ collection: `${path}/comments`, limit: 50 });
  await site.store.commit([
    ...items.map((each) => ({ kind: 'delete' as const, path: each.path })),
    { kind: 'update', path, fields: { comments: 0, answer: '' } },
  ]);
};

const planted = (site: Site, by: string, fields: StoredMap) => ({
  kind: 'set' as const,
  path: `${idea}/comments/${site.store.newId()}`,
  fields: {
    ...{ by, name: by, label: '', site: site.id, at: new Date(), state: 'approved', body: remark },
    ...{ parent: '', editedAt: null, reports: 0, why: null },
    ...fields,
  },
});

export const plantHeld = (site: Site, by: string, fields: StoredMap) =>
  site.store.commit([planted(site, by, fields)]);

/** Lets nobody but so many strangers have commented. */
export async function many(site: Site, count: number): Promise<void> {
  await emptied(idea)(site);
  const start = Date.now() - 86_400_000;
  await site.store.commit([
    ...Array.from({ length: count }, (_, place) =>
      planted(site, `p-${place}`, { body: `Comment ${place}.`, at: new Date(start + place * 60_000) }),
    ),
    { kind: 'update', path: idea, fields: { comments: count } },
  ]);
}
