import type { ideaBox as english } from '../en/idea-box.ts';
import type { Numbers, Widened } from '../types.ts';
import { first } from './first.ts';

export const ideaBox = ({ count, short }: Numbers): Widened<ReturnType<typeof english>> => ({
  ...first(),
  heading: 'الأفكار',
  loadingIdeas: 'جارٍ تحميل الأفكار…',
  order: 'الترتيب',
  orders: { votes: 'الأكثر طلبًا', trending: 'الرائج', newest: 'الأحدث' },
  // The number as the button shows it: who speaks to the page says what they see.
  vote: (title, votes) =>
    `${count(
      votes,
      { zero: '# أصوات', few: '# أصوات', many: '# صوتًا', other: '# صوت' },
      short(votes),
    )}. التصويت لفكرة «${title}»`,
  statuses: {
    new: 'جديدة',
    review: 'قيد الدراسة',
    planned: 'مُخطَّط لها',
    progress: 'قيد التنفيذ',
    done: 'أُنجزت',
    declined: 'لم تُعتمد',
  },
  reason: 'ردّ الفريق',
  comments: (comments) =>
    count(comments, {
      zero: 'لا تعليقات',
      one: 'تعليق واحد',
      two: 'تعليقان',
      few: '# تعليقات',
      many: '# تعليقًا',
      other: '# تعليق',
    }),
  pinned: 'مثبّتة',
  readMore: 'قراءة المزيد',
  newIdea: 'اطرح فكرة',
  failed: 'تعذّر تحميل الأفكار.',
  empty: 'لا أفكار بعد. كن أول من يشارك فكرة.',
});
