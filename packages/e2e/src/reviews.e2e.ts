import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import type { Locator } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { codeFor, courseBody, plantReviews } from './testing/reviews.ts';
import { shiftsOf, watchShift } from './testing/shift.ts';
import { Traffic } from './testing/traffic.ts';

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };

const isInView = (what: Locator) =>
  what.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });

describe('reviews of a course', { concurrency: 2 }, () => {
  it('are written by a student with the class’s code in two taps, without an account, as verified', async () => {
    const community = await openCommunity({
      settings: { reviews: { verify: 'code', holdDays: 14, minLength: 0 } },
    });
    const address = await hostPage(pageAround(community, { body: courseBody }));
    const code = await codeFor(community, 'kayak-101');
    await visitor(async (one) => {
      const page = await one.open(`${address}?${code}`);
      const feed = page.locator('stoa-review-feed');
      // A touch of the star, and one of the button.
      await feed
        .getByText('Your code is for this', { exact: false })
        .or(feed.getByText('Verified: your code'))
        .first()
        .waitFor();
      await feed.getByRole('radio', { name: /^4 stars/ }).check({ force: true });
      await feed.getByRole('button', { name: 'Post review' }).click();
      await feed.getByText('Verified student').first().waitFor();
      const stored = async () => (await community.owner.get('items/kayak-101', { asMember: true }))?.fields;
      await until('the item counts it', async () => (await stored())?.['piles'] !== undefined);
      assert.deepEqual({ ...((await stored())?.['piles'] as object) }, { '4': 1 });
      assert.deepEqual(one.uncaught, []);
    }, phone);
  });

  it('are refused where a code is for another course, and what was typed stays', async () => {
    const community = await openCommunity({
      settings: { reviews: { verify: 'code', holdDays: 14, minLength: 0 } },
    });
    const address = await hostPage(pageAround(community, { body: courseBody }));
    const code = await codeFor(community, 'sup-sunset');
    await visitor(async (one) => {
      const page = await one.open(`${address}?${code}`);
      const feed = page.locator('stoa-review-feed');
      await feed.getByRole('radio', { name: /^5 stars/ }).check({ force: true });
      await feed.getByLabel('In one line', { exact: false }).fill('A calm first day');
      await feed.getByRole('button', { name: 'Post review' }).click();
      await feed.getByText('The code was not accepted').waitFor();
      await feed
        .getByText('A calm first day')
        .or(feed.locator('input[value="A calm first day"]'))
        .first()
        .waitFor();
      assert.equal(await community.owner.get('items/kayak-101', { asMember: true }), undefined);
    }, phone);
  });

  it('go without the code that was refused where none is needed, and are in view once they are sent', async () => {
    const community = await openCommunity();
    await plantReviews(
      community,
      'kayak-101',
      Array.from({ length: 10 }, () => ({ body: 'Cold tea, warm sun. '.repeat(10) })),
    );
    const address = await hostPage(pageAround(community, { body: courseBody }));
    await visitor(async (one) => {
      const page = await one.open(`${address}?${await codeFor(community, 'sup-sunset')}`);
      const feed = page.locator('stoa-review-feed');
      await feed.getByRole('radio', { name: /^5 stars/ }).check({ force: true });
      await feed.getByLabel('In one line', { exact: false }).fill('A calm first day');
      await feed.getByRole('button', { name: 'Post review' }).click();
      const refused = feed.getByText('The code was not accepted');
      await refused.waitFor();
      await until('it is in view', () => isInView(refused));
      await feed.getByRole('button', { name: 'Post without the code' }).click();
      await feed.getByText('Your review is published').waitFor();
      assert.ok(await isInView(feed.getByText('A calm first day')));
      assert.equal(await feed.getByText('Verified student').count(), 0);
      assert.deepEqual(one.uncaught, []);
    }, phone);
  });

  it('say at once that the code of a link has expired', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community, { body: courseBody }));
    const code = await codeFor(community, 'kayak-101', { until: Date.now() - 86_400_000 });
    await visitor(async (one) => {
      const page = await one.open(`${address}?${code}`);
      await page.getByText('Your code has expired').waitFor();
    }, phone);
  });

  it('are told to search engines once, and lists of them load no picture', async () => {
    const community = await openCommunity();
    await plantReviews(
      community,
      'kayak-101',
      Array.from({ length: 12 }, (_, index) => ({
        rating: (index % 5) + 1,
        title: `Review number ${index}`,
        pictures: ['APictureOfTheIsland1'],
        photos: 1,
      })),
    );
    const address = await hostPage(pageAround(community, { body: courseBody }));
    await visitor(async (one) => {
      await watchShift(one.context);
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(address);
      const feed = page.locator('stoa-review-feed');
      await feed.getByText('Review number 0').waitFor();
      const told = page.locator('script[type="application/ld+json"]');
      await until('search engines are told', async () => (await told.count()) === 1);
      const node = JSON.parse((await told.textContent()) ?? '') as Record<string, object>;
      assert.deepEqual(node['aggregateRating'], {
        ...{ '@type': 'AggregateRating', ratingValue: 2.75, reviewCount: 12, bestRating: 5, worstRating: 1 },
      });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(
        traffic.firestore.filter((request) => (request.postData() ?? '').includes('media')),
        [],
      );
      assert.ok((await traffic.reads()) <= 11, 'a page of reviews is eleven reads at most');
      assert.deepEqual(
        (await shiftsOf(page)).filter(({ ofPage }) => ofPage.length),
        [],
      );
      assert.deepEqual(await shiftsOf(page), []);
      assert.deepEqual(one.complaints, []);
    });
  });
});

/** Devices under a finger, where buttons are larger. */
const touched = {
  phone: { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true },
  tablet: { viewport: { width: 1024, height: 1366 }, hasTouch: true, isMobile: true },
};

describe('reviews that are painted', { concurrency: 2 }, () => {
  for (const [name, device] of Object.entries(touched))
    it(`stay where they are when their buttons come, on a ${name}`, async () => {
      const community = await openCommunity();
      await plantReviews(
        community,
        'kayak-101',
        Array.from({ length: 12 }, (_, index) => ({ title: `Review number ${index}`, excerpt: 'Fine.' })),
      );
      const address = await hostPage(pageAround(community, { body: courseBody }));
      await visitor(async (one) => {
        await watchShift(one.context);
        const painted = Promise.withResolvers<undefined>();
        await one.context.route(/acting|opening/, async (route) => {
          await painted.promise;
          await route.continue();
        });
        const page = await one.open(address);
        const feed = page.locator('stoa-review-feed');
        await feed.getByText('Review number 0').waitFor();
        assert.equal(await page.evaluate(() => matchMedia('(pointer: coarse)').matches), true);
        const before = await feed
          .locator('[part~=review]')
          .evaluateAll((rows) => rows.map((row) => row.clientHeight));
        painted.resolve(undefined);
        await feed
          .getByRole('button', { name: /^Helpful/ })
          .first()
          .waitFor();
        await feed.getByText('Questions and answers').waitFor();
        await page.waitForLoadState('networkidle');
        const after = await feed
          .locator('[part~=review]')
          .evaluateAll((rows) => rows.map((row) => row.clientHeight));
        assert.deepEqual(after, before);
        assert.deepEqual(await shiftsOf(page), []);
      }, device);
    });
});

describe('questions on a course', () => {
  it('are asked by one and answered by another, at an address of their own; the course counts both', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community, { body: courseBody }));
    const counted = async () =>
      (await community.owner.get('items/kayak-101', { asMember: true }))?.fields['comments'];
    const asks = 'Can I bring my dog?';
    const answers = 'On the beach, yes. In the boat, no.';
    let link = '';
    await visitor(async (one) => {
      const page = await one.open(address);
      const feed = page.locator('stoa-review-feed');
      await feed.getByText('Questions and answers').click();
      await feed.getByRole('button', { name: 'Ask a question' }).click();
      await feed.getByRole('textbox', { name: 'Ask a question' }).fill(asks);
      await feed.getByRole('button', { name: 'Post', exact: true }).click();
      await feed.getByText('Questions and answers (1)').first().waitFor();
      await until('it is counted', async () => (await counted()) === 1);
      link = await feed
        .locator('[part~=comment] [part~=author] a')
        .evaluate((a: HTMLAnchorElement) => a.href);
      assert.deepEqual(one.uncaught, []);
    });
    await visitor(async (one) => {
      const page = await one.open(link);
      const feed = page.locator('stoa-review-feed');
      await feed.getByText(asks).waitFor();
      await feed.getByRole('button', { name: /^Answer / }).click();
      await feed.getByRole('textbox', { name: /^Answer / }).fill(answers);
      await feed.getByRole('button', { name: 'Post answer' }).click();
      await until('both are counted', async () => (await counted()) === 2);
      assert.deepEqual(one.uncaught, []);
    });
    await visitor(async (one) => {
      const page = await one.open(address);
      const feed = page.locator('stoa-review-feed');
      await feed.getByText('Questions and answers (2)').click();
      await feed.locator('.replies').getByText(answers).waitFor();
      assert.deepEqual(one.complaints, []);
    });
  });
});

describe('stars on a list of courses', () => {
  it('are 40 for one request, without Lit or Firebase', async () => {
    const community = await openCommunity();
    await plantReviews(community, 'course-1', [{ rating: 5 }, { rating: 4 }]);
    await plantReviews(community, 'course-2', [{ rating: 5 }]);
    const list = Array.from(
      { length: 40 },
      (_, index) => `<li>Course <stoa-stars item="course-${index}"></stoa-stars></li>`,
    );
    const address = await hostPage(pageAround(community, { body: `<ul>${list.join('')}</ul>` }));
    await visitor(async (one) => {
      await watchShift(one.context);
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(address);
      const stars = page.locator('stoa-stars');
      await stars.nth(1).getByText('2 reviews').waitFor();
      assert.equal(await stars.nth(1).getByRole('img').getAttribute('aria-label'), '4.5 of 5 stars');
      assert.equal(await stars.nth(2).getByRole('img').count(), 0, 'one review is no average');
      await stars.nth(39).getByText('No reviews yet').waitFor();
      assert.equal(traffic.firestore.length, 1);
      const sizes = await Promise.all(
        traffic.scripts.map(async (request) => (await (await request.response())?.body())?.length ?? 0),
      );
      // Before compression; the limit of 12 kB is after it.
      assert.ok(sizes.reduce((sum, size) => sum + size, 0) < 20_000, sizes.join());
      assert.deepEqual(one.complaints, []);
    });
  });
});
