import type { common as english } from '../en/common.ts';
import type { Numbers, Widened } from '../types.ts';

export const common = ({ count, full }: Numbers): Widened<ReturnType<typeof english>> => ({
  dismiss: '关闭',
  undo: '撤销',
  cancel: '取消',
  discard: '丢弃',
  sending: '发送中…',
  offline: '等待网络连接',
  pending: '审核中，目前仅你自己可见',
  draftKept: '草稿已保存在本设备',
  signIn: '登录',
  signOut: '退出登录',
  leave: '清除访客身份',
  votes: (votes) => count(votes, { other: '# 票' }),
  comments: (comments) => count(comments, { other: '# 条评论' }),
  filled: (used, limit) => `${full(used)}/${full(limit)}`,
  tooLong: (over) => count(over, { other: '超出 # 个字' }),
  errors: {
    config: '这里还没有配置好，站长可在浏览器控制台查看原因。',
    denied: '你目前没有权限进行此操作，登录后可能就可以了。',
    missing: '内容已不存在，可能已被删除。',
    invalid: '内容不符合要求，请检查后再试。',
    conflict: '刚刚有人也做了修改，请查看最新内容后再试。',
    offline: '网络未连接，你写的内容已保存，联网后会自动发送。',
    blocked: '当前页面或浏览器插件阻止了连接，草稿已保存。',
    busy: '现在使用的人较多，草稿已保存，请稍后再试。',
    quota: '今天的额度已用完，草稿已保存，请明天再试。',
    corrupt: '内容无法读取，站长可在浏览器控制台查看原因。',
    auth: '暂时无法为你建立身份，草稿已保存，请重试。',
    unknown: '操作没有成功，草稿已保存，请重试。',
  },
});
