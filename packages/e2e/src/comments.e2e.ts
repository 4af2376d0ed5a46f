import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { commentsOf, countedOn, ideaPage } from './testing/idea-page.ts';
import { Traffic } from './testing/traffic.ts';

const soup = 'Soup on Sundays';
const need = { idea: 'guest', vote: 'guest', comment: 'guest', report: 'guest' };

/** A community with one idea, and the address of that idea's page. */
async function openIdea() {
  const community = await openCommunity({ settings: { need } });
  const id = await community.seedIdea({ title: soup, votes: 0 });
  const address = await hostPage(pageAround(community));
  return { community, id, address: `${address}?stoa=idea.${id}` };
}

describe('comments on an idea', { concurrency: 2 }, () => {
  it('are written, answered, changed, taken back and brought back; others see each of it', async () => {
    const { community, id, address } = await openIdea();
    await visitor(async (one) => {
      const page = await one.open(address);
      let mine = await ideaPage(page);
      await mine.root.getByText(mine.words.noComments).waitFor();
      await mine.add('A **pot** on the jetty would do.');
      await mine.counts(1).waitFor();
      await mine.settled();
      const [first] = await commentsOf(community, id);
      const name = first?.['name'] as string;
      assert.equal(await countedOn(community, id), 1);

      await visitor(async (two) => {
        let theirs = await ideaPage(await two.open(address));
        await theirs.comment('A pot on the jetty would do.').waitFor();
        await theirs.reply('A pot on the jetty', name, 'I will bring the spoons.');
        await theirs.counts(2).waitFor();
        await theirs.settled();

        await page.reload();
        mine = await ideaPage(page);
        const list = mine.root.getByRole('list', { name: mine.thread.repliesTo(name) });
        await list.getByText('I will bring the spoons.').waitFor();

        await mine.does('A pot on the jetty', mine.thread.edit).click();
        await mine.root.getByRole('textbox', { name: mine.thread.yours }).fill('Two **pots** on the jetty.');
        await mine.root.getByRole('button', { name: mine.thread.save }).click();
        await mine.root.getByText('Two pots on the jetty.').waitFor();
        await mine.settled();
        // Not the same tab: that keeps a list for its next pages.
        theirs = await ideaPage(await two.open(address));
        await theirs.root.getByText('Two pots on the jetty.').waitFor();
        await theirs.root.getByText(theirs.thread.edited, { exact: true }).waitFor();

        await mine.root.getByRole('button', { name: mine.thread.remove }).first().click();
        await mine.root.getByText(mine.thread.removed).waitFor();
        await mine.counts(1).waitFor();
        await until('it is gone for everybody', async () => (await countedOn(community, id)) === 1);
        theirs = await ideaPage(await two.open(address));
        await theirs.root.getByText(theirs.thread.removed).waitFor();
        assert.equal(await theirs.root.getByText('Two pots').count(), 0);
        await theirs.root.getByText('I will bring the spoons.').waitFor();

        await mine.notice.getByRole('button', { name: mine.shared.undo }).click();
        await mine.root.getByText('Two pots on the jetty.').waitFor();
        await mine.settled();
        await until('it is back for everybody', async () => (await countedOn(community, id)) === 2);
        theirs = await ideaPage(await two.open(address));
        await theirs.root.getByText('Two pots on the jetty.').waitFor();

        const [report] = await theirs.root.getByRole('button', { name: theirs.thread.reportOf(name) }).all();
        await report!.click();
        await theirs.dialog.getByRole('button', { name: theirs.thread.complaints['off-topic'] }).click();
        await theirs.notice.getByText(theirs.thread.reported).waitFor();
        const stored = await commentsOf(community, id);
        assert.deepEqual(
          stored.filter(({ parent }) => parent === '').map(({ reports, state }) => [reports, state]),
          [[1, 'approved']],
        );
        assert.deepEqual(two.uncaught, []);
      });
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('wait for a moderator where the settings say so, in their author’s sight alone', async () => {
    const community = await openCommunity({ settings: { need, moderation: 'before' } });
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const address = `${await hostPage(pageAround(community))}?stoa=idea.${id}`;
    await visitor(async (one) => {
      const page = await one.open(address);
      let mine = await ideaPage(page);
      await mine.add('A pot on the jetty would do.');
      await mine.root.getByText(mine.shared.pending).waitFor();
      assert.equal(await countedOn(community, id), 0);
      await page.reload();
      mine = await ideaPage(page);
      await mine.comment('A pot on the jetty').getByText(mine.shared.pending).waitFor();
      await visitor(async (two) => {
        const theirs = await ideaPage(await two.open(address));
        await theirs.root.getByText(theirs.words.noComments).waitFor();
      });
      const [held] = await commentsOf(community, id);
      await community.owner.commit([
        {
          kind: 'update',
          path: `ideas/${id}/comments/${held?.['id'] as string}`,
          fields: { state: 'rejected', why: 'off-topic' },
        },
      ]);
      await page.reload();
      mine = await ideaPage(page);
      await mine.comment('A pot on the jetty').getByText(mine.thread.rejected).waitFor();
      await mine.root.getByText(mine.thread.verdicts['off-topic']).waitFor();
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('and the idea cost a visitor no more than 11 reads, beside what the box around them asks for', async () => {
    const { community, id, address } = await openIdea();
    const authored = { by: 'ann', name: 'Ann', label: '', site: community.config.site };
    await community.owner.commit([
      ...[1, 2, 3].map((place) => ({
        kind: 'set' as const,
        path: `ideas/${id}/comments/c${place}`,
        fields: {
          ...{ ...authored, at: new Date(Date.now() - place * 60_000), state: 'approved', body: 'Yes.' },
          ...{ parent: '', editedAt: null, reports: 0, why: null },
        },
      })),
      {
        kind: 'set',
        path: `ideas/${id}/history/m`,
        fields: { ...authored, at: new Date(), from: 'new', to: 'planned', reason: null },
      },
      ...[1, 2, 3, 4].flatMap((place) => [
        { kind: 'set' as const, path: `members/v${place}`, fields: { name: `Voter ${place}` } },
        {
          kind: 'set' as const,
          path: `ideas/${id}/votes/v${place}`,
          fields: { site: authored.site, by: `v${place}`, at: new Date() },
        },
      ]),
      {
        kind: 'update',
        path: `ideas/${id}`,
        fields: { comments: 3, votes: 4, status: 'planned', moved: 'm' },
      },
    ]);
    await visitor(async (one) => {
      const page = await one.context.newPage();
      const traffic = new Traffic(community, page);
      await page.goto(address);
      const shown = await ideaPage(page);
      await shown.counts(3).waitFor();
      await shown.root.getByText(shown.words.moreVoters(1)).waitFor();
      await page.waitForLoadState('networkidle');
      const lists = traffic.lists.filter((request) => request.url().includes(`/ideas/${id}:`));
      const found = await Promise.all(
        lists.map(async (request) => (await (await request.response())?.json()) as { document?: object }[]),
      );
      const asked = traffic.firestore
        .filter((request) => request.url().includes(':batchGet'))
        .flatMap((request) => (request.postDataJSON() as { documents: string[] }).documents)
        .filter((path) => path.endsWith(`/ideas/${id}`) || path.includes('/members/'));
      const reads = found.flat().filter(({ document }) => document).length + asked.length;
      assert.equal(lists.length, 3, 'comments, history, voters');
      assert.ok(reads <= 11, `${reads} reads`);
    });
  });
});
