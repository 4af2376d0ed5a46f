import type { Numbers } from '../types.ts';

/** What the idea box says. */
export const ideaBox = ({ count }: Numbers) => ({
  heading: 'Ideas',
  loadingIdeas: 'Loading ideas…',
  order: 'Order',
  orders: { votes: 'Most wanted', newest: 'Newest' },
  ideas: (ideas: number) => count(ideas, { one: '# idea', other: '# ideas' }),
  /** The name of a vote button: the count is what it shows. */
  vote: (title: string, votes: number) =>
    count(votes, { one: `# vote. Vote for “${title}”`, other: `# votes. Vote for “${title}”` }),
  voted: 'Voted',
  statuses: {
    new: 'New',
    review: 'Under review',
    planned: 'Planned',
    progress: 'In progress',
    done: 'Done',
    declined: 'Declined',
  },
  /** Before the team's reason for a status. */
  reason: 'From the team',
  titleLabel: 'Your idea',
  titleHint: 'What would you like to see?',
  textLabel: 'Why it matters',
  textHint: 'When would it help you, and how?',
  optional: 'optional',
  newIdea: 'Post an idea',
  /** The title has fewer characters than it must have. */
  titleShort: (least: number) =>
    count(least, {
      one: 'Say a little more: at least # character.',
      other: 'Say a little more: at least # characters.',
    }),
  post: 'Post idea',
  posted: 'Your idea is posted.',
  failed: 'The ideas could not be loaded.',
  postFailed: 'Your idea could not be posted.',
  voteFailed: 'Your vote could not be counted.',
  empty: 'No ideas yet. Yours can be the first.',
});
