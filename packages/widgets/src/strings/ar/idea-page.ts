import type { ideaPage as english } from '../en/idea-page.ts';
import type { Numbers, Widened } from '../types.ts';

export const ideaPage = ({ count }: Numbers): Widened<ReturnType<typeof english>> => ({
  back: 'كل الأفكار',
  loading: 'جارٍ تحميل الفكرة…',
  failed: 'تعذّر تحميل هذه الفكرة.',
  missing: 'هذه الفكرة غير موجودة أو ليست متاحة للجميع.',
  edited: 'مُعدَّلة',
  voters: 'من صوّت',
  moreVoters: (more) =>
    count(more, {
      one: 'وشخص آخر',
      two: 'وشخصان آخران',
      few: 'و# آخرون',
      many: 'و# آخرون',
      other: 'و# آخرون',
    }),
  team: 'ردّ الفريق',
  history: 'مراحل الفكرة',
  became: (from, to) => `من «${from}» إلى «${to}»`,
  earlier: 'عرض كل المراحل',
  mergedInto: 'دُمجت هذه الفكرة في',
  mergedLink: 'فكرة أخرى',
  standsFor: (ideas) =>
    count(ideas, {
      one: 'تمثّل فكرة أخرى أيضًا',
      two: 'تمثّل فكرتين أخريين أيضًا',
      few: 'تمثّل # أفكار أخرى أيضًا',
      many: 'تمثّل # فكرة أخرى أيضًا',
      other: 'تمثّل # فكرة أخرى أيضًا',
    }),
  pending: 'بانتظار مراجعة المشرف، ولا يراها سواك حتى ذلك الحين.',
  rejected: 'لم ينشر المشرف هذه الفكرة.',
  verdicts: {
    spam: 'تبدو كأنها إعلان.',
    rude: 'فيها إساءة إلى أحد.',
    'off-topic': 'تتناول موضوعًا آخر.',
    duplicate: 'سبق أن اقترح أحدهم الفكرة نفسها.',
    private: 'تكشف معلومات خاصة عن أحد.',
    other: 'اسأل الفريق إن أردت معرفة السبب.',
  },
  noComments: 'لا تعليقات بعد. ما الذي يجعل هذه الفكرة أفضل؟',
  edit: 'تعديل',
  copyLink: 'نسخ الرابط',
  linkCopied: 'نُسخ الرابط.',
  report: 'إبلاغ',

  editing: 'عدّل فكرتك',
  title: 'فكرتك',
  text: 'لماذا تهمّك',
  category: 'التصنيف',
  noCategory: 'بلا تصنيف',
  pictures: 'الصور الباقية',
  dropPicture: (name) => `إزالة ${name}`,
  picture: (place) => `الصورة ${place}`,
  titleShort: (least) =>
    count(least, {
      one: 'اكتب أكثر قليلًا: حرف واحد على الأقل.',
      two: 'اكتب أكثر قليلًا: حرفان على الأقل.',
      few: 'اكتب أكثر قليلًا: # أحرف على الأقل.',
      other: 'اكتب أكثر قليلًا: # حرفًا على الأقل.',
    }),
  save: 'احفظ التعديل',
  cancel: 'إلغاء',
  saving: 'جارٍ الحفظ…',
  offline: 'تعديلك بانتظار الاتصال بالشبكة',
  editFailed: 'تعذّر حفظ تعديلك.',
});
