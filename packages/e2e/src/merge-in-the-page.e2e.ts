import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { brandToken, makeAccount, newEmail, password } from '@stoa/core/testing/people';
import { randomId } from '@stoa/core/testing/emulators';
import { until } from '@stoa/core/testing/until';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { box as tag, hostPage, pageAround, scriptTag } from './testing/host-page.ts';
import { ideaBox, type IdeaBox } from './testing/idea-box.ts';
import { openSignIn } from './testing/sign-in.ts';
import { closesWith, held, ideasCalled, sessionOf, votersFor, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const whistle = 'A whistle on every vest';
const gloves = 'Lend neoprene gloves';

/** What a guest has done before it turns out that they are somebody. */
interface Past {
  readonly guest: string;
  readonly soup: string;
  readonly whistle: string;
}

/** Votes for both ideas and posts a third as a guest who has 12 points. */
async function actAsGuest(page: Page, box: IdeaBox, community: Community): Promise<string> {
  for (const title of [soup, whistle]) {
    const votes = await box.row(title).locator('[part~=vote]').textContent();
    await box.voteButton(title, Number(votes)).click();
    await box.shows(title, Number(votes) + 1, true);
  }
  await box.post(gloves, 'My hands were cold.');
  await box.settled();
  const { uid } = await whoIsHere(page, community, 'guest');
  await community.owner.commit([{ kind: 'update', path: `members/${uid}`, fields: { points: 12 } }]);
  return uid;
}

/** A community where the account `uid` has voted for the soup and has 30 points. */
async function communityOf(
  uid: string,
): Promise<{ community: Community; soupId: string; whistleId: string }> {
  const community = await openCommunity();
  const soupId = await community.seedIdea({ title: soup, votes: 1 });
  const whistleId = await community.seedIdea({ title: whistle, votes: 0 });
  const card = { name: 'Mei Lin', role: 'member', label: '', bannedUntil: new Date(0), points: 30 };
  const { site } = community.config;
  await community.owner.commit([
    {
      kind: 'set',
      path: `members/${uid}`,
      fields: {
        ...card,
        ...{ last: '', day: 0, dayPoints: 0, act: '', actAt: new Date(0), at: new Date() },
      },
    },
    { kind: 'set', path: `ideas/${soupId}/votes/${uid}`, fields: { site, by: uid, at: new Date() } },
    {
      kind: 'set',
      path: `members/${uid}/private/mine`,
      fields: { votes: { [soupId]: 1 }, seen: new Date(0) },
    },
  ]);
  return { community, soupId, whistleId };
}

/** Nothing of the guest is lost and nothing counts twice. */
async function assertMerged(community: Community, past: Past, uid: string): Promise<void> {
  const pointer = await until('the merge is done', async () => {
    const merge = await held(community, `merges/${past.guest}`);
    return merge?.['state'] === 'done' ? merge : undefined;
  });
  assert.equal(pointer['to'], uid);
  for (const id of [past.soup, past.whistle]) {
    assert.deepEqual(await votersFor(community, id), [uid]);
    assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });
  }
  const cards = [await held(community, `members/${uid}`), await held(community, `members/${past.guest}`)];
  assert.deepEqual(
    cards.map((card) => card?.['points']),
    [42, 0],
  );
  assert.equal((await ideasCalled(community, gloves)).length, 1);
}

/** The page shows the member's name, both votes as theirs and the guest's post, once. */
async function assertShown(box: IdeaBox): Promise<void> {
  await box.closing.getByRole('button', { name: 'Mei Lin', exact: true }).waitFor();
  await box.shows(soup, 1, true);
  await box.shows(whistle, 1, true);
  await box.idea(gloves).waitFor();
  assert.equal(await box.idea(gloves).count(), 1);
}

describe('a guest who turns out to be somebody', { concurrency: 2 }, () => {
  it('by an address that has an account: everything comes along, once, also after a reload', async () => {
    const email = newEmail();
    const uid = await makeAccount(email);
    const { community, soupId, whistleId } = await communityOf(uid);
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      let box = await ideaBox(page);
      const guest = await actAsGuest(page, box, community);
      const dialog = await openSignIn(box);
      const { words } = dialog;
      await dialog.button(words.makeAccount).click();
      await dialog.enter(words.signUp, email);
      await dialog.complaint(words.errors.taken).waitFor();
      assert.equal(await dialog.email.inputValue(), email);
      assert.equal(await dialog.password.evaluate((field) => field.matches(':focus')), true);
      await dialog.password.fill(password);
      await dialog.button(words.signIn).click();
      await dialog.gone();
      await assertMerged(community, { guest, soup: soupId, whistle: whistleId }, uid);
      await assertShown(box);
      await page.reload();
      box = await ideaBox(page);
      await assertShown(box);
      // The merged vote is the member's to take back.
      await box.voteButton(whistle, 1).click();
      await box.shows(whistle, 0, false);
      await box.settled();
      assert.deepEqual(await community.countOf(whistleId), { votes: 0, voters: 0 });
      assert.deepEqual(one.uncaught, []);
    });
  });

  for (const [way, asIn] of [
    ['identify(token)', (token: string) => ({ call: token })],
    ['the token attribute', (token: string) => ({ attribute: token })],
    ['data-token', (token: string) => ({ script: `data-token="${token}"` })],
  ] as const)
    it(`by the brand’s own login through ${way}`, async () => {
      const uid = `customer-${randomId()}`;
      const { community, soupId, whistleId } = await communityOf(uid);
      const plain = await hostPage(pageAround(community));
      const given: { call?: string; attribute?: string; script?: string } = asIn(brandToken(uid));
      await visitor(async (one) => {
        const page = await one.open(plain);
        let box = await ideaBox(page);
        const guest = await actAsGuest(page, box, community);
        if (given.script) {
          const script = scriptTag(community, given.script);
          const address = new URL(await hostPage(pageAround(community, { script })));
          await page.goto(address.href);
          box = await ideaBox(page);
        } else
          await page.evaluate(async ({ call, attribute }) => {
            const element = document.querySelector('stoa-idea-box') as HTMLElement & {
              identify(token: string): Promise<void>;
            };
            if (call) await element.identify(call);
            else if (attribute) element.setAttribute('token', attribute);
          }, given);
        await assertMerged(community, { guest, soup: soupId, whistle: whistleId }, uid);
        await assertShown(box);
        assert.deepEqual([one.uncaught, one.complaints], [[], []]);
      });
    });
});

describe('a token of the brand that does not do', { concurrency: 2 }, () => {
  const foreign = brandToken('customer-1', { aud: 'https://example.com/another' });

  for (const [what, token] of [
    ['another service’s', foreign],
    ['no token at all', 'session-4711'],
  ] as const)
    it(`because it is ${what}: one sentence, a code for the page, and the draft stays`, async () => {
      const community = await openCommunity();
      const address = await hostPage(pageAround(community, { body: tag + tag }));
      await visitor(async (one) => {
        const page = await one.open(address);
        const box = await ideaBox(page);
        await box.opener.click();
        await box.title.fill(gloves);
        const codes = await page.evaluate(
          (wrong) =>
            new Promise<string[]>((done) => {
              const heard: string[] = [];
              document.addEventListener('stoa-error', (event) => {
                heard.push((event as CustomEvent<{ code: string }>).detail.code);
                done(heard);
              });
              document.querySelector('stoa-idea-box')?.setAttribute('token', wrong);
            }),
          token,
        );
        assert.deepEqual(codes, ['token']);
        await box.says(box.words.errors.token).waitFor();
        assert.equal(await box.says(box.words.errors.token).count(), 1);
        assert.equal(await box.title.inputValue(), gloves);
        await box.send();
        await box.settled();
        await box.idea(gloves).waitFor();
        assert.deepEqual(one.uncaught, []);
      });
    });

  it('because it has expired: a guest stays who they are', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.voteButton(soup, 0).click();
      await box.settled();
      const guest = await whoIsHere(page, community, 'guest');
      // The emulator takes expired tokens; this is what the service says.
      await page.route('**/accounts:signInWithCustomToken*', (route) =>
        route.fulfill({
          status: 400,
          headers: { 'access-control-allow-origin': '*' },
          json: { error: { code: 400, message: 'INVALID_CUSTOM_TOKEN' } },
        }),
      );
      const code = await page.evaluate(
        (token) =>
          (
            document.querySelector('stoa-idea-box') as HTMLElement & {
              identify(token: string): Promise<void>;
            }
          )
            .identify(token)
            .catch((error: unknown) => (error as { code: string }).code),
        brandToken('customer-1', { exp: 1 }),
      );
      assert.equal(code, 'token');
      await closesWith(box, guest);
      assert.deepEqual(await sessionOf(page, community), guest);
      await box.shows(soup, 1, true);
    });
  });
});
