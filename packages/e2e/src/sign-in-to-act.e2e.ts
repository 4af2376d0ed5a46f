import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { brandToken, confirmMail, makeAccount, newEmail } from '@stoa/core/testing/people';
import { randomId } from '@stoa/core/testing/emulators';
import { until } from '@stoa/core/testing/until';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox, type IdeaBox } from './testing/idea-box.ts';
import { signInDialog } from './testing/sign-in.ts';
import { ideasCalled, sessionOf, votersFor, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';
const text = 'My hands were too cold to hold the paddle.';

/** The whole text of a post, as its author reads it. */
const reads = (box: IdeaBox) => box.row(gloves).getByText(text);

/** Waits until exactly one idea of that title has arrived; resolves with who wrote it. */
const authorOf = (community: Parameters<typeof ideasCalled>[0], title: string) =>
  until('the idea has arrived', async () => {
    const found = await ideasCalled(community, title);
    assert.ok(found.length < 2, 'once');
    return found[0]?.fields['by'] as string | undefined;
  });

describe('where posting takes an account', { concurrency: 2 }, () => {
  it('the post that asked for it goes on after signing up: same text, same place', async () => {
    const community = await openCommunity({ settings: { need: { idea: 'member', vote: 'guest' } } });
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.post(gloves, text);
      const dialog = await signInDialog(box);
      await dialog.heading(dialog.words.signInTo.post).waitFor();
      assert.equal(await sessionOf(page, community), undefined, 'nobody was made a guest for it');
      await dialog.button(dialog.words.makeAccount).click();
      await dialog.heading(dialog.words.signUpTo.post).waitFor();
      await dialog.enter(dialog.words.signUp, newEmail());
      await dialog.gone();
      await box.notice.getByText(box.words.posted).waitFor();
      await reads(box).waitFor();
      await box.settled();
      assert.equal(await box.idea(gloves).count(), 1);
      const { uid } = await whoIsHere(page, community, 'member');
      assert.equal(await authorOf(community, gloves), uid);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('who does not want to keeps the post, over a reload, and posts it when they do', async () => {
    const community = await openCommunity({ settings: { need: { idea: 'member', vote: 'guest' } } });
    const email = newEmail();
    const uid = await makeAccount(email);
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      let box = await ideaBox(page);
      await box.post(gloves, text);
      await signInDialog(box);
      await page.keyboard.press('Escape');
      const waiting = () => box.row(gloves).getByRole('button', { name: box.words.signInToPost });
      await waiting().waitFor();
      await reads(box).waitFor();
      assert.deepEqual(await ideasCalled(community, gloves), []);

      await page.reload();
      box = await ideaBox(page);
      await reads(box).waitFor();
      await waiting().click();
      await (await signInDialog(box)).signIn(email);
      await box.settled();
      await waiting().waitFor({ state: 'detached' });
      await reads(box).waitFor();
      assert.equal(await box.idea(gloves).count(), 1);
      assert.equal(await authorOf(community, gloves), uid);
    });
  });

  it('a page that cancels the question asks itself, and the post goes on with its answer', async () => {
    const community = await openCommunity({ settings: { need: { idea: 'member', vote: 'guest' } } });
    const uid = `customer-${randomId()}`;
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const asked = page.evaluate(
        () =>
          new Promise<unknown>((done) => {
            document.addEventListener('stoa-sign-in-request', (event) => {
              event.preventDefault();
              done((event as CustomEvent<unknown>).detail);
            });
          }),
      );
      await box.post(gloves, text);
      assert.deepEqual(await asked, { for: 'post' });
      await reads(box).waitFor();
      assert.equal(await box.root.locator('dialog').count(), 0);
      await identify(page, brandToken(uid));
      await box.notice.getByText(box.words.posted).waitFor();
      await box.settled();
      assert.equal(await box.root.locator('dialog').count(), 0);
      assert.equal(await authorOf(community, gloves), uid);
    });
  });
});

const identify = (page: Page, token: string) =>
  page.evaluate(
    (signed) =>
      (
        document.querySelector('stoa-idea-box') as HTMLElement & { identify(token: string): Promise<void> }
      ).identify(signed),
    token,
  );

describe('where voting takes an account', { concurrency: 2 }, () => {
  it('a vote is unmarked by who does not want to, and counted for who signs in', async () => {
    const community = await openCommunity({ settings: { need: { idea: 'guest', vote: 'member' } } });
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.voteButton(soup, 0).click();
      let dialog = await signInDialog(box);
      await dialog.heading(dialog.words.signInTo.vote).waitFor();
      await dialog.button(dialog.words.close).click();
      await dialog.gone();
      await box.shows(soup, 0, false);
      assert.equal(await box.voteButton(soup, 0).evaluate((button) => button.matches(':focus')), true);
      assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });

      await box.voteButton(soup, 0).click();
      dialog = await signInDialog(box);
      await dialog.signUp();
      await box.shows(soup, 1, true);
      await box.settled();
      const { uid } = await whoIsHere(page, community, 'member');
      assert.deepEqual(await votersFor(community, id), [uid]);
      await page.reload();
      await (await ideaBox(page)).shows(soup, 1, true);
    });
  });

  it('and a confirmed address, the vote goes on once the mail’s link is opened', async () => {
    const community = await openCommunity({ settings: { need: { idea: 'guest', vote: 'verified' } } });
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.voteButton(soup, 0).click();
      const dialog = await signInDialog(box);
      const { words } = dialog;
      const email = newEmail();
      await dialog.button(words.makeAccount).click();
      await dialog.enter(words.signUp, email);
      const sendMail = dialog.button(words.sendMail);
      await dialog.root.getByText(words.verifySent(email)).or(sendMail).waitFor();
      if (await sendMail.count()) await sendMail.click();
      await dialog.root.getByText(words.verifySent(email)).waitFor();
      await dialog.button(words.confirmed).click();
      await dialog.complaint(words.notYet).waitFor();
      assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
      await confirmMail(email);
      await dialog.button(words.confirmed).click();
      await dialog.gone();
      await box.shows(soup, 1, true);
      await box.settled();
      const { uid, verified } = await whoIsHere(page, community, 'member');
      assert.equal(verified, true);
      assert.deepEqual(await votersFor(community, id), [uid]);
    });
  });
});
