import type { ideaBoxActing as english } from '../en/idea-box.acting.ts';
import type { Numbers, Widened } from '../types.ts';

export const ideaBoxActing = ({ count }: Numbers): Widened<ReturnType<typeof english>> => ({
  ideas: (ideas) => count(ideas, { other: '# 个点子' }),
  voted: '已支持',
  titleLabel: '你的点子',
  titleHint: '你希望有什么样的改进？',
  textLabel: '为什么需要它',
  textHint: '什么时候会用到？能帮你解决什么问题？',
  optional: '选填',
  titleShort: (least) => count(least, { other: '再多写几个字：至少 # 个字符。' }),
  post: '发布点子',
  posted: '点子已发布',
  postFailed: '点子没有发布成功。',
  voteFailed: '这一票没有投成功。',
  signInToPost: '登录并发布',
  verifyToPost: '验证邮箱',
  voteCounted: '已记下你的一票',
});
