import { impostor, verified } from '../actors.ts';
import { ago, found, type Attempt, type Step } from '../attempt.ts';
import { card, cardPath } from './community.ts';

/** Steps from what Mo, a moderator, may do to the same by somebody who may not. */
export const notStaff: Readonly<Record<string, Step>> = {
  'is nobody': (it: Attempt) => (it.as = undefined),
  'is a member': (it: Attempt) => {
    it.given[cardPath('dee')] = card('Dee');
    it.as = verified('dee');
  },
  'has not shown that the owner’s address is theirs': (it: Attempt) => (it.as = impostor),
  'is banned': (it: Attempt) => (found(it, cardPath('mo'))['bannedUntil'] = ago(-60)),
  'is an expert': (it: Attempt) => (found(it, cardPath('mo'))['role'] = 'expert'),
  'is an owner by card only': (it: Attempt) => (found(it, cardPath('mo'))['role'] = 'owner'),
  'is a moderator of another site': (it: Attempt) => {
    it.given['../{site}b/members/eve'] = card('Eve', { role: 'moderator' });
    it.as = verified('eve');
  },
};
