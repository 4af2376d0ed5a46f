import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { termsOf } from '@stoa/core/search/terms';
import { openCommunity, type Community } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround, scriptTag } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { memberWith, signInToTeam } from './testing/team.ts';
import { Traffic } from './testing/traffic.ts';
import { run } from './tools/run.ts';

const dayMs = 24 * 60 * 60_000;

/** What an owner's machine does once a day. */
async function stoaSnapshot({ config }: Community): Promise<void> {
  const firestore = /firestore=([^,]+)/.exec(config.emulators)?.[1] ?? '';
  const { code, output } = await run(process.execPath, [
    ...['packages/backend/bin/stoa.ts', 'snapshot', '--site', config.site],
    ...['--project', config.project, '--emulators', firestore],
  ]);
  assert.equal(code, 0, output);
}

/** A community of 25 ideas that nobody has touched for days, with a snapshot; idea n has n votes. */
async function openSnapped() {
  const community = await openCommunity();
  const seeds = Array.from({ length: 25 }, (_, votes) => {
    const title = votes === 7 ? '冬天借手套' : `Idea number ${votes}`;
    return community.seedIdea({
      ...{ title, terms: termsOf(title), votes, by: 'mei', name: 'Mei', pinned: false },
      at: new Date(Date.parse('2026-03-01T08:00:00Z') + votes * 60_000),
      touchedAt: new Date(Date.now() - 3 * dayMs),
    });
  });
  const ids = await Promise.all(seeds);
  await stoaSnapshot(community);
  const plain = await hostPage(pageAround(community));
  const snapped = await hostPage(pageAround(community, { script: scriptTag(community, 'data-snapshot') }));
  return { community, ids, plain, snapped };
}

/** What Firestore bills for what a page has asked for: a read each document, one for an empty list. */
async function billed(traffic: Traffic): Promise<number> {
  const answers = await Promise.all(
    traffic.firestore.map(async (request) => (await (await request.response())?.json()) as unknown),
  );
  return answers
    .map((answer) =>
      Array.isArray(answer)
        ? Math.max(1, answer.filter((row: object) => 'document' in row || 'found' in row).length)
        : 1,
    )
    .reduce((sum, reads) => sum + reads, 0);
}

describe('a site with snapshots', { concurrency: 2 }, () => {
  it('shows the same first page for 2 to 5 reads, what came since included', async () => {
    const { community, ids, plain, snapped } = await openSnapped();
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(snapped);
      let box = await ideaBox(page);
      await page.waitForLoadState('networkidle');
      assert.equal(await billed(traffic), 2);
      assert.match(traffic.firestore[0]?.url() ?? '', /snapshots\/ideas-votes/, 'the loader asks for it');
      // It acts as any other page does.
      await box.voteButton('Idea number 20', 20).click();
      await box.shows('Idea number 20', 21, true);
      await box.settled();

      await community.owner.commit([
        {
          kind: 'update',
          path: `ideas/${ids[3]!}`,
          fields: { votes: 99, touchedAt: new Date(), pinned: true },
        },
      ]);
      await page.goto(plain);
      box = await ideaBox(page);
      await box.shows('Idea number 3', 99, false);
      const expected = await box.titles();
      assert.equal(expected[0], 'Idea number 3');

      await visitor(async (other) => {
        const shown = await other.context.newPage();
        const cold = new Traffic(community, shown);
        await shown.goto(snapped);
        const seen = await ideaBox(shown);
        await seen.shows('Idea number 3', 99, false);
        await seen.shows('Idea number 20', 21, false);
        assert.deepEqual(await seen.titles(), expected);
        await shown.waitForLoadState('networkidle');
        assert.ok((await billed(cold)) <= 5);
        await seen.more.click();
        await seen.idea('Idea number 14').waitFor();
        await until('each once', async () => {
          const titles = await seen.titles();
          return titles.length === 20 && new Set(titles).size === 20;
        });
        assert.deepEqual(other.uncaught, []);
      });
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('finds ideas by their titles in the page, in any writing, for 2 reads', async () => {
    const { community, snapped } = await openSnapped();
    await visitor(async (one) => {
      const page = await one.context.newPage();
      await page.goto(snapped);
      const box = await ideaBox(page);
      await page.waitForLoadState('networkidle');
      const similar = box.root.locator('[part~=similar] li');
      await box.opener.click();
      await page.waitForLoadState('networkidle');
      const traffic = new Traffic(community, page);
      await box.title.fill('可以借手套吗');
      await similar.filter({ hasText: '冬天借手套' }).waitFor();
      await box.title.fill('Idea for all of us');
      await similar.filter({ hasText: 'Idea number 24' }).waitFor();
      await box.root.getByRole('searchbox').fill('手套');
      await until('what was found', async () => (await box.titles()).join() === '冬天借手套');
      await box.row('冬天借手套').getByText('7').waitFor();
      assert.equal(await box.row('冬天借手套').locator('[part~=author]').count(), 0);
      await page.waitForLoadState('networkidle');
      // Settings and figures, which are asked for beside a form, are not what it is about.
      const asked = traffic.firestore.flatMap(
        (request) => /snapshots\/titles|touchedAt"},"op"|"terms"/.exec(request.postData() ?? '') ?? [],
      );
      assert.deepEqual(asked, ['snapshots/titles', 'touchedAt"},"op"']);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('shows nobody what a moderator has hidden', async () => {
    const { community, ids, snapped } = await openSnapped();
    const moderator = await memberWith('moderator', community);
    await visitor(async (one) => {
      const page = await one.open(snapped);
      const box = await ideaBox(page);
      const team = await signInToTeam(box, moderator);
      const { words } = team;
      await box.idea('Idea number 24').getByRole('link').click();
      await team.row.getByRole('button', { name: words.more, exact: true }).click();
      await team.row.getByRole('button', { name: words.hide, exact: true }).click();
      await team.dialog.getByRole('radio', { name: words.verdicts.other }).check();
      await team.button(words.hideYes).click();
      await box.notice.getByText(words.hidden).waitFor();
      for (const name of ['ideas-votes', 'ideas-at', 'titles'])
        await until(`it is out of ${name}`, async () => {
          const stored = await community.owner.get(`snapshots/${name}`, { asMember: true });
          const { at, items } = stored?.fields as {
            at: Date;
            items: { asOf: Date; rows?: { id: string }[] };
          };
          return at > items.asOf && !items.rows?.some(({ id }) => id === ids[24]);
        });
      await visitor(async (other) => {
        const seen = await ideaBox(await other.open(snapped));
        assert.deepEqual((await seen.titles()).slice(0, 2), ['Idea number 23', 'Idea number 22']);
        assert.equal((await seen.titles()).length, 10);
      });
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('does without where there is none', async () => {
    const community = await openCommunity();
    await community.seedIdea({ title: 'Soup on Sundays', votes: 3 });
    const script = scriptTag(community, 'data-snapshot');
    const address = await hostPage(pageAround(community, { script }));
    await visitor(async (one) => {
      const box = await ideaBox(await one.open(address));
      await box.voteButton('Soup on Sundays', 3).waitFor();
      assert.deepEqual(one.uncaught, []);
    });
  });
});
