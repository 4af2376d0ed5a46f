import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCommunity } from '@stoa/core/testing/community';
import { loadFeatureStrings } from '@stoa/widgets/strings/features';
import { personCard } from './testing/account.ts';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { memberWith, signInToTeam } from './testing/team.ts';
import { Traffic } from './testing/traffic.ts';
import { ideasCalled } from './testing/who.ts';

const gloves = 'Lend neoprene gloves in winter';
const weekMs = 7 * 24 * 60 * 60_000;

describe('an idea from suggestion to done', () => {
  it('is found before it is posted twice, answered, done, and told to who voted, a week later, for three reads', async () => {
    const community = await openCommunity();
    const address = await hostPage(pageAround(community));
    const compact = await hostPage(
      pageAround(community, { body: `<stoa-idea-box view="compact" all="${address}"></stoa-idea-box>` }),
    );
    await visitor(async (author) => {
      const box = await ideaBox(await author.open(address));
      await box.post(gloves, 'My hands were **cold**.');
      await box.settled();
      await box.idea(gloves).waitFor();
    });
    const [idea] = await ideasCalled(community, gloves);
    assert.ok(idea);

    await visitor(async (voter) => {
      const page = await voter.open(address);
      const box = await ideaBox(page);
      await box.opener.click();
      await box.title.fill('Could you lend us gloves?');
      await box.root.getByRole('button', { name: box.words.voteInsteadFor(gloves) }).click();
      await box.shows(gloves, 1, true);
      await box.settled();
      assert.equal((await ideasCalled(community, 'Could you lend us gloves?')).length, 0);

      await visitor(async (employee) => {
        const hosted = await employee.open(address);
        const shown = await ideaBox(hosted);
        await shown.idea(gloves).getByRole('link').click();
        const team = await signInToTeam(shown, await memberWith('moderator', community));
        const thread = await loadFeatureStrings('thread', 'en');
        await shown.root.getByRole('button', { name: thread.add }).click();
        await shown.root.getByRole('textbox', { name: thread.add }).fill('We ask **three shops**.');
        await shown.root.getByRole('button', { name: thread.post }).click();
        await shown.root.locator('[part~=comment]').getByText('three shops').waitFor();
        await shown.settled();
        await shown.root.getByRole('button', { name: team.words.makeAnswer }).click();
        await shown.says(thread.official).first().waitFor();
        await team.move('new', 'planned');
        await team.move('planned', 'done', 'Twenty pairs hang left of the door.');
        await shown.settled();
        assert.deepEqual(employee.uncaught, []);
      });

      await page.goto('about:blank');
      const later = await voter.context.newPage();
      const traffic = new Traffic(community, later);
      await later.clock.install({ time: Date.now() + weekMs });
      await later.goto(compact);
      const few = await ideaBox(later);
      const { words } = await personCard(few);
      const news = few.closing.getByRole('button', { name: words.newsCount(1) });
      await news.waitFor();
      const others = traffic.firestore.filter((request) => !/"limit":3\}/.test(request.postData() ?? ''));
      assert.ok(others.length > 0 && others.length <= 3, others.map((each) => each.postData()).join('\n'));
      assert.ok((await readsOf(others)) <= 3);
      await news.click();
      const link = few.root.getByRole('link', { name: gloves });
      const told = few.root.locator('[part~=news]');
      await told.getByText(words.statuses.done).waitFor();
      assert.match((await link.last().getAttribute('href')) ?? '', new RegExp(`stoa=idea\\.${idea.id}`));
      await told.getByRole('link', { name: gloves }).click();
      await later.getByText('Twenty pairs hang left of the door.').first().waitFor();
      assert.equal(new URL(later.url()).searchParams.get('stoa'), `idea.${idea.id}`);
      assert.deepEqual(voter.uncaught, []);
    });
  });
});

/** Documents that answers hold: what Firestore bills. An empty list costs one all the same. */
async function readsOf(requests: Traffic['firestore']): Promise<number> {
  const answers = await Promise.all(
    requests.map(
      async (request) =>
        (await (await request.response())?.json()) as { document?: object; found?: object }[],
    ),
  );
  const billed = answers.map((answer) =>
    Math.max(1, answer.filter(({ document, found }) => document ?? found).length),
  );
  return billed.reduce((sum, each) => sum + each, 0);
}
