import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { emulators } from '@stoa/core/testing/emulators';
import type { Page } from 'playwright-core';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround, scriptTag } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';

const soup = 'Soup on Sundays';

/** What the page's policy objected to, from before its first script on. */
async function violations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const seen: string[] = ((window as unknown as { violations: string[] }).violations = []);
    addEventListener('securitypolicyviolation', (event) => {
      seen.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  return () => page.evaluate(() => (window as unknown as { violations: string[] }).violations);
}

/** Reads, votes and posts under a policy; nothing of it may be violated. */
async function worksUnder(policy: string, community: Community, script: string): Promise<void> {
  await community.seedIdea({ title: soup, votes: 0 });
  const head = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  // A style attribute would violate `style-src`: such a page keeps the room in its own sheet.
  const address = await hostPage(
    pageAround(community, { head, script, body: '<stoa-idea-box></stoa-idea-box>' }),
  );
  await visitor(async (one) => {
    const page = await one.context.newPage();
    const seen = await violations(page);
    await page.goto(address);
    const box = await ideaBox(page);
    await box.voteButton(soup, 0).click();
    await box.shows(soup, 1, true);
    await box.post('Lend neoprene gloves', 'My hands were cold.');
    await box.settled();
    await box.idea('Lend neoprene gloves').waitFor();
    assert.deepEqual(await seen(), []);
    assert.deepEqual([one.uncaught, one.complaints], [[], []]);
  });
}

const connect = `connect-src http://${emulators.firestore} http://${emulators.auth}`;

describe('under a strict policy', { concurrency: 2 }, () => {
  it('with a nonce and strict-dynamic, own styles only, everything works', async () => {
    const community = await openCommunity();
    await worksUnder(
      `default-src 'none'; script-src 'nonce-r4nd0m' 'strict-dynamic'; style-src 'self'; img-src data:; ${connect}`,
      community,
      scriptTag(community, 'nonce="r4nd0m"'),
    );
  });

  it('with scripts from the page’s own address only, everything works', async () => {
    const community = await openCommunity();
    await worksUnder(
      `default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; ${connect}`,
      community,
      scriptTag(community),
    );
  });

  it('with Trusted Types, of which Lit’s and ours are allowed, everything works', async () => {
    const community = await openCommunity();
    await worksUnder(
      `require-trusted-types-for 'script'; trusted-types lit-html`,
      community,
      scriptTag(community),
    );
  });
});
