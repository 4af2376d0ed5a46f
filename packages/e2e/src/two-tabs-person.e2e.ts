import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { makeAccount, newEmail, password } from '@stoa/core/testing/people';
import { until } from '@stoa/core/testing/until';
import { signOut } from './testing/account.ts';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { openSignIn, type SignInDialog } from './testing/sign-in.ts';
import { closesWith, held, ideasCalled, tabsAgree, votersFor, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const whistle = 'A whistle on every vest';
const gloves = 'Lend neoprene gloves';

describe('two tabs of one browser', { concurrency: 2 }, () => {
  it('follow one who makes an account in the other, and one who signs out', async () => {
    const community = await openCommunity({ settings: { need: { idea: 'member', vote: 'guest' } } });
    const id = await community.seedIdea({ title: soup, votes: 0 });
    await community.seedIdea({ title: whistle, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const [left, right] = [await one.open(address), await one.open(address)];
      const [mine, other] = [await ideaBox(left), await ideaBox(right)];
      // Both tabs have acted as the guest: each holds a token that says so.
      await left.bringToFront();
      await mine.voteButton(soup, 0).click();
      await mine.settled();
      await right.bringToFront();
      await other.voteButton(whistle, 0).click();
      await other.settled();
      await mine.shows(whistle, 1, true);

      // A tab behind another one is drawn once a second.
      await left.bringToFront();
      await (await openSignIn(mine)).signUp();
      const member = await whoIsHere(left, community, 'member');
      await closesWith(other, member);
      await right.bringToFront();
      await other.post(gloves, 'My hands were cold.');
      await other.settled();
      await other.idea(gloves).waitFor();
      assert.equal(await other.root.locator('dialog').count(), 0);
      const [post] = await ideasCalled(community, gloves);
      assert.equal(post?.fields['by'], member.uid);

      await left.bringToFront();
      await signOut(mine);
      for (const box of [mine, other]) {
        await box.says(box.words.nobody).waitFor();
        await box.shows(whistle, 1, false);
      }
      assert.deepEqual(await votersFor(community, id), [member.uid]);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('that sign in as different people at once end as the same one, and act as that one', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const emails = [newEmail(), newEmail()];
    const uids = await Promise.all(emails.map(makeAccount));
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const pages = [await one.open(address), await one.open(address)] as const;
      const boxes = [await ideaBox(pages[0]), await ideaBox(pages[1])] as const;
      const dialogs: SignInDialog[] = [];
      for (const [index, page] of pages.entries()) {
        await page.bringToFront();
        const dialog = await openSignIn(boxes[index]!);
        await dialog.email.fill(emails[index]!);
        await dialog.password.fill(password);
        dialogs.push(dialog);
      }
      await Promise.all(dialogs.map((dialog) => dialog.password.press('Enter')));
      await Promise.all(dialogs.map((dialog) => dialog.gone()));
      // What is done before a tab has heard of the other is the one's who was here then.
      await tabsAgree(pages, community);
      await boxes[1].post(gloves, 'My hands were cold.');
      await pages[0].bringToFront();
      // It comes first in this tab too: a press must not be on its way while the rows move.
      await boxes[0].idea(gloves).waitFor();
      await boxes[0].voteButton(soup, 0).click();
      await boxes[0].shows(soup, 1, true);
      for (const box of boxes) await box.settled();
      const last = await whoIsHere(pages[0], community, 'member');
      assert.ok(uids.includes(last.uid));
      for (const box of boxes) await closesWith(box, last);
      const post = await until('the post has arrived', async () => (await ideasCalled(community, gloves))[0]);
      assert.deepEqual(
        [await votersFor(community, id), post.fields['by'], post.fields['name']],
        [[last.uid], last.uid, last.name],
      );
      const [other = ''] = uids.filter((uid) => uid !== last.uid);
      assert.equal(await held(community, `merges/${other}`), undefined);
      for (const page of pages) await page.reload();
      for (const page of pages) {
        const box = await ideaBox(page);
        await closesWith(box, last);
        await box.shows(soup, 1, true);
      }
    });
  });
});
