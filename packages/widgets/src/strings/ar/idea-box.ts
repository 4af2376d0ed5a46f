import type { ideaBox as english } from '../en/idea-box.ts';
import type { Numbers, Widened } from '../types.ts';
import { first } from './first.ts';

export const ideaBox = ({ count }: Numbers): Widened<ReturnType<typeof english>> => ({
  ...first(),
  heading: 'الأفكار',
  loadingIdeas: 'جارٍ تحميل الأفكار…',
  order: 'الترتيب',
  orders: { votes: 'الأكثر طلبًا', newest: 'الأحدث' },
  vote: (title, votes) =>
    `${count(votes, {
      zero: 'لا أصوات',
      one: 'صوت واحد',
      two: 'صوتان',
      few: '# أصوات',
      many: '# صوتًا',
      other: '# صوت',
    })}. التصويت لفكرة «${title}»`,
  statuses: {
    new: 'جديدة',
    review: 'قيد الدراسة',
    planned: 'مُخطَّط لها',
    progress: 'قيد التنفيذ',
    done: 'أُنجزت',
    declined: 'لم تُعتمد',
  },
  reason: 'ردّ الفريق',
  newIdea: 'اطرح فكرة',
  failed: 'تعذّر تحميل الأفكار.',
  empty: 'لا أفكار بعد. كن أول من يشارك فكرة.',
});
