import type { composer as english } from '../en/composer.ts';
import type { Numbers, Widened } from '../types.ts';

export const composer = ({ count, full }: Numbers): Widened<ReturnType<typeof english>> => ({
  tabs: 'الكتابة أو المعاينة',
  write: 'كتابة',
  preview: 'معاينة',
  tools: 'التنسيق',
  bold: 'غامق',
  italic: 'مائل',
  link: 'رابط',
  list: 'قائمة',
  quote: 'اقتباس',
  code: 'شيفرة',
  linkText: 'نص الرابط',
  emptyPreview: 'لا شيء لمعاينته بعد.',
  loadingPreview: 'جارٍ تحميل المعاينة…',
  previewFailed: 'تعذّر تحميل المعاينة. نصّك محفوظ.',
  retry: 'أعد المحاولة',
  filled: (used, limit) => `${full(used)} من ${full(limit)}`,
  tooLong: (over) =>
    count(over, {
      one: 'اختصر النص بمقدار حرف واحد.',
      two: 'اختصر النص بمقدار حرفين.',
      few: 'اختصر النص بمقدار # أحرف.',
      many: 'اختصر النص بمقدار # حرفًا.',
      other: 'اختصر النص بمقدار # حرف.',
    }),
  picturesWaiting: 'لحظة واحدة: يجري تجهيز صورك.',
});
