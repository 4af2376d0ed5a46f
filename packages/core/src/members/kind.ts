import { mapOf } from '../store/collections.ts';
import { count, kind, oneOf, text, time, type Of } from '../store/document.ts';

export const memberRoles = ['member', 'expert', 'dealer', 'moderator', 'owner'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** A member's card, permission, limiter and wallet in one: `sites/{site}/members/{uid}`. Only its owner and staff write it. */
export const member = kind('members', {
  name: text({ min: 1, max: 40, sample: 'Calm Otter' }),
  role: oneOf(...memberRoles),
  /** The role as readers see it; empty for most. */
  label: text({ max: 24, sample: '' }),
  /** 1970 = not banned. Always present. */
  bannedUntil: time(),
  points: count(),
  /** Id of the last ledger entry claimed; empty before the first. */
  last: text({ max: 200, sample: '' }),
  /** Days since 1970 of the last claim, and the points claimed on it. */
  day: count(),
  dayPoints: count(),
  /** Path below the site of the last limited act, and its time; empty and 1970 before the first. */
  act: text({ max: 300, sample: '' }),
  actAt: time(),
  /** When the card was made. */
  at: time(),
});
export type MemberCard = Of<typeof member>;

/** What a member alone sees of their own acts: `members/{uid}/private/mine`. */
export const mine = kind('members/{uid}/private', {
  /** Ids of the ideas voted for → 1. */
  votes: mapOf(count(1), {}),
});
export type Mine = Of<typeof mine>;
