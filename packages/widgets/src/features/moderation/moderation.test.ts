import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { Site } from '@stoa/core';
import type { MemberRole } from '@stoa/core/members/kind';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../../strings/features.ts';
import { demoSite, forgetVisitor } from '../../testing/idea-box.ts';
import { becomes, type TeamPage } from '../../testing/team-page.ts';
import '../../testing/team-page.ts';

const words = await loadFeatureStrings('moderation', 'en');

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** The team's tools on a demo site, as a member of that role has them. */
async function show(role: MemberRole, before: (site: Site) => unknown = () => undefined, idea = 'gloves') {
  const site = demoSite();
  await becomes(site, role);
  await before(site);
  const element = await fixture<TeamPage>(html`<team-page lang="en"></team-page>`);
  element.idea = idea;
  await element.meet(site);
  const root = element.shadowRoot!;
  await until('the idea', () => root.querySelector('h2') !== null);
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const button = (name: string) => {
    const found = all('button, dialog a').find(
      (each) => (each.getAttribute('aria-label') ?? tidy(each.textContent)) === name,
    );
    if (!found)
      throw new Error(
        `no button “${name}” among ${all('button')
          .map((each) => tidy(each.textContent))
          .join(', ')}`,
      );
    return found;
  };
  return {
    ...{ element, site, root, all, button },
    press: async (name: string) => {
      (await until(`a button ${name}`, () => button(name))).click();
      await element.updateComplete;
    },
    text: () => tidy(root.textContent),
    says: (text: string) => until(text, () => tidy(root.textContent).includes(text)),
    told: (text: string) =>
      until(`told ${text}`, () => tidy(root.querySelector('[part~=notice]')?.textContent).includes(text)),
    choose: (value: string) =>
      root.querySelector<HTMLInputElement>(`dialog input[value="${value}"]`)!.click(),
    type: (name: string, text: string) => {
      const field = root.querySelector<HTMLInputElement>(`dialog [name=${name}]`)!;
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    complaint: () => tidy(root.querySelector('dialog [role=alert]')?.textContent),
    gone: () => until('no dialog', () => root.querySelector('dialog') === null),
    fields: async (path: string) => (await site.store.get(path, { asMember: true }))?.fields,
  };
}

describe('the tools of the team', () => {
  it('are nobody’s who is no moderator', async () => {
    const page = await show('expert');
    expect(page.element.staff).to.equal(undefined);
    expect(page.all('[part~=team], .queue').length).to.equal(0);
  });

  it('move an idea with a reason that done and declined need, and take it back', async () => {
    const page = await show('moderator');
    await page.press(words.status(words.statuses.new));
    page.choose('declined');
    await page.press(words.moveTo(words.statuses.declined));
    expect(page.complaint()).to.equal(words.moveReasonNeeded);
    expect(page.root.activeElement?.getAttribute('name')).to.equal('reason');
    await expect(page.element).to.be.accessible();
    page.type('reason', '  Too few children come.  ');
    await page.press(words.moveTo(words.statuses.declined));
    await page.gone();
    await page.told(words.moved(words.statuses.declined));
    expect(await page.fields('ideas/gloves')).to.include({
      status: 'declined',
      reason: 'Too few children come.',
    });
    await page.press(words.undo);
    await page.told(words.undone);
    expect(await page.fields('ideas/gloves')).to.include({ status: 'new', reason: null });
  });
});
