import type { Me } from '../members/me.ts';
import type { SiteSettings } from '../sites/kind.ts';
import type { PostState } from './authored.ts';

/** The state in which the rules take a member's new post. `guest` = the session has no account. */
export function stateOf(
  { points }: Me,
  { moderation, trustedPoints, guests }: SiteSettings,
  guest = false,
): PostState {
  const held =
    moderation === 'before' ||
    (moderation === 'trusted' && points < trustedPoints) ||
    (guest && guests === 'pending');
  return held ? 'pending' : 'approved';
}
