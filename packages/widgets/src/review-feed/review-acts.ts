import type { PendingAct } from '@stoa/core';
import {
  addPhotos,
  editReview,
  markHelpful,
  postReview,
  removeReview,
  type HelpfulInput,
} from '@stoa/core/reviews/commands';
import { announce } from '../base/announce.ts';
import type { ActHost } from '../features/acts.ts';
import type { ActsAround, ActsOf } from '../features/acts-of.ts';
import type { StringsOf } from '../strings/load.ts';

export interface ReviewActsOptions {
  readonly acts: () => ActsOf;
  /** Tells of my review, which has arrived. */
  readonly posted: () => void;
  /** Gives the words of a review back that was taken back; undefined where there are none. */
  readonly takenBack: () => (() => void) | undefined;
}

const isHelpful = ({ command }: PendingAct) => command.name === markHelpful.name;

/** What the feed says of the acts that began in it. */
export function reviewActs(
  host: ActHost,
  strings: StringsOf<'review-feed'>,
  { acts, posted, takenBack }: ReviewActsOptions,
): Omit<ActsAround, 'meet' | 'person'> {
  const arrivals: Readonly<Record<string, (act: PendingAct) => void>> = {
    [markHelpful.name]: ({ input }) => {
      const { uid: id, up } = input as HelpfulInput;
      host.dispatchEvent(announce('stoa-helpful', { id, up }));
    },
    [postReview.name]: posted,
    [editReview.name]: () => acts().tell(strings.saved),
    [removeReview.name]: () => acts().tell(strings.removed, takenBack()),
  };
  const failures: Readonly<Record<string, string>> = {
    [markHelpful.name]: strings.helpfulFailed,
    [postReview.name]: strings.postFailed,
    [editReview.name]: strings.editFailed,
    [addPhotos.name]: strings.photosFailed,
    [removeReview.name]: strings.removeFailed,
  };
  return {
    arrived: (act) => arrivals[act.command.name]?.(act),
    failureOf: ({ command }) => failures[command.name] ?? strings.notDone,
    purposeOf: (act) => (isHelpful(act) ? 'vote' : 'review'),
    openerOf: (act) =>
      isHelpful(act) ? `[data-helps="${CSS.escape((act.input as HelpfulInput).uid)}"]` : undefined,
  };
}
