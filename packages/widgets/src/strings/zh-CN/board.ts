import type { Numbers } from '../types.ts';

const roleNames = { expert: '达人', dealer: '经销商' };

const list = new Intl.ListFormat('zh-CN');

/** Texts of the door of a gated board. */
export const board = ({ full }: Numbers) => ({
  isFor(roles: readonly (keyof typeof roleNames)[], points: number | null): string {
    const names = roles.map((role) => roleNames[role]);
    const all = points === null ? names : [...names, `积分达到 ${full(points)} 的成员`];
    return all.length ? `本版面只对${list.format(all)}开放。` : '本版面只对团队开放。';
  },
  yours: (points: number, missing: number) => `您目前有 ${full(points)} 积分，还差 ${full(missing)}。`,
  signIn: '登录后进入',
  failed: '无法确认您能否进入。',
  unknown: (name: string) => `The attribute board="${name}" names no board of the settings.`,
});
