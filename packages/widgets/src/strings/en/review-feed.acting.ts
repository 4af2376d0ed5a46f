import type { Numbers } from '../types.ts';
import { common } from './common.ts';

/** What the review feed says once somebody acts. */
export const reviewFeedActing = (numbers: Numbers) => {
  const { count, full } = numbers;
  return {
    errors: {
      ...common(numbers).errors,
      'sign-in': 'Reviews here come from people with an account. Yours is kept until you sign in.',
      verify: 'Reviews here come from people with a confirmed address. Yours is kept until then.',
    },

    /** Opens the questions on the item; none so far is no number. */
    questions: (posts: number) =>
      posts ? `Questions and answers (${full(posts)})` : 'Questions and answers',
    order: 'Order',
    orders: {
      newest: 'Newest',
      helpful: 'Most helpful',
      high: 'Most stars',
      low: 'Fewest stars',
      photos: 'Photos first',
    },
    peopleLikeMe: 'People like me',
    anybody: 'All people',
    search: 'Search reviews',
    showAll: 'Show all reviews',
    noneFiltered: 'No review fits this choice.',
    noneFound: (text: string) => `No review speaks of “${text}”.`,

    /** Below the audit line, once it is opened. */
    totals: 'What became of every review',
    totalReceived: 'Received',
    totalCounted: 'In the average, published or waiting',
    totalImported: 'Of these, from an earlier site',
    totalWaiting: 'Of these, waiting for a moderator',
    totalGone: (why: string) => `Not published: ${why}`,
    totalTakenBack: 'Taken back by their authors',
    totalEdited: 'Edited, with their stars as they were',
    totalReplied: 'With a reply from the team',
    /** How many of which stars: `2 × 5 stars`. */
    ofStars: (reviews: number, stars: number) =>
      `${full(reviews)} × ${count(stars, { one: '# star', other: '# stars' })}`,
    whys: {
      spam: 'advertising',
      rude: 'hurtful words',
      'off-topic': 'about something else',
      duplicate: 'said already',
      private: 'private details',
      other: 'a moderator’s decision',
    },
    held: (days: number) =>
      count(days, {
        one: 'Nobody can change stars, and nobody here can delete a review. One that waits is public after # day at the latest.',
        other:
          'Nobody can change stars, and nobody here can delete a review. One that waits is public after # days at the latest.',
      }),

    helpful: 'Helpful',
    /** After the button’s text, for who cannot see beside what it stands. */
    reviewBy: (name: string) => `: review by ${name}`,
    helpfulFailed: 'That it has helped could not be counted.',
    copyLink: 'Copy link',
    linkCopied: 'The link is copied.',
    linkFailed: 'The link could not be copied. It is in the address bar.',
    /** Above a review that the page's address names. */
    linked: 'The review that you followed a link to',
    linkedGone: 'The review of this link is not shown: it is gone, or it waits for a moderator.',
    report: 'Report',
    reportOf: (name: string) => `Report the review of ${name}`,

    /** The form. */
    formTitle: (item: string) => (item ? `Your review of ${item}` : 'Your review'),
    starsLabel: 'How many stars?',
    starNames: { 1: 'Poor', 2: 'Fair', 3: 'Good', 4: 'Very good', 5: 'Excellent' },
    /** One star of the form. */
    starName: (stars: number, name: string) =>
      `${count(stars, { one: '# star', other: '# stars' })}: ${name}`,
    starsMissing: 'Choose how many stars you give.',
    starsFixed: 'Stars stay as they were given, so that every reader can trust them.',
    titleLabel: 'In one line',
    titleHint: 'What would you tell a friend?',
    textLabel: 'Your review',
    textHint: 'What was good, what was not, and for whom is it?',
    optional: 'optional',
    textShort: (least: number) =>
      count(least, {
        one: 'Say a little more: at least # character.',
        other: 'Say a little more: at least # characters.',
      }),
    recommend: 'Would you recommend it?',
    yes: 'Yes',
    no: 'No',
    scaleOf: (aspect: string, value: number) => `${aspect}: ${full(value)} of 5`,
    noAnswer: 'No answer',
    post: 'Post review',
    save: 'Save changes',
    as: (name: string) => `as ${name}`,
    asNobody: 'under a friendly made-up name',
    draftKeptBare: 'Text kept on this device, pictures not',
    codeGood: 'Verified: your code is for this.',
    codeExpired: 'Your code has expired. You can still review without it.',
    codeExpiredNeeded: 'Your code has expired, and reviews here need one. Ask the team for a new one.',
    codeUnreadable: 'The link’s code is damaged. You can still review without it.',
    codeNeeded:
      'Reviews here come from people with a code. You got it with your order or at the end of the day.',
    teamMayNot: 'The team does not review what it offers.',

    /** An own review. */
    mine: 'Your review',
    waitsUntil: (date: string) => `Waiting for a moderator. Public on ${date} at the latest.`,
    notPublished: (why: string) => `Not published: ${why}. Its stars no longer count.`,
    gone: 'You have taken your review back.',
    edit: 'Edit',
    editAgain: 'Edit and send again',
    writeAgain: 'Write again',
    remove: 'Take back',
    removeSure: 'Take it back',
    removeHint: 'Its words go; that there was one stays counted. Pictures do not come back.',
    keep: 'Keep it',
    removed: 'Your review is taken back.',
    posted: 'Your review is published.',
    postedWaits: (date: string) =>
      `Thank you. A moderator looks first; it is public on ${date} at the latest.`,
    saved: 'Your change is saved.',
    postFailed: 'Your review could not be posted.',
    editFailed: 'Your change could not be saved.',
    sendingPhotos: 'Sending the pictures…',
    photosFailed: 'Your review is there, its pictures are not.',
    removeFailed: 'Your review could not be taken back.',
    codeRefused: 'The code was not accepted: it may have been used already, or be for something else.',
    withoutCode: 'Post without the code',
    signInToPost: 'Sign in to post',
    verifyToPost: 'Confirm your address',

    /** The team. */
    waiting: (reviews: number) => count(reviews, { one: '# review waits', other: '# reviews wait' }),
    waitingQuestions: (posts: number) =>
      count(posts, { one: '# question or answer waits', other: '# questions and answers wait' }),
    answersTo: 'In answer to',
    rejectedPost: 'Not published. Its author reads why.',
    answer: 'Reply',
    answerOf: (name: string) => `Reply to ${name}`,
    changeAnswer: 'Edit reply',
    removeAnswer: 'Remove reply',
    answerHint: 'Everybody reads this.',
    postAnswer: 'Post reply',
    answered: 'Your reply is published.',
    answerRemoved: 'The reply is removed.',
    nothingTyped: 'Write something first.',
    publish: 'Publish',
    reject: 'Do not publish',
    rejectTitle: 'Why is this not to be published?',
    rejectHint:
      'Everybody sees the reason beside the counts; its author reads it. Its stars no longer count.',
    published: 'Published.',
    rejected: 'Not published. Everybody sees the reason and the stars in the count.',
    publicOn: (date: string) => `Public on ${date} at the latest`,
    notDone: 'That could not be done.',
  };
};
