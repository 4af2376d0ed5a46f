import { member, type MemberRole } from '../members/kind.ts';
import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';

/** My role on the site; `member` without a session. One billed read an hour, none for guests. */
export const myRole = (site: Site): Query<MemberRole> => ({
  key: [site.id, 'me', 'role'],
  fetch: async (signal) => {
    const { current } = site.session;
    if (current?.kind !== 'member') return 'member';
    const stored = await site.store.get(`members/${current.uid}`, { signal, asMember: true });
    return stored ? decode(member, stored).role : 'member';
  },
  freshMs: 60 * 60_000,
});

/** Whether a role keeps the place clean. */
export const isStaff = (role: MemberRole | undefined): boolean => role === 'moderator' || role === 'owner';
