import { expect, fixtureCleanup } from '@open-wc/testing';
import { StoaError, type Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../../strings/features.ts';
import { forgetVisitor } from '../../testing/idea-box.ts';
import { idea, showTeam, tidy } from '../../testing/team.ts';

const words = await loadFeatureStrings('moderation', 'en');

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

describe('the tools of the team', () => {
  it('are nobody’s who is no moderator', async () => {
    const page = await showTeam({ role: 'expert' });
    expect(page.element.staff).to.equal(undefined);
    expect(page.all('[part~=team], .queue, [part~=starters]').length).to.equal(0);
  });

  it('move an idea with a reason that done and declined need, and take it back', async () => {
    const page = await showTeam();
    const moves: unknown[] = [];
    page.element.addEventListener('stoa-status', (event) => moves.push((event as CustomEvent).detail));
    await page.press(words.status(words.statuses.new));
    page.choose('declined');
    await page.press(words.moveTo(words.statuses.declined));
    expect(page.complaint()).to.equal(words.moveReasonNeeded);
    expect(page.focused()?.getAttribute('name')).to.equal('reason');
    await page.isAccessible();
    page.type('reason', '  Too few children come.  ');
    await page.press(words.moveTo(words.statuses.declined));
    await page.told(words.moved(words.statuses.declined));
    expect(page.focused()?.textContent).to.include(words.statuses.declined);
    expect(await page.fields()).to.include({ status: 'declined', reason: 'Too few children come.' });
    await page.press(words.undo);
    await page.told(words.undone);
    expect(await page.fields()).to.include({ status: 'new', reason: null });
    expect(moves).to.deep.equal([
      { id: idea, from: 'new', to: 'declined' },
      { id: idea, from: 'declined', to: 'new' },
    ]);
  });

  it('keep a reason that was typed when the dialog is closed, and refuse to change nothing', async () => {
    const page = await showTeam();
    await page.press(words.status(words.statuses.new));
    await page.press(words.moveTo(words.statuses.new));
    expect(page.complaint()).to.equal(words.moveSame);
    page.choose('done');
    page.type('reason', 'Twenty pairs hang by the door.');
    await page.press(words.cancel);
    await page.gone();
    await page.press(words.status(words.statuses.new));
    await page.press(words.moveTo(words.statuses.done));
    await page.told(words.moved(words.statuses.done));
    expect(await page.fields()).to.include({ reason: 'Twenty pairs hang by the door.' });
  });

  it('pin, lock and sort an idea, and take each back', async () => {
    const page = await showTeam();
    await page.press(words.more);
    await page.isAccessible();
    await page.press(words.pin);
    await page.told(words.pinned);
    expect(await page.fields()).to.include({ pinned: true });
    await page.press(words.lock);
    await page.told(words.locked);
    await page.press(words.category);
    page.choose('Gear');
    await page.press(words.save);
    await page.told(words.sorted('Gear'));
    expect(await page.fields()).to.include({ pinned: true, locked: true, category: 'Gear' });
    await page.press(words.undo);
    await page.told(words.undone);
    expect(await page.fields()).to.include({ pinned: true, locked: true, category: '' });
    await page.press(words.unpin);
    await page.told(words.unpinned);
  });

  it('hide an idea for a reason, and publish it again', async () => {
    const page = await showTeam();
    await page.press(words.more);
    await page.press(words.hide);
    await page.press(words.hideYes);
    expect(page.complaint()).to.equal(words.verdictNeeded);
    page.choose('private');
    await page.press(words.hideYes);
    await page.told(words.hidden);
    expect(tidy(page.focused()?.textContent), 'among the tools').to.equal(words.publish);
    expect(await page.fields()).to.include({ state: 'rejected', why: 'private' });
    await page.press(words.publish);
    await page.told(words.published);
    expect(await page.fields()).to.include({ state: 'approved', why: null });
    await page.press(words.undo);
    await page.told(words.undone);
    expect(await page.fields()).to.include({ state: 'rejected', why: 'private' });
  });

  it('vote for somebody who told the team, and take that back', async () => {
    const page = await showTeam();
    const { votes } = (await page.fields())!;
    await page.press(words.more);
    await page.press(words.voteFor);
    await page.press(words.voteForYes);
    expect(page.complaint()).to.equal(words.voteForNameShort);
    expect(page.focused()?.getAttribute('name')).to.equal('name');
    await page.isAccessible();
    page.type('name', ' Mrs Lam ');
    page.type('note', 'on the phone');
    await page.press(words.voteForYes);
    await page.told(words.votedFor('Mrs Lam'));
    expect(await page.fields()).to.include({ votes: Number(votes) + 1 });
    const { items } = await page.site.store.list({
      collection: `ideas/${idea}/votes`,
      orderBy: [['at', 'desc']],
      limit: 1,
    });
    expect(items[0]!.fields).to.include({ by: '', name: 'Mrs Lam', note: 'on the phone' });
    await page.press(words.undo);
    await page.told(words.undone);
    expect(await page.fields()).to.include({ votes });
  });

  it('say it when the person is on the team no more, and go', async () => {
    const page = await showTeam();
    const { uid } = page.site.session.current!;
    page.site.store.commit = () => Promise.reject(new StoaError('denied', 'The test was told to refuse.'));
    const get = page.site.store.get.bind(page.site.store);
    page.site.store.get = async (path, ...rest) => {
      const found = await get(path, ...rest);
      return found && path === `members/${uid}`
        ? { ...found, fields: { ...found.fields, role: 'member' } }
        : found;
    };
    await page.press(words.more);
    await page.press(words.pin);
    await page.told(words.errors.role);
    await until('no tools', () => page.all('[part~=team], .queue').length === 0);
  });
});

describe('the tools on a comment', () => {
  const comment = `ideas/${idea}/comments/teamtestscomment0001`;
  const put = async ({ id, store }: Site) => {
    const fields = {
      ...{ by: 'hana', name: 'Hana Sato', label: '', site: id, at: new Date(0), state: 'approved' },
      ...{ body: 'We have gloves now.', parent: '', editedAt: null, reports: 0, why: null },
    };
    await store.commit([{ kind: 'set', path: comment, fields }]);
  };

  it('make it the official answer, and take that back', async () => {
    const page = await showTeam({ before: put });
    const inComment = (name: string) =>
      until(name, () =>
        page.all('#teamtestscomment0001 button').find((each) => tidy(each.textContent) === name),
      );
    (await inComment(words.makeAnswer)).click();
    await page.told(words.answered);
    expect(await page.fields()).to.include({ answer: 'teamtestscomment0001' });
    await inComment(words.takeBackAnswer);
    await page.press(words.undo);
    await page.told(words.undone);
    expect(await page.fields()).to.include({ answer: '' });
  });

  it('hide it for a reason', async () => {
    const page = await showTeam({ before: put });
    (
      await until('hide', () =>
        page.all('#teamtestscomment0001 button').find((each) => tidy(each.textContent) === words.hide),
      )
    ).click();
    page.choose('rude');
    await page.press(words.hideYes);
    await page.told(words.hidden);
    expect(await page.fields(comment)).to.include({ state: 'rejected', why: 'rude' });
  });
});

describe('the three starters', () => {
  it('are an owner’s, and fill the form', async () => {
    const page = await showTeam({ role: 'owner' });
    await page.isAccessible();
    page.all('[part~=starters] button')[1]!.click();
    expect(page.element.used).to.deep.equal([words.starters.second.title]);
  });

  it('are no moderator’s', async () => {
    const page = await showTeam();
    expect(page.all('[part~=starters]').length).to.equal(0);
  });
});
