import type { Numbers } from '../types.ts';
import { stopped } from '../sentence.ts';

/** What is said about people: the one who is here, and others. */
export const person = ({ count }: Numbers) => ({
  close: 'Close',
  retry: 'Try again',
  loading: 'Loading…',
  statuses: {
    new: 'New',
    review: 'Under review',
    planned: 'Planned',
    progress: 'In progress',
    done: 'Done',
    declined: 'Declined',
  },

  /** The card of a person. */
  formerMember: 'Former member',
  since: (month: string) => `Here since ${month}`,
  newestPosts: 'Newest posts',
  noPosts: 'No posts yet.',
  morePosts: 'And more.',
  votes: (votes: number) => count(votes, { one: '# vote', other: '# votes' }),
  cardFailed: 'This person could not be loaded.',
  cardMissing: 'This person is no longer here.',
  /** Roles as readers see them where staff wrote no label. */
  roles: { member: '', expert: 'Expert', dealer: 'Dealer', moderator: 'Moderator', owner: 'Owner' },

  /** News. */
  newsCount: (news: number) => count(news, { other: '# new' }),
  newsTitle: 'What has moved',
  newsOf: (title: string, status: string) => `${title}: ${status}`,

  /** The account dialog. */
  account: 'Your account',
  guest: 'Guest on this device',
  guestHint: 'Create an account to be recognised on other devices too.',
  signIn: 'Sign in or create an account',
  name: 'Name',
  nameHint: 'Shown beside what you post from now on.',
  nameShort: 'Write at least one character.',
  nameLong: (most: number) => count(most, { one: 'At most # character.', other: 'At most # characters.' }),
  rename: 'Save name',
  renaming: 'Saving…',
  renamed: 'Saved.',
  email: 'E-mail',
  noEmail: 'Signed in through this site’s login',
  verified: 'Confirmed',
  unverified: 'Not confirmed yet',
  verify: 'Confirm address',
  tell: 'Get told when something moves',
  tellHint: 'The team can e-mail you when it answers or moves what you posted or voted for.',
  told: (email: string) => `E-mails go to ${email}.`,
  tellOn: 'Get e-mails',
  tellOff: 'Stop e-mails',
  download: 'Download my data',
  downloadHint: 'Everything this site holds of you, as one file.',
  downloading: 'Collecting…',
  fileName: 'my-data',
  signOut: 'Sign out',
  /** A guest who goes cannot come back. */
  leave: 'Forget me on this device',
  leaveSure: 'Nobody can give you this name back. What you posted stays.',
  leaveYes: 'Forget me',
  leaveNo: 'Stay',
  erase: 'Erase me',
  eraseTitle: 'Erase everything of yours?',
  eraseGoes: 'What goes: your posts, your votes, your name, your e-mail address and your account.',
  eraseStays: 'What stays: an empty place where your posts were, and what others wrote.',
  eraseForever: 'This cannot be undone.',
  eraseYes: 'Erase everything',
  eraseNo: 'Keep everything',
  erasing: 'Erasing. Please keep this page open…',
  eraseFailed: 'Not everything is erased yet.',
  eraseAgain: 'Go on erasing',
  erased: 'Everything of yours is erased.',
  accountFailed: 'Your account could not be loaded.',

  /** After a guest’s act. */
  tellMe: 'Get told when this moves',
  tellMeTitle: 'Get told when this moves',
  tellMeConsent:
    'With “Tell me” you agree that this site keeps this address and e-mails you about your posts and votes. You can stop it in your account.',
  tellMeYes: 'Tell me',
  tellMeNo: 'No, thanks',
  tellMeDone: 'Noted: the team can write to you.',

  /** While a ban holds. */
  banned: (until: string) => `You can read here but not post or vote until ${until}.`,
  bannedForever: 'You can read here but not post or vote.',
  banReason: (reason: string) => `Reason: ${stopped(reason, '.')}`,

  /** By core's error codes: what happened and what to do. */
  errors: {
    email: 'Please write the whole address, such as ann@example.com.',
    offline: 'There is no connection. Try again when you are back online.',
    blocked: 'This page or a browser extension blocks the connection. Allow it, then try again.',
    busy: 'Too much is going on right now. Try again in a minute.',
    quota: 'Today’s limit is reached. Try again tomorrow.',
    denied: 'That is not possible at present.',
    recent: 'Please sign in once more first, so that we know it is you.',
    'sign-in': 'Your session has ended. Please sign in again.',
    banned: 'That is not possible while you may only read here.',
    unknown: 'That did not work. Please try again.',
  },
});
