import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { until } from '@stoa/core/testing/until';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { commentsOf, countedOn, ideaPage } from './testing/idea-page.ts';
import { onShakyLine } from './testing/shaky-line.ts';

const soup = 'Soup on Sundays';
const pot = 'A pot on the jetty would do.';

describe('a comment in airplane mode', { concurrency: 2 }, () => {
  it('waits, marked, and arrives once when the network is back', () =>
    onShakyLine(async (community, line) => {
      const id = await community.seedIdea({ title: soup, votes: 0 });
      const address = `${await hostPage(pageAround(community))}?stoa=idea.${id}`;
      await visitor(async (one) => {
        const page = await one.open(address);
        const mine = await ideaPage(page);
        await mine.opener.click();
        await mine.field.pressSequentially('A pot');
        await page.waitForLoadState('networkidle');
        await one.context.setOffline(true);
        await mine.field.fill(pot);
        const sent = line.seenAt(':commit').length;
        await mine.root.getByRole('button', { name: mine.thread.post, exact: true }).click();
        await mine.comment(pot).getByText(mine.shared.offline).waitFor();
        assert.equal(line.seenAt(':commit').length, sent);
        await one.context.setOffline(false);
        await mine.settled();
        await mine.counts(1).waitFor();
        assert.equal((await commentsOf(community, id)).length, 1);
        assert.equal(await countedOn(community, id), 1);
        assert.deepEqual(one.uncaught, []);
      });
    }));

  it('arrives once from the next page where its tab was discarded', () =>
    onShakyLine(async (community) => {
      const id = await community.seedIdea({ title: soup, votes: 0 });
      const address = `${await hostPage(pageAround(community))}?stoa=idea.${id}`;
      await visitor(async (one) => {
        const page = await one.open(address);
        let mine = await ideaPage(page);
        await mine.add('The first one.');
        await mine.counts(1).waitFor();
        await mine.settled();
        await one.context.setOffline(true);
        await mine.add(pot);
        await mine.comment(pot).getByText(mine.shared.offline).waitFor();
        await page.close();
        assert.equal((await commentsOf(community, id)).length, 1);

        await one.context.setOffline(false);
        mine = await ideaPage(await one.open(address));
        await mine.comment(pot).waitFor();
        await mine.settled();
        await until('it has arrived', async () => (await commentsOf(community, id)).length === 2);
        await mine.counts(2).waitFor();
        const arrived = (await commentsOf(community, id)).filter(({ body }) => body === pot);
        assert.equal(arrived.length, 1, 'once');
        assert.equal(await mine.root.getByText(pot).count(), 1);
        assert.equal(await countedOn(community, id), 2);
        assert.deepEqual(one.uncaught, []);
      });
    }));

  it('that was only begun is there to be finished in the next tab', () =>
    onShakyLine(async (community) => {
      const id = await community.seedIdea({ title: soup, votes: 0 });
      const address = `${await hostPage(pageAround(community))}?stoa=idea.${id}`;
      await visitor(async (one) => {
        const page = await one.open(address);
        let mine = await ideaPage(page);
        await mine.opener.click();
        await mine.field.fill('A pot on the je');
        await page.close();
        mine = await ideaPage(await one.open(address));
        await mine.field.waitFor();
        assert.equal(await mine.field.inputValue(), 'A pot on the je');
        assert.deepEqual(await commentsOf(community, id), []);
      });
    }));
});
