import type { composer as english } from '../en/composer.ts';
import type { Numbers, Widened } from '../types.ts';

export const composer = ({ count, full }: Numbers): Widened<ReturnType<typeof english>> => ({
  tabs: '编辑或预览',
  write: '编辑',
  preview: '预览',
  tools: '格式',
  bold: '加粗',
  italic: '斜体',
  link: '链接',
  list: '列表',
  quote: '引用',
  code: '代码',
  linkText: '链接文字',
  emptyPreview: '还没有可以预览的内容。',
  loadingPreview: '正在加载预览…',
  previewFailed: '预览加载失败，你写的内容还在。',
  retry: '重试',
  filled: (used, limit) => `${full(used)} / ${full(limit)}`,
  tooLong: (over) => count(over, { other: '超出了 # 个字，请精简一些。' }),
  picturesWaiting: '图片正在处理，请稍候。',
});
