import { expect } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../testing/accessible.ts';
import { focused } from '../testing/comments.ts';
import { forgetVisitor, type Pretence } from '../testing/idea-box.ts';
import { showIdeaPage } from '../testing/idea-page.ts';
import { asAuthor, withPictures } from '../testing/planted-idea.ts';

beforeEach(forgetVisitor);

describe('an idea of mine', () => {
  it('may be changed in place, and says that it was', async () => {
    const page = await showIdeaPage({ before: asAuthor() });
    await page.press(page.words.edit, '.links');
    await until('the form', () => page.has('.edit textarea'));
    await until('the cursor', () => focused(page) === page.find('#stoa-edit-title'));
    await isAccessible(page);
    await page.type('#stoa-edit-title', 'Lend thin gloves');
    await page.type('.edit textarea', 'Two **millimetres**.');
    await page.press(page.words.save);
    await until('the new title', () => page.text('h2') === 'Lend thin gloves');
    expect(page.text('.said')).to.equal('Two millimetres.');
    expect(focused(page)).to.equal(page.find('h2'));
    await until('that it was changed', () => page.text('.about').includes(page.words.edited));
    await until('it is stored', async () => {
      const { title, body, editedAt } = (await page.site.store.get('ideas/gloves'))!.fields;
      return title === 'Lend thin gloves' && body === 'Two **millimetres**.' && editedAt !== null;
    });
  });

  it('keeps what was typed when the change is put away', async () => {
    const page = await showIdeaPage({ before: asAuthor() });
    await page.press(page.words.edit, '.links');
    await until('the form', () => page.has('.edit textarea'));
    await page.type('.edit textarea', 'Half a sentence');
    await page.press(page.words.cancel, '.edit');
    expect(page.has('.edit')).to.be.false;
    await page.press(page.words.edit, '.links');
    await until('the form', () => page.has('.edit textarea'));
    expect(page.find('.edit textarea')).to.have.property('value', 'Half a sentence');
  });

  it('complains about a title that says too little', async () => {
    const page = await showIdeaPage({ before: asAuthor() });
    await page.press(page.words.edit, '.links');
    await until('the form', () => page.has('.edit textarea'));
    await page.type('#stoa-edit-title', ' x ');
    await page.press(page.words.save);
    expect(page.text('.edit')).to.include(page.words.titleShort(4));
    expect(focused(page)).to.equal(page.find('#stoa-edit-title'));
  });

  it('may lose a picture', async () => {
    const page = await showIdeaPage({ before: (site) => asAuthor()(site).then(() => withPictures(site)) });
    await until('the pictures', () => page.all('[part~=gallery] button').length === 2);
    await page.press(page.words.edit, '.links');
    await until('the form', () => page.has('.staying'));
    await page.press(page.words.dropPicture('The peg'), '.edit');
    expect(page.all('.staying li')).to.have.length(1);
    await page.press(page.words.save);
    await until('one picture', async () => {
      const left = await page.site.store.list({ collection: 'ideas/gloves/media', limit: 4 });
      return left.items.length === 1;
    });
    await until('one is shown', () => page.all('[part~=gallery] button').length === 1);
  });

  it('keeps a change that was refused, to be sent again or thrown away', async () => {
    const demo: Pretence = {};
    const page = await showIdeaPage({ demo, before: asAuthor() });
    const title = page.text('h2');
    demo.writes = 'denied';
    await page.press(page.words.edit, '.links');
    await until('the form', () => page.has('.edit textarea'));
    await page.type('#stoa-edit-title', 'Lend thin gloves');
    await page.press(page.words.save);
    await until('the refusal', () => page.has('[part~=idea-page] > .refused'));
    expect(page.text('.refused')).to.include(page.words.editFailed).and.include('Lend thin gloves');
    expect(page.text('h2')).to.equal(title);
    delete demo.writes;
    await page.press(page.shared.retry, '.refused');
    await until('the new title', () => page.text('h2') === 'Lend thin gloves');
  });

  it('says where it stands while nobody else sees it', async () => {
    const page = await showIdeaPage({ before: asAuthor({ state: 'pending' }) });
    expect(page.text('.stands')).to.equal(page.words.pending);
    expect(page.has('[part~=vote]')).to.be.false;
  });

  it('says why it was not published', async () => {
    const page = await showIdeaPage({ before: asAuthor({ state: 'rejected', why: 'duplicate' }) });
    expect(page.text('.stands')).to.include(page.words.rejected).and.include(page.words.verdicts.duplicate);
    await isAccessible(page);
  });
});
