/** A picture as it is kept: small enough for a document, without anything that the camera wrote beside it. */
export interface Picture {
  /** Missing until somebody has stored it. */
  readonly id?: string;
  /** At most 150 kB, at most 1600 px on its long edge. */
  readonly data: Uint8Array<ArrayBuffer>;
  /** At most 4 kB, at most 128 px on its long edge. */
  readonly thumb: Uint8Array<ArrayBuffer>;
  /** Of both; JPEG where the browser writes no WebP. */
  readonly type: 'image/webp' | 'image/jpeg';
  /** Of `data`, px. */
  readonly width: number;
  readonly height: number;
  /** What it shows, in the author's words; may be empty. */
  readonly alt: string;
}

/**
 * Why a file is no picture for us.
 *
 * - `empty`: it has no bytes.
 * - `large`: more than 40 MB.
 * - `svg`: a drawing, which may hold code.
 * - `heic`: an iPhone's format that this browser cannot read.
 * - `kind`: not a picture at all.
 * - `broken`: begins like a picture and cannot be read.
 */
export type PictureProblem = 'empty' | 'large' | 'svg' | 'heic' | 'kind' | 'broken';

/** A file that is no picture for us; `message` is for developers. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
  readonly code: PictureProblem;

  constructor(code: PictureProblem, options?: ErrorOptions) {
    super(`The file cannot be taken as a picture: ${code}.`, options);
    this.code = code;
  }
}

const largestFile = 40_000_000;

/** How small a version must become, in bytes, from which long edge in px it starts, and how good it is tried to be. */
interface Goal {
  readonly most: number;
  readonly edge: number;
  readonly qualities: readonly number[];
}
const whole: Goal = { most: 150_000, edge: 1600, qualities: [0.82, 0.7, 0.55] };
const thumbnail: Goal = { most: 4000, edge: 128, qualities: [0.75, 0.55, 0.35] };

/** Makes a file a picture: turned upright, made smaller until it fits. Rejects with `PictureError`, or as `signal` says. */
export async function makePicture(file: Blob, signal?: AbortSignal): Promise<Picture> {
  const problem = await problemOf(file);
  signal?.throwIfAborted();
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch((cause: unknown) => {
    throw new PictureError(problem, { cause });
  });
  try {
    const { bytes: data, type, width, height } = await shrink(bitmap, whole, signal);
    const { bytes: thumb } = await shrink(bitmap, thumbnail, signal);
    return { data, thumb, type, width, height, alt: '' };
  } finally {
    bitmap.close();
  }
}

/** What is wrong with the file if it cannot be read. Throws for what is not to be read. */
async function problemOf(file: Blob): Promise<PictureProblem> {
  if (file.size === 0) throw new PictureError('empty');
  if (file.size > largestFile) throw new PictureError('large');
  // Bytes tell the truth; a file's name and type may not.
  const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 512).arrayBuffer()));
  if (file.type === 'image/svg+xml' || /<svg[\s>]/i.test(start)) throw new PictureError('svg');
  if (/^.{4}ftyp(hei|hev|mif1|msf1)/s.test(start)) return 'heic';
  return /^(\x89PNG|\xff\xd8\xff|GIF8|BM|RIFF.{4}WEBP|.{4}ftypavi)/s.test(start) ? 'broken' : 'kind';
}

interface Version {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: Picture['type'];
  readonly width: number;
  readonly height: number;
}

/** Tries lower qualities, then fewer pixels. */
async function shrink(
  bitmap: ImageBitmap,
  { most, edge, qualities }: Goal,
  signal?: AbortSignal,
): Promise<Version> {
  const longEdge = Math.max(bitmap.width, bitmap.height);
  for (let scale = Math.min(1, edge / longEdge); ;) {
    let size = most;
    for (const quality of qualities) {
      const { canvas, blob } = await draw(bitmap, scale, quality);
      signal?.throwIfAborted();
      const { width, height } = canvas;
      if (blob.size <= most)
        return {
          bytes: new Uint8Array(await blob.arrayBuffer()),
          type: blob.type as Picture['type'],
          width,
          height,
        };
      size = blob.size;
      // Far off: no quality will do.
      if (size > most * 3) break;
    }
    scale *= Math.min(0.85, Math.sqrt(most / size));
  }
}

/** Whether this browser writes WebP, as far as it is known: Safari answers with PNG. */
let writesWebp = true;

async function draw(bitmap: ImageBitmap, scale: number, quality: number) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new PictureError('broken');
  context.imageSmoothingQuality = 'high';
  const paint = () => context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  paint();
  if (writesWebp) {
    const blob = await encode(canvas, 'image/webp', quality);
    if (blob.type === 'image/webp') return { canvas, blob };
    writesWebp = false;
  }
  // JPEG has no transparency: what is clear would be black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  paint();
  return { canvas, blob: await encode(canvas, 'image/jpeg', quality) };
}

const encode = (canvas: HTMLCanvasElement, type: string, quality: number) =>
  new Promise<Blob>((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new PictureError('broken'))), type, quality);
  });
