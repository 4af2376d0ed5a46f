import type { first as english } from '../en/first.ts';
import type { Widened } from '../types.ts';

export const first = (): Widened<ReturnType<typeof english>> => ({
  loading: 'جارٍ التحميل…',
  retry: 'أعد المحاولة',
  showMore: 'عرض المزيد',
  demo: 'عرض تجريبي: لا شيء يغادر هذا المتصفح',
  nobody: 'لا اسم لك هنا بعد، وستحصل على اسم زائر عند أول مشاركة.',
  guest: (name) => `أنت هنا باسم ${name} (زائر).`,
  member: (name) => `أنت هنا باسم ${name}.`,
});
