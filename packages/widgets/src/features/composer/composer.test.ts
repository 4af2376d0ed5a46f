import { expect, oneEvent } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import { isAccessible } from '../../testing/accessible.ts';
import { showComposer, type ShownComposer } from '../../testing/composing.ts';
import { drawn, fileOf } from '../../testing/pictures.ts';

const focused = ({ element }: ShownComposer) => element.shadowRoot!.activeElement;

/** Files as the browser hands them over. */
const transfer = (files: readonly File[], text?: string): DataTransfer => {
  const held = new DataTransfer();
  for (const file of files) held.items.add(file);
  if (text !== undefined) held.setData('text/plain', text);
  return held;
};

describe('the composer', () => {
  it('is a field with a label, tools with names, and accessible in every language', async () => {
    for (const locale of ['en', 'ar']) {
      const shown = await showComposer({ locale, pictures: 4 });
      expect(shown.field.labels[0]?.textContent.trim()).to.equal('Why it matters');
      expect(shown.all('[role=toolbar] button').length).to.equal(6);
      for (const each of shown.all('[role=toolbar] button')) expect(each.ariaLabel).to.match(/\S/);
      await isAccessible(shown);
    }
  });

  it('begins with the draft, keeps what is typed, and grows with it', async () => {
    let kept = 'My hands';
    const shown = await showComposer({ draft: { read: () => kept, keep: (text) => (kept = text) } });
    expect(shown.field.value).to.equal('My hands');
    const before = shown.field.offsetHeight;
    await shown.type('My hands\nwere\ncold\nall\nthe\nday');
    expect(kept).to.equal(shown.composer.text).and.include('all');
    expect(shown.field.offsetHeight).to.be.greaterThan(before);
  });

  it('makes what is selected bold by button and by keys, and takes it back', async () => {
    const shown = await showComposer();
    await shown.type('My hands');
    shown.field.setSelectionRange(3, 8);
    await shown.press('Bold');
    expect(shown.field.value).to.equal('My **hands**');
    expect(focused(shown)).to.equal(shown.field);
    expect(shown.key('b', { ctrlKey: true }), 'the browser does nothing of its own').to.be.false;
    expect(shown.composer.text).to.equal('My hands');
    shown.key('i', { ctrlKey: true });
    expect(shown.composer.text).to.equal('My *hands*');
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('undo');
    expect(shown.composer.text, 'can be undone').to.equal('My hands');
    expect(shown.button('Bold').getAttribute('aria-keyshortcuts')).to.equal('Control+B');
  });

  it('asks for a link’s address where it is missing', async () => {
    const shown = await showComposer();
    await shown.type('see this');
    shown.field.setSelectionRange(4, 8);
    shown.field.focus();
    shown.key('k', { ctrlKey: true });
    expect(shown.composer.text).to.equal('see [this](https://)');
    const { selectionStart, selectionEnd } = shown.field;
    expect(shown.field.value.slice(selectionStart, selectionEnd)).to.equal('https://');
  });

  it('can be reached tool by tool with the arrow keys', async () => {
    const shown = await showComposer();
    const tools = shown.all('[role=toolbar] button');
    expect(tools.map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1, -1, -1, -1]);
    tools[0]!.focus();
    shown.key('ArrowRight');
    expect(focused(shown)).to.equal(tools[1]);
    shown.key('End');
    expect(focused(shown)).to.equal(tools[5]);
    shown.key('ArrowRight');
    expect(focused(shown)).to.equal(tools[0]);
  });

  it('shows a preview by tab and arrow key, and goes back to the text', async () => {
    const shown = await showComposer({ locale: 'en' });
    await shown.type('My **hands** <img src=x onerror=alert(1)>');
    const [write, preview] = shown.all('[role=tab]');
    write!.focus();
    shown.key('ArrowRight');
    await until('the preview', () => shown.all('[part~=markdown] strong').length === 1);
    expect(focused(shown)).to.equal(preview);
    expect(preview!.ariaSelected).to.equal('true');
    expect(shown.find('[role=tabpanel]').getAttribute('aria-labelledby')).to.equal(preview!.id);
    expect(shown.all('[part~=markdown] img').length).to.equal(0);
    expect(shown.field.checkVisibility()).to.be.false;
    await isAccessible(shown);
    shown.key('ArrowLeft');
    await shown.element.updateComplete;
    expect(shown.field.checkVisibility()).to.be.true;
    expect(shown.field.value).to.include('**hands**');
  });

  it('goes with the direction of the language', async () => {
    const shown = await showComposer({ locale: 'ar' });
    const [write, preview] = shown.all('[role=tab]');
    write!.focus();
    shown.key('ArrowLeft');
    await until('the other tab', () => preview!.ariaSelected === 'true');
  });

  it('says that there is nothing to preview', async () => {
    const shown = await showComposer();
    await shown.press('Preview');
    expect(shown.text()).to.include('Nothing to preview yet.');
  });

  it('says how much is filled from four fifths on, and refuses what is too long', async () => {
    const shown = await showComposer({ most: 100 });
    await shown.type('x'.repeat(79));
    expect(shown.text()).not.to.include('of 100');
    await shown.type('x'.repeat(80));
    expect(shown.text()).to.include('80 of 100');
    expect(shown.composer.check()).to.be.true;
    await shown.type('x'.repeat(103));
    expect(shown.find('[aria-live]').textContent).to.equal('Please shorten this by 3 characters.');
    expect(shown.field.ariaInvalid).to.equal('true');
    await shown.press('Preview');
    expect(shown.composer.check()).to.be.false;
    await until('the cursor in the text', () => focused(shown) === shown.field);
    await isAccessible(shown);
  });

  it('shows what its host complains about until something else is typed', async () => {
    const shown = await showComposer();
    shown.composer.refuse('Write at least one word.');
    await shown.element.updateComplete;
    expect(shown.text()).to.include('Write at least one word.');
    await shown.type('a');
    expect(shown.text()).not.to.include('Write at least one word.');
  });

  it('sends with Ctrl and Enter, closes with Escape, but not while a word is being composed', async () => {
    const asked: string[] = [];
    const { field, key } = await showComposer({
      submitted: () => asked.push('send'),
      cancelled: () => asked.push('close'),
    });
    field.focus();
    key('Enter');
    key('Enter', { ctrlKey: true, isComposing: true });
    key('Escape', { isComposing: true });
    key('Escape', { keyCode: 229 });
    expect(asked).to.deep.equal([]);
    key('Enter', { ctrlKey: true });
    key('Escape');
    expect(asked).to.deep.equal(['send', 'close']);
  });

  it('survives a move in the page', async () => {
    const shown = await showComposer({ pictures: 2 });
    await shown.type('My hands');
    shown.field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer([await drawn(20, 20)]), bubbles: true }),
    );
    const source = () => shown.all('img')[0]?.getAttribute('src') ?? '';
    await until('the picture', () => source() !== '');
    const before = source();
    const place = document.createElement('div');
    document.body.append(place);
    place.append(shown.element);
    await until('a new address', () => source() !== before);
    const old = await fetch(before).then(
      () => 'there',
      () => 'gone',
    );
    expect(old).to.equal('gone');
    expect(shown.field.value).to.equal('My hands');
    place.remove();
  });

  it('violates nothing on a page with a strict policy, nor do its preview and its pictures', async () => {
    const module = (path: string) => new URL(path, import.meta.url).pathname;
    const frame = document.createElement('iframe');
    const said = oneEvent<MessageEvent<string>>(window, 'message');
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'nonce-a'; style-src 'self'; img-src blob:; require-trusted-types-for 'script'; trusted-types lit-html">
      <script nonce="a">
        process = { env: {} };
        const tell = (said) => parent.postMessage(said, '*');
        addEventListener('unhandledrejection', ({ reason }) => tell(String(reason)));
        onerror = tell;
        document.addEventListener('securitypolicyviolation', (event) => tell(event.violatedDirective + event.sample + event.blockedURI));
      </script>
      <script nonce="a" type="module">
        import '${module('../../testing/composer-frame.ts')}';
        import { drawn } from '${module('../../testing/pictures.ts')}';
        import { until } from '${module('../../../../core/src/testing/until.ts')}';
        const frame = document.createElement('composer-frame');
        document.body.append(frame);
        const composer = await frame.open({ pictures: 2, draft: { read: () => '**a**', keep() {} } });
        const { shadowRoot: root } = frame;
        const held = new DataTransfer();
        held.items.add(await drawn(40, 30));
        root.querySelector('[type=file]').files = held.files;
        root.querySelector('[type=file]').dispatchEvent(new Event('change'));
        root.querySelectorAll('[role=tab]')[1].click();
        await until('the preview', () => root.querySelector('[part~=markdown] strong') ?? false);
        await until('the picture', () => root.querySelector('img')?.naturalWidth > 0);
        tell('all is well');
      </script>`;
    document.body.append(frame);
    expect((await said).data).to.equal('all is well');
    frame.remove();
  });
});

describe('pictures in the composer', () => {
  it('are taken by pasting, described and removed', async () => {
    const shown = await showComposer({ pictures: 3 });
    const paste = (data: DataTransfer) =>
      shown.field.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    const boat = await drawn(60, 40);
    expect(paste(transfer([boat], 'a cell of a table')), 'text is pasted as text').to.be.true;
    expect(shown.composer.isWaiting).to.be.false;
    expect(paste(transfer([boat]))).to.be.false;
    await shown.element.updateComplete;
    expect(shown.text()).to.include('boat.png Getting this picture ready…');
    expect(shown.composer.check(), 'not before it is ready').to.be.false;
    await shown.element.updateComplete;
    expect(shown.text()).to.include('One moment: your pictures are being made ready.');
    await until('the picture', () => shown.composer.pictures.length === 1);
    await shown.element.updateComplete;
    expect(shown.text()).not.to.include('One moment');
    expect(shown.find('[role=status]').textContent).to.equal('1 picture is ready.');
    await isAccessible(shown);
    const alt = shown.find('[part~=pictures] li input') as HTMLInputElement;
    alt.value = 'A boat';
    alt.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(shown.composer.pictures[0]?.alt).to.equal('A boat');
    shown.button('Remove boat.png').focus();
    await shown.press('Remove boat.png');
    expect(shown.composer.pictures).to.deep.equal([]);
    expect(focused(shown)).to.equal(shown.field);
  });

  it('are taken where they are dropped, and the place shows itself', async () => {
    const shown = await showComposer({ pictures: 3 });
    const drag = (type: string, data: DataTransfer) =>
      shown.field.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }),
      );
    const held = transfer([await drawn(60, 40)]);
    expect(drag('dragover', held), 'the browser would open the file').to.be.false;
    await shown.element.updateComplete;
    expect(shown.text()).to.include('Drop pictures here');
    drag('drop', held);
    await until('the picture', () => shown.composer.pictures.length === 1);
    expect(shown.text()).not.to.include('Drop pictures here');
  });

  it('are left alone where none may be', async () => {
    const shown = await showComposer();
    expect(shown.all('[type=file]').length).to.equal(0);
    const event = new DragEvent('dragover', {
      dataTransfer: transfer([await drawn(6, 4)]),
      bubbles: true,
      cancelable: true,
    });
    expect(shown.field.dispatchEvent(event)).to.be.true;
  });

  it('are the first that fit of twenty; what is none is told apart, and none stops the others', async () => {
    const shown = await showComposer({ pictures: 4 });
    const input = shown.find('[type=file]') as HTMLInputElement;
    const some = [
      fileOf(new Blob(['%PDF-1.7']), 'application/pdf', 'plan.pdf'),
      fileOf(new Blob(['\0\0\0\x18ftypheic']), 'image/heic', 'IMG_1.heic'),
      await drawn(60, 40),
      await drawn(60, 40, 'image/webp'),
      ...Array.from({ length: 16 }, () => fileOf(new Blob(['x']), 'image/png', 'more.png')),
    ];
    input.files = transfer(some).files;
    input.dispatchEvent(new Event('change'));
    await shown.element.updateComplete;
    expect(shown.find('[role=status]').textContent).to.equal(
      'Only 4 pictures fit here. The others were left out.',
    );
    expect(shown.all('[part~=pictures] li').length).to.equal(4);
    await until('all are done', () => !shown.composer.isWaiting);
    await shown.element.updateComplete;
    expect(shown.composer.pictures.length).to.equal(2);
    expect(shown.text()).to.include('plan.pdf This file is not a picture.');
    expect(shown.text()).to.include(
      'IMG_1.heic This browser cannot read HEIC photos. Please save it as JPEG first.',
    );
    await isAccessible(shown);
    expect(shown.composer.check(), 'a refused file is no hindrance').to.be.true;
  });
});
