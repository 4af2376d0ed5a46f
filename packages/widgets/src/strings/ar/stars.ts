import type { stars as english } from '../en/stars.ts';
import type { Numbers, Widened } from '../types.ts';

export const stars = ({ count }: Numbers): Widened<ReturnType<typeof english>> => ({
  reviews: (reviews) =>
    count(reviews, {
      zero: 'لا تقييمات',
      one: 'تقييم واحد',
      two: 'تقييمان',
      few: '# تقييمات',
      many: '# تقييمًا',
      other: '# تقييم',
    }),
  stars: (average) => `${average} من 5 نجوم`,
  none: 'لا تقييمات بعد',
});
