import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';

describe('two tabs of one person', () => {
  it('a post that the other tab sends is shown where it was written', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const [left, right] = [await one.open(address), await one.open(address)];
      const [mine, other] = [await ideaBox(left), await ideaBox(right)];
      const asked = Promise.withResolvers<undefined>();
      const written = Promise.withResolvers<undefined>();
      await right.route('**/*:commit*', async (route) => {
        asked.resolve(undefined);
        await written.promise;
        await route.continue();
      });
      await other.voteButton(soup, 0).click();
      await asked.promise;
      await mine.post(gloves, 'My hands were cold.');
      await mine.row(gloves).getByText(mine.words.sending).waitFor();
      await left.waitForLoadState('networkidle');
      written.resolve(undefined);
      await mine.settled();
      await mine.idea(gloves).waitFor();
    });
  });
});
