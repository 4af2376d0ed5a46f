import type { ideaBox as english } from '../en/idea-box.ts';
import type { Numbers, Widened } from '../types.ts';

export const ideaBox = ({ count }: Numbers): Widened<ReturnType<typeof english>> => ({
  heading: '大家的点子',
  loadingIdeas: '正在加载点子…',
  order: '排序',
  orders: { votes: '最想要', newest: '最新' },
  ideas: (ideas) => count(ideas, { other: '# 个点子' }),
  vote: (title, votes) => count(votes, { other: `# 票，支持“${title}”` }),
  voted: '已支持',
  statuses: {
    new: '新点子',
    review: '评估中',
    planned: '已列入计划',
    progress: '进行中',
    done: '已实现',
    declined: '暂不考虑',
  },
  reason: '团队回复',
  titleLabel: '你的点子',
  titleHint: '你希望有什么样的改进？',
  textLabel: '为什么需要它',
  textHint: '什么时候会用到？能帮你解决什么问题？',
  optional: '选填',
  newIdea: '提个点子',
  titleShort: (least) => count(least, { other: '再多写几个字：至少 # 个字符。' }),
  post: '发布点子',
  posted: '点子已发布',
  failed: '点子加载失败。',
  postFailed: '点子没有发布成功。',
  voteFailed: '这一票没有投成功。',
  empty: '还没有点子，来提第一个吧。',
});
