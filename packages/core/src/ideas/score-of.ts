import type { IdeaScore } from './score.ts';

/** An approved idea as far as the score goes. */
export interface ScoredIdea {
  readonly status: string;
  readonly at: Date;
  /** When the team first answered it or moved it along; undefined before. */
  readonly firstAt: Date | undefined;
  /** Nobody knows how long the team took where it came from. */
  readonly isImported?: boolean;
}

const dayMs = 86_400_000;

function median(values: readonly number[]): number | undefined {
  const inOrder = [...values].sort((one, other) => one - other);
  const middle = inOrder.length >> 1;
  const [lower, upper] = [inOrder[inOrder.length % 2 ? middle : middle - 1], inOrder[middle]];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

/** The score of a site's approved ideas. */
export function scoreOf(ideas: readonly ScoredIdea[]): Omit<IdeaScore, 'id'> {
  const days = median(
    ideas.flatMap(({ at, firstAt, isImported }) =>
      firstAt && !isImported ? [(firstAt.getTime() - at.getTime()) / dayMs] : [],
    ),
  );
  const having = (status: string) => ideas.filter((each) => each.status === status).length;
  return {
    ideas: ideas.length,
    answered: ideas.filter(({ firstAt }) => firstAt !== undefined).length,
    done: having('done'),
    declined: having('declined'),
    medianDays: days === undefined ? null : Math.round(days * 10) / 10,
  };
}
