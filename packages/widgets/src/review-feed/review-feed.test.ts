import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../testing/accessible.ts';
import { demoSite, forgetVisitor, type Pretence } from '../testing/idea-box.ts';
import { plantReview } from '../testing/planted-review.ts';
import { showReviews } from '../testing/review-feed.ts';

beforeEach(forgetVisitor);

const titles = (feed: Awaited<ReturnType<typeof showReviews>>) =>
  feed.all('[part~=list] [part~=review]').map(({ dataset }) => dataset['id']);

describe('the review feed', () => {
  it('shows an average of all that stand, and the ten newest that everybody may read', async () => {
    const feed = await showReviews();
    expect(feed.text('.figure')).to.equal('4.3 29 reviews');
    expect(feed.find('.figure [part=stars]').ariaLabel).to.equal('4.3 of 5 stars');
    expect(titles(feed)).to.have.length(10);
    expect(titles(feed), 'what waits').not.to.include('g-plover');
    expect(feed.text(), 'advertising').not.to.include('WATCHES');
    await feed.press(feed.words.showMore);
    await until('twenty reviews', () => titles(feed).length === 20);
    expect(new Set(titles(feed)).size).to.equal(20);
  });

  it('says nothing of an average where one has spoken, and shows bars from five on', async () => {
    const one = await showReviews({ attributes: { item: 'dawn-paddle' } });
    expect(one.text('[part=summary]')).to.equal('1 review');
    const four = await showReviews({ attributes: { item: 'first-strokes' } });
    expect(four.text('[part=summary]')).to.equal('4.8 4 reviews');
    expect(four.has('[part=histogram]')).to.be.false;
    const none = await showReviews({ attributes: { item: 'sup-sunset' } });
    expect(none.has('[part=summary]')).to.be.false;
    expect(none.text()).to.include(none.words.empty);
  });

  it('narrows the list by a bar, and says so to assistive technology', async () => {
    const feed = await showReviews();
    const bar = feed.all('[part=bar]')[2]!;
    expect(bar.textContent).to.include('3 stars: 3 reviews, 10%');
    bar.click();
    await until('three reviews', () => titles(feed).length === 3);
    const pressed = feed.all('[part=bar]').map((each) => each.getAttribute('aria-pressed'));
    expect(pressed).to.deep.equal(['false', 'false', 'true', 'false', 'false']);
    bar.click();
    await until('all again', () => titles(feed).length === 10);
  });

  it('finds people like the reader, and words; and leads back where there is nothing', async () => {
    const feed = await showReviews();
    const like = feed.find(`[aria-label="${feed.words.peopleLikeMe}"]`) as HTMLSelectElement;
    like.value = 'Level:Club';
    like.dispatchEvent(new Event('change'));
    await until('the club', () => titles(feed).join() === 'viktor,lars');
    await feed.type('[type=search]', 'turtle');
    await until('what speaks of turtles', () => titles(feed).join() === 'lucia');
    await feed.type('[type=search]', 'submarine');
    await until('nothing', () => feed.text().includes(feed.words.noneFound('submarine')));
    await feed.press(feed.words.showAll);
    await until('all again', () => titles(feed).length === 10);
  });

  it('loads no picture before somebody asks for one', async () => {
    const site = demoSite();
    const asked: string[] = [];
    const list = site.store.list.bind(site.store);
    site.store.list = (query, options) => {
      asked.push(query.collection);
      return list(query, options);
    };
    const pictures = ['ThePictureOfATurtle1'];
    await plantReview(site, 'diver', { pictures, excerpt: 'A turtle.', body: 'A turtle.' });
    const feed = await showReviews({ site });
    await until('the row', () => titles(feed)[0] === 'diver');
    expect(asked).to.deep.equal(['items/kayak-101/reviews']);
    await feed.press('1 photo');
    await until('its pictures', () => asked.at(-1) === 'items/kayak-101/reviews/diver/media');
  });

  it('unfolds a long review, and counts once whom it has helped', async () => {
    const feed = await showReviews();
    expect(feed.text('[data-id=zainab]')).not.to.include('winding roads');
    await feed.press(`${feed.words.readMore}: I was afraid of the water, and I am booking the next one`);
    await until('all of it', () => feed.text('[data-id=zainab]').includes('winding roads'));
    const helpful = () => feed.find('[data-helps=zainab]');
    expect(helpful().textContent).to.include('14');
    const arrived = oneEvent(feed.element, 'stoa-helpful');
    helpful().click();
    await until('one more at once', () => helpful().textContent.includes('15'));
    expect((await arrived).detail).to.deep.equal({ id: 'zainab', up: true });
    expect(helpful().ariaPressed).to.equal('true');
    helpful().click();
    await until('taken back', () => helpful().textContent.includes('14'));
  });

  it('opens an account of every review that ever came', async () => {
    const feed = await showReviews();
    expect(feed.text('[part=audit] summary')).to.equal(
      'Every review counts: 31 received · 29 in the average · 1 not published · 1 taken back',
    );
    feed.find('[part=audit] summary').click();
    await feed.comes('.totals');
    const totals = feed.text('.totals');
    for (const sentence of [
      feed.words.totalGone('advertising'),
      '1 × 1 star',
      `${feed.words.totalReplied} 4`,
      feed.words.held(14),
    ])
      expect(totals).to.include(sentence);
  });

  it('tells the owner in one sentence what is wrong with the attributes', async () => {
    const said: string[] = [];
    const element = document.createElement('stoa-review-feed');
    element.site = demoSite();
    element.addEventListener('stoa-error', ({ detail }) => said.push(detail.message));
    await fixture(html`${element}`);
    await until('the sentence', () => said.length > 0);
    expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).to.match(/^item is missing: /);
    element.item = 'kayak-101';
    element.aspects = 'Pace:scale,Mood:colour,Level:choice(One)';
    await until('the reviews', () => element.shadowRoot?.querySelector('[part~=list]') ?? false);
    await until('the other sentence', () => said.length === 2);
    expect(said[1]).to.match(/left out: "Mood:colour", "Level:choice\(One\)"/);
  });

  it('takes every name that an item may have', async () => {
    const item = 'Kayak / 101: Größe «L» 海';
    const feed = await showReviews({
      attributes: { item },
      before: (site) =>
        plantReview(site, 'anybody', {
          item: 'Kayak=20==2f==20=101=3a==20=Größe=20==ab=L=bb==20=海',
          title: 'Fits',
        }),
    });
    await until('its review', () => feed.text().includes('Fits'));
  });

  const states: Readonly<
    Record<string, { demo?: Pretence; lang?: string; attributes?: Record<string, string> }>
  > = {
    'full of reviews': {},
    'without reviews': { attributes: { item: 'sup-sunset' } },
    'a summary alone': { attributes: { view: 'summary' } },
    waiting: { demo: { reads: 'waiting' } },
    failed: { demo: { reads: 'quota' } },
    'written from right to left': { lang: 'ar' },
  };
  for (const [name, shown] of Object.entries(states))
    it(`is accessible when ${name}`, async () => {
      const feed = await showReviews(shown);
      await isAccessible(feed);
    });
});
