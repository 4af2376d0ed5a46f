import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { randomId } from '@stoa/core/testing/emulators';
import { openAccount, personCard } from './testing/account.ts';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { openSignIn, signInDialog } from './testing/sign-in.ts';
import { everythingHeld, ideasCalled, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const text = 'My hands were cold.';

describe('somebody’s own data', { concurrency: 2 }, () => {
  it('comes as one file that holds everything, and is gone after erasing', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    const name = `Mei ${randomId()}`;
    const title = `Lend gloves to ${randomId()}`;
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.voteButton(soup, 0).click();
      await box.shows(soup, 1, true);
      const email = await (await openSignIn(box)).signUp();
      const account = await openAccount(box);
      const { words } = account;
      await account.rename(name);
      await account.root.getByLabel(words.tell).fill(email);
      await account.button(words.tellOn).click();
      await account.says(words.told(email)).waitFor();
      await account.close();
      await box.post(title, text);
      await box.settled();
      await box.row(title).getByText(name).waitFor();
      const { uid } = await whoIsHere(page, community, 'member');
      const [post] = await ideasCalled(community, title);

      const again = await openAccount(box);
      const [download] = await Promise.all([page.waitForEvent('download'), again.download.click()]);
      assert.match(download.suggestedFilename(), /\.json$/);
      const file = JSON.parse(await readFile(await download.path(), 'utf8')) as {
        readonly site: string;
        readonly uid: string;
        readonly account: { readonly email: string };
        readonly documents: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      };
      assert.deepEqual([file.site, file.uid, file.account.email], [community.config.site, uid, email]);
      const { documents } = file;
      assert.equal(documents[`members/${uid}`]?.['name'], name);
      assert.equal(documents[`members/${uid}/private/contact`]?.['email'], email);
      assert.deepEqual(
        [documents[`ideas/${post!.id}`]?.['title'], documents[`ideas/${post!.id}`]?.['body']],
        [title, text],
      );
      assert.equal(documents[`ideas/${id}/votes/${uid}`]?.['by'], uid);
      const before = await everythingHeld(community);
      for (const word of [email, name, title]) assert.ok(before.includes(word), `${word} is there`);

      await again.button(words.erase).click();
      await again.says(words.eraseForever).waitFor();
      await again.button(words.eraseNo).click();
      await again.button(words.erase).click();
      await again.button(words.eraseYes).click();
      await again.says(words.erased).waitFor();
      await again.close();
      await box.says(box.words.nobody).waitFor();
      await box.shows(soup, 0, false);
      await box.idea(title).waitFor({ state: 'detached' });
      const after = await everythingHeld(community);
      for (const word of [email, name, title, text]) assert.ok(!after.includes(word), `${word} is gone`);
      assert.deepEqual(await community.countOf(id), { votes: 0, voters: 0 });
      assert.equal(
        await page.evaluate(
          (words) => words.some((word) => JSON.stringify([localStorage, sessionStorage]).includes(word)),
          [email, name, title],
        ),
        false,
      );

      const dialog = await openSignIn(box);
      await dialog.enter(dialog.words.signIn, email);
      await dialog.complaint(dialog.words.errors.wrong).waitFor();
      await page.reload();
      const next = await ideaBox(page);
      await next.shows(soup, 0, false);
      assert.equal(await next.idea(title).count(), 0);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('is asked for once more where the sign-in is old, and then erased', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const email = await (await openSignIn(box)).signUp();
      await page.route(
        '**/accounts:delete*',
        (route) =>
          route.fulfill({
            status: 400,
            headers: { 'access-control-allow-origin': '*' },
            json: { error: { code: 400, message: 'CREDENTIAL_TOO_OLD_LOGIN_AGAIN' } },
          }),
        { times: 1 },
      );
      const account = await openAccount(box);
      const { words } = account;
      await account.button(words.erase).click();
      await account.button(words.eraseYes).click();
      await account.says(words.eraseFailed).waitFor();
      await account.says(words.errors.recent).waitFor();
      await account.button(words.signIn).click();
      await (await signInDialog(box)).enter((await signInDialog(box)).words.signIn, email);
      await account.button(words.eraseYes).click();
      await account.says(words.erased).waitFor();
      assert.ok(!(await everythingHeld(community)).includes(email));
    });
  });
});

describe('the card of an author', () => {
  it('comes with a pointer or the keyboard, tells who they are, and goes with Escape', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.post('Lend neoprene gloves', text);
      await box.settled();
      const { uid, name } = await whoIsHere(page, community, 'guest');
      await community.owner.commit([
        { kind: 'update', path: `members/${uid}`, fields: { label: 'Ambassador' } },
      ]);
      const author = box.row('Lend neoprene gloves').getByRole('button', { name, exact: true });
      const card = await personCard(box);
      await author.hover();
      await card.says('Ambassador').waitFor();
      await card.says(name).waitFor();
      await card.says(/^Here since/).waitFor();
      await card.root.getByRole('listitem').getByText('Lend neoprene gloves').waitFor();
      await page.mouse.move(0, 0);
      await card.root.waitFor({ state: 'detached' });
      await author.focus();
      await page.keyboard.press('Enter');
      await card.says('Ambassador').waitFor();
      await page.keyboard.press('Escape');
      await card.root.waitFor({ state: 'detached' });
      assert.equal(await author.evaluate((button) => button.matches(':focus')), true);
      assert.deepEqual(one.uncaught, []);
    });
  });
});
