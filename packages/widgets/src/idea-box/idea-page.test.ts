import { expect, oneEvent } from '@open-wc/testing';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { html } from 'lit';
import { isAccessible } from '../testing/accessible.ts';
import { forgetVisitor, type Pretence } from '../testing/idea-box.ts';
import { showIdeaPage } from '../testing/idea-page.ts';
import { change, counted, countReads, history, voters } from '../testing/planted-idea.ts';

beforeEach(forgetVisitor);

describe('the page of an idea', () => {
  it('shows it whole: title, votes, status, author, category, text, reason', async () => {
    const page = await showIdeaPage();
    const stored = (await page.site.store.get('ideas/gloves'))!.fields as Record<string, string>;
    expect(page.text('h2')).to.equal(stored['title']);
    expect(page.text('[part~=vote]')).to.equal(`${stored['votes']}`);
    expect(page.text('.about')).to.include(page.shared.statuses.done).and.include(stored['name']);
    expect(page.text('.category')).to.equal(stored['category']);
    expect(page.text('.said')).to.include(stored['body']!.slice(-20));
    expect(page.text('.team')).to.include(page.words.team).and.include(stored['reason']!.slice(0, 40));
    await isAccessible(page);
  });

  it('shows the faces of who voted last, and how many more there are', async () => {
    const page = await showIdeaPage({ before: voters('Ann Lee', 'Bo Chen', 'Cem Aydın') });
    await until('the faces', () => page.has('.voters'));
    expect(page.text('.voters p'))
      .to.match(/Ann Lee/)
      .and.include('Bo Chen')
      .and.include('Cem Aydın');
    const votes = Number(page.text('[part~=vote]'));
    expect(page.text('.voters p')).to.include(page.words.moreVoters(votes - 3));
    page.find('[part~=vote]').click();
    await until('me among them', () => page.text('.voters p').startsWith(page.words.you));
    expect(page.text('[part~=vote]')).to.equal(String(votes + 1));
    expect(page.text('.voters p')).to.include(page.words.moreVoters(votes - 3));
  });

  it('tells what became of it, the newest two, and all when asked', async () => {
    const page = await showIdeaPage({ before: history(['review', 'planned', 'progress', 'done']) });
    await until('the history', () => page.has('.history li'));
    expect(page.all('.history li')).to.have.length(2);
    expect(page.text('.history li')).to.include(
      page.words.became(page.shared.statuses.progress, page.shared.statuses.done),
    );
    expect(page.text('.history')).not.to.include('Because of review.');
    await page.press(page.words.earlier);
    await until('all of it', () => page.all('.history li').length === 4);
    expect(page.text('.history')).to.include('Because of review.');
    expect(page.text('.history')).not.to.include(page.words.earlier);
    await isAccessible(page);
  });

  it('leads on to the idea that stands for it, and takes neither votes nor comments', async () => {
    const page = await showIdeaPage({
      before: change({ state: 'merged', mergedInto: 'left-handed-paddles' }),
    });
    const link = page.find('.stands a') as HTMLAnchorElement;
    expect(link.dataset['place']).to.equal('left-handed-paddles');
    expect(page.has('[part~=vote]')).to.be.false;
    expect(page.has('.opener')).to.be.false;
    expect(page.text('[part~=thread]')).to.include(page.thread.locked);
  });

  it('names the ideas that it stands for, once somebody wants to know', async () => {
    const page = await showIdeaPage({ before: change({ absorbed: ['numb-fingers'] }) });
    expect(page.text('.absorbed summary')).to.equal(page.words.standsFor(1));
    page.find('.absorbed summary').click();
    const title = (await page.site.store.get('ideas/numb-fingers'))!.fields['title'];
    await until('its title', () => page.text('.absorbed a') === title);
  });

  it('says in one sentence that there is none, with a way to all', async () => {
    const page = await showIdeaPage({ id: 'nowhere' });
    expect(page.text('.missing')).to.equal(page.words.missing);
    expect(page.has('h2')).to.be.false;
    expect(page.has('[part~=thread]')).to.be.false;
    await isAccessible(page);
    page.find('.back a').click();
    expect(page.element.gone).to.deep.equal(['']);
  });

  it('says that it could not be read, and reads it when asked again', async () => {
    const demo: Pretence = { reads: 'busy' };
    const page = await showIdeaPage({ demo });
    await until('the failure', () => page.has('[role=alert]'));
    expect(page.text('[role=alert]')).to.include(page.words.failed).and.include(page.shared.unread.busy);
    await isAccessible(page);
    delete demo.reads;
    await page.press(page.shared.retry);
    await until('the idea', () => page.has('h2'));
  });

  it('waits behind a skeleton', async () => {
    const page = await showIdeaPage({ demo: { reads: 'waiting' } });
    expect(page.text('[part~=skeleton] [role=status]')).to.equal(page.words.loading);
    await isAccessible(page);
  });

  it('is ready once it is shown', async () => {
    const page = await showIdeaPage();
    await page.element.page!.ready;
    expect(page.has('h2')).to.be.true;
  });

  it('copies its link, and takes reports', async () => {
    const page = await showIdeaPage({
      demo: {
        settings: {
          ...(sampleOf(siteSettings) as StoredMap),
          need: { idea: 'guest', vote: 'guest', comment: 'guest', report: 'guest' },
        },
      },
    });
    expect((page.find('.links a') as HTMLAnchorElement).href).to.match(/stoa=idea\.gloves$/);
    await page.press(page.words.report, '.links');
    await until('the reasons', () => page.has('dialog .reasons'));
    const announced = oneEvent(page.element, 'stoa-report');
    await page.press(page.thread.complaints['off-topic'], 'dialog');
    const { detail } = (await announced) as CustomEvent<{ readonly path: string }>;
    expect(detail.path).to.equal('ideas/gloves');
    expect((await page.site.store.get('ideas/gloves'))?.fields['reports']).to.equal(1);
  });

  it('gives the team its tools, for the idea and for each comment', async () => {
    const page = await showIdeaPage({
      tools: {
        ideaTools: ({ id }) => html`<p class="tools-of-${id}"></p>`,
        commentTools: (on, comment) => html`<i class="tool" title="${on} ${comment.id}"></i>`,
      },
    });
    expect(page.has('.tools-of-gloves')).to.be.true;
    const shown = page.all('[part~=comment]').filter((each) => each.querySelector(':scope > .by'));
    expect(page.all('[part~=comment] .tool')).to.have.length(shown.length);
    expect(page.find('.tool').title).to.match(/^ideas\/gloves \S+$/);
  });

  it('costs 11 reads with a few comments', async () => {
    let reads = 0;
    const page = await showIdeaPage({
      id: 'counted',
      before: async (site) => {
        await counted(site);
        reads = 0;
        countReads(site, (count) => (reads += count));
      },
    });
    await until('the faces', () => page.has('.voters'));
    await until('the history', () => page.has('.history'));
    expect(page.all('[part~=comment]')).to.have.length(3);
    expect(reads).to.be.at.most(11);
  });

  it('is written from right to left in Arabic', async () => {
    const page = await showIdeaPage({ lang: 'ar' });
    const [vote, title] = ['[part~=vote]', 'h2'].map((each) => page.find(each).getBoundingClientRect());
    expect(vote!.left).to.be.above(title!.left);
    await isAccessible(page);
  });
});
