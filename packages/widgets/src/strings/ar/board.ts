import type { Numbers } from '../types.ts';

const roleNames = { expert: 'الخبراء', dealer: 'الموزّعون' };

const list = new Intl.ListFormat('ar');

/** Texts of the door of a gated board. */
export const board = ({ full }: Numbers) => ({
  isFor(roles: readonly (keyof typeof roleNames)[], points: number | null): string {
    const names = roles.map((role) => roleNames[role]);
    const all = points === null ? names : [...names, `الأعضاء الذين لديهم ${full(points)} نقطة أو أكثر`];
    return all.length ? `يدخل هذه اللوحة: ${list.format(all)}.` : 'يدخل هذه اللوحة الفريق وحده.';
  },
  yours: (points: number, missing: number) => `نقاطك حتى الآن ${full(points)}، وينقصك ${full(missing)}.`,
  signIn: 'سجّل دخولك لتدخل',
  failed: 'تعذّر التحقّق مما إذا كان يمكنك الدخول.',
  unknown: (name: string) => `The attribute board="${name}" names no board of the settings.`,
});
