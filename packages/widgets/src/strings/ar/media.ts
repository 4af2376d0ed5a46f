import type { media as english } from '../en/media.ts';
import type { Numbers, Widened } from '../types.ts';

export const media = ({ count, full }: Numbers): Widened<ReturnType<typeof english>> => ({
  add: 'إضافة صور',
  drop: 'أفلِت الصور هنا',
  pictures: 'الصور',
  preparing: 'جارٍ تجهيز الصورة…',
  ready: (pictures) =>
    count(pictures, {
      one: 'صورة واحدة جاهزة.',
      two: 'صورتان جاهزتان.',
      few: '# صور جاهزة.',
      other: '# صورة جاهزة.',
    }),
  alt: 'صِف هذه الصورة',
  altHint: 'لمن لا يستطيع رؤيتها (اختياري)',
  remove: (name) => `إزالة ${name}`,
  tooMany: (most) =>
    count(most, {
      one: 'يمكن إضافة صورة واحدة فقط. لم تُضف البقية.',
      two: 'يمكن إضافة صورتين فقط. لم تُضف البقية.',
      few: 'يمكن إضافة # صور فقط. لم تُضف البقية.',
      other: 'يمكن إضافة # صورة فقط. لم تُضف البقية.',
    }),
  problems: {
    empty: 'هذا الملف فارغ.',
    large: 'حجم هذا الملف أكبر من 40 ميغابايت. اختر ملفًا أصغر.',
    svg: 'لا يمكن عرض رسوم SVG هنا. احفظها بصيغة PNG أو JPEG.',
    heic: 'لا يستطيع هذا المتصفح قراءة صور HEIC. احفظها بصيغة JPEG أولًا.',
    kind: 'هذا الملف ليس صورة.',
    broken: 'هذه الصورة تالفة ولا يمكن قراءتها.',
  },

  picture: (place, all) => `الصورة ${full(place)} من ${full(all)}`,
  more: (more) => `+${full(more)}`,
  close: 'إغلاق',
  previous: 'الصورة السابقة',
  next: 'الصورة التالية',
  loading: 'جارٍ تحميل الصورة…',
  failed: 'تعذّر تحميل هذه الصورة.',
  retry: 'أعد المحاولة',
});
