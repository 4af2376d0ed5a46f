import { expect, oneEvent } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { becomes } from '../testing/becomes.ts';
import { demoSite, forgetVisitor } from '../testing/idea-box.ts';
import { plantReview } from '../testing/planted-review.ts';
import { showReviews, type ShownFeed } from '../testing/review-feed.ts';

const page = location.href;

beforeEach(forgetVisitor);
afterEach(() => history.replaceState(null, '', page));

const opened = async (feed: ShownFeed) => {
  feed.find('[part=questions] > summary').click();
  await feed.comes('[part=thread] [part=comment]');
};

const saying = (feed: ShownFeed, words: string) =>
  feed.all('[part=thread] [part=comment]').findLast(({ textContent }) => textContent.includes(words));

/** Writes in the form that is open below `within`. */
const writes = async (feed: ShownFeed, within: string, words: string) => {
  await feed.comes(`${within} form textarea`);
  await feed.type(`${within} form textarea`, words);
  feed.find(`${within} form .primary`).click();
};

describe('questions on an item', () => {
  it('load when somebody looks, and say before how many there are', async () => {
    const feed = await showReviews();
    expect(feed.text('[part=questions]')).to.equal('Questions and answers (9)');
    expect(feed.has('[part=thread]')).to.be.false;
    await opened(feed);
    expect(feed.all('[part=thread] [part=comment]')).to.have.length(9);
    expect(feed.text('[part=thread]')).to.include('We have straps in the box');
    const none = await showReviews({ attributes: { 'without-questions': '' } });
    expect(none.has('[part=questions]')).to.be.false;
  });

  it('are asked where nobody has reviewed or asked, and answered', async () => {
    const feed = await showReviews({ attributes: { item: 'night-swim' } });
    feed.find('[part=questions] > summary').click();
    const opener = await feed.comes('[part=thread] .opener');
    expect(feed.text('[part=thread]')).to.include('Nobody has asked anything yet');
    opener.click();
    const heard = oneEvent(feed.element, 'stoa-question');
    await writes(feed, '.writing', 'Is it dark?');
    const { detail } = (await heard) as CustomEvent<{ readonly on: string }>;
    expect(detail.on).to.equal('items/night-swim');
    await until('it is counted', () => feed.text('[part=questions] > summary').endsWith('(1)'));

    const asked = saying(feed, 'Is it dark?');
    asked?.querySelector<HTMLElement>('[data-does=reply]')?.click();
    await writes(feed, '[part=comment]', 'Very.');
    await until('the answer', () => saying(feed, 'Very.')?.parentElement?.className === 'replies');
    await until('both are counted', () => feed.text('[part=questions] > summary').endsWith('(2)'));
    expect(feed.text(), 'no review came of it').to.include(feed.words.empty);
  });

  it('are hidden by the team in their place, which counts one less', async () => {
    const site = demoSite();
    await becomes(site, 'moderator');
    const feed = await showReviews({ site });
    await opened(feed);
    const tool = await until(
      'the tools',
      () => saying(feed, 'charge a phone')?.querySelector<HTMLElement>('[part=team-tools] button') ?? false,
    );
    tool.click();
    (await feed.comes('dialog [value=off-topic]')).click();
    feed.find('dialog .primary').click();
    await until('one less', () => feed.text('[part=questions] > summary').endsWith('(8)'));
  });
});

describe('questions that wait', () => {
  const held = '.held [part=comment]';
  const tool = async (feed: ShownFeed, words: string) => {
    await feed.comes(held);
    const tools = feed.all(`${held} button`);
    tools.find(({ textContent }) => textContent.trim() === words)?.click();
  };
  const dogs = 'do you take dogs';

  it('are for the team alone, which publishes them, also where they are being read', async () => {
    const stranger = await showReviews();
    await opened(stranger);
    expect(stranger.text()).not.to.include(dogs);

    const site = demoSite();
    await becomes(site, 'moderator');
    const feed = await showReviews({ site });
    await opened(feed);
    await feed.comes(held);
    expect(feed.text('.held:has([part=comment])'))
      .to.include(feed.words.waitingQuestions(1))
      .and.include(dogs);
    await tool(feed, feed.words.publish);
    await until('it is read below', () => feed.text('[part=questions]').includes(dogs));
    await until('it is counted', () => feed.text('[part=questions] > summary').endsWith('(10)'));
    expect(feed.has(held)).to.be.false;
    await feed.press(feed.words.undo);
    await feed.comes(held);
    await until('one less', () => feed.text('[part=questions] > summary').endsWith('(9)'));
    await until('it is not read below', () => !feed.text('[part=questions]').includes(dogs));
  });

  it('are not published with a reason, and that can be undone', async () => {
    const site = demoSite();
    await becomes(site, 'moderator');
    const feed = await showReviews({ site });
    const path = `items/kayak-101/comments/${(await feed.comes(held)).dataset['id']}`;
    await tool(feed, feed.words.reject);
    (await feed.comes('dialog [value=off-topic]')).click();
    feed.find('dialog .primary').click();
    await until('it is gone', () => !feed.has(held));
    await until(
      'its author reads why',
      async () => (await site.store.get(path))?.fields['why'] === 'off-topic',
    );
    expect((await site.store.get(path))?.fields['state']).to.equal('rejected');
    await feed.press(feed.words.undo);
    await feed.comes(held);
  });

  it('are not looked for where the owner wants no questions', async () => {
    const site = demoSite();
    await becomes(site, 'moderator');
    const feed = await showReviews({ site, attributes: { 'without-questions': '' } });
    await feed.comes('.held');
    expect(feed.has(held)).to.be.false;
  });
});

describe('an address in the feed', () => {
  it('of a question opens it', async () => {
    history.replaceState(null, '', '?stoa=question.kayak-101.comment-2');
    const feed = await showReviews();
    const asked = await feed.comes('[part=comment][data-id=comment-2]');
    await until('it has the focus', () => feed.element.shadowRoot?.activeElement === asked);
    expect(feed.find('[part=questions]')).to.have.property('open', true);
  });

  it('of a review that is far down shows it above the list', async () => {
    history.replaceState(null, '', '?stoa=review.kayak-101.g-owl');
    const site = demoSite();
    await plantReview(site, 'g-owl', { excerpt: 'Far down.', at: new Date('2020-01-01') });
    const feed = await showReviews({ site });
    const linked = await feed.comes('.linked [data-id=g-owl]');
    expect(linked.textContent).to.include('Far down.');
    await until('it has the focus', () => feed.element.shadowRoot?.activeElement === linked);
    const href = linked.querySelector<HTMLAnchorElement>('.link')?.href;
    expect(new URL(href ?? '').searchParams.get('stoa')).to.equal('review.kayak-101.g-owl');
  });

  it('of a review that is gone says so', async () => {
    history.replaceState(null, '', '?stoa=review.kayak-101.nobody');
    const feed = await showReviews();
    await until('the sentence', () => feed.text().includes(feed.words.linkedGone));
  });
});
