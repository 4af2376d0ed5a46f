/** What every widget says from the first. */
export const first = () => ({
  retry: 'Try again',
  showMore: 'Show more',
  /** The closing line. */
  nobody: 'Not signed in',
  /** After a guest’s name. */
  guest: ', guest',
  /** In place of a name that is not known yet. */
  nameless: 'Your account',
  signIn: 'Sign in',
});
