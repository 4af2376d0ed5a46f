import { expect, fixtureCleanup, oneEvent } from '@open-wc/testing';
import { signIn } from '@stoa/core/members/account';
import { sign, writeCode } from '@stoa/core/reviews/code';
import { addPhotos } from '@stoa/core/reviews/commands';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../testing/accessible.ts';
import { becomes } from '../testing/becomes.ts';
import { demoSite, forgetVisitor, type Pretence } from '../testing/idea-box.ts';
import { plantReview } from '../testing/planted-review.ts';
import { showReviews, writeReview } from '../testing/review-feed.ts';

beforeEach(forgetVisitor);

const settings = (change: StoredMap): StoredMap => ({ ...(sampleOf(siteSettings) as StoredMap), ...change });

/** A site on which somebody with an account is here. */
async function memberSite(change?: StoredMap) {
  const site = demoSite(change && { settings: settings(change) });
  const { uid } = await signIn(site, {
    how: 'sign-up',
    email: 'ann@example.com',
    password: 'a boat in spring',
  });
  return { site, uid };
}

/** A code that is good for so many seconds from now. */
const codeFor = async (seconds: number) =>
  writeCode({
    code: 'PADDLE2026AB',
    uses: 1,
    until: (Math.floor(Date.now() / 1000) + seconds) * 1000,
    bearer: '',
    signature: await sign('key', 'text'),
  });

describe('the form for a review', () => {
  it('takes stars by a radio group, keeps them at once, and says what is missing', async () => {
    const feed = await showReviews();
    await feed.press(feed.words.write);
    await feed.comes('form [name=rating]');
    const radios = feed.all('fieldset.stars-field [type=radio]') as HTMLInputElement[];
    expect(feed.text('fieldset.stars-field legend')).to.equal(feed.words.starsLabel);
    expect(radios.map(({ name, ariaLabel }) => `${name}: ${ariaLabel}`)).to.deep.equal([
      'rating: 1 star: Poor',
      'rating: 2 stars: Fair',
      'rating: 3 stars: Good',
      'rating: 4 stars: Very good',
      'rating: 5 stars: Excellent',
    ]);
    expect(feed.element.shadowRoot?.activeElement).to.equal(radios[0]);
    await feed.press(feed.words.post);
    expect(feed.text('.stars-field .complaint')).to.equal(feed.words.starsMissing);
    const changed = oneEvent(document, 'change');
    await feed.give(3);
    expect((await changed).target, 'the page hears of it').to.equal(feed.element);
    expect(feed.text('.stars-field')).to.include('Good').and.not.include(feed.words.starsMissing);
    expect(feed.text('form .kept')).to.equal(feed.words.draftKept);
    await isAccessible(feed);
  });

  it('keeps what was chosen and typed for this page and the next', async () => {
    const feed = await showReviews();
    await feed.press(feed.words.write);
    await feed.comes('form [name=rating]');
    await feed.give(4);
    await feed.type('#review-title', 'Nearly perfect');
    await feed.type('#review-body', 'Only the van was late.');
    feed.find('[aria-label="Pace: 5 of 5"]').click();
    await feed.press(feed.words.cancel);
    expect(feed.has('form')).to.be.false;
    fixtureCleanup();

    const next = await showReviews({ site: feed.site });
    expect(next.text('header .kept')).to.equal(next.words.draftKept);
    await next.press(next.words.write);
    await next.comes('form [name=rating]');
    const value = (selector: string) => (next.find(selector) as HTMLInputElement).value;
    expect([value('[name=rating]:checked'), value('#review-title'), value('#review-body')]).to.deep.equal([
      '4',
      'Nearly perfect',
      'Only the van was late.',
    ]);
    expect((next.find('[aria-label="Pace: 5 of 5"]') as HTMLInputElement).checked).to.be.true;
  });

  it('sends no text of 4,001 characters, and keeps it', async () => {
    const feed = await showReviews();
    await writeReview(feed, { body: 'x'.repeat(4001) });
    expect(feed.text('form [part~=composer] .complaint')).to.include('1 character');
    expect(feed.has('.own')).to.be.false;
  });

  it('publishes a review, which counts at once and shows as mine', async () => {
    const feed = await showReviews();
    const told = oneEvent(feed.element, 'stoa-review');
    await writeReview(feed, { stars: 2, title: 'Rained the whole day', body: 'Nobody is to blame.' });
    const { detail } = (await told) as CustomEvent<{ id: string }>;
    expect(detail).to.include({ rating: 2, verified: false, pending: false });
    await until('the notice', () => feed.text('[part~=notice]').includes(feed.words.posted));
    await until('it counts', () => feed.text('.figure').includes('30 reviews'));
    const row = await feed.comes(`[part~=review][data-id="${detail.id}"]`);
    expect(row.textContent).to.include('Rained the whole day').and.include(feed.words.mine);
    expect(feed.all('[part~=review]').filter(({ dataset }) => dataset['id'] === detail.id)).to.have.length(1);
    expect(feed.find('header .primary').hidden, 'one review a person').to.be.true;
  });

  it('says of a review that waits when everybody will read it', async () => {
    const { site } = await memberSite({
      moderation: 'before',
      reviews: { verify: 'none', holdDays: 7, minLength: 0 },
    });
    const feed = await showReviews({ site });
    await writeReview(feed, { stars: 5, title: 'At last' });
    const day = new Date(Date.now() + 7 * 86_400_000).toLocaleDateString('en', { dateStyle: 'long' });
    await until('the notice', () => feed.text('[part~=notice]').includes(feed.words.postedWaits(day)));
    expect(feed.text('.own')).to.include(feed.words.waitsUntil(day));
  });

  it('opens by a link with a code, ready to be sent after one tap', async () => {
    const code = await codeFor(3600);
    const feed = await showReviews({ attributes: { code } });
    await feed.comes('form [name=rating]');
    expect(feed.text('form')).to.include(feed.words.codeGood);
    await feed.give(5);
    const told = oneEvent(feed.element, 'stoa-review');
    await feed.press(feed.words.post);
    expect((await told).detail).to.include({ rating: 5, verified: true });
    await until('its badge', () => feed.text().includes(feed.words.mine));
  });

  it('says that a code has expired, and takes the review where codes are not asked for', async () => {
    const code = await codeFor(-1);
    const feed = await showReviews({ attributes: { code } });
    await feed.comes('form [name=rating]');
    expect(feed.text('form .code')).to.equal(feed.words.codeExpired);
    const { site } = await memberSite({ reviews: { verify: 'code', holdDays: 14, minLength: 0 } });
    const strict = await showReviews({ site, attributes: { code } });
    await until('the other sentence', () => strict.text('form .code') === strict.words.codeExpiredNeeded);
    expect(strict.text('form')).not.to.include(strict.words.post);
  });
});

describe('a review of one’s own', () => {
  it('tells why it is not published, and can be changed and sent again with its stars', async () => {
    const { site, uid } = await memberSite();
    await plantReview(site, uid, {
      state: 'rejected',
      why: 'private',
      rating: 2,
      title: 'My teacher',
      body: 'Her number is…',
    });
    const feed = await showReviews({ site });
    await feed.comes('.own [part~=review]');
    expect(feed.text('.own')).to.include(feed.words.notPublished(feed.words.whys.private));
    await feed.press(feed.words.editAgain);
    await feed.comes('form #review-body');
    expect(feed.has('form [name=rating]'), 'stars stay').to.be.false;
    expect(feed.text('form .fixed')).to.include(feed.words.starsFixed);
    await feed.type('#review-body', 'She was patient.');
    await feed.press(feed.words.save);
    await until('it waits', () => /at the latest/.test(feed.text('.own')));
    const stored = await site.store.get(`items/kayak-101/reviews/${uid}`);
    expect(stored?.fields).to.include({ state: 'pending', rating: 2, body: 'She was patient.' });
  });

  it('says that its pictures are still on their way', async () => {
    const demo: Pretence = {};
    const site = demoSite(demo);
    const { uid } = await signIn(site, {
      how: 'sign-up',
      email: 'ann@example.com',
      password: 'a boat in spring',
    });
    await plantReview(site, uid, { title: 'See for yourself' });
    demo.writes = 'waiting';
    await site.act(addPhotos, { item: 'kayak-101', uid: '', pictures: [], state: 'approved' }).kept;
    const feed = await showReviews({ site });
    await until('the sentence', () => feed.text().includes(feed.words.sendingPhotos));
  });

  it('is taken back after one more question, stays counted, and comes back', async () => {
    const { site, uid } = await memberSite();
    await plantReview(site, uid, { rating: 1, title: 'Too loud', body: 'A party on the beach.' });
    const feed = await showReviews({ site });
    await until('mine', () => feed.text().includes(feed.words.mine));
    expect(feed.text('.figure')).to.include('30 reviews');
    await feed.press(feed.words.remove);
    await feed.press(feed.words.removeSure);
    await until('gone', () => feed.text('.own').includes(feed.words.gone));
    expect(feed.text()).not.to.include('Too loud');
    expect(feed.text('[part=audit]')).to.include('32 received').and.include('2 taken back');
    await feed.press(feed.words.undo);
    await until(
      'it is back',
      () => feed.text().includes('Too loud') && feed.text('.figure').includes('30 reviews'),
    );
  });
});

describe('the team', () => {
  it('does not review what it offers, answers in public, and says why something is not published', async () => {
    const site = demoSite();
    await becomes(site, 'moderator');
    const feed = await showReviews({ site });
    await until('the tools', () => feed.text().includes(feed.words.teamMayNot));
    expect(feed.find('header .primary').hidden).to.be.true;
    await feed.comes('.held');
    expect(feed.text('.held'), 'what waits').to.include('Good day, long van ride');

    await feed.press(feed.words.answerOf('Lucía Ortega'));
    await feed.comes('[data-id=lucia] form textarea');
    await feed.type('#review-reply', 'The turtle says thank you.');
    await feed.press(feed.words.postAnswer);
    await until('the answer', () => feed.text('[data-id=lucia] [part=response]').includes('The turtle'));

    feed.find('[data-id=rafael] [data-does=reject]').click();
    await feed.comes('dialog [value=off-topic]');
    feed.find('dialog [value=off-topic]').click();
    feed.find('dialog .primary').click();
    await until('a tombstone', () => feed.text('[part=audit]').includes('2 not published'));
    expect(feed.text('.figure')).to.include('28 reviews');
    await feed.press(feed.words.undo);
    await until('it counts again', () => feed.text('.figure').includes('29 reviews'));
  });
});
