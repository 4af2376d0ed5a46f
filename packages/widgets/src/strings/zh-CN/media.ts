import type { media as english } from '../en/media.ts';
import type { Numbers, Widened } from '../types.ts';

export const media = ({ count, full }: Numbers): Widened<ReturnType<typeof english>> => ({
  add: '添加图片',
  drop: '松开即可添加图片',
  pictures: '图片',
  preparing: '正在处理图片…',
  ready: (pictures) => count(pictures, { other: '# 张图片已就绪。' }),
  alt: '描述这张图片',
  altHint: '方便看不到图片的人（选填）',
  remove: (name) => `移除 ${name}`,
  tooMany: (most) => count(most, { other: '最多 # 张图片，其余的没有添加。' }),
  problems: {
    empty: '这个文件是空的。',
    large: '文件超过 40 MB，请换一张小一些的。',
    svg: '这里不能显示 SVG，请另存为 PNG 或 JPEG。',
    heic: '这个浏览器无法读取 HEIC 照片，请先另存为 JPEG。',
    kind: '这个文件不是图片。',
    broken: '图片已损坏，无法读取。',
  },

  picture: (place, all) => `第 ${full(place)} 张图片，共 ${full(all)} 张`,
  more: (more) => `+${full(more)}`,
  close: '关闭',
  previous: '上一张',
  next: '下一张',
  loading: '正在加载图片…',
  failed: '图片加载失败。',
  retry: '重试',
});
