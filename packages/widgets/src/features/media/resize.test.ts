import { expect } from '@open-wc/testing';
import { drawn, fileOf, photo, turned } from '../../testing/pictures.ts';
import { makePicture, type Picture, type PictureError } from './resize.ts';

/** A version of a picture, read again. */
const read = ({ type }: Picture, bytes: Uint8Array<ArrayBuffer>) =>
  createImageBitmap(new Blob([bytes], { type }));

/** The colour of a picture's pixel, as `r,g,b,a`. */
async function pixel(picture: Picture, x: number, y: number): Promise<readonly number[]> {
  const bitmap = await read(picture, picture.data);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
  context.drawImage(bitmap, 0, 0);
  return Array.from(context.getImageData(x, y, 1, 1).data);
}

const bytes = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));

const problemOf = async (file: Blob): Promise<string> => {
  try {
    await makePicture(file);
    return 'taken';
  } catch (error) {
    return (error as PictureError).code;
  }
};

describe('a picture', () => {
  it('is made small: 150 kB and 1600 px, with a thumbnail of 4 kB, both as WebP', async () => {
    const picture = await makePicture(await photo(4000, 3000));
    expect([picture.type, picture.width, picture.height]).to.deep.equal(['image/webp', 1600, 1200]);
    expect(picture.data.length).to.be.within(10_000, 150_000);
    expect(picture.thumb.length).to.be.within(200, 4000);
    const [whole, thumb] = [await read(picture, picture.data), await read(picture, picture.thumb)];
    expect([whole.width, whole.height]).to.deep.equal([1600, 1200]);
    expect(Math.max(thumb.width, thumb.height)).to.be.within(60, 128);
    expect(thumb.width / thumb.height).to.be.closeTo(4 / 3, 0.05);
  });

  it('loses pixels where quality alone does not make it fit', async () => {
    const picture = await makePicture(await photo(1600, 1600, 1));
    expect(picture.data.length).to.be.at.most(150_000);
    expect(picture.thumb.length).to.be.at.most(4000);
    expect(picture.width).to.be.lessThan(1600).and.equal(picture.height);
  });

  it('is never made larger', async () => {
    const { width, height } = await makePicture(await drawn(40, 20));
    expect([width, height]).to.deep.equal([40, 20]);
    const line = await makePicture(await drawn(3000, 1));
    expect([line.width, line.height]).to.deep.equal([1600, 1]);
  });

  it('stands upright, and tells nothing that the camera wrote', async () => {
    const file = await turned(await drawn(60, 40, 'image/jpeg'));
    expect(await file.text())
      .to.include('Exif')
      .and.include('GPS');
    const picture = await makePicture(file);
    expect([picture.width, picture.height]).to.deep.equal([40, 60]);
    for (const version of [picture.data, picture.thumb])
      expect(new TextDecoder('latin1').decode(version)).not.to.match(/Exif|GPS|XMP/);
  });

  it('stays transparent', async () => {
    expect((await pixel(await makePicture(await drawn(30, 30)), 29, 29))[3]).to.equal(0);
  });

  it('is the first frame of an animation', async () => {
    // 1 × 1 px each: red, then blue.
    const gif =
      'R0lGODlhAQABAPEAAP8AAAAA/wAAAAAAACH5BAAKAAAALAAAAAABAAEAAAICRAEAIfkEAAoAAAAsAAAAAAEAAQAAAgJMAQA7';
    const [red = 0, , blue = 0] = await pixel(await makePicture(fileOf(bytes(atob(gif)))), 0, 0);
    expect(red).to.be.greaterThan(200);
    expect(blue).to.be.lessThan(60);
  });

  it('is refused by what it is, not by what it is called', async () => {
    expect(await problemOf(fileOf(bytes('')))).to.equal('empty');
    expect(await problemOf(fileOf(bytes('%PDF-1.7 hello'), 'image/png'))).to.equal('kind');
    expect(await problemOf(fileOf(bytes('\x89PNG\r\n\x1a\n and then nothing')))).to.equal('broken');
    expect(await problemOf(fileOf(bytes('\x00\x00\x00\x18ftypheic\x00\x00'), 'image/jpeg'))).to.equal('heic');
    expect(await problemOf(fileOf(bytes('\x00\x00\x00\x18ftypmif1\x00\x00')))).to.equal('heic');
    expect(
      await problemOf(fileOf(bytes('<?xml version="1.0"?><svg onload="alert(1)"/>'), 'image/png')),
    ).to.equal('svg');
    expect(await problemOf(fileOf(bytes('x'), 'image/svg+xml'))).to.equal('svg');
    expect(await problemOf(fileOf(new Uint8Array(60_000_000), 'image/jpeg'))).to.equal('large');
  });

  it('is given up when nobody wants it any more', async () => {
    const wanted = new AbortController();
    const picture = makePicture(await photo(800, 600), wanted.signal);
    wanted.abort();
    const end = await picture.catch((error: unknown) => error);
    expect(end).to.have.property('name', 'AbortError');
  });

  it('is a JPEG on white in a browser that writes no WebP', async () => {
    const { toBlob } = HTMLCanvasElement.prototype as { toBlob: (...from: unknown[]) => void };
    // As Safari does.
    HTMLCanvasElement.prototype.toBlob = function (this: HTMLCanvasElement, done, type, quality) {
      toBlob.call(this, done, type === 'image/webp' ? 'image/png' : type, quality);
    };
    try {
      const picture = await makePicture(await drawn(30, 30));
      expect(picture.type).to.equal('image/jpeg');
      expect(picture.data[0]).to.equal(0xff);
      expect(Math.min(...(await pixel(picture, 29, 29)))).to.be.greaterThan(240);
    } finally {
      Object.assign(HTMLCanvasElement.prototype, { toBlob });
    }
  });
});
