import type { reviewFeed as english } from '../en/review-feed.ts';
import type { Numbers, Widened } from '../types.ts';
import { first } from './first.ts';

export const reviewFeed = ({ count, full }: Numbers): Widened<ReturnType<typeof english>> => {
  const reviewsOf = (reviews: number) =>
    count(reviews, {
      zero: 'لا تقييمات',
      one: 'تقييم واحد',
      two: 'تقييمان',
      few: '# تقييمات',
      many: '# تقييمًا',
      other: '# تقييم',
    });
  return {
    ...first(),
    heading: 'التقييمات',
    loading: 'جارٍ تحميل التقييمات…',
    failed: 'تعذّر تحميل التقييمات.',
    empty: 'لا تقييمات بعد. كن أول من يكتب.',
    write: 'اكتب تقييمًا',
    reviews: reviewsOf,
    stars: (stars) => `${stars} من 5 نجوم`,
    histogram: 'عرض التقييمات بعدد نجوم محدد',
    bar: (stars, reviews, percent) =>
      `${count(stars, { one: 'نجمة واحدة', two: 'نجمتان', few: '# نجوم', other: '# نجمة' })}: ${reviewsOf(reviews)}، ${percent}`,
    audit: 'كل تقييم محسوب:',
    received: (reviews) => `وصل ${full(reviews)}`,
    counted: (reviews) => `${full(reviews)} في المتوسط`,
    unpublished: (reviews) => `${full(reviews)} لم يُنشر`,
    takenBack: (reviews) => `${full(reviews)} سحبه كاتبه`,
    verified: { product: 'مشترٍ موثَّق', course: 'متدرّب موثَّق', event: 'مشارك موثَّق' },
    sources: { imported: 'من موقع سابق', rewarded: 'مقابل مكافأة' },
    edited: 'مُعدَّل',
    ofFive: (value) => `${full(value)} من 5`,
    recommends: 'يوصي به',
    recommendsNot: 'لا يوصي به',
    readMore: 'قراءة المزيد',
    photos: (photos) =>
      count(photos, {
        zero: 'لا صور',
        one: 'صورة واحدة',
        two: 'صورتان',
        few: '# صور',
        many: '# صورة',
        other: '# صورة',
      }),
    reply: 'ردّ من',
    formerMember: 'عضو سابق',
  };
};
