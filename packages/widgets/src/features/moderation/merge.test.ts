import { expect, fixtureCleanup } from '@open-wc/testing';
import { StoaError, type Site } from '@stoa/core';
import { loadFeatureStrings } from '../../strings/features.ts';
import { forgetVisitor } from '../../testing/idea-box.ts';
import { copyOf, showTeam, type ShownTeam } from '../../testing/team.ts';

const words = await loadFeatureStrings('moderation', 'en');

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

describe('merging', () => {
  const from = 'aaaaaaaaaaaaaaaaaaaa';
  const into = 'bbbbbbbbbbbbbbbbbbbb';
  const title = 'Warm mittens for paddlers';
  const two = async (site: Site) => {
    const terms = ['mitten', 'paddler'];
    await copyOf(site, from, { title, terms, absorbed: [], state: 'approved' }, ['u1', 'u2', 'u3']);
    await copyOf(site, into, { title: 'Mittens for paddlers', terms, absorbed: [], state: 'approved' }, [
      'u3',
      'u4',
    ]);
  };
  const choose = async (page: ShownTeam) => {
    await page.press(words.more);
    await page.press(words.merge);
    await page.says('dialog .found', 'Mittens for paddlers');
    expect(
      page.all('dialog .found').some((each) => each.textContent.includes(title)),
      'not into itself',
    ).to.be.false;
    await page.isAccessible();
    page.all('dialog .found button')[0]!.click();
    await page.says('dialog', words.mergeVotes(3));
  };

  it('finds the other idea, says what will happen, carries each vote once, and takes it back', async () => {
    const page = await showTeam({ before: two, on: from });
    await choose(page);
    await page.press(words.mergeYes);
    await page.says('dialog', words.merged);
    expect(await page.fields(`ideas/${into}`)).to.include({ votes: 4 });
    expect(await page.fields(`ideas/${from}`)).to.include({ state: 'merged', mergedInto: into });
    await page.press(words.mergeOpen);
    expect(page.element.opened).to.deep.equal([into]);
    await page.gone();
    await page.press(words.mergeUndo);
    await page.says('dialog', words.split);
    expect(await page.fields(`ideas/${into}`)).to.include({ votes: 2 });
    expect(await page.fields(`ideas/${from}`)).to.include({ state: 'approved', mergedInto: null });
  });

  it('finds the other idea on the same gated board, and none for all to see', async () => {
    const crew = { title: 'Mittens for the crew', terms: ['mitten', 'crew'], absorbed: [], state: 'crew' };
    const page = await showTeam({
      before: async (site) => {
        await two(site);
        for (const id of [from, into]) await copyOf(site, `crew~${id}`, crew, ['u1']);
      },
      on: `crew~${from}`,
    });
    await page.press(words.more);
    await page.press(words.merge);
    await page.says('dialog .found', crew.title);
    expect(page.all('dialog .found button')).to.have.length(1);
  });

  it('goes on when the dialog is closed, and offers to take it back', async () => {
    const page = await showTeam({ before: two, on: from });
    await choose(page);
    const commit = page.site.store.commit.bind(page.site.store);
    let go: () => void = () => undefined;
    const held = new Promise<void>((done) => (go = done));
    page.site.store.commit = async (writes, ...rest) => {
      await held;
      return commit(writes, ...rest);
    };
    await page.press(words.mergeYes);
    await page.says('dialog', words.mergeStays);
    await page.press(words.close);
    await page.gone();
    expect(page.focused()?.textContent).to.include(words.mergeShow);
    await page.says('[part~=team]', words.merging);
    go();
    await page.told(words.merged);
    await page.press(words.undo);
    await page.says('dialog', words.split);
    expect(await page.fields(`ideas/${into}`)).to.include({ votes: 2 });
  });

  it('says that it has stopped on the way, and goes on', async () => {
    const page = await showTeam({ before: two, on: from });
    await choose(page);
    const list = page.site.store.list.bind(page.site.store);
    page.site.store.list = () => Promise.reject(new StoaError('offline', 'The test was told to fail.'));
    await page.press(words.mergeYes);
    await page.says('dialog', words.errors.offline);
    await page.says('dialog', words.mergeStopped);
    page.site.store.list = list;
    await page.press(words.mergeGoOn);
    await page.says('dialog', words.merged);
    expect(await page.fields(`ideas/${into}`)).to.include({ votes: 4 });
  });

  it('goes on with what another moderator has begun', async () => {
    const page = await showTeam({
      on: from,
      before: async (site) => {
        await two(site);
        await site.store.commit([
          { kind: 'update', path: `ideas/${from}`, fields: { state: 'merged', mergedInto: into } },
        ]);
      },
    });
    await page.press(words.mergeAgain);
    await page.says('dialog', words.merged);
    expect(await page.fields(`ideas/${into}`)).to.include({ votes: 4 });
  });
});
