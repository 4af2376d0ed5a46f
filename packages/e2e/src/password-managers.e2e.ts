import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { makeAccount, newEmail, password } from '@stoa/core/testing/people';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox, type IdeaBox } from './testing/idea-box.ts';
import { openSignIn } from './testing/sign-in.ts';
import { whoIsHere } from './testing/who.ts';

/** A field as a password manager looks for it: through open shadow roots, in a form. */
interface Found {
  readonly name: string;
  readonly type: string;
  readonly autocomplete: string;
  readonly label: string;
  readonly isInForm: boolean;
}

/** The fields of the page's forms as managers see them, visible ones. */
const fieldsOf = (page: Page): Promise<Found[]> =>
  page.evaluate(() => {
    const deep = (root: ParentNode): HTMLInputElement[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        ...(element instanceof HTMLInputElement ? [element] : []),
        ...(element.shadowRoot ? deep(element.shadowRoot) : []),
      ]);
    return (
      deep(document)
        // The search of the list is no field of an account.
        .filter((field) => field.type !== 'search' && field.checkVisibility())
        .map(({ name, type, autocomplete, labels, form }) => ({
          ...{ name, type, autocomplete },
          label: labels?.[0]?.textContent.trim() ?? '',
          isInForm: form?.querySelector('button:not([type=button])') != null,
        }))
    );
  });

/** Fills the fields from outside as managers do; those of old tell nobody. */
const fill = (page: Page, values: Readonly<Record<string, string>>, tells: boolean) =>
  page.evaluate(
    ({ typed, isTold }) => {
      const form = document.querySelector('stoa-idea-box')?.shadowRoot?.querySelector('dialog form');
      for (const [name, value] of Object.entries(typed)) {
        const field = form?.querySelector<HTMLInputElement>(`[name=${name}]`);
        if (!field) throw new Error(`no field ${name}`);
        field.value = value;
        if (!isTold) continue;
        for (const type of ['input', 'change'])
          field.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      }
    },
    { typed: values, isTold: tells },
  );

async function inDialog(
  community: Community,
  work: (page: Page, box: IdeaBox) => Promise<void>,
): Promise<void> {
  const address = await hostPage(pageAround(community));
  await visitor(async (one) => {
    const page = await one.open(address);
    await work(page, await ideaBox(page));
    assert.deepEqual(one.uncaught, []);
  });
}

describe('a password manager', { concurrency: 2 }, () => {
  it('finds an address and a password of an account, in one form, by their usual names', async () => {
    await inDialog(await openCommunity(), async (page, box) => {
      const dialog = await openSignIn(box);
      const { words } = dialog;
      const shared = { isInForm: true };
      const email = { ...shared, name: 'email', type: 'email', autocomplete: 'username', label: words.email };
      assert.deepEqual(await fieldsOf(page), [
        email,
        {
          ...shared,
          ...{ name: 'password', type: 'password', autocomplete: 'current-password', label: words.password },
        },
      ]);
      await dialog.button(words.makeAccount).click();
      assert.deepEqual(await fieldsOf(page), [
        email,
        {
          ...shared,
          ...{ name: 'password', type: 'password', autocomplete: 'new-password', label: words.newPassword },
        },
      ]);
      await dialog.password.fill('12345678');
      await dialog.button(words.showPassword).click();
      assert.equal(await dialog.password.getAttribute('type'), 'text');
      await dialog.button(words.hidePassword).click();
      assert.equal(await dialog.password.getAttribute('type'), 'password');
    });
  });

  for (const [how, tells] of [
    ['and says so', true],
    ['and tells nobody', false],
  ] as const)
    it(`fills them ${how}: what stands there signs in`, async () => {
      const community = await openCommunity();
      const email = newEmail();
      const uid = await makeAccount(email);
      await inDialog(community, async (page, box) => {
        const dialog = await openSignIn(box);
        await fill(page, { email, password }, tells);
        assert.equal(await dialog.email.inputValue(), email);
        await dialog.button(dialog.words.signIn).click();
        await dialog.gone();
        assert.equal((await whoIsHere(page, community, 'member')).uid, uid);
      });
    });

  it('fills a new password, and Enter makes the account', async () => {
    const community = await openCommunity();
    await inDialog(community, async (page, box) => {
      const dialog = await openSignIn(box);
      await dialog.button(dialog.words.makeAccount).click();
      await fill(page, { email: newEmail(), password: 'kX9-otter-bay-71' }, true);
      await dialog.password.press('Enter');
      await dialog.gone();
      await whoIsHere(page, community, 'member');
    });
  });
});
