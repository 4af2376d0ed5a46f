import { fixture, html } from '@open-wc/testing';
import type { Site } from '@stoa/core';
import type { MemberRole } from '@stoa/core/members/kind';
import { heldComments, heldIdeas } from '@stoa/core/moderation/queue';
import { heldReviews } from '@stoa/core/reviews/queries';
import type { WriteFields } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from './accessible.ts';
import { demoSite } from './idea-box.ts';
import { becomes } from './becomes.ts';
import type { TeamPage } from './team-page.ts';
import './team-page.ts';

/** Text as it is read. */
export const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The idea that is shown. */
export const idea = 'gloves';

/** How an idea stands before the team does anything. */
const untouched = {
  status: 'new',
  reason: null,
  pinned: false,
  locked: false,
  category: '',
  answer: '',
  answeredAt: null,
};

/** Nothing waits for the team but what `posts` are. */
async function onlyWaits(site: Site, posts: Readonly<Record<string, WriteFields>> = {}): Promise<void> {
  const { store } = site;
  for (const held of [heldIdeas, heldComments(site.id), heldReviews(site.id)])
    for (const { path } of (await store.list(held, { asMember: true })).items)
      await store.commit([{ kind: 'update', path, fields: { state: 'approved' } }]);
  await store.commit(Object.entries(posts).map(([path, fields]) => ({ kind: 'update', path, fields })));
}

/** A copy of the idea that the demo has, with votes of its own. */
export async function copyOf(
  { id: site, store }: Site,
  id: string,
  fields: WriteFields,
  voters: readonly string[],
): Promise<void> {
  const known = (await store.get(`ideas/${idea}`))?.fields;
  const voted = voters.map((uid) => ({
    kind: 'set' as const,
    path: `ideas/${id}/votes/${uid}`,
    fields: { site, by: uid, at: new Date() },
  }));
  await store.commit([
    { kind: 'set', path: `ideas/${id}`, fields: { ...known, ...untouched, votes: voters.length, ...fields } },
  ]);
  for (const vote of voted) await store.commit([vote]);
}

/** The team's tools on a demo site, as a member of that role has them, with a test's ways to act on them. */
export async function showTeam({ role = 'moderator', before, on = idea, lang = 'en' }: Showing = {}) {
  const site = demoSite();
  await becomes(site, role);
  await site.store.commit([{ kind: 'update', path: `ideas/${idea}`, fields: untouched }]);
  await onlyWaits(site);
  await before?.(site);
  const element = await fixture<TeamPage>(html`<team-page lang=${lang}></team-page>`);
  element.idea = on;
  await element.meet(site);
  const root = await until('the idea', () =>
    element.shadowRoot?.querySelector('h2') ? element.shadowRoot : undefined,
  );
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const button = (name: string) => {
    const inDialog = all('dialog :is(button, a)');
    return (inDialog.length ? inDialog : all('button')).find(
      (each) => (each.getAttribute('aria-label') ?? tidy(each.textContent)) === name,
    );
  };
  const says = (selector: string, text: string) =>
    until(`${selector} says ${text}`, () =>
      all(selector).some((each) => tidy(each.textContent).includes(text)),
    );
  const field = (selector: string) => {
    const found = root.querySelector<HTMLInputElement>(`dialog ${selector}`);
    if (!found) throw new Error(`no field ${selector}`);
    return found;
  };
  return {
    ...{ element, site, root, all, button, says },
    press: async (name: string) => {
      const found = await until(`a button ${name}`, () => button(name));
      found.focus();
      found.click();
      await element.updateComplete;
    },
    told: (text: string) => says('[part~=notice]', text),
    focused: () => root.activeElement,
    choose: (value: string) => field(`[value="${value}"]`).click(),
    type: (name: string, text: string) => {
      const input = field(`[name=${name}]`);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    complaint: () => tidy(root.querySelector('dialog [role=alert]')?.textContent),
    gone: () => until('no dialog', () => root.querySelector('dialog') === null),
    fields: async (path = `ideas/${idea}`) => (await site.store.get(path, { asMember: true }))?.fields,
    isAccessible: () => isAccessible({ element }),
  };
}

/** How they are shown. */
interface Showing {
  readonly role?: MemberRole;
  readonly before?: (site: Site) => unknown;
  readonly on?: string;
  readonly lang?: string;
}

/** The team's tools as a test has them. */
export type ShownTeam = Awaited<ReturnType<typeof showTeam>>;
