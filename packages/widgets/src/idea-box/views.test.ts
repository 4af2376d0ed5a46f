import { expect, oneEvent } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../testing/accessible.ts';
import { forgetVisitor, showIdeaBox, type ShownBox } from '../testing/idea-box.ts';

const start = location.href;

beforeEach(forgetVisitor);
after(() => history.replaceState(null, '', start));

const all = (box: ShownBox, selector: string) => [
  ...box.element.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

describe('the roadmap', () => {
  const wide = { view: 'roadmap', style: 'inline-size: 900px' };

  it('shows three ideas each of what is planned, on its way and done, and more when asked', async () => {
    const box = await showIdeaBox({ attributes: wide });
    await until('nine ideas', () => all(box, '[part~=column] [part~=item]').length === 9);
    const headings = all(box, '[part~=column] > h3').map((each) => each.textContent.trim());
    const { planned, progress, done } = box.words.statuses;
    expect(headings).to.deep.equal([planned, progress, done]);
    await box.press(`${box.words.showMore}: ${progress}`);
    await until('more', () => all(box, '#column-progress [part~=item]').length > 3);
    expect(all(box, '#column-planned [part~=item]')).to.have.length(3);
    await isAccessible(box);
  });

  it('says in words that a column is empty', async () => {
    const box = await showIdeaBox({ demo: { story: 'empty' }, attributes: wide });
    const { planned, progress, done } = box.words.emptyColumns;
    await until('three sentences', () =>
      [planned, progress, done].every((sentence) => box.text().includes(sentence)),
    );
  });

  it('has tabs where there is room for one column, and asks only for that one', async () => {
    const box = await showIdeaBox({ attributes: { view: 'roadmap', style: 'inline-size: 340px' } });
    await until('three ideas', () => all(box, '[part~=column] [part~=item]').length === 3);
    const tabs = () => all(box, '[role=tab]');
    expect(tabs().map((tab) => tab.ariaSelected)).to.deep.equal(['true', 'false', 'false']);
    await isAccessible(box);
    const { store } = box.site;
    const list = store.list.bind(store);
    const asked: unknown[] = [];
    store.list = (query, options) => {
      asked.push(query.where?.find(([field]) => field === 'status')?.[2]);
      return list(query, options);
    };
    tabs()[0]!.focus();
    tabs()[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await until('the next tab', () => box.element.shadowRoot!.activeElement === tabs()[1]);
    await until('its ideas', () => all(box, '#column-progress [part~=item]').length === 3);
    expect(asked).to.deep.equal(['progress']);
  });

  it('leads to an idea and back', async () => {
    const box = await showIdeaBox({ attributes: wide });
    await until('nine ideas', () => all(box, '[part~=column] [part~=item]').length === 9);
    box.find('[part~=column] h4 a, [part~=column] li h3 a').click();
    await until('its page', () => box.has('[part~=idea-page] h2'));
    history.back();
    await until('the roadmap', () => all(box, '[part~=column] [part~=item]').length === 9);
  });
});

describe('the compact view', () => {
  it('shows three ideas and the way to all of them', async () => {
    const box = await showIdeaBox({ attributes: { view: 'compact' } });
    expect(box.titles()).to.have.length(3);
    expect(box.has('[part~=toolbar]')).to.be.false;
    await isAccessible(box);
    await box.press(box.words.allIdeas);
    await until('all of them', () => box.titles().length === 10 && box.has('[part~=toolbar]'));
  });

  it('leads to the owner’s page with all ideas where there is one', async () => {
    const box = await showIdeaBox({ attributes: { view: 'compact', all: '/ideas?lang=en' } });
    const link = box.find('.all a') as HTMLAnchorElement;
    expect(link.getAttribute('href')).to.equal('/ideas?lang=en');
    const title = box.find('[part~=list] h3 a') as HTMLAnchorElement;
    expect(title.href).to.match(/\/ideas\?lang=en&stoa=idea\.[\w-]+$/);
  });
});

describe('the form view', () => {
  it('is there at once, stays when it is sent, and shows what became of that', async () => {
    const box = await showIdeaBox({ attributes: { view: 'form' }, demo: { writes: 'waiting' } });
    await until('the form', () => box.has('form'));
    expect(box.has('[part~=list]')).to.be.false;
    expect(() => box.button(box.words.cancel)).to.throw();
    await isAccessible(box);
    await box.type('title', 'Soup after the paddle');
    await box.press(box.words.post);
    await until('what I posted', () => box.has('.own'));
    expect(box.find('.own').textContent).to.include('Soup after the paddle').and.include(box.words.sending);
    expect(box.field('title').value).to.equal('');
  });
});

describe('a challenge', () => {
  const summer = 'Summer trips';

  it('says how long it goes on, shows its own ideas, and takes posts into its category', async () => {
    const box = await showIdeaBox({ attributes: { challenge: summer, ends: '2099-03-31' } });
    await until('the countdown', () => box.has('[part~=countdown] b'));
    expect(box.find('h2').textContent).to.equal(summer);
    expect(box.find('[part~=countdown]').textContent).to.include('2099');
    expect(
      all(box, '[part~=list] .about').every((row) => row.textContent.includes(summer)),
      'only its own',
    ).to.be.true;
    await isAccessible(box);
    await box.press(box.words.newIdea);
    await until('the form', () => box.has('form'));
    expect(box.has('[name=category]')).to.be.false;
    await box.type('title', 'A lagoon by moonlight');
    const posted = oneEvent(box.element, 'stoa-idea-posted');
    await box.press(box.words.post);
    const { detail } = (await posted) as CustomEvent<{ id: string }>;
    const stored = await box.site.store.get(`ideas/${detail.id}`);
    expect(stored?.fields['category']).to.equal(summer);
  });

  it('counts hours in its last two days', async () => {
    const now = new Date();
    const today = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
    const box = await showIdeaBox({ attributes: { challenge: summer, ends: today } });
    const hours = Math.ceil(24 - now.getHours() - now.getMinutes() / 60 - now.getSeconds() / 3600);
    await until('the countdown', () => box.has('[part~=countdown] b'));
    expect(box.find('[part~=countdown] b').textContent.trim()).to.be.oneOf(
      [hours - 1, hours, hours + 1].map((each) => box.words.hoursLeft(each)),
    );
  });

  it('closes when it has ended, and shows the most wanted with their places', async () => {
    const box = await showIdeaBox({
      attributes: { challenge: summer, ends: '2026-03-31', order: 'newest' },
    });
    await until('the result', () => box.text().includes(box.words.result));
    await until('the places', () => all(box, 'b.meta').length >= 3);
    expect(box.button(box.words.newIdea).hidden).to.be.true;
    await until('the most wanted first', () => {
      const votes = all(box, '[part~=list] [part~=vote]').map((each) => Number(each.textContent));
      return votes.length > 1 && votes.join() === [...votes].sort((one, other) => other - one).join();
    });
    const places = all(box, '[part~=list] b.meta').map((each) => each.textContent);
    expect(places).to.deep.equal([1, 2, 3].map((place) => box.words.rank(place)));
    await isAccessible(box);
  });

  for (const [name, attributes, sentence] of [
    ['a day that does not exist', { challenge: summer, ends: '2026-02-31' }, /ends must be a day/],
    ['a category that the settings do not know', { challenge: 'Winter' }, /challenge must be one of/],
  ] as const)
    it(`tells the owner in one sentence of ${name}`, async () => {
      const { error } = console;
      const said: string[] = [];
      console.error = (text: string) => said.push(text);
      const box = await showIdeaBox({ attributes });
      await until('the sentence', () => box.has('[role=alert]')).finally(() => (console.error = error));
      expect(box.find('[role=alert]').textContent).to.match(sentence);
      expect(said.filter((text) => sentence.test(text))).to.have.length(1);
    });
});

describe('the score', () => {
  it('says in one line what ideas have come to, where staff have counted', async () => {
    const box = await showIdeaBox({
      demo: { story: 'empty' },
      before: (site) =>
        site.store.commit([
          {
            kind: 'set',
            path: 'snapshots/score',
            fields: { score: { ideas: 412, answered: 300, done: 57, declined: 12, medianDays: 2 } },
          },
        ]),
    });
    await until('the line', () => box.has('[part~=score]'));
    const { scoreIdeas, scoreAnswered, scoreDone, scoreDays } = box.words;
    expect(all(box, '[part~=score] span').map((each) => each.textContent)).to.deep.equal([
      scoreIdeas(412),
      scoreAnswered(300),
      scoreDone(57),
      scoreDays(2),
    ]);
  });
});
