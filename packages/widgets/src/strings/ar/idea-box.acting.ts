import type { ideaBoxActing as english } from '../en/idea-box.acting.ts';
import type { Numbers, Widened } from '../types.ts';

export const ideaBoxActing = ({ count }: Numbers): Widened<ReturnType<typeof english>> => ({
  ideas: (ideas) =>
    count(ideas, {
      zero: 'لا أفكار',
      one: 'فكرة واحدة',
      two: 'فكرتان',
      few: '# أفكار',
      many: '# فكرة',
      other: '# فكرة',
    }),
  voted: 'صوّتَّ لها',
  titleLabel: 'فكرتك',
  titleHint: 'ما الذي تودّ أن تراه؟',
  textLabel: 'لماذا تهمّك',
  textHint: 'متى تفيدك، وكيف؟',
  optional: 'اختياري',
  titleShort: (least) =>
    count(least, {
      one: 'اكتب أكثر قليلًا: حرف واحد على الأقل.',
      two: 'اكتب أكثر قليلًا: حرفان على الأقل.',
      few: 'اكتب أكثر قليلًا: # أحرف على الأقل.',
      other: 'اكتب أكثر قليلًا: # حرفًا على الأقل.',
    }),
  post: 'انشر الفكرة',
  posted: 'نُشرت فكرتك.',
  postFailed: 'تعذّر نشر فكرتك.',
  voteFailed: 'تعذّر احتساب صوتك.',
  signInToPost: 'سجّل الدخول للنشر',
  verifyToPost: 'أكّد عنوانك',
  voteCounted: 'احتُسب صوتك.',
});
