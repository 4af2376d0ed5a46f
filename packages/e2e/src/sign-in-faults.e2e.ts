import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { makeAccount, newEmail, password } from '@stoa/core/testing/people';
import { until } from '@stoa/core/testing/until';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { openSignIn, signInDialog } from './testing/sign-in.ts';
import { lockAccount, ideasCalled, sessionOf, votersFor, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';

describe('signing in', { concurrency: 2 }, () => {
  it('lasts for the page where nothing may be stored', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const email = newEmail();
    const uid = await makeAccount(email);
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      await one.context.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('The page may not store.', 'SecurityError');
            },
          });
      });
      const page = await one.open(address);
      const box = await ideaBox(page);
      await (await openSignIn(box)).signIn(email);
      await box.says(box.words.nobody).waitFor({ state: 'detached' });
      await box.voteButton(soup, 0).click();
      await box.shows(soup, 1, true);
      await box.settled();
      assert.deepEqual(await votersFor(community, id), [uid]);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('without a network says so, keeps the address, and works once it is back', async () => {
    const community = await openCommunity();
    const email = newEmail();
    const uid = await makeAccount(email);
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const dialog = await openSignIn(box);
      await page.waitForLoadState('networkidle');
      await one.context.setOffline(true);
      await dialog.enter(dialog.words.signIn, email);
      await dialog.complaint(dialog.words.errors.offline).waitFor();
      assert.equal(await dialog.email.inputValue(), email);
      await one.context.setOffline(false);
      await dialog.button(dialog.words.signIn).click();
      await dialog.gone();
      assert.equal((await sessionOf(page, community))?.uid, uid);
    });
  });

  for (const [how, days] of [
    ['a day ahead', 1],
    ['a day behind', -1],
  ] as const)
    it(`works on a device whose clock is ${how}: it posts, and goes on after a reload`, async () => {
      const community = await openCommunity({ settings: { need: { idea: 'member', vote: 'guest' } } });
      const id = await community.seedIdea({ title: soup, votes: 0 });
      const address = await hostPage(pageAround(community));
      await visitor(async (one) => {
        await one.context.addInitScript((off) => {
          const RealDate = Date;
          const now = () => RealDate.now() + off;
          window.Date = new Proxy(RealDate, {
            construct: (target, args: number[]) =>
              new target(...((args.length ? args : [now()]) as [number])),
            apply: (target) => new target(now()).toString(),
            get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
          });
        }, days * 86_400_000);
        const page = await one.open(address);
        let box = await ideaBox(page);
        await box.post(gloves, 'My hands were cold.');
        await (await signInDialog(box)).signUp();
        await box.settled();
        await box.idea(gloves).waitFor();
        const { uid } = await whoIsHere(page, community, 'member');
        assert.equal((await ideasCalled(community, gloves))[0]?.fields['by'], uid);
        await page.reload();
        box = await ideaBox(page);
        await box.voteButton(soup, 0).click();
        await box.shows(soup, 1, true);
        await box.settled();
        assert.deepEqual(await votersFor(community, id), [uid]);
        assert.deepEqual(one.uncaught, []);
      });
    });

  it('leads back into the dialog when Google’s window is closed', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const dialog = await openSignIn(box);
      const { words } = dialog;
      const email = newEmail();
      await dialog.email.fill(email);
      page.once('dialog', (prompt) => void prompt.dismiss());
      await dialog.button(words.google).click();
      await dialog.complaint(words.errors.closed).waitFor();
      assert.equal(await dialog.email.inputValue(), email);
      page.once('dialog', (prompt) => void prompt.accept(email));
      await dialog.button(words.google).click();
      await dialog.gone();
      const { verified } = await whoIsHere(page, community, 'member');
      assert.equal(verified, true);
    });
  });

  it('is asked for again when the service has ended the session, and nothing is lost', async () => {
    const community = await openCommunity({ settings: { need: { idea: 'member', vote: 'guest' } } });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      let box = await ideaBox(page);
      const email = await (await openSignIn(box)).signUp();
      const { uid } = await whoIsHere(page, community, 'member');
      await lockAccount(uid, true);
      await page.reload();
      box = await ideaBox(page);
      await box.post(gloves, 'My hands were cold.');
      await box.row(gloves).getByText('My hands were cold.').waitFor();
      const dialog = await signInDialog(box);
      await box.says(box.words.nobody).waitFor();
      await lockAccount(uid, false);
      await dialog.signIn(email);
      await box.settled();
      await box.row(gloves).getByText('My hands were cold.').waitFor();
      const [post, ...more] = await until('the post has arrived', async () => {
        const found = await ideasCalled(community, gloves);
        return found.length ? found : undefined;
      });
      assert.deepEqual([post?.fields['by'], more], [uid, []]);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('gives up nothing when a password is forgotten: the mail’s link sets a new one', async () => {
    const community = await openCommunity();
    const email = newEmail();
    await makeAccount(email);
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const dialog = await openSignIn(box);
      const { words } = dialog;
      await dialog.enter(words.signIn, email, `${password}?`);
      await dialog.complaint(words.errors.wrong).waitFor();
      await dialog.button(words.forgotPassword).click();
      assert.equal(await dialog.email.inputValue(), email);
      await dialog.button(words.sendLink).click();
      await dialog.root.getByText(words.resetSent(email)).waitFor();
      await dialog.button(words.back).click();
      await dialog.enter(words.signIn, email);
      await dialog.gone();
      await whoIsHere(page, community, 'member');
    });
  });
});
