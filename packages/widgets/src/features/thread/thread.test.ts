import { expect } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../../testing/accessible.ts';
import { emptied, focused, idea, many, show, stored } from '../../testing/comments.ts';
import { forgetVisitor, type Pretence } from '../../testing/idea-box.ts';

beforeEach(forgetVisitor);

describe('comments', () => {
  it('stand oldest first, replies below what they answer, as a list', async () => {
    const page = await show();
    const roots = page.all('.comments > [part~=comment]');
    const times = roots.map((each) => Date.parse(each.querySelector('time')!.dateTime));
    expect(times).to.deep.equal([...times].sort((one, other) => one - other));
    const replies = page.all('.replies');
    expect(replies).not.to.be.empty;
    for (const list of replies) {
      expect(list.localName).to.equal('ul');
      const name = list.parentElement!.querySelector('bdi')!.textContent;
      expect(list.ariaLabel).to.equal(page.thread.repliesTo(name));
    }
    const shown = (await stored(page)).filter((each) => each['state'] === 'approved').length;
    expect(page.text('#stoa-thread')).to.equal(page.thread.comments(shown));
    await isAccessible(page);
  });

  it('have the official answer first, and mark it at its place', async () => {
    const page = await show();
    const official = page.find('.official');
    const answer = page.comment(official.querySelector('[part=markdown]')!.textContent.slice(0, 40));
    expect(official.textContent).to.include(page.thread.official);
    expect(answer.querySelector('.answers')!.textContent).to.include(page.thread.official);
    expect(page.all('.answers')).to.have.length(2);
  });

  it('invite the first one where there is none', async () => {
    const page = await show({ id: 'left-handed', before: emptied('ideas/left-handed') });
    expect(page.text('[part~=thread]')).to.include(page.words.noComments);
    await isAccessible(page);
  });

  it('come twenty at a time, and the focus goes to the first of the next', async () => {
    const page = await show({ before: (site) => many(site, 30) });
    const before = page.all('[part~=comment]').length;
    expect(before).to.equal(20);
    page.find('.more button').click();
    await until('the rest', () => page.all('[part~=comment]').length > before);
    expect(focused(page)).to.equal(page.all('[part~=comment]')[20]);
  });

  it('say that more could not be read, and are read when asked again', async () => {
    const demo: Pretence = {};
    const page = await show({ demo, before: (site) => many(site, 30) });
    demo.reads = 'busy';
    page.find('.more button').click();
    await until('the failure', () => page.has('[part~=thread] [role=alert]'));
    expect(page.text('[part~=thread] [role=alert]')).to.include(page.thread.failed);
    expect(page.all('[part~=comment]')).to.have.length(20);
    await isAccessible(page);
    delete demo.reads;
    // A tab that is looked at again asks by itself.
    page.all('[part~=thread] [role=alert] button').forEach((button) => button.click());
    await until('the comments', () => page.all('[part~=comment]').length === 30);
  });

  it('are closed where the team has locked them', async () => {
    const page = await show({
      before: (site) => site.store.commit([{ kind: 'update', path: idea, fields: { locked: true } }]),
    });
    expect(page.text('[part~=thread]')).to.include(page.thread.locked);
    expect(page.has('[data-does=reply]')).to.be.false;
    expect(page.has('.opener')).to.be.false;
  });

  it('lead to themselves by their time', async () => {
    const page = await show();
    const [first] = page.all('[part~=comment]');
    const link = first!.querySelector<HTMLAnchorElement>('.by a')!;
    expect(link.href).to.match(new RegExp(`stoa=idea\\.gloves\\.${first!.dataset['id']!}$`));
    link.click();
    await until('what became of it', () => page.text('[part~=notice]') !== '');
    expect([page.thread.linkCopied, page.thread.linkFailed]).to.include(page.text('[part~=notice] span'));
  });

  it('of which the address names one have the focus there', async () => {
    const probe = await show();
    const wanted = probe.all('[part~=comment]')[3]!.dataset['id']!;
    forgetVisitor();
    const page = await show({ comment: wanted });
    await until('the focus', () => focused(page)?.getAttribute('data-id') === wanted);
  });
});
