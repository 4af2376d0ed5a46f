import type { Numbers } from '../types.ts';
import { thread } from './thread.ts';

/** What is said about questions on an item, and their answers: a thread of comments in other words. */
export const questions = (numbers: Numbers) => ({
  ...thread(numbers),
  heading: 'Questions and answers',
  comments: (posts: number) => `Questions and answers (${numbers.full(posts)})`,
  none: 'Nobody has asked anything yet. What would you like to know?',
  loading: 'Loading questions…',
  failed: 'The questions could not be loaded.',
  more: 'Show more questions',
  repliesTo: (name: string) => `Answers to ${name}`,

  add: 'Ask a question',
  hint: 'The team and people who know it can answer.',
  post: 'Post',
  reply: 'Answer',
  replyTo: (name: string) => `Answer ${name}`,
  continueReply: 'Continue your answer',
  postReply: 'Post answer',
  yours: 'Your words',
  posted: 'Your words have arrived.',

  removedNow: 'Your words are deleted.',
  hidden: 'This question is not shown.',
  postFailed: 'That could not be posted.',
  signIn: 'Sign in to ask and answer',
  errors: {
    'sign-in':
      'Questions and answers here come from people with an account. Yours is kept until you sign in.',
    verify: 'Questions and answers here come from people with a confirmed address. Yours is kept until then.',
    banned: 'You may read here, but not write at present.',
    denied: 'Questions and answers from you are not taken at present. Your text is kept.',
    missing: 'What you answered is no longer here. Your text is kept.',
  },
  reportOf: (name: string) => `Report what ${name} wrote`,
});
