import type { Ban } from '@stoa/core/members/person';
import type { FeatureStringsOf } from '../../strings/features.ts';

/** A ban that lasts longer than this is told without a date, in milliseconds. */
const lifelongMs = 20 * 365 * 86_400_000;

/** Until when the person may only read, and why. */
export function banSentence({ until, reason }: Ban, strings: FeatureStringsOf<'person'>): string {
  const { banned, bannedForever, banReason, locale } = strings;
  const isLifelong = until.getTime() - Date.now() > lifelongMs;
  const date = until.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  const sentence = isLifelong ? bannedForever : banned(date);
  return reason ? `${sentence} ${banReason(reason)}` : sentence;
}
