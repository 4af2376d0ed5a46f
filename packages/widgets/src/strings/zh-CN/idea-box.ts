import type { ideaBox as english } from '../en/idea-box.ts';
import type { Numbers, Widened } from '../types.ts';
import { first } from './first.ts';

export const ideaBox = ({ count, short }: Numbers): Widened<ReturnType<typeof english>> => ({
  ...first(),
  heading: '大家的点子',
  loadingIdeas: '正在加载点子…',
  order: '排序',
  orders: { votes: '最想要', trending: '热门', newest: '最新' },
  vote: (title, votes) => count(votes, { other: `# 票，支持“${title}”` }, short(votes)),
  statuses: {
    new: '新点子',
    review: '评估中',
    planned: '已列入计划',
    progress: '进行中',
    done: '已实现',
    declined: '暂不考虑',
  },
  reason: '团队回复',
  comments: (comments) => count(comments, { other: '# 条评论' }),
  pinned: '置顶',
  readMore: '展开全文',
  newIdea: '提个点子',
  failed: '点子加载失败。',
  empty: '还没有点子，来提第一个吧。',
});
