import type { Numbers } from '../types.ts';

const roleNames = { expert: 'experts', dealer: 'dealers' };

const list = new Intl.ListFormat('en');

/** Texts of the door of a gated board. */
export const board = ({ full }: Numbers) => ({
  isFor(roles: readonly (keyof typeof roleNames)[], points: number | null): string {
    const names = roles.map((role) => roleNames[role]);
    const all = points === null ? names : [...names, `members with ${full(points)} points or more`];
    return all.length ? `This board is for ${list.format(all)}.` : 'This board is for the team.';
  },
  yours: (points: number, missing: number) => `You have ${full(points)} points, ${full(missing)} to go.`,
  signIn: 'Sign in to enter',
  failed: 'Whether you may enter could not be found out.',
  unknown: (name: string) => `The attribute board="${name}" names no board of the settings.`,
});
