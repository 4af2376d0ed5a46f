import { ideaStatuses, type IdeaStatus } from '@stoa/core/ideas/kind';

/** What other boards call a status; ours stand for themselves. Sources: https://help.canny.io and https://help.uservoice.com */
const named: Readonly<Record<IdeaStatus, string>> = {
  new: 'open, active, none, no status, submitted',
  review: 'under review, reviewing, in review, considering, gathering feedback, backlog, on hold',
  planned: 'accepted, scheduled, upcoming, next',
  progress: 'in progress, started, working on it, in development, beta',
  done: 'complete, completed, shipped, released, live, launched, implemented, already exists',
  declined: 'closed, rejected, not planned, will not implement, won’t do, wont do, archived, duplicate',
};

const known = new Map(
  ideaStatuses.flatMap((status) =>
    [status, ...named[status].split(', ')].map((name) => [name, status] as const),
  ),
);

/** Our status for another board's; undefined where there is none. `more` holds names of the board's own. */
export function statusOf(name: string, more: ReadonlyMap<string, IdeaStatus>): IdeaStatus | undefined {
  const plain = name.trim().toLowerCase().replaceAll("'", '’').replace(/[_-]+/g, ' ');
  return plain === '' ? 'new' : (more.get(plain) ?? known.get(plain));
}
