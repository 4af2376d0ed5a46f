import { listOf } from '../store/collections.ts';
import { count, kind, mapOf, nullable, oneOf, text, type Field, type Of } from '../store/document.ts';
import type { Stored } from '../store/store.ts';

/** Who may carry out an act: anybody with a session, one with an account, or one with a verified address. */
export const identities = ['guest', 'member', 'verified'] as const;
export type Identity = (typeof identities)[number];

/** What becomes of a guest's post: published, held for a moderator, or refused. */
export const guestPosts = ['post', 'pending', 'read'] as const;

/** How people may sign in beside the brand's own login: e-mail with a password, Google, a link by mail (5 a day on the free plan). */
export const waysToSignIn = ['password', 'google', 'link'] as const;
export type WayToSignIn = (typeof waysToSignIn)[number];

/** Roles that a gated board may let in; moderators and the owner enter every one. */
export const gateRoles = ['expert', 'dealer'] as const;

/** Who may enter a gated board: who has one of the roles, or as many points. */
export interface Gate {
  readonly roles: readonly (typeof gateRoles)[number][];
  /** 0 to 1,000,000; null: no number of points lets in. */
  readonly points: number | null;
}

const roles = listOf(oneOf(...gateRoles));
const points = nullable(count());

const parts = mapOf<Stored | undefined>({ sample: null, decode: (stored) => stored });

/** Who may enter a gated board, as the settings hold it. */
export const gate: Field<Gate> = {
  sample: { roles: [], points: null },
  decode: (stored) => {
    const { roles: given, points: enough } = parts.decode(stored);
    return { roles: roles.decode(given), points: points.decode(enough) };
  },
};

/** Whom reviews are taken from: everybody, or only who spends a buyer's code. */
export const reviewProofs = ['none', 'code'] as const;

/** How reviews are taken, as the settings hold it. */
export interface Reviewing {
  readonly verify: (typeof reviewProofs)[number];
  /** A review that waits for a moderator is public after so many days, 0 to 60. */
  readonly holdDays: number;
  /** Fewest UTF-16 units of a review's text, 0 to 1000; 0: stars alone will do. */
  readonly minLength: number;
}

const proof = oneOf(...reviewProofs);

/** Settings of before there were reviews read as the defaults. */
export const reviewing: Field<Reviewing> = {
  sample: { verify: 'none', holdDays: 14, minLength: 0 },
  decode: (stored) => {
    const { verify, holdDays, minLength } = parts.decode(stored ?? (reviewing.sample as Stored));
    return {
      verify: proof.decode(verify),
      holdDays: count().decode(holdDays),
      minLength: count().decode(minLength),
    };
  },
};

/** A site's public settings, whole: `sites/{site}`. Rules read them and never default; the owner writes them. */
export const siteSettings = kind('', {
  schema: count(1),
  name: text({ min: 1, max: 80, sample: 'Paddle Culture' }),
  /** Identity needed per act: `idea`, `vote`, `comment`, `report`, `review`. */
  need: mapOf(oneOf(...identities), {
    ...{ idea: 'guest', vote: 'guest', comment: 'guest', report: 'member', review: 'guest' },
  }),
  guests: oneOf(...guestPosts),
  /** `after`: published at once; `before`: a moderator first; `trusted`: at once from `trustedPoints` on. */
  moderation: oneOf('after', 'before', 'trusted'),
  trustedPoints: count(100),
  /** Seconds between two posts of one member, 0 to 3600. */
  gapSeconds: count(5),
  /** Statuses an idea may have, in the order of the roadmap. */
  statuses: listOf(text({ min: 1, max: 24, sample: 'new' }), [
    'new',
    'review',
    'planned',
    'progress',
    'done',
    'declined',
  ]),
  /** Ways to sign in, in the order in which they are offered. */
  signIn: listOf(oneOf(...waysToSignIn), ['password', 'google']),
  /** What ideas are sorted by, up to 20 of 40 characters each; posters choose one or none. */
  categories: listOf(text({ min: 1, max: 40, sample: 'Courses' })),
  /** After so many reports a post is hidden until a moderator has looked, 1 to 50. */
  reportsToHide: count(3),
  /** After so many quiet days an open idea is folded away in lists, 0 to 3650; 0 = never. */
  archiveDays: count(180),
  /** Gated boards by name: up to 20 of `a-z`, `0-9` and `-`. */
  boards: mapOf(gate),
  reviews: reviewing,
});
export type SiteSettings = Of<typeof siteSettings>;
