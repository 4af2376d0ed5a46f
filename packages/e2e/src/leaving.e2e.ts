import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { randomId } from '@stoa/core/testing/emulators';
import { brandToken } from '@stoa/core/testing/people';
import type { Page } from 'playwright-core';
import { openAccount, personCard } from './testing/account.ts';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox, type IdeaBox } from './testing/idea-box.ts';
import { ideasCalled, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';

interface Own extends HTMLElement {
  identify(token: string): Promise<void>;
}

const identify = (page: Page, token: string) =>
  page.evaluate((signed) => (document.querySelector('stoa-idea-box') as Own).identify(signed), token);

/** A member's page with everything private on it: a vote, a post that waits for a moderator, news. */
async function privatePage(page: Page, address: string, community: Community, id: string): Promise<IdeaBox> {
  await page.goto(address);
  let box = await ideaBox(page);
  await identify(page, brandToken(`mei-${randomId()}`, { claims: { name: 'Mei Lin' } }));
  await box.voteButton(soup, 0).click();
  await box.settled();
  await box.post(gloves, 'My hands were cold.');
  await box.settled();
  const soon = new Date(Date.now() + 1000);
  await community.owner.commit([
    { kind: 'update', path: `ideas/${id}`, fields: { status: 'planned', happenedAt: soon } },
  ]);
  await page.reload();
  box = await ideaBox(page);
  await seesOwn(box);
  return box;
}

async function seesOwn(box: IdeaBox): Promise<void> {
  const { words } = await personCard(box);
  await box.row(gloves).getByText(box.words.pending).waitFor();
  await box.shows(soup, 1, true);
  await box.closing.getByRole('button', { name: words.newsCount(1) }).waitFor();
}

/** How much of what is private the box shows. */
async function leftOf(box: IdeaBox): Promise<string[]> {
  const { words } = await personCard(box);
  const left: string[] = [];
  if (await box.idea(gloves).count()) left.push('the post');
  if (await box.root.locator('[part~=vote][aria-pressed=true]').count()) left.push('the vote');
  if (await box.closing.getByRole('button', { name: words.newsCount(1) }).count()) left.push('the news');
  if (await box.says('Mei Lin').count()) left.push('the name');
  return left;
}

describe('what is private', { concurrency: 2 }, () => {
  it('leaves the screen when its owner signs out, before any answer from the network', async () => {
    const community = await openCommunity({ settings: { moderation: 'before' } });
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const box = await privatePage(page, address, community, id);
      // Something that the member's own index does not hold yet.
      await box.voteButton(soup, 1).click();
      await box.shows(soup, 0, false);
      await box.settled();
      await box.voteButton(soup, 0).click();
      await box.shows(soup, 1, true);
      await box.settled();
      const account = await openAccount(box);
      const answered = Promise.withResolvers<undefined>();
      await page.route(
        (url) => !url.pathname.startsWith('/stoa/'),
        async (route) => {
          await answered.promise;
          await route.continue();
        },
      );
      await account.button(account.words.signOut).click();
      await box.says(box.words.nobody).waitFor();
      assert.deepEqual(await leftOf(box), []);
      answered.resolve(undefined);
      await page.unrouteAll({ behavior: 'wait' });
      await page.reload();
      const next = await ideaBox(page);
      await next.says(next.words.nobody).waitFor();
      assert.deepEqual(await leftOf(next), []);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('leaves the screen with the person, and comes back with them', async () => {
    const community = await openCommunity({ settings: { moderation: 'before' } });
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const box = await privatePage(page, address, community, id);
      const mei = await whoIsHere(page, community, 'member');
      await box.opener.click();
      await box.title.fill('What only Mei has typed');
      await identify(page, brandToken(`joe-${randomId()}`, { claims: { name: 'Joe Diaz' } }));
      await box.closing.getByRole('button', { name: 'Joe Diaz', exact: true }).waitFor();
      assert.deepEqual(await leftOf(box), []);
      assert.equal(await box.form.count(), 0);
      await identify(page, brandToken(mei.uid, { claims: { name: 'Mei Lin' } }));
      await box.closing.getByRole('button', { name: 'Mei Lin', exact: true }).waitFor();
      await box.shows(soup, 1, true);
      assert.equal((await ideasCalled(community, gloves))[0]?.fields['by'], mei.uid);
    });
  });

  it('of a guest goes for good once they have said so', async () => {
    const community = await openCommunity({ settings: { moderation: 'before' } });
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.voteButton(soup, 0).click();
      await box.post(gloves);
      await box.settled();
      const account = await openAccount(box);
      await account.button(account.words.leave).click();
      await account.says(account.words.leaveSure).waitFor();
      await account.button(account.words.leaveYes).click();
      await account.gone();
      await box.says(box.words.nobody).waitFor();
      assert.deepEqual(await leftOf(box), []);
    });
  });
});
