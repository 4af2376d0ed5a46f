import { expect, fixtureCleanup } from '@open-wc/testing';
import { StoaError, type Site } from '@stoa/core';
import { until } from '@stoa/core/testing/until';
import { loadFeatureStrings } from '../../strings/features.ts';
import { forgetVisitor } from '../../testing/idea-box.ts';
import { plantReview } from '../../testing/planted-review.ts';
import { showTeam } from '../../testing/team.ts';
import { isolated } from './isolated.ts';

const words = await loadFeatureStrings('moderation', 'en');

beforeEach(forgetVisitor);
afterEach(fixtureCleanup);

describe('what waits', () => {
  const one = 'ideas/calendar';
  const other = 'ideas/gloves/comments/teamtestscomment0002';
  const held = async (site: Site) => {
    const fields = {
      ...{ by: 'kwame', name: 'Kwame Mensah', label: '', site: site.id, at: new Date(), state: 'pending' },
      ...{
        body: 'Buy **cheap** gloves <img src=x onerror=alert(1)>',
        parent: '',
        editedAt: null,
        reports: 3,
        why: null,
      },
    };
    await site.store.commit([
      { kind: 'update', path: one, fields: { state: 'pending', reports: 0, at: new Date(1e12) } },
      { kind: 'set', path: other, fields },
    ]);
  };

  it('is counted, shown oldest first with why, decided on and taken back, without the mouse', async () => {
    const page = await showTeam({ before: held });
    await page.press(words.waiting(2));
    await page.says('dialog li:first-child', words.held);
    await page.says('dialog li:nth-child(2)', words.reported(3));
    await page.says(
      'dialog li:nth-child(2)',
      words.commentOn(isolated((await page.fields())!['title'] as string)),
    );
    await page.says('dialog [part~=markdown] strong', 'cheap');
    expect(page.all('dialog img').length).to.equal(0);
    await page.isAccessible();
    await page.press(words.approve);
    expect((page.focused() as HTMLElement).closest('li')?.dataset['path'], 'the next one').to.equal(other);
    await page.says('dialog .said', words.approvedOne);
    expect(await page.fields(one)).to.include({ state: 'approved' });
    await page.press(words.reject);
    expect(page.focused()?.getAttribute('name')).to.equal('why');
    await page.press(words.rejectYes);
    expect(page.complaint()).to.equal(words.verdictNeeded);
    page.choose('spam');
    await page.press(words.rejectYes);
    await page.says('dialog .said', words.rejectedOne);
    await page.says('dialog', words.queueEmpty);
    expect(page.focused()?.id).to.equal('dialog-title');
    expect(await page.fields(other)).to.include({ state: 'rejected', why: 'spam', reports: 0 });
    await page.press(words.undo);
    await page.says('dialog .said', words.undone);
    expect(await page.fields(other)).to.include({ state: 'pending', why: null });
    await until('it waits again', () => page.all('dialog li').length === 1);
    await page.press(words.close);
    await page.gone();
    await page.says('.queue', words.waiting(1));
  });

  it('holds reviews, which move from pile to pile', async () => {
    const review = 'items/dawn-paddle/reviews/walid';
    const page = await showTeam({
      before: (site) => plantReview(site, 'walid', { item: 'dawn-paddle', state: 'pending', rating: 2 }),
    });
    await page.press(words.waiting(1));
    await page.says('dialog li', words.reviewOf(2, isolated('dawn-paddle')));
    const piles = async () => (await page.fields('items/dawn-paddle'))?.['piles'] as Record<string, number>;
    const { '2': two } = await piles();
    await page.press(words.reject);
    page.choose('off-topic');
    await page.press(words.rejectYes);
    await page.says('dialog .said', words.rejectedOne);
    expect(await page.fields(review)).to.include({ state: 'rejected', why: 'off-topic', publicAt: null });
    expect(await piles()).to.include({ '2': (two ?? 0) - 1, 'off-topic-2': 1 });
    await page.press(words.undo);
    await page.says('dialog .said', words.undone);
    expect(await page.fields(review)).to.include({ state: 'pending', why: null });
    expect(await piles()).to.include({ '2': two, 'off-topic-2': 0 });
  });

  it('says that a decision was refused, and shows the post again', async () => {
    const page = await showTeam({ before: held });
    await page.press(words.waiting(2));
    page.site.store.commit = () => Promise.reject(new StoaError('denied', 'The test was told to refuse.'));
    await page.press(words.approve);
    await page.says('dialog [role=alert]', words.errors.denied);
    await until('it waits again', () => page.all('dialog li').length === 2);
  });

  it('leaves the screen with who may see it', async () => {
    const page = await showTeam({ before: held });
    await page.press(words.waiting(2));
    page.element.staff?.leave();
    await page.gone();
  });

  it('is nothing, and says so', async () => {
    const page = await showTeam();
    await page.press(words.queue);
    await page.says('dialog', words.queueEmpty);
    await page.isAccessible();
  });

  it('may not be readable, and is asked for again', async () => {
    const page = await showTeam({
      before: (site) => {
        const list = site.store.list.bind(site.store);
        let fails = true;
        Object.assign(site, { mend: () => (fails = false) });
        site.store.list = (query, ...rest) =>
          fails && query.where?.some(([field, , value]) => field === 'state' && value === 'pending')
            ? Promise.reject(new StoaError('denied', 'The test was told to fail.'))
            : list(query, ...rest);
      },
    });
    await page.press(words.queue);
    await page.says('dialog [role=alert]', words.queueFailed);
    (page.site as unknown as { mend: () => void }).mend();
    await page.press(words.retry);
    await page.says('dialog', words.queueEmpty);
  });
});
