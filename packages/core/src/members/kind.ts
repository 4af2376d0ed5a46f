import { count, kind, mapOf, nullable, oneOf, text, time, type Of } from '../store/document.ts';

export const memberRoles = ['member', 'expert', 'dealer', 'moderator', 'owner'] as const;
export type MemberRole = (typeof memberRoles)[number];

/** A member's card, permission, limiter and wallet in one: `sites/{site}/members/{uid}`. Only its owner and staff write it. */
export const member = kind('members', {
  /** Empty once its holder is erased. */
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
  /** Until when the news has been looked at. */
  seen: time(),
  /** Ids of posts that waited for a moderator when another account was about to take over → 1. */
  pending: nullable(mapOf(count(1))),
});
export type Mine = Of<typeof mine>;

/** Where a member may be told that something of theirs has moved: `members/{uid}/private/contact`. That it is there is the consent. */
export const contact = kind('members/{uid}/private', {
  email: text({ min: 3, max: 254, sample: 'ann@example.com' }),
  /** BCP 47 language to write in. */
  locale: text({ max: 35, sample: 'en' }),
  at: time(),
});

/** Why a member is banned, for them and staff to read: `members/{uid}/private/ban`. The card says until when. */
export const ban = kind('members/{uid}/private', {
  reason: text({ max: 300, sample: 'Advertising' }),
  /** Uid of who banned. */
  by: text({ min: 1, max: 128, sample: 'mo' }),
  at: time(),
});

export const mergeStates = ['offered', 'accepted', 'done'] as const;

/** One account's acts as another's: `merges/{uid}`. From `accepted` on the two are one person. */
export const merge = kind('merges', {
  /** Uid of the account that goes on. */
  to: text({ min: 1, max: 128, sample: 'bo' }),
  at: time(),
  state: oneOf(...mergeStates),
});
export type Merge = Of<typeof merge>;

/** Until when a card is closed that another account goes on with: no date that a ban would have. */
export const closedUntil = new Date('9999-12-31T00:00:00Z');
