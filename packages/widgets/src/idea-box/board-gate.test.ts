import { expect } from '@open-wc/testing';
import type { Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../strings/features.ts';
import { isAccessible } from '../testing/accessible.ts';
import { becomes } from '../testing/becomes.ts';
import { forgetVisitor, showIdeaBox, type Pretence, type ShownBox } from '../testing/idea-box.ts';

const start = location.href;

beforeEach(forgetVisitor);
after(() => history.replaceState(null, '', start));

const crew = { board: 'crew' };
const onTheBoard = ['Hand over the dawn group on paper', 'A second radio for the mangroves'];
const asExpert = (site: Site) => becomes(site, 'expert');
const asMember = (site: Site) => becomes(site, 'member');

const stored = async ({ site }: ShownBox, id: string) => (await site.store.get(`ideas/${id}`))?.fields;

describe('a gated board', () => {
  it('tells a visitor whom it is for, shows nothing of it, and offers to sign in', async () => {
    const box = await showIdeaBox({ attributes: crew });
    expect(box.text()).to.contain('This board is for experts and members with 500 points or more.');
    for (const title of onTheBoard) expect(box.text()).not.to.contain(title);
    expect(box.has('[part~=toolbar], [part~=form]')).to.be.false;
    expect(box.text()).not.to.contain('false');
    expect(box.find('[part~=header] h2').textContent).to.equal(box.words.heading);
    await isAccessible(box);
    const { signIn } = await loadFeatureStrings('board', 'en');
    box.button(signIn).click();
    await until('the dialog', () => box.has('dialog[open]'));
  });

  it('says the same in Chinese and Arabic', async () => {
    expect((await showIdeaBox({ attributes: crew, lang: 'zh-CN' })).text()).to.contain(
      '本版面只对达人和积分达到 500 的成员开放。',
    );
    expect((await showIdeaBox({ attributes: crew, lang: 'ar' })).text()).to.contain('الخبراء');
  });

  it('tells a member how many points are missing', async () => {
    const box = await showIdeaBox({ attributes: crew, before: asMember });
    expect(box.text()).to.contain('You have 0 points, 500 to go.');
    expect(box.has('[part~=gate] button')).to.be.false;
  });

  it('opens to who has the role, and to who has the points', async () => {
    const box = await showIdeaBox({ attributes: crew, before: asExpert });
    await until('its ideas', () => box.titles().length === 2);
    expect(box.titles()).to.have.members(onTheBoard);
    await isAccessible(box);
    forgetVisitor();
    const rich = await showIdeaBox({
      attributes: crew,
      before: async (site) => {
        await asMember(site);
        const { uid = '' } = site.session.current ?? {};
        await site.store.commit([{ kind: 'update', path: `members/${uid}`, fields: { points: 500 } }]);
      },
    });
    await until('its ideas', () => rich.titles().length === 2);
  });

  it('takes ideas and votes that stay on it', async () => {
    const box = await showIdeaBox({ attributes: crew, before: asExpert });
    await until('its ideas', () => box.titles().length === 2);
    await box.press(box.words.newIdea);
    await until('the form', () => box.has('[name=title]'));
    await box.type('title', 'Whistles on every vest');
    box.find('form').dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true }));
    await until('the idea in the list', () => box.titles().includes('Whistles on every vest'));
    const item = box.find('[part~=list] [data-id^="crew~"]');
    const id = item.dataset['id']!;
    expect((await stored(box, id))?.['state']).to.equal('crew');
    item.querySelector<HTMLElement>('[part~=vote]')!.click();
    await until('the vote', async () => (await stored(box, id))?.['votes'] !== undefined);
    expect((await showIdeaBox({ attributes: { order: 'newest' } })).titles()).not.to.include(
      'Whistles on every vest',
    );
  });

  it('shows an idea’s page at its address, in the box of its board alone', async () => {
    const box = await showIdeaBox({ attributes: crew, before: asExpert });
    await until('its ideas', () => box.titles().length === 2);
    // Before the box takes the press, the browser would follow the link.
    const stay = (event: Event) => {
      event.preventDefault();
    };
    addEventListener('click', stay);
    await until('the page', () => {
      if (!location.search.includes('stoa=')) box.find('[part~=list] h3 a').click();
      return box.has('[part~=idea-page] h2');
    });
    removeEventListener('click', stay);
    expect(location.search).to.match(/stoa=idea\.crew~/);
    const open = await showIdeaBox();
    expect(open.titles()).to.have.length(10);
    history.replaceState(null, '', start);
  });

  it('says to the owner that the settings know no such board', async () => {
    const box = await showIdeaBox({ attributes: { board: 'crwe' } });
    expect(box.text()).to.contain('The attribute board="crwe" names no board of the settings.');
  });

  it('says that it could not be found out, and asks again', async () => {
    const demo: Pretence = { reads: 'busy' };
    const box = await showIdeaBox({ attributes: crew, demo });
    await until('the sentence', () => box.text().includes('Whether you may enter could not be found out.'));
    delete demo.reads;
    await box.press(box.words.retry);
    await until('the door', () => box.has('[part~=gate]'));
  });
});
