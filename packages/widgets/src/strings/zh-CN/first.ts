import type { first as english } from '../en/first.ts';
import type { Widened } from '../types.ts';

export const first = (): Widened<ReturnType<typeof english>> => ({
  retry: '重试',
  showMore: '查看更多',
  nobody: '你正在匿名浏览',
  guest: '（访客）',
  nameless: '我的账号',
  signIn: '登录',
});
