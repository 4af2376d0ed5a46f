import { expect } from '@open-wc/testing';
import { idea } from '@stoa/core';
import { sampleOf } from '@stoa/core/store/sample';
import type { WriteFields } from '@stoa/core/store/store';
import type { Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../testing/accessible.ts';
import { forgetVisitor, showIdeaBox, type ShownBox } from '../testing/idea-box.ts';

beforeEach(forgetVisitor);

const dayMs = 86_400_000;

/** Puts an idea into the store. */
const plant = (site: Site, fields: WriteFields) =>
  site.store.commit([
    {
      kind: 'set',
      path: `ideas/${site.store.newId()}`,
      fields: { ...sampleOf(idea), site: site.id, at: new Date(), touchedAt: new Date(), ...fields },
    },
  ]);

const filters = (box: ShownBox) => until('the filters', () => box.has('.filters'));

async function choose(box: ShownBox, name: string, value: string): Promise<void> {
  const select = box.find(`select[aria-label="${name}"]`) as HTMLSelectElement;
  select.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
  await until(`${value} to choose`, () => [...select.options].some((option) => option.value === value));
  select.value = value;
  select.dispatchEvent(new Event('change'));
  await box.element.updateComplete;
}

async function search(box: ShownBox, text: string): Promise<void> {
  const input = box.find('[type=search]') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await box.element.updateComplete;
}

const statuses = (box: ShownBox) => [
  ...new Set(
    [...box.element.shadowRoot!.querySelectorAll<HTMLElement>('[part~=list] [part~=item]')].map(
      (row) => row.dataset['status'],
    ),
  ),
];

describe('the toolbar', () => {
  it('narrows the list to a status and a category, and widens it again', async () => {
    const box = await showIdeaBox();
    await filters(box);
    await choose(box, box.words.statusLabel, 'planned');
    await until('what is planned', () => statuses(box).join() === 'planned');
    await choose(box, box.words.categoryLabel, 'Courses');
    await until('what is planned of the courses', () =>
      [...box.element.shadowRoot!.querySelectorAll('[part~=list] .about')].every((row) =>
        row.textContent.includes('Courses'),
      ),
    );
    await choose(box, box.words.statusLabel, '');
    await choose(box, box.words.categoryLabel, '');
    await until('everything', () => statuses(box).length > 1);
    await isAccessible(box);
  });

  it('finds titles while somebody types, says how many, and says so when there are none', async () => {
    const box = await showIdeaBox();
    await filters(box);
    await search(box, 'glove');
    await until(
      'what was found',
      () => box.titles().some((title) => /glove/i.test(title)) && box.titles().length < 10,
    );
    expect(box.find('.filters [role=status]').textContent).to.equal(box.words.found(box.titles().length));
    await search(box, 'xylophone');
    await until('that there is none', () => box.text().includes(box.words.noneFound('xylophone')));
    await box.press(box.words.showAll);
    await until('everything', () => box.titles().length === 10);
    expect((box.find('[type=search]') as HTMLInputElement).value).to.equal('');
  });

  it('ends the search when an order is asked for', async () => {
    const box = await showIdeaBox();
    await filters(box);
    await search(box, 'glove');
    await until('what was found', () => box.titles().length < 10);
    await box.press(box.words.orders.newest);
    await until('the newest', () => box.titles().length === 10);
    expect((box.find('[type=search]') as HTMLInputElement).value).to.equal('');
  });

  it('asks nothing for one letter, but for one character that is a word', async () => {
    const box = await showIdeaBox({ lang: 'zh-CN' });
    await filters(box);
    const all = box.titles();
    await search(box, 'a');
    await search(box, '船');
    await until('what was found', () => box.titles().join() !== all.join());
  });

  it('shows one’s own ideas and where they stand, and leaves them with the session', async () => {
    const box = await showIdeaBox({
      before: async (site) => {
        await site.session.start();
        const { uid } = site.session.current!;
        await plant(site, { by: uid, title: 'My open idea' });
        await plant(site, { by: uid, title: 'My hidden idea', state: 'rejected', why: 'spam' });
        await plant(site, { by: uid, title: 'My joined idea', state: 'merged' });
      },
    });
    await until('the order', () => box.has('.orders .mine'));
    box.find('.orders .mine').click();
    await until('my ideas', () => box.titles().includes('My hidden idea'));
    expect(box.titles()).to.have.members(['My open idea', 'My hidden idea', 'My joined idea']);
    expect(box.text()).to.include(box.words.notPublished(box.words.whys.spam)).and.include(box.words.merged);
    await isAccessible(box);
    await box.element.signOut();
    await until('everybody’s ideas', () => box.titles().length === 10);
    expect(box.text()).not.to.include('My hidden idea');
  });

  it('unfolds on a narrow screen, where the list does not move when it arrives', async () => {
    const box = await showIdeaBox();
    box.element.style.inlineSize = '340px';
    await filters(box);
    const search = box.find('[type=search]');
    expect(search.checkVisibility()).to.be.false;
    const toggle = box.button(box.words.filter);
    toggle.click();
    await box.element.updateComplete;
    expect([toggle.ariaExpanded, search.checkVisibility()]).to.deep.equal(['true', true]);
    await isAccessible(box);
  });

  it('shows one category only where the owner wants it, and offers no other', async () => {
    const box = await showIdeaBox({ attributes: { category: 'Gear' } });
    await filters(box);
    const rows = [...box.element.shadowRoot!.querySelectorAll('[part~=list] .about')];
    expect(rows).to.have.length(10);
    expect(rows.every((row) => row.textContent.includes('Gear'))).to.be.true;
    expect(box.has(`select[aria-label="${box.words.categoryLabel}"]`)).to.be.false;
  });

  it('folds away what has been quiet for long, but for the first page, and unfolds it', async () => {
    const old = new Date(Date.now() - 400 * dayMs);
    const box = await showIdeaBox({
      demo: { story: 'empty' },
      before: async (site) => {
        for (let votes = 20; votes > 0; votes--)
          await plant(site, {
            title: `Idea number ${votes}`,
            votes,
            status: votes === 3 ? 'done' : 'new',
            touchedAt: votes > 5 ? new Date() : old,
          });
      },
    });
    await box.press(box.words.showMore);
    await until('the fold', () => box.text().includes(box.words.older(4)));
    expect(box.titles()).to.have.length(16).and.to.include('Idea number 3');
    await box.press(box.words.older(4));
    await until('all of them', () => box.titles().length === 20);
  });
});
