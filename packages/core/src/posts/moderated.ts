import { count, nullable, oneOf, time } from '../store/document.ts';
import { authored } from './authored.ts';

/** Why staff hide a post; its author reads it. */
export const verdicts = ['spam', 'rude', 'off-topic', 'duplicate', 'private', 'other'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why somebody reports a post. */
export const complaints = ['spam', 'rude', 'off-topic', 'private', 'other'] as const;
export type Complaint = (typeof complaints)[number];

/** What an authored document carries for its moderators. */
export const moderated = {
  /** When its author last changed it; null before. */
  editedAt: nullable(time()),
  /** Equals the documents in `reports`, until staff start the count anew. */
  reports: count(),
  /** Why staff have hidden it; null while they have not. */
  why: nullable(oneOf(...verdicts)),
};

/** One person's report of a post, under their uid: `{post}/reports/{uid}`. */
export const report = {
  site: authored.site,
  by: authored.by,
  at: time(),
  why: oneOf(...complaints),
};
