import type { first as english } from '../en/first.ts';
import type { Widened } from '../types.ts';

export const first = (): Widened<ReturnType<typeof english>> => ({
  retry: '重试',
  showMore: '查看更多',
});
