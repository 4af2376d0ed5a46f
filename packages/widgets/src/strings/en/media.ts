import type { Numbers } from '../types.ts';

/** What is said about pictures. */
export const media = ({ count, full }: Numbers) => ({
  add: 'Add pictures',
  /** While files are held over the place where they may be let go. */
  drop: 'Drop pictures here',
  /** Name of the chosen pictures, and of those below a post. */
  pictures: 'Pictures',
  preparing: 'Getting this picture ready…',
  ready: (pictures: number) =>
    count(pictures, { one: '# picture is ready.', other: '# pictures are ready.' }),
  alt: 'Describe this picture',
  altHint: 'For people who cannot see it (optional)',
  remove: (name: string) => `Remove ${name}`,
  tooMany: (most: number) =>
    count(most, {
      one: 'Only # picture fits here. The others were left out.',
      other: 'Only # pictures fit here. The others were left out.',
    }),
  /** By what is wrong with a file. */
  problems: {
    empty: 'This file is empty.',
    large: 'This file is larger than 40 MB. Please take a smaller one.',
    svg: 'SVG drawings cannot be shown here. Please save it as PNG or JPEG.',
    heic: 'This browser cannot read HEIC photos. Please save it as JPEG first.',
    kind: 'This file is not a picture.',
    broken: 'This picture is damaged and cannot be read.',
  },

  /** The name of a picture that nobody has described. */
  picture: (place: number, all: number) => `Picture ${full(place)} of ${full(all)}`,
  /** On the last picture shown, how many more there are. */
  more: (more: number) => `+${full(more)}`,
  close: 'Close',
  previous: 'Previous picture',
  next: 'Next picture',
  loading: 'Loading the picture…',
  failed: 'This picture could not be loaded.',
  retry: 'Try again',
});
