import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity, unruledStore } from '@stoa/core/testing/community';
import { emulators, randomId } from '@stoa/core/testing/emulators';
import { until } from '@stoa/core/testing/until';
import type { Page, Request } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { openSignIn } from './testing/sign-in.ts';
import { storedBy } from './testing/stored.ts';
import { Traffic } from './testing/traffic.ts';
import { closesWith, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';

const boxOf = (site = '') => `<stoa-idea-box ${site && `site="${site}"`}></stoa-idea-box>`;

/** Requests that make a session. */
const signUps = (page: Page): Request[] => {
  const seen: Request[] = [];
  page.on('request', (request) => {
    if (request.url().includes('accounts:signUp')) seen.push(request);
  });
  return seen;
};

/** What Firestore was asked for about one member: everything but the public lists. */
const aboutMembers = (traffic: Traffic) =>
  traffic.firestore.filter(
    (request) =>
      !request.url().includes(':runQuery') && !(request.postData() ?? '').includes('/snapshots/score"'),
  );

/** A community and a second site in its project, each with one idea. */
async function twoSites() {
  const community = await openCommunity();
  await community.seedIdea({ title: soup, votes: 0 });
  const site = randomId();
  const other = unruledStore(community.config.project, site);
  const settings = await community.owner.get('');
  await other.commit([{ kind: 'set', path: '', fields: settings!.fields }]);
  await other.commit([{ kind: 'set', path: 'secrets/words', fields: { list: [], re: '' } }]);
  return { community, site };
}

describe('a page with five idea boxes', { concurrency: 2 }, () => {
  it('of two sites makes one session when somebody acts in all of them at once', async () => {
    const { community, site } = await twoSites();
    const body = boxOf() + boxOf(site) + boxOf() + boxOf(site) + boxOf();
    const address = await hostPage(pageAround(community, { body }));
    await visitor(
      async (one) => {
        const page = await one.context.newPage();
        const made = signUps(page);
        await page.goto(address);
        const boxes = await Promise.all([0, 1, 2, 3, 4].map((nth) => ideaBox(page, { nth })));
        await page.waitForLoadState('networkidle');
        for (const [index, box] of boxes.entries()) {
          await box.opener.click();
          await box.title.fill(`Idea of box ${index}`);
        }
        // All in one turn of the page.
        await page.evaluate(() => {
          for (const box of document.querySelectorAll('stoa-idea-box'))
            box.shadowRoot?.querySelector('form')?.requestSubmit();
        });
        for (const box of boxes) await box.settled();
        const guest = await whoIsHere(page, community, 'guest');
        for (const box of boxes) await closesWith(box, guest);
        assert.equal(made.length, 1);
        for (const [store, count] of [
          [community.owner, 3],
          [unruledStore(community.config.project, site), 2],
        ] as const) {
          const { items } = await store.list({ collection: 'ideas', limit: 50 }, { asMember: true });
          const posted = items.filter(({ fields }) => fields['by'] === guest.uid);
          assert.equal(posted.length, count);
        }
        assert.deepEqual(one.uncaught, []);
      },
      { viewport: { width: 1280, height: 3000 } },
    );
  });

  it('asks once for the member whose session it opens with, and not again within the hour', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: soup, votes: 0 });
    const address = await hostPage(pageAround(community, { body: boxOf().repeat(5) }));
    await visitor(
      async (one) => {
        const first = await one.open(address);
        await (await openSignIn(await ideaBox(first))).signUp();
        const box = await ideaBox(first);
        await box.voteButton(soup, 0).click();
        await box.settled();
        const member = await whoIsHere(first, community, 'member');
        const name = `stoa:${community.config.project}:${community.config.site}:mine`;
        const open = async (readAt: number) => {
          await first.evaluate(
            ([key, at]) => {
              const mine = JSON.parse(localStorage.getItem(key) ?? '{}') as object;
              localStorage.setItem(key, JSON.stringify({ ...mine, readAt: at }));
            },
            [name, readAt] as const,
          );
          const page = await one.context.newPage();
          const traffic = new Traffic(community, page);
          await page.goto(address);
          for (let nth = 0; nth < 5; nth++) {
            const each = await ideaBox(page, { nth });
            await closesWith(each, member);
            await each.shows(soup, 1, true);
          }
          await page.waitForLoadState('networkidle');
          return { page, traffic };
        };

        const within = await open(Date.now());
        assert.deepEqual(
          aboutMembers(within.traffic).map((request) => request.postData()),
          [],
        );
        assert.deepEqual(
          within.traffic.scripts.map((script) => script.url()).filter((url) => /\/session-/.test(url)),
          [],
          'who only reads needs no Auth',
        );
        await within.page.close();
        const later = await open(Date.now() - 2 * 60 * 60_000);
        await until('it is asked', () => aboutMembers(later.traffic).length > 0);
        assert.equal(aboutMembers(later.traffic).length, 1);
        assert.equal(signUps(later.page).length, 0);
      },
      { viewport: { width: 1280, height: 3000 } },
    );
  });

  it('brings a visitor without a session no code for signing in, and keeps nothing', async () => {
    const { community, site } = await twoSites();
    const body = boxOf() + boxOf(site) + boxOf() + boxOf(site) + boxOf();
    const address = await hostPage(pageAround(community, { body }));
    await visitor(
      async (one) => {
        const page = await one.context.newPage();
        const traffic = new Traffic(community, page);
        await page.goto(address);
        for (let nth = 0; nth < 5; nth++) {
          const box = await ideaBox(page, { nth });
          await box.says(box.words.nobody).waitFor();
        }
        await page.waitForLoadState('networkidle');
        const files = traffic.scripts.map((script) => new URL(script.url()).pathname.split('/').at(-1) ?? '');
        assert.ok(files.length > 2);
        assert.deepEqual(
          files.filter((file) => /session|sign-in|account|person|own-data|saved|here-|self-/.test(file)),
          [],
        );
        assert.ok(!traffic.origins.has(`http://${emulators.auth}`));
        assert.deepEqual(await storedBy(page), []);
      },
      { viewport: { width: 1280, height: 3000 } },
    );
  });
});
