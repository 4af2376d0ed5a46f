import type { ideaBox as english } from '../en/idea-box.ts';
import type { Numbers, Widened } from '../types.ts';

export const ideaBox = ({ count }: Numbers): Widened<ReturnType<typeof english>> => ({
  heading: 'الأفكار',
  loadingIdeas: 'جارٍ تحميل الأفكار…',
  order: 'الترتيب',
  orders: { votes: 'الأكثر طلبًا', newest: 'الأحدث' },
  ideas: (ideas) =>
    count(ideas, {
      zero: 'لا أفكار',
      one: 'فكرة واحدة',
      two: 'فكرتان',
      few: '# أفكار',
      many: '# فكرة',
      other: '# فكرة',
    }),
  vote: (title, votes) =>
    `${count(votes, {
      zero: 'لا أصوات',
      one: 'صوت واحد',
      two: 'صوتان',
      few: '# أصوات',
      many: '# صوتًا',
      other: '# صوت',
    })}. التصويت لفكرة «${title}»`,
  voted: 'صوّتَّ لها',
  statuses: {
    new: 'جديدة',
    review: 'قيد الدراسة',
    planned: 'مُخطَّط لها',
    progress: 'قيد التنفيذ',
    done: 'أُنجزت',
    declined: 'لم تُعتمد',
  },
  reason: 'ردّ الفريق',
  titleLabel: 'فكرتك',
  titleHint: 'ما الذي تودّ أن تراه؟',
  textLabel: 'لماذا تهمّك',
  textHint: 'متى تفيدك، وكيف؟',
  optional: 'اختياري',
  newIdea: 'اطرح فكرة',
  titleShort: (least) =>
    count(least, {
      one: 'اكتب أكثر قليلًا: حرف واحد على الأقل.',
      two: 'اكتب أكثر قليلًا: حرفان على الأقل.',
      few: 'اكتب أكثر قليلًا: # أحرف على الأقل.',
      other: 'اكتب أكثر قليلًا: # حرفًا على الأقل.',
    }),
  post: 'انشر الفكرة',
  posted: 'نُشرت فكرتك.',
  failed: 'تعذّر تحميل الأفكار.',
  postFailed: 'تعذّر نشر فكرتك.',
  voteFailed: 'تعذّر احتساب صوتك.',
  empty: 'لا أفكار بعد. كن أول من يشارك فكرة.',
});
