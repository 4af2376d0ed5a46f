import type { Numbers } from '../types.ts';

/** What is said where people write. */
export const composer = ({ count, full }: Numbers) => ({
  /** Name of the two tabs. */
  tabs: 'Write or preview',
  write: 'Write',
  preview: 'Preview',
  /** Name of the tools. */
  tools: 'Formatting',
  bold: 'Bold',
  italic: 'Italic',
  link: 'Link',
  list: 'List',
  quote: 'Quote',
  code: 'Code',
  /** In place of a link’s text that is not chosen. */
  linkText: 'link text',
  emptyPreview: 'Nothing to preview yet.',
  loadingPreview: 'Loading the preview…',
  previewFailed: 'The preview could not be loaded. Your text is kept.',
  retry: 'Try again',
  filled: (used: number, limit: number) => `${full(used)} of ${full(limit)}`,
  tooLong: (over: number) =>
    count(over, {
      one: 'Please shorten this by # character.',
      other: 'Please shorten this by # characters.',
    }),
  picturesWaiting: 'One moment: your pictures are being made ready.',
});
