import type { questions as english } from '../en/questions.ts';
import type { Numbers, Widened } from '../types.ts';
import { thread } from './thread.ts';

export const questions = (numbers: Numbers): Widened<ReturnType<typeof english>> => ({
  ...thread(numbers),
  heading: '问答',
  comments: (posts) => `问答（${numbers.full(posts)}）`,
  none: '还没有人提问，想了解什么？',
  loading: '正在加载问答…',
  failed: '问答加载失败。',
  more: '查看更多问答',
  repliesTo: (name) => `${name} 的问题的回答`,

  add: '提问',
  hint: '团队和了解的人都可以回答。',
  post: '发布',
  reply: '回答',
  replyTo: (name) => `回答 ${name}`,
  continueReply: '继续写回答',
  postReply: '发布回答',
  yours: '你写的内容',
  posted: '内容已送达',

  removedNow: '内容已删除',
  hidden: '这个问题未显示',
  postFailed: '没有发布成功。',
  signIn: '登录后提问和回答',
  errors: {
    'sign-in': '登录后才能提问和回答，内容已为你保留。',
    verify: '验证邮箱后才能提问和回答，内容已为你保留。',
    banned: '你目前可以浏览，但不能提问或回答。',
    denied: '你目前不能在这里提问或回答，内容已为你保留。',
    missing: '你回答的内容已不存在，你写的已为你保留。',
  },
  reportOf: (name) => `举报 ${name} 写的内容`,
});
