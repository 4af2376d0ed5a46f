import { bytes } from '../store/collections.ts';
import { count, kind, oneOf, text, type Of } from '../store/document.ts';

/** Types of a stored picture: what browsers make of what was chosen. */
export const pictureTypes = ['image/webp', 'image/jpeg'] as const;
export type PictureType = (typeof pictureTypes)[number];

/** Most pictures of a post. */
export const mostPictures = 4;

/** Most bytes of a picture and of its thumbnail; what the rules take is a little more. */
export const mostBytes = 150_000;
export const mostThumbBytes = 4000;

/** A picture of an idea, which names it and its author: `ideas/{idea}/media/{id}`. Lists never read `data`. */
export const picture = kind('ideas/{idea}/media', {
  type: oneOf(...pictureTypes),
  /** What it shows, in words; may be empty. */
  alt: text({ max: 200, sample: '' }),
  /** In pixels. */
  width: count(640),
  height: count(480),
  /** Some 96 pixels wide. */
  thumb: bytes(),
  data: bytes(),
});
export type StoredPicture = Of<typeof picture>;

const { data: _data, ...thumbFields } = picture.fields;

/** A picture without its data. */
export const thumbnail = kind('ideas/{idea}/media', thumbFields);
export type Thumbnail = Of<typeof thumbnail>;

/** The fields of a thumbnail. */
export const thumbnailFields = Object.keys(thumbFields);
