import type { first as english } from '../en/first.ts';
import type { Widened } from '../types.ts';

export const first = (): Widened<ReturnType<typeof english>> => ({
  loading: '加载中…',
  retry: '重试',
  showMore: '查看更多',
  demo: '演示模式：内容只保存在此浏览器中',
  nobody: '你还没有名字，发布内容后会自动获得一个访客名。',
  guest: (name) => `你当前的身份：${name}（访客）`,
  member: (name) => `你当前的身份：${name}`,
});
