import type { stars as english } from '../en/stars.ts';
import type { Numbers, Widened } from '../types.ts';

export const stars = ({ count }: Numbers): Widened<ReturnType<typeof english>> => ({
  reviews: (reviews) => count(reviews, { other: '# 条评价' }),
  stars: (average) => `${average} 星（满分 5 星）`,
  none: '还没有评价',
});
