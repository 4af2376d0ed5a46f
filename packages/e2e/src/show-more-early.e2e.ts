import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

describe('a quick visitor', () => {
  it('gets more ideas although the code for it is still on its way', async () => {
    const community = await openCommunity();
    for (let votes = 0; votes < 12; votes++)
      await community.seedIdea({ title: `Idea number ${votes}`, votes });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const pressed = Promise.withResolvers<undefined>();
      await page.route('**/chunks/*/idea-box-acting.js', async (route) => {
        await pressed.promise;
        await route.continue();
      });
      await page.goto(address);
      const box = await ideaBox(page);
      await box.more.click();
      pressed.resolve(undefined);
      await box.idea('Idea number 0').waitFor();
    });
  });
});
