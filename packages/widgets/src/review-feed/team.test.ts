import { expect } from '@open-wc/testing';
import type { Site } from '@stoa/core';
import { comment } from '@stoa/core/threads/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { becomes } from '../testing/becomes.ts';
import { demoSite, forgetVisitor } from '../testing/idea-box.ts';
import { plantReview } from '../testing/planted-review.ts';
import { showReviews, type ShownFeed } from '../testing/review-feed.ts';

beforeEach(forgetVisitor);

/** A site whose moderator is here. */
async function moderated(): Promise<Site> {
  const site = demoSite();
  await becomes(site, 'moderator');
  return site;
}

/** Lets a question wait, or an answer to `parent`. */
const plantQuestion = (site: Site, body: string, parent = '') =>
  site.store.commit([
    {
      kind: 'set',
      path: `items/kayak-101/comments/${site.store.newId()}`,
      fields: {
        ...(sampleOf(comment) as StoredMap),
        ...{ by: 'hana', name: 'Hana', label: '', site: site.id, at: new Date(), state: 'pending' },
        ...{ body, parent },
      },
    },
  ]);

const held = (feed: ShownFeed) => feed.all('.held [part=comment]');

const publishOf = (row: Element | undefined) =>
  [...(row?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === 'Publish');

const stateOf = async (site: Site, item: string) =>
  (await site.store.get(`items/${item}/reviews/zainab`))?.fields['state'];

describe('the team, when another item is shown', () => {
  it('has no reply open that was begun for the one before', async () => {
    const site = await moderated();
    await plantReview(site, 'zainab', { item: 'dawn-paddle', name: 'Zainab Yusuf' });
    const feed = await showReviews({ site });
    await feed.press(feed.words.answerOf('Zainab Yusuf'));
    await feed.comes('[data-id=zainab] form textarea');
    await feed.type('#review-reply', 'Well done.');
    feed.element.item = 'dawn-paddle';
    await until('the other item', () => feed.text('.figure').includes('2 reviews'));
    await feed.comes('[data-id=zainab] [data-does=reply]');
    expect(feed.has('#review-reply')).to.be.false;
    feed.element.item = 'kayak-101';
    await until('the first again', () => feed.text('.figure').includes('29 reviews'));
    await feed.press(feed.words.answerOf('Zainab Yusuf'));
    const field = await feed.comes('[data-id=zainab] form textarea');
    expect(field, 'nothing typed is lost').to.have.property('value', 'Well done.');
  });

  it('decides nothing that it was asked about the one before', async () => {
    const site = await moderated();
    await plantReview(site, 'zainab', { item: 'dawn-paddle' });
    const feed = await showReviews({ site });
    (await feed.comes('[data-id=zainab] [data-does=reject]')).click();
    (await feed.comes('dialog [value=off-topic]')).click();
    feed.element.item = 'dawn-paddle';
    await until('no dialog', () => !feed.has('dialog'));
    await until('the other item', () => feed.text('.figure').includes('2 reviews'));
    expect([await stateOf(site, 'kayak-101'), await stateOf(site, 'dawn-paddle')]).to.deep.equal([
      'approved',
      'approved',
    ]);
  });
});

describe('what waits', () => {
  it('is decided on one by one: not by a double click, nor by a key pressed again', async () => {
    const site = await moderated();
    await plantQuestion(site, 'And on Sundays?');
    const feed = await showReviews({ site });
    await until('both', () => held(feed).length === 2);
    const [first, second] = held(feed);
    const button = publishOf(first)!;
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 }));
    publishOf(second)!.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 2 }));
    await until('one is left', () => held(feed).length === 1);
    expect(held(feed)[0]).to.equal(second);
    await until('the next row has the focus', () => feed.element.shadowRoot?.activeElement === second);
    await until('one more', () => feed.text('[part=questions] > summary').endsWith('(10)'));
    expect(held(feed)).to.have.length(1);
    publishOf(second)!.click();
    await until('none', () => held(feed).length === 0);
    await until(
      'the focus is in the feed',
      () => feed.element.shadowRoot?.activeElement?.localName === 'summary',
    );
  });

  it('shows of an answer what was asked', async () => {
    const site = await moderated();
    const { items } = await site.store.list({ collection: 'items/kayak-101/comments', limit: 50 });
    const question = items.find(({ fields }) => /charge a phone/.test(fields['body'] as string))!;
    await plantQuestion(site, 'No, sorry.', question.id);
    const feed = await showReviews({ site });
    await until('the question', () =>
      held(feed).some(
        ({ textContent }) => textContent.includes('No, sorry.') && textContent.includes('charge a phone'),
      ),
    );
  });
});
