import { member } from '../members/kind.ts';
import { isStaff } from '../moderation/role.ts';
import type { Query } from '../query.ts';
import type { Site } from '../site.ts';
import { decode } from '../store/document.ts';
import type { Gate } from './kind.ts';
import { readSettings } from './queries.ts';

/** Whether who is here may enter a gated board, and what it asks for. */
export interface Admission {
  readonly gate: Gate;
  readonly isOpen: boolean;
  /** How many points who is here has. */
  readonly points: number;
}

/** Who is here before a gated board; null where the settings know no such board. 2 billed reads. The rules decide. */
export const getAdmission = (site: Site, board: string): Query<Admission | null> => ({
  key: [site.id, 'me', 'board', board],
  fetch: async (signal) => {
    const { boards } = await readSettings(site);
    const gate = Object.hasOwn(boards, board) ? boards[board] : undefined;
    if (!gate) return null;
    const { current } = site.session;
    const stored = current && (await site.store.get(`members/${current.uid}`, { signal, asMember: true }));
    if (!stored) return { gate, isOpen: false, points: 0 };
    const { role, points, bannedUntil } = decode(member, stored);
    const isLetIn =
      gate.roles.some((each) => each === role) || (gate.points !== null && points >= gate.points);
    return {
      gate,
      isOpen: isStaff(role) || (isLetIn && bannedUntil < site.store.serverNow()),
      points,
    };
  },
});
