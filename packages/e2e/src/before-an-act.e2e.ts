import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { emulators } from '@stoa/core/testing/emulators';
import { until } from '@stoa/core/testing/until';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { storedBy } from './testing/stored.ts';
import { Traffic } from './testing/traffic.ts';

/** What every build of Firebase's SDK holds: it registers itself by these names. */
const firebaseMarks = /@firebase\/|firebase-heartbeat|identitytoolkit|FirebaseError/;

describe('a visitor who only reads', () => {
  it('is asked for by nobody else, keeps nothing, and gets no Firebase code', async () => {
    const community = await openCommunity();
    for (let votes = 0; votes < 12; votes++)
      await community.seedIdea({ title: `Idea number ${votes}`, votes });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(address);
      const box = await ideaBox(page);
      await page.mouse.wheel(0, 5000);
      await page.waitForLoadState('networkidle');
      await box.more.click();
      await box.idea('Idea number 0').waitFor();
      await box.order('newest').click();
      await page.waitForLoadState('networkidle');
      // Coming back to a tab is no act either.
      const other = await one.open('about:blank');
      await other.bringToFront();
      await page.bringToFront();
      await page.waitForLoadState('networkidle');

      assert.deepEqual(await storedBy(page), []);
      assert.deepEqual(
        [...traffic.origins].sort(),
        [new URL(address).origin, `http://${emulators.firestore}`].sort(),
      );
      const bodies = await Promise.all(
        traffic.scripts.map(async (request) => (await (await request.response())?.text()) ?? ''),
      );
      assert.ok(bodies.length > 2);
      for (const [index, body] of bodies.entries())
        assert.doesNotMatch(body, firebaseMarks, traffic.scripts[index]!.url());
      assert.deepEqual(one.complaints, []);
    });
  });

  it('has a session once a vote is cast', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: 'Soup on Sundays', votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(address);
      const box = await ideaBox(page);
      await box.voteButton('Soup on Sundays', 0).click();
      await box.shows('Soup on Sundays', 1, true);
      await box.settled();
      const marker = `localStorage stoa:${community.config.project}:session`;
      await until('the session is kept', async () => (await storedBy(page)).includes(marker));
      const bodies = await Promise.all(
        traffic.scripts.map(async (request) => (await (await request.response())?.text()) ?? ''),
      );
      assert.ok(
        bodies.some((body) => firebaseMarks.test(body)),
        'the marks find Firebase where it is',
      );
    });
  });
});
