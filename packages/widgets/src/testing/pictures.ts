/** A file with these bytes. */
export const fileOf = (bytes: Uint8Array<ArrayBuffer> | Blob, type = '', name = 'picture'): File =>
  new File([bytes], name, { type });

const paint = async (
  width: number,
  height: number,
  type: string,
  draw: (context: OffscreenCanvasRenderingContext2D) => void,
): Promise<File> => {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  draw(context);
  return fileOf(
    await canvas.convertToBlob({ type, quality: 0.95 }),
    type,
    `boat.${type.replace('image/', '')}`,
  );
};

/** A drawing: its left upper half is orange, the rest is clear. */
export const drawn = (width: number, height: number, type = 'image/png'): Promise<File> =>
  paint(width, height, type, (context) => {
    context.fillStyle = '#e07b39';
    context.fillRect(0, 0, width / 2, height / 2);
  });

/** Something like a photo, as JPEG; `noise` from 0 to 1 says how hard it is to make small. */
export const photo = (width: number, height: number, noise = 0.05): Promise<File> =>
  paint(width, height, 'image/jpeg', (context) => {
    const sky = context.createLinearGradient(0, 0, 0, height);
    for (const [at, colour] of [
      [0, '#7fb4d8'],
      [0.55, '#f3d9b1'],
      [0.56, '#1f5f6b'],
      [1, '#0b2f3a'],
    ] as const)
      sky.addColorStop(at, colour);
    context.fillStyle = sky;
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#e07b39';
    context.beginPath();
    context.ellipse(width / 2, height * 0.62, width / 5, height / 24, 0, 0, Math.PI * 2);
    context.fill();
    const pixels = context.getImageData(0, 0, width, height);
    for (let i = 0; i < pixels.data.length; i++)
      if (i % 4 !== 3) pixels.data[i] = (pixels.data[i] ?? 0) + (Math.random() - 0.5) * 255 * noise;
    context.putImageData(pixels, 0, 0);
  });

/** A JPEG as a camera writes that was held upright: turned a quarter, with the place where it was taken. */
export async function turned(jpeg: Blob): Promise<File> {
  const bytes = new Uint8Array(await jpeg.arrayBuffer());
  // One entry, 0x0112 = orientation, of value 6. Source: https://www.cipa.jp/std/documents/e/DC-X008-Translation-2023-E.pdf
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const body = [
    ...new TextEncoder().encode('Exif\0\0'),
    ...tiff,
    ...new TextEncoder().encode('GPS 48.1,11.5'),
  ];
  const segment = [0xff, 0xe1, 0, body.length + 2, ...body];
  return fileOf(
    new Blob([bytes.slice(0, 2), new Uint8Array(segment), bytes.slice(2)]),
    'image/jpeg',
    'IMG_1.jpg',
  );
}
