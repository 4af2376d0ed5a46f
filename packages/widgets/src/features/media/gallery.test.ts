import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import { until } from '@stoa/core/testing/until';
import type { GalleryFrame } from '../../testing/gallery-frame.ts';
import '../../testing/gallery-frame.ts';
import { photo } from '../../testing/pictures.ts';
import type { LoadPicture, ShownPicture } from './gallery.ts';
import { makePicture, type Picture } from './resize.ts';

let picture: Picture;
before(async () => {
  picture = await makePicture(await photo(400, 300));
});

const some = (count: number): readonly ShownPicture[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `p${i}`,
    thumb: picture.thumb.slice(),
    alt: i === 0 ? 'A boat at dusk' : '',
  }));

/** A post's pictures, with a test's ways to look at them. */
async function show(count: number, { load, lang = 'en' }: { load?: LoadPicture; lang?: string } = {}) {
  const asked: string[] = [];
  const frame = await fixture<GalleryFrame>(html`<gallery-frame lang=${lang}></gallery-frame>`);
  const fetchIt: LoadPicture = (id) => {
    asked.push(id);
    return load ? load(id) : Promise.resolve(picture.data.slice());
  };
  await frame.open(some(count), fetchIt);
  const root = frame.shadowRoot!;
  const dialog = () => root.querySelector('dialog');
  return {
    ...{ frame, root, asked, dialog },
    thumbs: () => [...root.querySelectorAll<HTMLButtonElement>('[part~=gallery] button')],
    named: (name: string) => root.querySelector<HTMLButtonElement>(`dialog [aria-label='${name}']`),
    title: () => root.querySelector('#dialog-title')?.textContent.trim(),
    whole: () => root.querySelector<HTMLImageElement>('dialog .stage img:not(.preview)'),
    key: (key: string) =>
      root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })),
  };
}

const isGone = (url: string) =>
  fetch(url).then(
    () => false,
    () => true,
  );

describe('the gallery', () => {
  it('shows four pictures at most, each named, and how many more there are', async () => {
    const { thumbs, frame, asked } = await show(6);
    expect(thumbs().map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
      'A boat at dusk',
      'Picture 2 of 6',
      'Picture 3 of 6',
      'Picture 4 of 6 +2',
    ]);
    expect(thumbs()[3]!.textContent.trim()).to.equal('+2');
    await until('the thumbnails', () =>
      [...thumbs()].every((each) => each.querySelector('img')!.naturalWidth > 0),
    );
    expect(asked, 'nothing is fetched before somebody asks').to.deep.equal([]);
    await expect(frame).to.be.accessible();
  });

  it('gives the memory back when the pictures are gone', async () => {
    const { thumbs, frame } = await show(2);
    const [one, two] = thumbs().map((each) => each.querySelector('img')!.src);
    expect(await isGone(one!)).to.be.false;
    await frame.show(frame.pictures.slice(0, 1));
    expect(await isGone(two!)).to.be.true;
    fixtureCleanup();
    expect(await isGone(one!)).to.be.true;
  });

  it('opens a picture whole, tells whose turn it is, and gives the focus back', async () => {
    const { thumbs, dialog, title, whole, asked, named, frame, root, key } = await show(3);
    thumbs()[1]!.focus();
    thumbs()[1]!.click();
    await until('the whole picture', () => (whole()?.naturalWidth ?? 0) > 300);
    expect(title()).to.equal('Picture 2 of 3');
    expect(whole()!.alt).to.equal('Picture 2 of 3');
    expect(asked).to.deep.equal(['p1']);
    await Promise.allSettled(root.getAnimations().map(({ finished }) => finished));
    await expect(frame).to.be.accessible();
    key('ArrowRight');
    await until('the last one', () => title() === 'Picture 3 of 3' && whole() !== null);
    expect(named('Next picture')).to.equal(null);
    key('ArrowRight');
    expect(title()).to.equal('Picture 3 of 3');
    key('ArrowLeft');
    key('ArrowLeft');
    await until('the first one', () => whole()?.alt === 'A boat at dusk');
    expect(root.querySelector('footer')?.textContent).to.equal('A boat at dusk');
    expect(asked, 'each is fetched once').to.deep.equal(['p1', 'p2', 'p0']);
    const { src } = whole()!;
    dialog()!.close();
    await until('no dialog', () => !dialog());
    expect(root.activeElement).to.equal(thumbs()[1]);
    expect(await isGone(src)).to.be.true;
  });

  it('keeps the focus in the dialog when the last button goes', async () => {
    const { thumbs, title, named, root } = await show(2);
    thumbs()[0]!.click();
    const next = await until('the button', () => named('Next picture') ?? false);
    next.focus();
    next.click();
    await until('the last one', () => title() === 'Picture 2 of 2');
    expect(root.activeElement?.id).to.equal('dialog-title');
  });

  it('turns by a swipe, the other way from right to left', async () => {
    for (const [lang, to] of [
      ['en', -100],
      ['ar', 100],
    ] as const) {
      const { thumbs, root, asked } = await show(2, { lang });
      thumbs()[0]!.click();
      const stage = await until('the stage', () => root.querySelector('dialog .stage') ?? false);
      const move = (type: string, clientX: number) =>
        stage.dispatchEvent(new PointerEvent(type, { clientX, isPrimary: true, bubbles: true }));
      move('pointerdown', 200);
      move('pointerup', 200 + to);
      await until('the other picture', () => asked.at(-1) === 'p1');
    }
  });

  it('waits with the small picture, and says when the whole one does not come', async () => {
    let fail: () => void = () => undefined;
    let tries = 0;
    const { thumbs, root, whole, dialog } = await show(1, {
      load: () =>
        tries++
          ? Promise.resolve(picture.data)
          : new Promise((_, reject) => (fail = () => reject(new Error('no')))),
    });
    thumbs()[0]!.click();
    await until('a word', () => root.querySelector('dialog [role=status]') ?? false);
    expect(dialog()!.querySelector<HTMLImageElement>('.preview')!.src).to.match(/^blob:/);
    fail();
    const alert = await until('a sentence', () => root.querySelector('dialog [role=alert]') ?? false);
    expect(alert.textContent).to.include('This picture could not be loaded.');
    alert.querySelector('button')!.click();
    await until('the whole picture', () => whole() !== null);
  });
});
