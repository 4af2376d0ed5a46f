import { serverTime } from '@stoa/core/store/store';
import { account } from '../actors.ts';
import {
  accepts,
  ago,
  found,
  leaveOut,
  omit,
  written,
  type Attempt,
  type Case,
  type Fields,
} from '../attempt.ts';
import { before, bounds, changes, counted, notAuthor, removed } from './comment-authors.ts';
import { bo, own, puts } from './comments.ts';
import { act, card, cardPath, ideaPath } from './community.ts';

/** Bo brings back what he had taken back. */
const restores = (fields: Fields = {}, given: Record<string, Fields> = {}): Attempt => {
  const attempt = changes(
    { body: 'I would like that too.', state: 'approved', editedAt: serverTime, ...fields },
    removed,
    given,
  );
  attempt.writes.push(act('bo', own));
  return counted(attempt, 1);
};

/** What is brought back. */
export const restoreCases: Case[] = [
  accepts(
    'an author brings a comment back',
    restores(),
    {
      ...notAuthor,
      ...bounds,
      'is somebody else': (it) => {
        it.as = account('dee');
        it.given[cardPath('dee')] = card('Dee');
        it.writes[1] = act('dee', own);
      },
      'says nothing of an act': (it) => omit(it, bo),
      'the idea does not count it': (it) => omit(it, ideaPath),
      'the idea is touched and does not count it': (it) => leaveOut(it, ideaPath, 'comments'),
      'does not say that it was edited': (it) => leaveOut(it, own, 'editedAt'),
      'was edited in the past': puts('editedAt', ago(60)),
      'the idea is locked': (it) => (found(it, ideaPath)['locked'] = true),
      'stays removed': (it) => {
        leaveOut(it, own, 'state');
        omit(it, ideaPath);
      },
      'everybody is held': (it) => (found(it, '')['moderation'] = 'before'),
      'body has a blocked word': puts('body', 'spam'),
      'staff had rejected it': (it) => (found(it, own)['state'] = 'rejected'),
      'it was held': (it) => (found(it, own)['state'] = 'pending'),
    },
    {
      'is banned': (it) => (found(it, bo)['bannedUntil'] = ago(-60)),
    },
  ),
  accepts(
    'what is brought back is held where moderators come first',
    heldAgain(),
    {
      'is published': puts('state', 'approved'),
      'is published and counted': (it) => {
        written(it, own)['state'] = 'approved';
        counted(it, 1);
      },
    },
    {
      'is counted': (it) => counted(it, 1),
    },
  ),
];

function heldAgain(): Attempt {
  const attempt = restores({ state: 'pending' }, before);
  omit(attempt, ideaPath);
  return attempt;
}
