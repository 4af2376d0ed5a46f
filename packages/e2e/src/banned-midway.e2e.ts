import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import { personCard } from './testing/account.ts';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { ideasCalled, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const whistle = 'A whistle on every vest';
const gloves = 'Lend neoprene gloves';

describe('a member who is banned while the page is open', () => {
  it('is told so, until when and why, reads on, and keeps what was typed', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    const other = await community.seedIdea({ title: whistle, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      let box = await ideaBox(page);
      const { words } = await personCard(box);
      await box.voteButton(soup, 0).click();
      await box.settled();
      const { uid } = await whoIsHere(page, community, 'guest');
      const bannedUntil = new Date(Date.now() + 3 * 24 * 60 * 60_000);
      const ban = (until: Date) =>
        community.owner.commit([
          { kind: 'update', path: `members/${uid}`, fields: { bannedUntil: until } },
          {
            kind: 'set',
            path: `members/${uid}/private/ban`,
            fields: { reason: 'Advertising', by: 'mo', at: new Date() },
          },
        ]);
      await ban(bannedUntil);
      const date = await page.evaluate(
        (at) => new Date(at).toLocaleString('en', { dateStyle: 'long', timeStyle: 'short' }),
        bannedUntil.getTime(),
      );
      const sentence = `${words.banned(date)} ${words.banReason('Advertising')}`;

      await box.post(gloves, 'My hands were cold.');
      await box.row(gloves).getByRole('alert').getByText(sentence).waitFor();
      await box.row(gloves).getByText('My hands were cold.').waitFor();
      await box.voteButton(whistle, 0).click();
      await box.notice.getByText(`${box.words.voteFailed} ${sentence}`).waitFor();
      await box.shows(whistle, 0, false);
      assert.deepEqual(await community.countOf(other), { votes: 0, voters: 0 });
      assert.deepEqual(await ideasCalled(community, gloves), []);

      // Reading goes on, also what comes new.
      await community.seedIdea({ title: 'Kayaks for two', votes: 7 });
      await box.order('newest').click();
      await box.shows('Kayaks for two', 7);
      await box.shows(soup, 1, true);

      await page.reload();
      box = await ideaBox(page);
      await box.row(gloves).getByRole('alert').getByText(sentence).waitFor();
      await ban(new Date(0));
      await box.row(gloves).getByRole('button', { name: box.words.retry }).click();
      await until('the idea has arrived', async () => (await ideasCalled(community, gloves)).length === 1);
      await box.settled();
      assert.deepEqual(one.uncaught, []);
    });
  });
});
