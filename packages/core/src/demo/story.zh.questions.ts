import type { Telling } from './telling.ts';

/** 报名之前问的，和知道的人答的。 */
export const questions: Telling['questions'] = {
  'kayak-101': [
    {
      by: 'lin-an',
      days: 92,
      body: '戴眼镜的话会不会掉？',
      replies: [
        { by: 'kevin', days: 91, body: '我掉过一副，第一天第一次翻船。带个绑带。' },
        { by: 'joey', days: 90.6, body: '船边的箱子里有绑带，免费借。**下水前**来拿，别等下水后。' },
      ],
    },
    {
      by: 'mu-mu',
      days: 33,
      body: '游泳不太好，只能游二十米，可以参加吗？',
      replies: [
        {
          by: 'joey',
          days: 32.7,
          body: '可以。全程穿助浮衣，翻船练习在站得住的地方做。报名时说一声，我们会有人跟在旁边。',
        },
      ],
    },
    { by: 'anna', days: 2, body: '有地方给手机充电吗？' },
    { by: 'g-mullet', days: 0.4, body: '可以带狗吗？很小一只，怕水', state: 'pending' },
  ],
  'sup-sunset': [
    {
      by: 'xu-ran',
      days: 4,
      body: '两个人一块板行吗？',
      replies: [{ by: 'joey', days: 3.8, body: '通常能撑十秒，所以每人一块。' }],
    },
  ],
};
