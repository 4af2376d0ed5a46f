import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { voteForIdea } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../testing/accessible.ts';
import { demoSite, forgetVisitor, meet, showIdeaBox, type Pretence } from '../testing/idea-box.ts';
import type { IdeaBox } from './idea-box.ts';

beforeEach(forgetVisitor);

describe('the idea box', () => {
  it('shows ten ideas, most wanted first, and tells the page that they are there', async () => {
    const site = demoSite();
    const element = document.createElement('stoa-idea-box');
    element.site = site;
    setTimeout(() => document.body.append(element));
    await oneEvent(element, 'stoa-ready');
    const box = await meet(element, site);
    const votes = [...element.shadowRoot!.querySelectorAll('[part~=vote]')].map((each) =>
      Number(each.textContent),
    );
    expect(box.titles()).to.have.length(10);
    expect(votes).to.deep.equal([...votes].sort((one, other) => other - one));
    expect(box.find('h2').textContent).to.equal('Ideas');
    element.remove();
  });

  it('puts the newest first when asked, and says so to assistive technology', async () => {
    const box = await showIdeaBox();
    const most = box.titles();
    await box.press(box.words.orders.newest);
    await until('another order', () => box.titles()[1] !== most[1] && box.titles().length === 10);
    expect(box.button(box.words.orders.newest).getAttribute('aria-pressed')).to.equal('true');
    expect(box.button(box.words.orders.votes).getAttribute('aria-pressed')).to.equal('false');
    expect(box.element.order).to.equal('newest');
    const times = [...box.element.shadowRoot!.querySelectorAll('[part~=list] time')].map((each) =>
      Date.parse(each.getAttribute('datetime')!),
    );
    expect(box.titles()[0], 'what the team has pinned').to.equal(most[0]);
    expect(times.slice(1)).to.deep.equal(times.slice(1).sort((one, other) => other - one));
  });

  it('says of an idea what it is about, how many have spoken, and that the team has pinned it', async () => {
    const box = await showIdeaBox();
    const about = box.find('[part~=list] .about');
    expect(about.textContent).to.include(box.words.pinned).and.include('Gear');
    expect(about.lastElementChild?.textContent).to.match(/^\d+ comments$/);
    expect(box.find('[part~=list] h3 a').getAttribute('href')).to.match(/[?&]stoa=idea\.[\w-]+$/);
  });

  it('shows ten more below those that are there', async () => {
    const box = await showIdeaBox();
    const first = box.titles();
    await box.press(box.words.showMore);
    await until('twenty ideas', () => box.titles().length === 20);
    expect(box.titles().slice(0, 10)).to.deep.equal(first);
    expect(new Set(box.titles()).size).to.equal(20);
  });

  it('invites the first idea where there is none', async () => {
    const box = await showIdeaBox({ demo: { story: 'empty' } });
    expect(box.text()).to.include(box.words.empty);
    expect(box.has('[part~=list]')).to.be.false;
  });

  it('says that it could not be read, and tries again when asked', async () => {
    const demo: Pretence = { reads: 'denied' };
    const box = await showIdeaBox({ demo });
    const alert = await until('the failure', () => box.has('[role=alert]') && box.find('[role=alert]'));
    expect(alert.textContent).to.include(box.words.failed);
    delete demo.reads;
    await box.press(box.words.retry);
    await until('the ideas', () => box.titles().length === 10);
    expect(box.has('[role=alert]')).to.be.false;
  });

  it('waits behind a skeleton that is announced', async () => {
    const box = await showIdeaBox({ demo: { reads: 'waiting' } });
    expect(box.find('[part~=skeleton] [role=status]').textContent).to.equal(box.words.loadingIdeas);
  });

  it('tells the owner in one sentence what is missing, and works once it is there', async () => {
    const { error } = console;
    const said: unknown[] = [];
    console.error = (...words: unknown[]) => said.push(...words);
    const element = await fixture<IdeaBox>(html`<stoa-idea-box></stoa-idea-box>`);
    const site = demoSite();
    const box = await meet(element, site);
    await until('the sentence', () => box.has('[role=alert]')).finally(() => (console.error = error));
    expect(box.text()).to.match(/data-project/);
    expect(said).to.have.length(1);
    element.site = site;
    await until('the ideas', () => box.titles().length === 10);
    expect(box.has('[role=alert]')).to.be.false;
  });

  it('shows another community when it is given one', async () => {
    const box = await showIdeaBox();
    box.element.site = demoSite({ story: 'empty' });
    await until('the other community', () => box.text().includes(box.words.empty));
    expect(box.titles()).to.be.empty;
    box.element.site = box.site;
    await until('the first one again', () => box.titles().length === 10);
  });

  it('takes a site that is set right after it is in the page', async () => {
    const element = document.createElement('stoa-idea-box');
    document.body.append(element);
    const site = demoSite();
    element.site = site;
    const box = await meet(element, site);
    await until('its ideas', () => box.titles().length === 10);
    expect(box.has('[role=alert]')).to.be.false;
    element.remove();
  });

  it('hears nothing more of a community that it has left', async () => {
    const box = await showIdeaBox({ demo: { writes: 'denied' } });
    await until('the last of its styles', () => box.has('.filters'));
    const sheets = box.element.shadowRoot!.adoptedStyleSheets.length;
    box.element.site = demoSite({ story: 'empty' });
    await until('the other community', () => box.text().includes(box.words.empty));
    let heard = 0;
    box.element.addEventListener('stoa-error', () => heard++);
    const refused = new Promise((done) => box.site.overlay.onRefused(done));
    box.site.act(voteForIdea, { id: 'gloves', up: true });
    await refused;
    expect(heard).to.equal(0);
    expect(box.element.shadowRoot!.adoptedStyleSheets).to.have.length(sheets);
  });

  it('goes on working when it is moved in the page', async () => {
    const box = await showIdeaBox();
    const titles = box.titles();
    await until('the last of its styles', () => box.has('.filters'));
    const sheets = box.element.shadowRoot!.adoptedStyleSheets.length;
    const elsewhere = await fixture<HTMLElement>(html`<section></section>`);
    elsewhere.append(box.element);
    await until('the ideas again', () => box.titles().length === 10);
    expect(box.titles()).to.deep.equal(titles);
    expect(box.element.shadowRoot!.querySelectorAll('[part~=list]')).to.have.length(1);
    expect(box.element.shadowRoot!.adoptedStyleSheets).to.have.length(sheets);
    box.find('[part~=vote]').click();
    await until('my vote', () => box.find('[part~=vote]').getAttribute('aria-pressed') === 'true');
    await box.press(box.words.orders.newest);
    await until('another order', () => box.titles()[1] !== titles[1] && box.titles().length === 10);
  });

  it('is written from right to left in Arabic, whatever the page is', async () => {
    const box = await showIdeaBox({ lang: 'ar' });
    const base = box.find('[part~=base]');
    expect([base.dir, base.lang]).to.deep.equal(['rtl', 'ar']);
    const [vote, title] = [box.find('[part~=vote]'), box.find('[part~=list] h3')].map((each) =>
      each.getBoundingClientRect(),
    );
    expect(vote!.left).to.be.above(title!.left);
  });

  it('keeps its headings in the page’s order', async () => {
    const box = await showIdeaBox();
    box.element.headingLevel = 4;
    await box.element.updateComplete;
    expect(box.find('h2').ariaLevel).to.equal('4');
    expect(box.find('h3').ariaLevel).to.equal('5');
  });

  const states: Readonly<Record<string, { demo?: Pretence; lang?: string }>> = {
    'full of ideas': {},
    empty: { demo: { story: 'empty' } },
    waiting: { demo: { reads: 'waiting' } },
    failed: { demo: { reads: 'quota' } },
    'written from right to left': { lang: 'ar' },
  };
  for (const [name, shown] of Object.entries(states))
    it(`is accessible when ${name}`, async () => {
      const box = await showIdeaBox(shown);
      await isAccessible(box);
    });
});
