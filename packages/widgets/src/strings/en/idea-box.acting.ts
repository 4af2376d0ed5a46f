import type { Numbers } from '../types.ts';

/** What the idea box says once somebody acts. */
export const ideaBoxActing = ({ count }: Numbers) => ({
  ideas: (ideas: number) => count(ideas, { one: '# idea', other: '# ideas' }),
  voted: 'Voted',
  titleLabel: 'Your idea',
  titleHint: 'What would you like to see?',
  textLabel: 'Why it matters',
  textHint: 'When would it help you, and how?',
  optional: 'optional',
  /** The title has fewer characters than it must have. */
  titleWordless: 'Write it in words too: nobody finds a title of signs alone.',
  draftKeptBare: 'Text kept on this device, pictures not',
  titleShort: (least: number) =>
    count(least, {
      one: 'Say a little more: at least # character.',
      other: 'Say a little more: at least # characters.',
    }),
  post: 'Post idea',
  posted: 'Your idea is posted.',
  postFailed: 'Your idea could not be posted.',
  voteFailed: 'Your vote could not be counted.',
  signInToPost: 'Sign in to post',
  verifyToPost: 'Confirm your address',
  voteCounted: 'Your vote is counted.',
  /** After a vote that is not the only one. */
  voteAmong: (others: number) =>
    count(others, { one: 'Yours + # other vote', other: 'Yours + # other votes' }),
  commentFailed: 'Your comment could not be sent.',
  /** A refused act of staff. */
  notDone: 'That could not be done.',
  mine: 'Mine',
  noneMine: 'You have not posted an idea yet.',
  /** Beside an own idea that staff have hidden. */
  notPublished: (why: string) => `Not published: ${why}`,
  whys: {
    spam: 'advertising',
    rude: 'hurtful words',
    'off-topic': 'belongs elsewhere',
    duplicate: 'said already',
    private: 'private details',
    other: 'a moderator’s decision',
  },
  /** Beside an own idea for which another one stands. */
  merged: 'Joined with a similar idea. Its votes count there.',
  filter: 'Filter and search',
  statusLabel: 'Status',
  anyStatus: 'Any status',
  categoryLabel: 'Category',
  anyCategory: 'Any category',
  /** No category, when posting. */
  noCategory: 'None',
  search: 'Search titles',
  found: (ideas: number) => count(ideas, { one: '# idea found', other: '# ideas found' }),
  noneFound: (text: string) => `No title is like “${text}”. You can post it as a new idea.`,
  noneFiltered: 'No idea fits this choice.',
  showAll: 'Show all ideas',
  /** Opens the ideas that have been quiet for long. */
  older: (ideas: number) => count(ideas, { one: '# older idea', other: '# older ideas' }),
  allIdeas: 'All ideas',
  roadmap: 'Roadmap',
  /** Columns of the roadmap with nothing in them. */
  emptyColumns: {
    new: 'Nothing new right now.',
    review: 'Nothing is under review right now.',
    planned: 'Nothing is planned right now.',
    progress: 'Nothing is being worked on right now.',
    done: 'Nothing is done yet.',
    declined: 'Nothing was declined.',
  },
  similar: (ideas: number) => count(ideas, { one: '# similar idea', other: '# similar ideas' }),
  similarHint: 'Is it one of these? A vote counts more than a second post.',
  voteInstead: 'Vote for this instead',
  /** The name of that button. */
  voteInsteadFor: (title: string) => `Vote for this instead: ${title}`,
  daysLeft: (days: number) => count(days, { one: '# day left', other: '# days left' }),
  hoursLeft: (hours: number) => count(hours, { one: '# hour left', other: '# hours left' }),
  /** `date` in words. */
  endsOn: (date: string) => `Ends on ${date}`,
  ended: (date: string) => `Ended on ${date}`,
  /** Above the list once a challenge has ended. */
  result: 'The most wanted ideas',
  /** Places 1 to 3 of a challenge’s result. */
  rank: (place: number) => `Place ${place}`,
  scoreIdeas: (ideas: number) => count(ideas, { one: '# idea', other: '# ideas' }),
  scoreAnswered: (ideas: number) => count(ideas, { one: '# answered', other: '# answered' }),
  scoreDone: (ideas: number) => count(ideas, { one: '# done', other: '# done' }),
  scoreDays: (days: number) =>
    count(days, { one: 'first answer after # day', other: 'first answer after # days' }),
  /** When the median is less than a day. */
  scoreSameDay: 'first answer on the same day',
});
