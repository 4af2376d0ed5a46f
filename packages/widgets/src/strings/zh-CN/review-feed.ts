import type { reviewFeed as english } from '../en/review-feed.ts';
import type { Numbers, Widened } from '../types.ts';
import { first } from './first.ts';

export const reviewFeed = ({ count, full }: Numbers): Widened<ReturnType<typeof english>> => ({
  ...first(),
  heading: '评价',
  loading: '正在加载评价…',
  failed: '评价加载失败。',
  empty: '还没有评价，来写第一条吧。',
  write: '写评价',
  reviews: (reviews) => count(reviews, { other: '# 条评价' }),
  stars: (stars) => `${stars} 星（满分 5 星）`,
  histogram: '只看某一星级的评价',
  bar: (stars, reviews, percent) => `${full(stars)} 星：${full(reviews)} 条评价，占 ${percent}`,
  audit: '每一条都算数：',
  received: (reviews) => `共收到 ${full(reviews)} 条`,
  counted: (reviews) => `${full(reviews)} 条计入评分`,
  unpublished: (reviews) => `${full(reviews)} 条未公开`,
  takenBack: (reviews) => `${full(reviews)} 条由作者撤回`,
  verified: { product: '已验证买家', course: '已验证学员', event: '已验证参加者' },
  sources: { imported: '来自旧网站', rewarded: '有奖评价' },
  edited: '已修改',
  ofFive: (value) => `${full(value)} / 5`,
  recommends: '推荐',
  recommendsNot: '不推荐',
  readMore: '展开全文',
  photos: (photos) => count(photos, { other: '# 张照片' }),
  reply: '商家回复：',
  formerMember: '已离开的成员',
});
