import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { newEmail } from '@stoa/core/testing/people';
import { openAccount, personCard } from './testing/account.ts';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { openSignIn } from './testing/sign-in.ts';
import { closesWith, held, ideasCalled, votersFor, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';

describe('a guest who makes an account', { concurrency: 2 }, () => {
  it('stays who they are: same name, same vote, same post', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      let box = await ideaBox(page);
      await box.voteButton(soup, 0).click();
      await box.shows(soup, 1, true);
      await box.post(gloves, 'My hands were cold.');
      await box.settled();
      const guest = await whoIsHere(page, community, 'guest');
      await closesWith(box, guest);

      const dialog = await openSignIn(box);
      await dialog.root.getByText(dialog.words.comesAlong).waitFor();
      const email = await dialog.signUp(newEmail().toUpperCase());
      const member = await whoIsHere(page, community, 'member');
      assert.deepEqual([member.uid, member.name], [guest.uid, guest.name]);
      await closesWith(box, member);
      await box.shows(soup, 1, true);
      assert.deepEqual(await votersFor(community, id), [guest.uid]);
      const [post, ...more] = await ideasCalled(community, gloves);
      assert.deepEqual([post?.fields['by'], more], [guest.uid, []]);

      await page.reload();
      box = await ideaBox(page);
      await closesWith(box, member);
      await box.shows(soup, 1, true);
      await box.row(gloves).getByRole('button', { name: member.name, exact: true }).click();
      const card = await personCard(box);
      await card.root.getByRole('listitem').getByText(gloves).waitFor();
      await page.keyboard.press('Escape');
      await card.root.waitFor({ state: 'detached' });
      const account = await openAccount(box);
      await account.says(email.toLowerCase()).waitFor();
      await account.says(account.words.unverified).waitFor();
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('is told in the dialog what does not do, and loses nothing typed', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const box = await ideaBox(await one.open(address));
      const dialog = await openSignIn(box);
      const { words } = dialog;
      const email = newEmail();
      await dialog.enter(words.signIn, email);
      await dialog.complaint(words.errors.wrong).waitFor();
      await dialog.button(words.makeAccount).click();
      assert.equal(await dialog.email.inputValue(), email);
      await dialog.enter(words.signUp, email, '1234');
      await dialog.complaint(words.passwordShort).waitFor();
      await dialog.enter(words.signUp, 'mei');
      await dialog.complaint(words.errors.email).waitFor();
      await dialog.enter(words.signUp, email);
      await dialog.gone();
    });
  });
});

describe('a guest who wants to hear what moves', { concurrency: 2 }, () => {
  it('is asked after the act, never before, and the address is kept only on consent', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      assert.equal(await box.root.locator('input, dialog').count(), 0);
      await box.voteButton(soup, 0).click();
      const { words } = await personCard(box);
      const offer = box.notice.getByRole('button', { name: words.tellMe, exact: true });
      await offer.waitFor();
      const { uid } = await whoIsHere(page, community, 'guest');
      const contact = () => held(community, `members/${uid}/private/contact`);

      await offer.click();
      const dialog = box.root.getByRole('dialog', { name: words.tellMeTitle });
      await dialog.getByText(words.tellMeConsent).waitFor();
      await dialog.getByLabel(words.email).fill('mei');
      await dialog.getByRole('button', { name: words.tellMeYes, exact: true }).click();
      await dialog.getByText(words.errors.email).waitFor();
      const email = newEmail();
      await dialog.getByLabel(words.email).fill(email);
      assert.equal(await contact(), undefined, 'nothing before the consent');
      await dialog.getByRole('button', { name: words.tellMeYes, exact: true }).click();
      await box.notice.getByText(words.tellMeDone).waitFor();
      assert.equal((await contact())?.['email'], email);

      const account = await openAccount(box);
      await account.says(words.told(email)).waitFor();
      await account.button(words.tellOff).click();
      await account.button(words.tellOn).waitFor();
      assert.equal(await contact(), undefined);
    });
  });

  it('is not asked again after saying no', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    await community.seedIdea({ title: gloves, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const { words } = await personCard(box);
      const offer = box.notice.getByRole('button', { name: words.tellMe, exact: true });
      await box.voteButton(soup, 0).click();
      await offer.click();
      const dialog = box.root.getByRole('dialog', { name: words.tellMeTitle });
      await dialog.getByRole('button', { name: words.tellMeNo, exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await box.post('A whistle on every vest');
      await box.notice.getByText(box.words.posted).waitFor();
      await box.settled();
      assert.equal(await offer.count(), 0);
      const { uid } = await whoIsHere(page, community, 'guest');
      assert.equal(await held(community, `members/${uid}/private/contact`), undefined);
    });
  });
});
