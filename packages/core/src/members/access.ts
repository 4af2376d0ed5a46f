import type { Command } from '../query.ts';
import type { SiteSettings } from '../sites/kind.ts';
import type { Visitor } from '../store/marker.ts';

/** What a visitor lacks to act, as the rules see it: an account, a verified address, or nothing. */
export function lackOf(
  visitor: Visitor | undefined,
  { need: needs, guests }: SiteSettings,
  need: Command<never>['need'],
): 'sign-in' | 'verify' | undefined {
  if (!need) return undefined;
  const identity = needs[need.act];
  const takesAccount = identity !== 'guest' || (need.post === true && guests === 'read');
  if (takesAccount && visitor?.kind !== 'member') return 'sign-in';
  return identity === 'verified' && !visitor?.verified ? 'verify' : undefined;
}
