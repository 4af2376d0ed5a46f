import type { IdeaVoteInput, PendingAct, PostIdeaInput } from '@stoa/core';
import { postIdea, voteForIdea } from '@stoa/core/ideas/commands';
import { announce } from '../base/announce.ts';
import type { ActHost } from '../features/acts.ts';
import type { ActsAround, ActsOf } from '../features/acts-of.ts';
import type { StringsOf } from '../strings/load.ts';

/** What acts on ideas need to know of the box. */
export interface IdeaActsOptions {
  readonly acts: () => ActsOf;
  /** Whether an idea of mine waits for a moderator. */
  readonly isHeld: (idea: string) => boolean;
  /** How many votes an idea has; undefined when none of those that are shown is it. */
  readonly votesFor: (idea: string) => number | undefined;
}

const isVote = ({ command }: PendingAct) => command.name === voteForIdea.name;

/** What the box says of the acts that began in it. */
export function ideaActs(
  host: ActHost,
  strings: StringsOf<'idea-box'>,
  { acts, isHeld, votesFor }: IdeaActsOptions,
): Omit<ActsAround, 'meet' | 'person'> {
  const voteArrived = ({ id, up }: IdeaVoteInput) => {
    host.dispatchEvent(announce('stoa-idea-voted', { id, up }));
    if (!up) return;
    const others = (votesFor(id) ?? 0) - 1;
    void acts().tellAndOffer(others > 0 ? strings.voteAmong(others) : strings.voteCounted);
  };
  const postArrived = ({ id }: PostIdeaInput) => {
    void acts().tellAndOffer(isHeld(id) ? strings.pending : strings.posted);
    host.dispatchEvent(announce('stoa-idea-posted', { id }));
  };
  return {
    arrived: (act) => {
      if (isVote(act)) voteArrived(act.input as IdeaVoteInput);
      else if (act.command.name === postIdea.name) postArrived(act.input as PostIdeaInput);
    },
    failureOf: (act) => {
      if (isVote(act)) return strings.voteFailed;
      if (act.command.name.startsWith('ideas.')) return strings.postFailed;
      return act.command.name.startsWith('comments.') ? strings.commentFailed : strings.notDone;
    },
    // By the act's name: `comments.post` is a comment.
    purposeOf: (act) =>
      isVote(act) ? 'vote' : act.command.name.startsWith('comments.') ? 'comment' : 'post',
    openerOf: (act) =>
      isVote(act) ? `[data-id="${(act.input as IdeaVoteInput).id}"] [part~=vote]` : undefined,
  };
}
