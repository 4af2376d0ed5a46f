import { listOf, mapOf } from '../store/collections.ts';
import { count, kind, oneOf, text, type Of } from '../store/document.ts';

/** Who may carry out an act: anybody with a session, one with an account, or one with a verified address. */
export const identities = ['guest', 'member', 'verified'] as const;
export type Identity = (typeof identities)[number];

/** What becomes of a guest's post: published, held for a moderator, or refused. */
export const guestPosts = ['post', 'pending', 'read'] as const;

/** How people may sign in beside the brand's own login: e-mail with a password, Google, a link by mail (5 a day on the free plan). */
export const waysToSignIn = ['password', 'google', 'link'] as const;
export type WayToSignIn = (typeof waysToSignIn)[number];

/** A site's public settings, whole: `sites/{site}`. Rules read them and never default; the owner writes them. */
export const siteSettings = kind('', {
  schema: count(1),
  name: text({ min: 1, max: 80, sample: 'Paddle Culture' }),
  /** Identity needed per act: `idea`, `vote`, `comment`, `report`. */
  need: mapOf(oneOf(...identities), { idea: 'guest', vote: 'guest', comment: 'guest', report: 'member' }),
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
});
export type SiteSettings = Of<typeof siteSettings>;
