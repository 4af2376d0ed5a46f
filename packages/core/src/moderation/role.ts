import { member, type MemberRole } from '../members/kind.ts';
import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';

/** How long a role that was read serves, on this page and the next, in milliseconds. */
const keptMs = 60 * 60_000;

interface KeptRole {
  readonly uid: string;
  readonly role: MemberRole;
  /** When it was read, in milliseconds since 1970. */
  readonly at: number;
}

const nameOf = (site: Site) => `${site.id}:role`;

/** My role as it is now, whatever was read before. One billed read. */
export async function readRole(site: Site, signal?: AbortSignal): Promise<MemberRole> {
  const { current } = site.session;
  if (current?.kind !== 'member') return 'member';
  const { uid } = current;
  const stored = await site.store.get(`members/${uid}`, signal && { signal });
  const role = stored ? decode(member, stored).role : 'member';
  site.keeper.writeJson(nameOf(site), { uid, role, at: Date.now() } satisfies KeptRole);
  return role;
}

/** My role on the site; `member` without a session. One billed read an hour in a browser, none for guests. Loads no Auth. */
export const myRole = (site: Site): Query<MemberRole> => ({
  key: [site.id, 'me', 'role'],
  fetch: async (signal) => {
    const { current } = site.session;
    const kept = site.keeper.readJson(nameOf(site)) as KeptRole | undefined;
    const isFresh = kept && kept.uid === current?.uid && Date.now() - kept.at < keptMs;
    return isFresh ? kept.role : readRole(site, signal);
  },
  freshMs: keptMs,
});

/** Whether a role keeps the place clean. */
export const isStaff = (role: MemberRole | undefined): boolean => role === 'moderator' || role === 'owner';
