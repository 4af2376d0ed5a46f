import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { termsOf } from '@stoa/core/search/terms';
import { openCommunity } from '@stoa/core/testing/community';
import { until } from '@stoa/core/testing/until';
import { visitor } from './testing/browser.ts';
import { hostPage, pageAround } from './testing/host-page.ts';
import { ideaBox } from './testing/idea-box.ts';
import { openSignIn } from './testing/sign-in.ts';
import { memberWith, signInToTeam } from './testing/team.ts';
import { Traffic } from './testing/traffic.ts';
import { held, ideasCalled, whoIsHere } from './testing/who.ts';

const soup = 'Soup on Sundays';
const gloves = 'Lend neoprene gloves';
const mittens = 'Neoprene gloves for winter';
const boats = 'Good price kayaks';

/** The scripts that only the team has. */
const ofTheTeam = (traffic: Traffic) =>
  traffic.scripts.map((request) => request.url()).filter((url) => /\/(staff|[\w-]*moderation)-/.test(url));

describe('a moderator on the brand’s page', { concurrency: 2 }, () => {
  it('approves what waits, rejects with a reason that its author reads, and moves an idea to done', async () => {
    const community = await openCommunity({ settings: { moderation: 'before' } });
    const id = await community.seedIdea({ title: soup, votes: 0, status: 'new', reason: null });
    const moderator = await memberWith('moderator', community);
    const address = await hostPage(pageAround(community));
    await visitor(async (author) => {
      const page = await author.open(address);
      let box = await ideaBox(page);
      await box.post(gloves, 'My hands were cold.');
      await box.settled();
      await box.post(boats, 'Ask for our **catalogue**.');
      await box.settled();
      const first = (await ideasCalled(community, gloves))[0]!.id;
      const second = (await ideasCalled(community, boats))[0]!.id;
      assert.equal((await held(community, `ideas/${first}`))?.['state'], 'pending');

      await visitor(async (other) => {
        const hosted = await other.open(address);
        const traffic = new Traffic(community, hosted);
        const seen = await ideaBox(hosted);
        assert.equal(await seen.idea(gloves).count(), 0);
        const team = await signInToTeam(seen, moderator);
        const { words } = team;
        await team.openQueue(2);
        assert.ok(ofTheTeam(traffic).length > 0, 'the test knows the team’s scripts');
        await team.waiting(gloves).getByRole('button', { name: words.approve }).click();
        await team.dialog.getByText(words.approvedOne).waitFor();
        await until('the next post has the focus', () =>
          team.waiting(boats).evaluate((post) => post.matches(':focus')),
        );
        const bad = team.waiting(boats);
        await bad.getByText('catalogue', { exact: true }).waitFor();
        await bad.getByRole('button', { name: words.reject }).click();
        await bad.getByRole('radio', { name: words.verdicts.spam }).check();
        await bad.getByRole('button', { name: words.rejectYes }).click();
        await team.dialog.getByText(words.queueEmpty).waitFor();
        await team.button(words.undo).click();
        await team.waiting(boats).waitFor();
        await until(
          'it is held again',
          async () => (await held(community, `ideas/${second}`))?.['state'] === 'pending',
        );
        await bad.getByRole('button', { name: words.reject }).click();
        await bad.getByRole('radio', { name: words.verdicts.spam }).check();
        await bad.getByRole('button', { name: words.rejectYes }).click();
        await team.dialog.getByText(words.rejectedOne).waitFor();
        await team.button(words.close).click();
        await team.gone();
        assert.equal((await held(community, `ideas/${first}`))?.['state'], 'approved');
        assert.equal((await held(community, `ideas/${second}`))?.['why'], 'spam');

        await seen.idea(soup).getByRole('link').click();
        await team.move('new', 'planned');
        await team.move('planned', 'done', 'There is a pot on the jetty now.');
        await hosted.reload();
        await seen.says('There is a pot on the jetty now.').first().waitFor();
        const { status, reason } = (await held(community, `ideas/${id}`)) ?? {};
        assert.deepEqual([status, reason], ['done', 'There is a pot on the jetty now.']);
        assert.deepEqual(other.uncaught, []);
      });

      await page.reload();
      box = await ideaBox(page);
      await box.voteButton(gloves, 0).waitFor();
      assert.equal(await box.row(gloves).getByText(box.words.pending).count(), 0, 'it is published');
      await box.root.getByRole('button', { name: box.words.mine, exact: true }).click();
      await box.row(boats).getByText(box.words.notPublished(box.words.whys.spam)).waitFor();
      assert.deepEqual(author.uncaught, []);
    });
  });

  it('arranges an idea, votes for somebody, answers, hides a comment, and writes to who agreed', async () => {
    const community = await openCommunity({ settings: { categories: ['Gear'] } });
    const { owner, config } = community;
    const counts = { votes: 1, comments: 1, category: '', answer: '', answeredAt: null };
    const id = await community.seedIdea({ title: soup, by: 'mei', pinned: false, locked: false, ...counts });
    const path = `ideas/${id}/comments/thefirstcommentever1`;
    const said = { by: 'mei', name: 'Mei', label: '', site: config.site, at: new Date(1e12) };
    await owner.commit([
      {
        kind: 'set',
        path: `ideas/${id}/votes/mei`,
        fields: { site: config.site, by: 'mei', at: new Date(1e12) },
      },
      {
        kind: 'set',
        path: 'members/mei/private/contact',
        fields: { email: 'mei@example.com', locale: 'en', at: new Date(1e12) },
      },
      {
        kind: 'set',
        path,
        fields: {
          ...{ ...said, state: 'approved', body: 'There is soup.', parent: '', editedAt: null, reports: 0 },
          why: null,
        },
      },
    ]);
    const moderator = await memberWith('moderator', community);
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const team = await signInToTeam(box, moderator);
      const { words } = team;
      const idea = () => held(community, `ideas/${id}`);
      const press = (name: string) => team.row.getByRole('button', { name, exact: true }).click();
      const told = (news: string) => box.notice.getByText(news).waitFor();
      const takeBack = async () => {
        await box.notice.getByRole('button', { name: words.undo }).click();
        await told(words.undone);
      };
      await box.idea(soup).getByRole('link').click();
      await press(words.more);
      await press(words.pin);
      await told(words.pinned);
      await press(words.lock);
      await told(words.locked);
      await press(words.category);
      await team.dialog.getByRole('radio', { name: 'Gear' }).check();
      await team.button(words.save).click();
      await told(words.sorted('Gear'));
      assert.deepEqual(await idea().then((now) => [now?.['pinned'], now?.['locked'], now?.['category']]), [
        true,
        true,
        'Gear',
      ]);

      await press(words.voteFor);
      await team.dialog.getByLabel(words.voteForName).fill('Mrs Lam');
      await team.dialog.getByLabel(words.voteForNote).fill('on the phone');
      await team.button(words.voteForYes).click();
      await told(words.votedFor('Mrs Lam'));
      assert.deepEqual(await community.countOf(id), { votes: 2, voters: 2 });
      await takeBack();
      assert.deepEqual(await community.countOf(id), { votes: 1, voters: 1 });

      const onComment = (name: string) =>
        box.root
          .getByRole('group', { name: words.teamTools })
          .getByRole('button', { name, exact: true })
          .first()
          .click();
      await onComment(words.makeAnswer);
      await told(words.answered);
      assert.equal((await idea())?.['answer'], 'thefirstcommentever1');
      await takeBack();
      assert.equal((await idea())?.['answer'], '');
      await onComment(words.hide);
      await team.dialog.getByRole('radio', { name: words.verdicts.other }).check();
      await team.button(words.hideYes).click();
      await told(words.hidden);
      assert.deepEqual(
        [(await held(community, path))?.['state'], (await idea())?.['comments']],
        ['rejected', 0],
      );
      await takeBack();
      assert.deepEqual(
        [(await held(community, path))?.['state'], (await idea())?.['comments']],
        ['approved', 1],
      );

      await press(words.writeTo(1));
      await team.button(words.writeLook).click();
      const draft = team.dialog.getByRole('link', { name: words.writeMail });
      const href = (await draft.getAttribute('href')) ?? '';
      assert.equal(new URL(href).searchParams.get('bcc'), 'mei@example.com');
      assert.ok(new URL(href).searchParams.get('body')?.endsWith(`?stoa=idea.${id}`));
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('is told when somebody took the role away, and nothing is changed', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0, status: 'new', reason: null });
    const moderator = await memberWith('moderator', community);
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      await box.idea(soup).getByRole('link').click();
      const team = await signInToTeam(box, moderator);
      await team.row.waitFor();
      const { uid } = await whoIsHere(page, community, 'member');
      await community.owner.commit([{ kind: 'update', path: `members/${uid}`, fields: { role: 'member' } }]);
      await team.row.getByRole('button', { name: team.words.more }).click();
      await team.row.getByRole('button', { name: team.words.pin }).click();
      await box.notice.getByText(team.words.errors.role).waitFor();
      await team.row.waitFor({ state: 'detached' });
      assert.equal((await held(community, `ideas/${id}`))?.['pinned'], false);
      assert.deepEqual(one.uncaught, []);
    });
  });

  it('has code that nobody else loads, whoever they are', async () => {
    const community = await openCommunity();
    const id = await community.seedIdea({ title: soup, votes: 0 });
    const expert = await memberWith('expert', community, 'Priya Raman');
    const address = await hostPage(pageAround(community));
    await visitor(async (one) => {
      const page = await one.open(address);
      const traffic = new Traffic(community, page);
      const box = await ideaBox(page);
      await (await openSignIn(box)).signIn(expert);
      await whoIsHere(page, community, 'member');
      await box.voteButton(soup, 0).click();
      await box.settled();
      await page.goto(`${address}?stoa=idea.${id}`);
      await box.idea(soup).waitFor();
      await box.root.getByRole('button', { name: 'Priya Raman' }).first().waitFor();
      const role = await held(community, `members/${(await whoIsHere(page, community, 'member')).uid}`);
      assert.equal(role?.['role'], 'expert');
      await page.waitForLoadState('networkidle');
      assert.deepEqual(ofTheTeam(traffic), []);
      assert.equal(await box.root.locator('[part~=team]').count(), 0);
    });
  });
});

describe('merging two ideas', () => {
  it('counts every person once, though the page of the one moderator closes midway and another goes on', async () => {
    const community = await openCommunity();
    const [from, into] = await Promise.all([
      community.seedIdea({ title: gloves, terms: termsOf(gloves), votes: 40, absorbed: [] }),
      community.seedIdea({ title: mittens, terms: termsOf(mittens), votes: 42, absorbed: [] }),
    ]);
    const vote = (idea: string, voter: number) => ({
      kind: 'set' as const,
      path: `ideas/${idea}/votes/voter-${voter}`,
      fields: { site: community.config.site, by: `voter-${voter}`, at: new Date(1e12 + voter) },
    });
    const numbers = (first: number, end: number) =>
      Array.from({ length: end - first }, (_, index) => first + index);
    await community.owner.commit(numbers(0, 40).map((voter) => vote(from, voter)));
    await community.owner.commit(numbers(10, 52).map((voter) => vote(into, voter)));
    const address = await hostPage(pageAround(community));
    const carried = async () => (await community.countOf(into)).voters - 42;

    await visitor(async (one) => {
      const page = await one.open(address);
      const box = await ideaBox(page);
      const team = await signInToTeam(box, await memberWith('moderator', community));
      await box.idea(gloves).getByRole('link').click();
      await team.row.getByRole('button', { name: team.words.more }).click();
      await team.row.getByRole('button', { name: team.words.merge }).click();
      await team.dialog.getByRole('button', { name: mittens }).click();
      await team.dialog.getByText(team.words.mergeVotes(40)).waitFor();
      // The answers stop coming midway.
      let commits = 0;
      await page.route(/:commit/, (route) => (++commits > 5 ? undefined : route.continue()));
      await team.button(team.words.mergeYes).click();
      await until('some are carried', async () => (await carried()) >= 2);
      await page.close();
    });
    const before = await carried();
    assert.ok(before > 0 && before < 10, `${before} of 10 were carried`);
    assert.equal((await held(community, `ideas/${from}`))?.['state'], 'merged');

    await visitor(async (other) => {
      const page = await other.open(address);
      const box = await ideaBox(page);
      const team = await signInToTeam(box, await memberWith('moderator', community, 'Mo'));
      await box.root.locator('button.queue').waitFor();
      await page.goto(`${address}?stoa=idea.${from}`);
      await team.row.getByRole('button', { name: team.words.mergeAgain }).click();
      await team.dialog.getByText(team.words.merged).waitFor();
      assert.deepEqual(await community.countOf(into), { votes: 52, voters: 52 });
      await team.button(team.words.mergeUndo).click();
      await team.dialog.getByText(team.words.split).waitFor();
      assert.deepEqual(await community.countOf(into), { votes: 42, voters: 42 });
      assert.equal((await held(community, `ideas/${from}`))?.['state'], 'approved');
      assert.deepEqual(other.uncaught, []);
    });
  });
});
