import { expect, oneEvent } from '@open-wc/testing';
import { identify } from '@stoa/core/members/account';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../../testing/accessible.ts';
import {
  counter,
  focused,
  idea,
  isSaid,
  mine,
  plantHeld,
  remark,
  seen,
  settled,
  show,
  stored,
  token,
  write,
} from '../../testing/comments.ts';
import { forgetVisitor, type Pretence } from '../../testing/idea-box.ts';

beforeEach(forgetVisitor);

describe('a comment of mine', () => {
  it('is shown at once, as on its way, with the focus on it', async () => {
    const page = await show({ demo: { writes: 'waiting' } });
    await write(page);
    const comment = await mine(page);
    expect(comment.textContent).to.include(page.shared.sending);
    expect(comment.querySelector('strong')!.textContent).to.equal('kettle');
    await until('the focus', () => focused(page) === comment);
    await isAccessible(page);
  });

  it('arrives, is counted, and is announced to the page', async () => {
    const page = await show();
    const before = await counter(page);
    const announced = oneEvent(page.element, 'stoa-comment');
    await write(page);
    const { detail } = (await announced) as CustomEvent<{ readonly id: string; readonly on: string }>;
    expect(detail.on).to.equal(idea);
    await settled(page);
    const after = Number(before) + 1;
    await until('the count', () => page.text('#stoa-thread') === page.thread.comments(after));
    expect(await counter(page)).to.equal(after);
    expect(page.all(`[data-id="${detail.id}"]`)).to.have.length(1);
    expect(page.text('[part~=thread] > [role=status]')).to.equal(page.thread.posted);
    expect(page.find('.opener').textContent.trim()).to.equal(page.thread.add);
  });

  it('answers another below it, one level deep', async () => {
    const page = await show();
    const [nested] = page.all('.replies [part~=comment]');
    const root = nested!.parentElement!.closest<HTMLElement>('[part~=comment]')!;
    nested!.querySelector<HTMLElement>('[data-does=reply]')!.click();
    await until('the form', () => page.has('[part=comment-form] textarea'));
    expect(root.querySelector('label')!.textContent.trim()).to.equal(
      page.thread.replyTo(nested!.querySelector('bdi')!.textContent),
    );
    await page.type('[part=comment-form] textarea', remark);
    page.find('[part=comment-form] .primary').click();
    const comment = await mine(page);
    expect(comment.parentElement!.closest('[part~=comment]')).to.equal(root);
    await settled(page);
    const kept = (await stored(page)).find((each) => each['body'] === remark);
    expect(kept?.['parent']).to.equal(root.dataset['id']);
  });

  it('is not sent while nothing can be seen of it', async () => {
    const page = await show();
    await write(page, ' \u200b\n');
    await until('the complaint', () => page.text('[part=comment-form]').includes(page.thread.nothingTyped));
    expect(page.all('[part=comment-form]')).to.have.length(1);
    await isAccessible(page);
  });

  it('may be changed, and says that it was', async () => {
    const page = await show();
    await write(page);
    await settled(page);
    (await mine(page)).querySelector<HTMLElement>('[data-does=edit]')!.click();
    await until('the form', () => page.has('[part=comment-form] textarea'));
    expect(page.find('[part=comment-form] textarea')).to.have.property('value', remark);
    await page.type('[part=comment-form] textarea', 'They dry **overnight**.');
    await page.press(page.thread.save);
    const comment = await mine(page, 'They dry overnight.');
    await until('that it was changed', () => comment.textContent.includes(page.thread.edited));
    await settled(page);
    expect(page.text('[part~=thread]')).not.to.include(seen);
    const edited = comment.querySelector<HTMLElement>('.edited')!;
    edited.dispatchEvent(new PointerEvent('pointerenter'));
    expect(edited.title).to.match(/\d/);
    await until('the focus', () => focused(page) === comment);
  });

  it('goes at once, and comes back with its words', async () => {
    const page = await show();
    await write(page);
    await settled(page);
    const before = await counter(page);
    (await mine(page)).querySelector<HTMLElement>('[data-does=remove]')!.click();
    const place = await mine(page, page.thread.removed);
    expect(page.text('[part~=thread]')).not.to.include(seen);
    await isSaid(page, page.thread.removedNow);
    await until('one less', async () => (await counter(page)) === Number(before) - 1);
    await page.press(page.shared.undo, '[part~=notice]');
    await until('its words', () => place.textContent.includes(seen));
    await settled(page);
    await until('as many as before', async () => (await counter(page)) === before);
    const kept = (await stored(page)).find((each) => each['body'] === remark);
    // Nobody knows what it had said: it is marked.
    expect([kept?.['state'], kept?.['editedAt'] instanceof Date]).to.deep.equal(['approved', true]);
  });

  it('leaves an empty place to its replies only', async () => {
    const page = await show();
    await write(page);
    await settled(page);
    await write(page, 'And the socks too.', seen);
    await settled(page);
    const id = (await mine(page)).dataset['id']!;
    page.find(`[data-id="${id}"] [data-does=remove]`).click();
    await until('the empty place', () => page.text(`[data-id="${id}"]`).includes(page.thread.removed));
    expect(page.text(`[data-id="${id}"]`)).to.include('And the socks too.');
    page.find(`[data-id="${id}"] .replies [data-does=remove]`).click();
    await until(
      'two less',
      async () => (await stored(page)).filter((each) => each['state'] === 'removed').length === 2,
    );
    // Nothing of either on the next page.
    const { site } = page;
    page.element.remove();
    const next = document.createElement('stoa-page-host');
    next.idea = 'gloves';
    next.site = site;
    document.body.append(next);
    await until('the comments', () => next.shadowRoot?.querySelector('[part~=comment]') ?? false);
    expect(next.shadowRoot!.textContent).not.to.include(page.thread.removed);
    next.remove();
  });

  it('keeps its words when it is refused, to be sent again or thrown away', async () => {
    const demo: Pretence = { writes: 'denied' };
    const page = await show({ demo });
    await write(page);
    const comment = await mine(page);
    await until('the refusal', () => comment.querySelector('[role=alert]') !== null);
    expect(comment.textContent).to.include(page.thread.postFailed).and.include(page.thread.errors.denied);
    await isAccessible(page);
    delete demo.writes;
    await page.press(page.shared.retry, '[part~=comment]');
    await settled(page);
    await until('it is there', async () => (await stored(page)).some((each) => each['body'] === remark));
  });

  it('is gone when its author throws it away', async () => {
    const page = await show({ demo: { writes: 'denied' } });
    await write(page);
    await until('the refusal', () => page.has('[part~=comment] [role=alert]'));
    await page.press(page.shared.discard, '[part~=comment]');
    await until('nothing of it', () => !page.text('[part~=thread]').includes(seen));
  });

  it('asks a guest to sign in where the settings do', async () => {
    const page = await show(
      {},
      { need: { idea: 'guest', vote: 'guest', comment: 'member', report: 'member' } },
    );
    await write(page);
    const comment = await mine(page);
    await until('the question', () => comment.querySelector('.refused') !== null);
    expect(comment.textContent).to.include(page.thread.errors['sign-in']);
    await identify(page.site, token('mei'));
    await until('it arrives', async () => (await stored(page)).some((each) => each['by'] === 'mei'));
    expect(page.text('[part~=thread]')).to.include(seen);
  });

  it('waits for the moderator in its author’s sight alone, and goes for good when asked twice', async () => {
    const page = await show({}, { moderation: 'before' });
    const before = await counter(page);
    await write(page);
    await until('that it waits', () => page.text('[part~=thread]').includes(page.shared.pending));
    const comment = await mine(page);
    expect(comment.textContent).to.include(page.shared.pending);
    expect(await counter(page)).to.equal(before);
    comment.querySelector<HTMLElement>('[data-does=remove]')!.click();
    await until('the question', () => page.has('[data-does=keep]'));
    await until('the focus', () => focused(page) === page.find('[data-does=keep]'));
    await page.press(page.thread.removeSure);
    await until('nothing of it', () => !page.text('[part~=thread]').includes(seen));
  });

  it('says why a moderator has not published it', async () => {
    const page = await show({
      before: async (site) => {
        await identify(site, token('mei'));
        await plantHeld(site, 'mei', { state: 'rejected', why: 'rude' });
      },
    });
    const comment = await mine(page);
    expect(comment.textContent).to.include(page.thread.rejected).and.include(page.thread.verdicts.rude);
    await isAccessible(page);
  });
});
