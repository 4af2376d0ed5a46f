import type { questions as english } from '../en/questions.ts';
import type { Numbers, Widened } from '../types.ts';
import { thread } from './thread.ts';

export const questions = (numbers: Numbers): Widened<ReturnType<typeof english>> => ({
  ...thread(numbers),
  heading: 'أسئلة وأجوبة',
  comments: (posts) => `أسئلة وأجوبة (${numbers.full(posts)})`,
  none: 'لم يسأل أحد بعد. ما الذي تودّ معرفته؟',
  loading: 'جارٍ تحميل الأسئلة…',
  failed: 'تعذّر تحميل الأسئلة.',
  more: 'عرض المزيد من الأسئلة',
  repliesTo: (name) => `أجوبة على ${name}`,

  add: 'اطرح سؤالًا',
  hint: 'يمكن للفريق ولمن جرّب أن يجيب.',
  post: 'انشر',
  reply: 'أجب',
  replyTo: (name) => `أجب ${name}`,
  continueReply: 'أكمل جوابك',
  postReply: 'انشر الجواب',
  yours: 'ما كتبته',
  posted: 'وصل ما كتبته.',

  removedNow: 'حُذف ما كتبته.',
  hidden: 'هذا السؤال غير معروض.',
  postFailed: 'تعذّر النشر.',
  signIn: 'سجّل الدخول للسؤال والإجابة',
  errors: {
    'sign-in': 'الأسئلة والأجوبة هنا لمن لديهم حساب. نصّك محفوظ إلى أن تسجّل الدخول.',
    verify: 'الأسئلة والأجوبة هنا لمن أكّدوا بريدهم. نصّك محفوظ إلى ذلك الحين.',
    banned: 'يمكنك القراءة هنا، لكن لا يمكنك الكتابة حاليًا.',
    denied: 'لا يمكنك السؤال أو الإجابة هنا حاليًا. نصّك محفوظ.',
    missing: 'ما كنت تجيب عنه لم يعد موجودًا. نصّك محفوظ.',
  },
  reportOf: (name) => `إبلاغ عمّا كتبه ${name}`,
});
