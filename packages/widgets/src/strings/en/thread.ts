import type { Numbers } from '../types.ts';

/** What is said about comments and reports. */
export const thread = ({ count }: Numbers) => ({
  heading: 'Comments',
  comments: (comments: number) => count(comments, { one: '# comment', other: '# comments' }),
  none: 'No comments yet.',
  loading: 'Loading comments…',
  failed: 'The comments could not be loaded.',
  more: 'Show more comments',
  /** In place of the form. */
  locked: 'This conversation is closed. You can still read it.',
  /** On what the team says for good. */
  official: 'Official answer',
  repliesTo: (name: string) => `Replies to ${name}`,
  /** In place of a name that its owner has taken back. */
  formerMember: 'Former member',
  edited: 'edited',

  add: 'Add a comment',
  hint: 'What would you add?',
  post: 'Post comment',
  reply: 'Reply',
  replyTo: (name: string) => `Reply to ${name}`,
  /** Where a reply was begun and not sent. */
  continueReply: 'Continue your reply',
  postReply: 'Post reply',
  edit: 'Edit',
  yours: 'Your comment',
  save: 'Save changes',
  cancel: 'Cancel',
  posted: 'Your comment has arrived.',
  nothingTyped: 'Write something first.',

  remove: 'Delete',
  /** A comment that nobody else has seen does not come back. */
  removeSure: 'Delete for good',
  keep: 'Keep it',
  removedNow: 'Your comment is deleted.',
  undo: 'Undo',
  removed: 'Removed by its author',
  /** In place of a comment that has replies. */
  hidden: 'This comment is not shown.',

  copyLink: 'Copy link',
  linkCopied: 'The link is copied.',
  linkFailed: 'The link could not be copied. It is in the address bar.',

  postFailed: 'Your comment could not be posted.',
  editFailed: 'Your change could not be saved.',
  signIn: 'Sign in to comment',
  verify: 'Confirm your address',
  /** An own comment that staff have hidden; a sentence why follows. */
  rejected: 'A moderator has not published this.',
  verdicts: {
    spam: 'It reads like advertising.',
    rude: 'It is unkind to somebody.',
    'off-topic': 'It is about something else.',
    duplicate: 'The same has been said already.',
    private: 'It tells too much about somebody.',
    other: 'Ask the team if you would like to know why.',
  },
  errors: {
    'sign-in': 'Comments here come from people with an account. Yours is kept until you sign in.',
    verify: 'Comments here come from people with a confirmed address. Yours is kept until then.',
    banned: 'You may read here, but not comment at present.',
    denied: 'This conversation takes no comments from you at present. Your text is kept.',
    missing: 'What you answered is no longer here. Your text is kept.',
  },

  report: 'Report',
  reportOf: (name: string) => `Report the comment of ${name}`,
  reportTitle: 'What is wrong here?',
  reportHint: 'A moderator looks at every report. Only the team learns who sent it.',
  complaints: {
    spam: 'Advertising or spam',
    rude: 'Rude or hurtful',
    'off-topic': 'Has nothing to do with this',
    private: 'Tells something private',
    other: 'Something else',
  },
  reported: 'Thank you. A moderator will look.',
  reportFailed: 'Your report could not be sent. Please try again.',
  close: 'Close',
});
