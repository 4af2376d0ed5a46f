import type { Numbers } from '../types.ts';
import { first } from './first.ts';

/** What the idea box says. */
export const ideaBox = ({ count, short }: Numbers) => ({
  ...first(),
  heading: 'Ideas',
  loadingIdeas: 'Loading ideas…',
  order: 'Order',
  orders: { votes: 'Most wanted', trending: 'Trending', newest: 'Newest' },
  /** The name of a vote button: the count is what it shows. */
  vote: (title: string, votes: number) =>
    count(votes, { one: `# vote. Vote for “${title}”`, other: `# votes. Vote for “${title}”` }, short(votes)),
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
  comments: (comments: number) => count(comments, { one: '# comment', other: '# comments' }),
  /** Kept first by the team. */
  pinned: 'Pinned',
  readMore: 'Read more',
  newIdea: 'Post an idea',
  failed: 'The ideas could not be loaded.',
  empty: 'No ideas yet. Yours can be the first.',
});
