import { expect, oneEvent } from '@open-wc/testing';
import { postIdea, voteForIdea, type Site } from '@stoa/core';
import { idea } from '@stoa/core/ideas/kind';
import { siteSettings } from '@stoa/core/sites/kind';
import { sampleOf } from '@stoa/core/store/sample';
import type { StoredMap } from '@stoa/core/store/store';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../testing/accessible.ts';
import { forgetVisitor, meet, showIdeaBox, type Pretence, type ShownBox } from '../testing/idea-box.ts';

beforeEach(forgetVisitor);

const wish = { title: 'Lend neoprene gloves to children', body: 'Their hands are smaller.' };

const post = (site: Site) => site.act(postIdea, { id: site.store.newId(), ...wish }).kept;

const isPressed = (box: ShownBox) => box.find('[part~=vote]').ariaPressed === 'true';

const votesOf = (box: ShownBox) => Number(box.find('[part~=vote]').textContent);

const settled = (box: ShownBox) =>
  until('nothing is on its way', () => !box.has('[data-pending]') && !box.has('.own'));

describe('a vote', () => {
  it('is counted at once, long before the server knows of it', async () => {
    const box = await showIdeaBox({ demo: { writes: 'waiting' } });
    const before = votesOf(box);
    box.find('[part~=vote]').click();
    await until('my vote', () => isPressed(box));
    expect([isPressed(box), votesOf(box)]).to.deep.equal([true, before + 1]);
    expect(box.has('[part~=vote][data-pending]')).to.be.true;
  });

  it('is announced to the page when the server has it', async () => {
    const box = await showIdeaBox();
    const voted = oneEvent(box.element, 'stoa-idea-voted');
    box.find('[part~=vote]').click();
    const { detail } = (await voted) as CustomEvent<unknown>;
    expect(detail).to.deep.include({ up: true });
  });

  it('says so on the button, and with how many others beside it', async () => {
    const box = await showIdeaBox();
    const before = votesOf(box);
    box.find('[part~=vote]').click();
    await until('the word', () =>
      box.find('[part~=notice]').textContent.includes(box.words.voteAmong(before)),
    );
    const { height } = box.find('[part~=vote]').getBoundingClientRect();
    const [, other] = box.element.shadowRoot!.querySelectorAll('[part~=vote]');
    expect(getComputedStyle(box.find('[part~=vote]'), '::after').content).to.equal(`"${box.words.voted}"`);
    expect(height, 'nothing moves').to.equal(other!.getBoundingClientRect().height);
    await isAccessible(box);
  });

  it('stays when the server has it, and can be taken back', async () => {
    const box = await showIdeaBox();
    const before = votesOf(box);
    box.find('[part~=vote]').click();
    await until('my vote', () => isPressed(box));
    await settled(box);
    expect([isPressed(box), votesOf(box)]).to.deep.equal([true, before + 1]);
    box.find('[part~=vote]').click();
    await until('no vote of mine', () => !isPressed(box));
    await settled(box);
    expect([isPressed(box), votesOf(box)]).to.deep.equal([false, before]);
  });

  it('is taken back with a word when the server refuses it, and the word can be put away', async () => {
    const box = await showIdeaBox({ demo: { writes: 'denied' } });
    const before = votesOf(box);
    const failed = oneEvent(box.element, 'stoa-error');
    box.find('[part~=vote]').click();
    const { detail } = (await failed) as CustomEvent<unknown>;
    expect(detail).to.deep.include({ code: 'denied' });
    await until('the word', () => box.find('[part~=notice]').textContent.includes(box.words.voteFailed));
    expect(box.find('[part~=notice]').role).to.equal('status');
    await until('no vote of mine', () => !isPressed(box));
    expect(votesOf(box)).to.equal(before);
    await box.press(box.words.dismiss);
    expect(box.find('[part~=notice]').textContent.trim()).to.equal('');
  });

  it('shows in every box of the same community', async () => {
    const box = await showIdeaBox();
    const twin = document.createElement('stoa-idea-box');
    twin.site = box.site;
    box.element.after(twin);
    const other = await meet(twin, box.site);
    await until('the twin', () => other.titles().length === 10);
    box.find('[part~=vote]').click();
    await until('the vote in both', () => isPressed(box) && isPressed(other));
    expect(votesOf(other)).to.equal(votesOf(box));
  });
});

describe('an idea of mine', () => {
  it('is shown at once as on its way', async () => {
    const box = await showIdeaBox({ demo: { writes: 'waiting' } });
    await post(box.site);
    await until('my idea', () => box.has('.own'));
    expect(box.find('.own').textContent).to.include(wish.title).and.include(box.words.sending);
    expect(box.titles()).not.to.include(wish.title);
    await isAccessible(box);
  });

  it('stands in one place where the list has it before the page hears that it has arrived', async () => {
    const demo: Pretence = {};
    const box = await showIdeaBox({
      demo,
      before: async (site) => {
        const id = site.store.newId();
        const fields = { ...(sampleOf(idea) as StoredMap), ...wish, state: 'approved', at: new Date() };
        await site.store.commit([{ kind: 'set', path: `ideas/${id}`, fields }]);
        demo.writes = 'waiting';
        await site.act(postIdea, { id, ...wish }).kept;
      },
      attributes: { order: 'newest' },
    });
    await until('it is listed', () => box.titles().includes(wish.title));
    expect(box.text().split(wish.title)).to.have.length(2);
  });

  it('becomes a row once the server has it', async () => {
    const box = await showIdeaBox();
    await post(box.site);
    await until('the row', () => box.titles().includes(wish.title));
    await settled(box);
    expect(box.titles().filter((title) => title === wish.title)).to.have.length(1);
    await until('my name', () => !box.text().includes(box.words.nobody));
  });

  it('keeps its text when it is refused, to be sent again or thrown away', async () => {
    const demo: Pretence = { writes: 'denied' };
    const box = await showIdeaBox({ demo });
    await post(box.site);
    await until('the refusal', () => box.has('.own [role=alert]'));
    expect(box.find('.own').textContent)
      .to.include(wish.title)
      .and.include(wish.body)
      .and.include(box.words.postFailed);
    await isAccessible(box);
    delete demo.writes;
    await box.press(box.words.retry);
    await until('the row', () => box.titles().includes(wish.title));
    await settled(box);
  });

  it('is gone when its author throws it away', async () => {
    const box = await showIdeaBox({ demo: { writes: 'denied' } });
    await post(box.site);
    await until('the refusal', () => box.has('.own [role=alert]'));
    await box.press(box.words.discard);
    await settled(box);
    expect(box.text()).not.to.include(wish.title);
  });

  it('waits for the moderator in its author’s sight alone', async () => {
    const settings = { ...(sampleOf(siteSettings) as StoredMap), moderation: 'before' };
    const box = await showIdeaBox({ demo: { settings } });
    await post(box.site);
    await until('my idea', () => box.has('.own [part~=author]'));
    expect(box.find('.own').textContent).to.include(wish.title).and.include(box.words.pending);
    expect(box.titles()).not.to.include(wish.title);
    await isAccessible(box);
  });

  it('waits for the network, and says so', async () => {
    const box = await showIdeaBox({ demo: { writes: 'offline' } });
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      dispatchEvent(new Event('offline'));
      await post(box.site);
      box.site.act(voteForIdea, { id: 'gloves', up: true });
      await until('both wait', () => box.has('.own') && box.has('[data-pending]'));
      expect(box.find('.own').textContent).to.include(box.words.offline);
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });
});
