import { expect, oneEvent } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../../testing/accessible.ts';
import { focused, idea, isSaid, show } from '../../testing/comments.ts';
import { forgetVisitor } from '../../testing/idea-box.ts';

beforeEach(forgetVisitor);

describe('what is being written', () => {
  it('is kept by place: for the end, and for each reply', async () => {
    const page = await show();
    const { site } = page;
    page.find('.opener').click();
    await until('the form', () => page.has('[part=comment-form] textarea'));
    await page.type('[part=comment-form] textarea', 'Half a sentence');
    page.find('.comments [data-does=reply]').click();
    await until('two forms', () => page.all('[part=comment-form]').length === 2);
    await page.type('.comments [part=comment-form] textarea', 'Half a reply');
    const parent = page.find('[part~=comment]:has(form)').dataset['id']!;
    page.element.remove();

    const again = document.createElement('stoa-page-host');
    again.idea = 'gloves';
    again.site = site;
    document.body.append(again);
    const root = again.shadowRoot!;
    const field = await until(
      'the form',
      () => root.querySelector<HTMLTextAreaElement>('.writing textarea') ?? false,
    );
    expect(field.value).to.equal('Half a sentence');
    const reply = root.querySelector<HTMLElement>(`[data-id="${parent}"] [data-does=reply]`)!;
    expect(reply.textContent.trim()).to.equal(page.thread.continueReply);
    reply.click();
    const answer = await until(
      'the reply',
      () => root.querySelector<HTMLTextAreaElement>(`[data-id="${parent}"] textarea`) ?? false,
    );
    expect(answer.value).to.equal('Half a reply');
    again.remove();
  });

  it('is kept when it is put away by Escape, and the focus goes back', async () => {
    const page = await show();
    page.find('.opener').click();
    await until('the form', () => page.has('[part=comment-form] textarea'));
    await page.type('[part=comment-form] textarea', 'Half a sentence');
    const press = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    page.find('[part=comment-form] textarea').dispatchEvent(press);
    await until('the opener', () => page.has('.opener') && focused(page) === page.find('.opener'));
    page.find('.opener').click();
    const field = await until('the form', () => page.has('textarea') && page.find('textarea'));
    expect(field).to.have.property('value', 'Half a sentence');
  });
});

describe('a report', () => {
  const everybody = { need: { idea: 'guest', vote: 'guest', comment: 'guest', report: 'guest' } };

  it('says thank you, and is counted with its reason', async () => {
    const page = await show({}, everybody);
    page.find('[data-does=report]').click();
    await until('the reasons', () => page.has('dialog .reasons'));
    await isAccessible(page);
    const path = page.find('[part~=comment]:has([data-does=report])').dataset['id']!;
    const announced = oneEvent(page.element, 'stoa-report');
    await page.press(page.thread.complaints.spam, 'dialog');
    const { detail } = (await announced) as CustomEvent<{ readonly path: string }>;
    expect(detail.path).to.equal(`${idea}/comments/${path}`);
    await isSaid(page, page.thread.reported);
    const reports = await page.site.store.list({ collection: `${detail.path}/reports`, limit: 5 });
    expect(reports.items.map(({ fields }) => fields['why'])).to.deep.equal(['spam']);
  });

  it('asks who has no account to sign in', async () => {
    const page = await show();
    page.find('[data-does=report]').click();
    await until('the reasons', () => page.has('dialog .reasons'));
    await page.press(page.thread.complaints.rude, 'dialog');
    await until('the sign-in', () => page.has('dialog [name=email], dialog .wide'));
    expect(page.has('dialog .reasons')).to.be.false;
  });

  it('says that it could not be sent', async () => {
    const page = await show({ demo: { writes: 'busy' } }, everybody);
    page.find('[data-does=report]').click();
    await until('the reasons', () => page.has('dialog .reasons'));
    await page.press(page.thread.complaints.spam, 'dialog');
    await until('the complaint', () => page.text('dialog').includes(page.thread.reportFailed));
  });
});
