import type { Numbers } from '../types.ts';

/** What every widget says. */
export const common = ({ count, full }: Numbers) => ({
  demo: 'Demo: nothing leaves this browser',
  /** The closing line. */
  nobody: 'Not signed in',
  /** After a guest’s name. */
  guest: ', guest',
  /** In place of a name that is not known yet. */
  nameless: 'Your account',
  signIn: 'Sign in',
  dismiss: 'Close',
  undo: 'Undo',
  cancel: 'Cancel',
  discard: 'Discard',
  sending: 'Sending…',
  /** Beside what was done while there was no network. */
  offline: 'Waiting for the network',
  /** Beside an own post that a moderator has yet to see. */
  pending: 'Waiting for a moderator. Only you can see it.',
  draftKept: 'Draft kept on this device',
  signOut: 'Sign out',
  /** Forgets a guest on this device. */
  leave: 'Leave',
  votes: (votes: number) => count(votes, { one: '# vote', other: '# votes' }),
  /** How much of a limited field is filled. */
  filled: (used: number, limit: number) => `${full(used)} of ${full(limit)}`,
  /** After a text that is longer than its field allows. */
  tooLong: (over: number) => count(over, { one: '# character too long', other: '# characters too long' }),
  /** By core's error codes: what happened and what to do. */
  errors: {
    config: 'This part of the page is not set up yet. The site’s owner can see why in the browser’s console.',
    denied: 'That is not possible with your present name or rights. Signing in may help.',
    missing: 'This is no longer here. It may have been removed.',
    invalid: 'That could not be accepted. Please check what you wrote and try again.',
    conflict: 'Somebody changed this at the same moment. Look at the new version, then try again.',
    offline: 'No connection. What you wrote is kept and will be sent later.',
    blocked: 'This page or a browser extension blocks the connection. Your draft is kept.',
    busy: 'Too much is going on right now. Your draft is kept; try again in a minute.',
    quota: 'Today’s limit is reached. Your draft is kept; try again tomorrow.',
    corrupt: 'This could not be read. The site’s owner can see why in the browser’s console.',
    auth: 'You could not be given a name here. Your draft is kept; try again.',
    'sign-in': 'Ideas here come from people with an account. Yours is kept until you sign in.',
    verify: 'Ideas here come from people with a confirmed address. Yours is kept until then.',
    banned: 'You may read here, but not post or vote at present.',
    token: 'This site could not sign you in here. Reload the page, or sign in below.',
    unknown: 'That did not work. Your draft is kept; try again.',
  },
  /** Why something could not be read, by core's error codes; after what could not. */
  unread: {
    config: 'The site’s owner can see why in the browser’s console.',
    denied: 'You may not see this with your present name or rights.',
    missing: 'It is no longer here.',
    invalid: 'The question was not understood.',
    conflict: 'Please try again.',
    offline: 'There is no connection.',
    blocked: 'This page or a browser extension blocks the connection.',
    busy: 'Too much is going on right now. Try again in a minute.',
    quota: 'Today’s limit is reached. Try again tomorrow.',
    corrupt: 'The site’s owner can see why in the browser’s console.',
    auth: 'You could not be recognised here.',
    unknown: 'Please try again.',
  },
});
