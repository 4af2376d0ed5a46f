import type { StoryIdea } from './telling.ts';

/** 暑期航程: where students want to go next summer. */
export const summerIdeas: readonly StoryIdea[] = [
  {
    id: 'blue-tears',
    by: 'ling',
    title: '七月没有月亮的晚上，去看蓝眼泪',
    body: '每划一桨，水里就亮一下。不用划远，**二十分钟出去，头灯全关，坐着别动**。我在码头上看过一次，惦记了两年。',
    votes: 22,
    days: 33,
    status: 'review',
    moved: 11,
  },
  {
    id: 'one-way',
    by: 'chen-yu',
    title: '划着去，坐街渡回来',
    body: '每次都是绕一圈，所以每次收尾都顶风。能不能有一次只划单程：船放街渡上，人坐顶层，一人一支雪糕。',
    votes: 19,
    days: 28,
  },
  {
    id: 'with-grandma',
    by: 'doudou',
    title: '带上外婆的那种航程',
    body: '外婆七十一，豆豆八岁，每次只有我被约。双人艇，两个小时，一片有厕所的沙滩，就这么简单。',
    votes: 15,
    days: 23,
  },
  {
    id: 'salt-field-lunch',
    by: 'weekend',
    title: '盐田梓吃一顿午饭',
    body: '来回六公里，一座小村，一个厨房，一道菜。陈太说周四告诉她，周末能做十二个人的。',
    votes: 9,
    days: 14,
  },
];
