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
});
