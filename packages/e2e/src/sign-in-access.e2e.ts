import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { newEmail } from '@stoa/core/testing/people';
import { loadFeatureStrings } from '@stoa/widgets/strings/features';
import type { Page } from 'playwright-core';
import { openAccount } from './testing/account.ts';
import { objections } from './testing/axe.ts';
import { visitor } from './testing/browser.ts';
import { exampleSite, hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { openSignIn, signInDialog } from './testing/sign-in.ts';
import { isThorough } from './testing/thorough.ts';

/** Where the focus is: in the dialog, and on what. */
const focusIn = (page: Page) =>
  page.evaluate(() => {
    const active = document.querySelector('stoa-idea-box')?.shadowRoot?.activeElement;
    return { isInside: active?.closest('dialog') != null, on: active?.outerHTML.slice(0, 80) };
  });

/** Language and direction of the dialog, and what of it reaches beyond the window or itself. */
const outlookOf = (page: Page) =>
  page.evaluate(() => {
    const dialog = document.querySelector('stoa-idea-box')!.shadowRoot!.querySelector('dialog')!;
    const over = [dialog, ...dialog.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -0.5 || right > innerWidth + 0.5;
    });
    if (dialog.scrollWidth > dialog.clientWidth) over.push(dialog);
    return { lang: dialog.lang, dir: dialog.dir, over: over.map((each) => each.outerHTML.slice(0, 100)) };
  });

describe('the dialogs about who is here', { concurrency: 2 }, () => {
  for (const brand of isThorough ? ['', '?brand=dive'] : ['?brand=dive'])
    it(`give axe nothing to object to${brand && ` as ${brand}`}`, async () => {
      const address = `${await exampleSite(await openCommunity())}/ideas/${brand}`;
      await visitor(async (one) => {
        const page = await one.open(address);
        const box = await ideaBox(page);
        const dialog = await openSignIn(box);
        const { words } = dialog;
        assert.deepEqual(await objections(page), []);
        await dialog.enter(words.signIn, newEmail());
        await dialog.complaint(words.errors.wrong).waitFor();
        assert.deepEqual(await objections(page), []);
        await dialog.button(words.forgotPassword).click();
        assert.deepEqual(await objections(page), []);
        await dialog.button(words.back).click();
        await dialog.signUp();
        const account = await openAccount(box);
        await account.says(account.words.unverified).waitFor();
        assert.deepEqual(await objections(page), []);
        await account.button(account.words.erase).click();
        await account.says(account.words.eraseForever).waitFor();
        assert.deepEqual(await objections(page), []);
      });
    });

  it('keep the focus inside, and give it back when Escape closes them', async () => {
    const address = await hostPage(pageAround(await openCommunity()));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await page.waitForLoadState('networkidle');
      const opener = box.closing.getByRole('button', { name: box.words.signIn, exact: true });
      await opener.focus();
      await page.keyboard.press('Enter');
      const dialog = await signInDialog(box);
      assert.equal(await dialog.email.evaluate((field) => field.matches(':focus')), true);
      for (const key of ['Tab', 'Shift+Tab'])
        for (let stops = 0; stops < 15; stops++) {
          await page.keyboard.press(key);
          const { isInside, on } = await focusIn(page);
          // The browser's own controls are the one stop outside.
          assert.ok(isInside || on === undefined, on);
        }
      await page.keyboard.press('Escape');
      await dialog.gone();
      assert.equal(await opener.evaluate((button) => button.matches(':focus')), true);
    });
  });
});

describe('the dialogs in another language', { concurrency: 2 }, () => {
  for (const [lang, dir] of [
    ['zh-CN', 'ltr'],
    ['ar', 'rtl'],
  ] as const)
    it(`speak ${lang}, ${dir}, and fit into 320 px with everything in them`, async () => {
      const community = await openCommunity();
      const address = await hostPage(pageAround(community, { lang, dir }));
      const english = await loadFeatureStrings('sign-in', 'en');
      await visitor(
        async (one) => {
          const page = await one.open(address);
          const box = await ideaBox(page, { lang });
          const dialog = await openSignIn(box);
          const { words } = dialog;
          assert.notEqual(words.titles['sign-in'], english.titles['sign-in']);
          await dialog.heading(words.titles['sign-in']).waitFor();
          assert.deepEqual(await outlookOf(page), { lang, dir, over: [] });
          await dialog.enter(words.signIn, newEmail());
          await dialog.complaint(words.errors.wrong).waitFor();
          assert.deepEqual(await outlookOf(page), { lang, dir, over: [] });
          await dialog.signUp(`${'a-rather-long-name'.repeat(3)}-${newEmail()}`);
          const account = await openAccount(box);
          await account.says(account.words.unverified).waitFor();
          assert.deepEqual(await outlookOf(page), { lang, dir, over: [] });
        },
        { viewport: { width: 320, height: 640 } },
      );
    });
});
