/** What the sign-in dialog says. */
export const signIn = () => ({
  close: 'Close',
  retry: 'Try again',
  titles: {
    'sign-in': 'Sign in',
    'sign-up': 'Create account',
    forgot: 'Set a new password',
    link: 'Sign in by e-mail',
    verify: 'Confirm your address',
    finish: 'Almost there',
    sent: 'Look in your mail',
  },
  /** The title when an act waits for it. */
  signInTo: {
    post: 'Sign in to post your idea',
    vote: 'Sign in to vote',
    comment: 'Sign in to comment',
    review: 'Sign in to post your review',
  },
  signUpTo: {
    post: 'Create an account to post your idea',
    vote: 'Create an account to vote',
    comment: 'Create an account to comment',
    review: 'Create an account to post your review',
  },
  verifyTo: {
    post: 'Confirm your address to post your idea',
    vote: 'Confirm your address to vote',
    comment: 'Confirm your address to comment',
    review: 'Confirm your address to post your review',
  },
  /** To a guest. */
  comesAlong: 'Your posts and votes come along.',
  /** To a member whom the service has signed out. */
  ended: 'Your session has ended. Sign in again to go on.',
  /** To a guest who turns out to have an account. */
  welcomeBack: (name: string) => `Welcome back${name && ', '}${name}. What you did here as a guest is yours.`,
  loading: 'One moment…',
  /** Where the owner offers no way. */
  noWay: 'Sign in with this site’s own login, and you are signed in here too.',
  failed: 'Sign-in could not be loaded.',
  google: 'Continue with Google',
  or: 'or',
  email: 'E-mail',
  password: 'Password',
  newPassword: 'Choose a password',
  passwordHint: 'At least 8 characters. A short sentence is easy to remember.',
  show: 'Show',
  hide: 'Hide',
  /** Names of the button that shows or hides. */
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  forgotPassword: 'Forgot your password?',
  signIn: 'Sign in',
  signUp: 'Create account',
  newHere: 'New here?',
  makeAccount: 'Create account',
  haveAccount: 'Have an account already?',
  mailMeLink: 'E-mail me a link instead',
  usePassword: 'Use a password instead',
  forgotText: 'We e-mail you a link that lets you choose a new one.',
  linkText: 'We e-mail you a link that signs you in. No password needed.',
  sendLink: 'Send the link',
  sendAgain: 'Send it again',
  sentAgain: 'Sent again.',
  back: 'Back to sign in',
  /** Told alike whether there is such an account or not. */
  resetSent: (email: string) =>
    `If ${email} has an account here, a link to choose a new password is on its way. It may take a minute, or hide in the spam folder.`,
  linkSent: (email: string) =>
    `A link that signs you in is on its way to ${email}. Open it in this browser. It may take a minute, or hide in the spam folder.`,
  verifyText: (email: string) => `We e-mail a link to ${email}, so that we know it is yours.`,
  sendMail: 'Send the e-mail',
  verifySent: (email: string) =>
    `We have e-mailed a link to ${email}. Open it, then come back here. It may take a minute, or hide in the spam folder.`,
  confirmed: 'I have confirmed it',
  /** Of a new password, before it is sent. */
  passwordShort: 'This password is too short: at least 8 characters.',
  notYet: 'Not confirmed yet. Open the link in the e-mail first.',
  finishText: 'To which address was the link sent?',
  finishing: 'Signing you in…',
  goOn: 'Continue',
  googleOpen: 'Go on in Google’s window.',
  /** By core's error codes: what happened and what to do. */
  errors: {
    wrong: 'This address and password do not match. Check both, or choose a new password.',
    taken:
      'This address has an account already. Sign in the way you did before, or set a password with “Forgot your password?”.',
    weak: 'This password is too easy to guess. Take at least 8 characters.',
    email: 'Please write the whole address, such as ann@example.com.',
    popup: 'The browser blocked Google’s window. Allow pop-ups for this page, then try again.',
    closed: 'Google’s window was closed too early. Try again, or use your e-mail.',
    token: 'This site could not sign you in here. Reload the page, or sign in below.',
    link: 'This link was used already, is too old, or was sent to another address. Ask for a new one.',
    offline: 'There is no connection. Try again when you are back online.',
    blocked: 'This page or a browser extension blocks the sign-in. Allow it, then try again.',
    busy: 'Too many tries just now. Wait a minute, then try again.',
    quota: 'Today’s e-mails are used up. Sign in with a password, or try again tomorrow.',
    recent: 'Please sign in once more, so that we know it is you.',
    banned: 'This account may not be used here at present.',
    config: 'This way to sign in is not set up here. Take another one.',
    unknown: 'That did not work. Please try again.',
  },
});
