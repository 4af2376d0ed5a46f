import type { Numbers } from '../types.ts';

/** What an idea's own page says. */
export const ideaPage = ({ count }: Numbers) => ({
  back: 'All ideas',
  loading: 'Loading the idea…',
  failed: 'This idea could not be loaded.',
  missing: 'This idea is not here, or not for everybody to see.',
  edited: 'edited',
  /** Name of the newest faces. */
  voters: 'Who voted',
  you: 'You',
  /** After the names. */
  moreVoters: (more: number) => count(more, { one: ' and # more', other: ' and # more' }),
  /** Before the team's reason for where it stands. */
  team: 'From the team',
  history: 'What became of it',
  /** A transition, for who cannot see the arrow. */
  became: (from: string, to: string) => `From “${from}” to “${to}”`,
  earlier: 'Show everything that happened',
  mergedInto: 'This idea was merged. It lives on in',
  mergedLink: 'another idea',
  standsFor: (ideas: number) =>
    count(ideas, { one: 'Stands for # more idea', other: 'Stands for # more ideas' }),
  pending: 'Waiting for a moderator. Only you can see it.',
  rejected: 'A moderator has not published this.',
  verdicts: {
    spam: 'It reads like advertising.',
    rude: 'It is unkind to somebody.',
    'off-topic': 'It is about something else.',
    duplicate: 'Somebody has already suggested the same.',
    private: 'It tells too much about somebody.',
    other: 'Ask the team if you would like to know why.',
  },
  noComments: 'No comments yet. What would make this idea better?',
  edit: 'Edit',
  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  linkFailed: 'The link could not be copied. It is in the address bar.',
  report: 'Report',

  editing: 'Change your idea',
  title: 'Your idea',
  text: 'Why it matters',
  category: 'Category',
  noCategory: 'None',
  pictures: 'Pictures that stay',
  dropPicture: (name: string) => `Remove ${name}`,
  picture: (place: number) => `picture ${place}`,
  titleShort: (least: number) =>
    count(least, {
      one: 'Say a little more: at least # character.',
      other: 'Say a little more: at least # characters.',
    }),
  save: 'Save changes',
  cancel: 'Cancel',
  saving: 'Saving…',
  offline: 'Your change waits for the network',
  editFailed: 'Your change could not be saved.',
});
