import type { Numbers } from '../types.ts';

/** What moderators and owners read beside what they look after. */
export const moderation = ({ count, full }: Numbers) => ({
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  retry: 'Try again',
  loading: 'Loading…',
  undo: 'Undo',
  undone: 'Undone.',
  statuses: {
    new: 'New',
    review: 'Under review',
    planned: 'Planned',
    progress: 'In progress',
    done: 'Done',
    declined: 'Declined',
  },
  votes: (votes: number) => count(votes, { one: '# vote', other: '# votes' }),
  /** Why a post is hidden; its author reads it. */
  verdicts: {
    spam: 'Advertising or spam',
    rude: 'Rude or hurtful',
    'off-topic': 'Not about this',
    duplicate: 'Already posted elsewhere',
    private: 'Shares something private',
    other: 'Another reason',
  },
  verdictHint: 'Its author reads the reason; nobody else sees the post.',
  verdictNeeded: 'Choose a reason.',

  /** The tools on an idea. */
  team: 'Team',
  teamTools: 'Tools for the team',
  status: (status: string) => `Status: ${status}`,
  more: 'More',
  pin: 'Pin to the top',
  unpin: 'Unpin',
  lock: 'Lock comments',
  unlock: 'Unlock comments',
  category: 'Category',
  hide: 'Hide',
  publish: 'Publish',
  merge: 'Merge into…',
  voteFor: 'Vote for somebody',
  writeTo: (voters: number) =>
    count(voters, { one: 'Write to the one who asked', other: 'Write to the # who asked' }),

  /** The notice, once something has arrived. */
  moved: (status: string) => `Status is now “${status}”.`,
  pinned: 'Pinned to the top.',
  unpinned: 'No longer pinned.',
  locked: 'Only the team can comment now.',
  unlocked: 'Everybody can comment again.',
  sorted: (category: string) => `Category is now “${category}”.`,
  unsorted: 'No category now.',
  hidden: 'Hidden. Its author reads why.',
  published: 'Published.',
  answered: 'This is the official answer now.',
  unanswered: 'No official answer any more.',
  votedFor: (name: string) => `Voted for ${name}.`,

  /** Moving an idea along. */
  moveTitle: 'How far has it come?',
  now: 'now',
  moveReason: 'Reason',
  moveReasonOptional: 'optional',
  moveReasonHint: 'Everybody who voted reads this sentence.',
  moveReasonNeeded: 'Say why, so that the people who asked can understand it.',
  moveReasonLong: (most: number) =>
    count(most, { one: 'At most # character.', other: 'At most # characters.' }),
  moveSame: 'Choose another status, or change the reason.',
  moveTo: (status: string) => `Set to “${status}”`,

  /** Sorting it. */
  categoryTitle: 'Category',
  noCategory: 'None',
  noCategories: 'The site’s settings have no categories yet.',
  save: 'Save',

  hideTitle: 'Why hide this?',
  hideYes: 'Hide',

  /** A comment. */
  makeAnswer: 'Make official answer',
  takeBackAnswer: 'No longer official',

  /** Voting for somebody. */
  voteForTitle: 'Vote for somebody',
  voteForHint: 'For people who told you by mail, by phone or over the counter.',
  voteForName: 'Their name',
  voteForNameHint: 'Shown among those who voted.',
  voteForNote: 'Where they said so',
  voteForNoteHint: 'Anybody can look it up, so write nothing private.',
  voteForNameShort: 'Write a name.',
  voteForYes: 'Vote for them',
  long: (most: number) => count(most, { one: 'At most # character.', other: 'At most # characters.' }),

  /** Merging. */
  mergeTitle: 'Merge into another idea',
  mergeSearch: 'Which idea is it the same as?',
  mergeFound: (found: number) => count(found, { one: '# idea found', other: '# ideas found' }),
  mergeNone: 'No other idea with such a title. Try other words.',
  mergeFailed: 'The ideas could not be searched.',
  mergeInto: 'Merge into',
  mergeSure: (title: string, into: string) => `“${title}” becomes part of “${into}”.`,
  mergeVotes: (votes: number) =>
    count(votes, {
      one: 'Its one vote counts there, unless the same person has voted there already.',
      other: 'Its # votes count there, each person once.',
    }),
  mergeLeads: 'Its page stays and leads there. You can take the merge back.',
  mergeCosts: (acts: number) =>
    count(acts, {
      one: 'Uses about # read and write of your daily limit.',
      other: 'Uses about # reads and as many writes of your daily limit.',
    }),
  mergeYes: 'Merge',
  merging: 'Merging',
  splitting: 'Taking the merge back',
  mergeProgress: (done: number, all: number) => `${full(done)} of ${full(all)} votes`,
  mergeStays: 'You may close this: it goes on while the page is open.',
  mergeStopped: 'It stopped on the way. Nothing is lost or counted twice.',
  mergeGoOn: 'Go on',
  mergeShow: 'Show',
  merged: 'Merged. Every vote counts once.',
  split: 'The merge is taken back.',
  mergeOpen: 'See the other idea',
  mergeUndo: 'Take the merge back',
  mergeAgain: 'Go on merging',
  mergeAgainHint: 'If the merge was interrupted, this carries over what is missing.',

  /** Writing to those who asked. */
  writeTitle: 'Write to those who asked',
  writeAsk: 'Only people who agreed to e-mails are listed.',
  writeCosts: (reads: number) =>
    count(reads, {
      one: 'Looking them up uses about # read of your daily limit.',
      other: 'Looking them up uses about # reads of your daily limit.',
    }),
  writeLook: 'Look them up',
  writeLooking: 'Looking them up…',
  writeAgreed: (agreed: number, asked: number) =>
    count(asked, {
      one: `${full(agreed)} of # person agreed to be written to.`,
      other: `${full(agreed)} of # people agreed to be written to.`,
    }),
  writeNobody: 'Nobody who asked has agreed to e-mails yet. They still see the news at their next visit.',
  writeMail: 'Open in your mail program',
  writeMailPart: (from: number, to: number) => `Open mail to ${full(from)} to ${full(to)}`,
  writeMailHint: 'A draft opens; all addresses are in BCC, so nobody sees the others.',
  writeCsv: 'Download as CSV',
  writeKept: 'Nothing is sent or kept by this page.',
  writeFile: 'asked-for',
  writeSubject: (title: string, status: string) => `${title}: ${status}`,
  writeBody: (title: string, status: string) => `You asked for “${title}”. It is now “${status}”.`,

  /** What waits for a moderator. */
  waiting: (posts: number) => count(posts, { one: '# waiting', other: '# waiting' }),
  waitingMany: (posts: number) => count(posts, { one: '# or more waiting', other: '# or more waiting' }),
  queue: 'Moderation',
  queueTitle: 'Waiting for you',
  queueEmpty: 'Nothing waits. Well done.',
  queueFailed: 'What waits could not be loaded.',
  queueMore: 'More may follow once these are done.',
  ideaBy: 'Idea',
  commentOn: (title: string) => `Comment on “${title}”`,
  questionOn: (item: string) => `Question on ${item}`,
  commentOnIdea: 'Comment',
  reviewOf: (stars: number, item: string) =>
    `${count(stars, { one: '# star', other: '# stars' })} for “${item}”`,
  seeIdea: 'See the idea',
  held: 'New posts wait for a moderator.',
  reported: (reports: number) => count(reports, { one: 'Reported # time.', other: 'Reported # times.' }),
  approve: 'Approve',
  reject: 'Reject',
  rejectTitle: 'Why reject it?',
  rejectYes: 'Reject',
  approvedOne: 'Approved.',
  rejectedOne: 'Rejected. Its author reads why.',

  /** An owner's empty board. */
  startersTitle: 'Start the conversation',
  startersHint: 'A board with a first idea gets a second. Take one of these and make it yours.',
  starters: {
    first: {
      title: 'What should we offer next?',
      body: 'We are planning the coming months. Tell us what you miss, and vote for what others suggest.',
    },
    second: {
      title: 'What nearly made you leave?',
      body: 'Something that took too long, cost too much or was hard to find: tell us, so that we can mend it.',
    },
    third: {
      title: 'Which small thing would make your day easier?',
      body: 'Not everything has to be big. Which detail would you change first?',
    },
  },

  /** Why something of the team was not done. */
  errors: {
    offline: 'There is no connection. Try again when you are back online.',
    blocked: 'This page or a browser extension blocks the connection. Allow it, then try again.',
    busy: 'Too much is going on right now. Try again in a minute.',
    quota: 'Today’s limit is reached. Try again tomorrow.',
    denied: 'The server did not allow it. Somebody may have changed this meanwhile: load the page anew.',
    missing: 'It is no longer there.',
    invalid: 'That does not go together any more: one of the two has changed meanwhile.',
    conflict: 'Somebody else has just changed this. Try again.',
    'sign-in': 'Your session has ended. Please sign in again.',
    banned: 'That is not possible while you may only read here.',
    /** The role was taken away while the page was open. */
    role: 'You are no longer on the team here, so nothing was changed.',
    unknown: 'That did not work. Please try again.',
  },
});
