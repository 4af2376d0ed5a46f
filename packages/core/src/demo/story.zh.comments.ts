import type { Telling } from './telling.ts';

/** What is said on ideas in Chinese. */
export const comments: Telling['comments'] = {
  gloves: [
    { by: 'nanshan', days: 290, body: '那天是我带的队。不是谁体力不行，是真的握不住桨了。' },
    {
      by: 'joey',
      days: 284,
      official: true,
      body: '问了三家店，有一家答应**二十副两千六**，条件是等开春没人买的时候再拿货。到货我在这里说一声。\n\n这之前，前台下面的蓝箱子里有我自己的四副，其中两副是成对的。',
    },
    {
      by: 'liang',
      days: 120,
      body: 'XL 的总是被借光，一共几副？',
      replies: [{ by: 'joey', days: 119, body: '今天起六副。你们的手怎么都这么大。' }],
    },
    { by: 'ling', days: 15, body: '凌晨四点半起床的人，终于有一双热的手。' },
  ],
  'numb-fingers': [
    { by: 'xiaoman', days: 303, body: '不正常，但很常见。先戴帽子，再穿外套，手最后才轮得到。' },
    {
      by: 'joey',
      days: 285.1,
      body: '阿哲那条要是办成了，你这个就解决了，所以我把两条并在一起，票都算过去。',
    },
  ],
  'hot-shower': [
    { by: 'su-qing', days: 262, body: '投币一次二十，我充卡。' },
    {
      by: 'kevin',
      days: 250,
      body: '露营用的燃气热水器行不行？',
      replies: [{ by: 'zhao', days: 249, body: '木头房子，隔壁放着树脂和汽油。你是认真的吗？' }],
    },
    {
      by: 'joey',
      days: 222,
      official: true,
      body: '电工写的单子在我这里，谁都可以来看：总共 30 安，我们已经用了 26。详细的话写在上面了，对不起，我自己也想要。',
    },
    { by: 'ling', days: 219, body: '说得这么清楚，没什么可抱怨的。两桶热水其实挺好。' },
  ],
  calendar: [
    {
      by: 'mu-mu',
      days: 97,
      body: '程序员路过，这个我一个周末就能写出来。',
      replies: [
        { by: 'vivian', days: 96, body: '哪个周末？' },
        { by: 'mu-mu', days: 41, body: '……反正不是那个周末' },
      ],
    },
    { by: 'lin-an', days: 60, body: '潮汐请用字写，曲线我看不懂，分不清哪条是水哪条是我。' },
    {
      by: 'joey',
      days: 27,
      official: true,
      body: '分两步：\n\n1. 先出一张整月的表，剩几个位、几点涨潮都写上，我每周一手工更新\n2. 再和订课连起来\n\n第一步年底前。第二步等我学会。',
    },
  ],
  'afraid-of-water': [
    { by: 'g-egret', days: 48, body: '我也是。站在堤上看过两次入门课，包都背好了。' },
    {
      by: 'chen-yu',
      days: 46,
      body: '我考完证以后在救援班上哭过一次。小满扶着船跟我聊了半天汤，聊到我不哭为止。',
      replies: [{ by: 'xu-ran', days: 45.5, body: '在地铁上看到这条，跟旁边的人说是花粉过敏。谢谢你。' }],
    },
    { by: 'da-liu', days: 44, body: '', state: 'removed' },
    {
      by: 'joey',
      days: 34,
      official: true,
      body: '三月有两个周二上午，十点到十一点，四个人，水到腰，我和小满两个人带，沙滩上没有别人。名字叫**慢慢来**。想来就发这三个字给我，不用说原因。',
    },
    {
      by: 'g-mullet',
      days: 2,
      body: '就一水坑，跳下去不就完了，矫情',
      state: 'pending',
      reports: [
        ['chen-yu', 1.9, 'rude'],
        ['su-qing', 1.6, 'rude'],
        ['anna', 1.2, 'rude'],
      ],
    },
  ],
  'solo-hire': [
    { by: 'porpoise', days: 238, body: '在大理，人家把船给你，挥挥手就走了。' },
    { by: 'kevin', days: 214, body: '不太甘心，但听懂了。周日见。' },
    { by: 'joey', days: 212, body: '再说下去就是转圈了，先关在这里。想接着聊的，周日下午三点，我泡茶。' },
  ],
  'border-carpool': [
    {
      by: 'azhe',
      days: 60,
      body: '名单上有十四个人，其中一个叫“奥特曼”。',
      replies: [{ by: 'weekend', days: 59.5, body: '奥特曼临时有事，来不了。' }],
    },
    {
      by: 'joey',
      days: 10,
      official: true,
      body: '报名成功的信里现在附了拼车表，写上几点过关、差几个人就行。还是表格，我再想想办法。',
    },
    {
      by: 'mu-mu',
      days: 6,
      body: '跑个题，谁把一只灰色洞洞鞋落在车上了？',
      replies: [{ by: 'lin-an', days: 5.5, body: '在失物架上，挨着那只蓝凉鞋。我看它俩挺般配。' }],
    },
  ],
  coffee: [
    {
      by: 'he-chuan',
      days: 38,
      body: '我投豆浆，咸的。',
      replies: [{ by: 'liang', days: 37, body: '这话说完我们就不是朋友了。' }],
    },
  ],
  'blue-tears': [{ by: 'xiaoman', days: 32, body: '我带队，不收钱，只有一条：别拿手机，反正也拍不出来。' }],
};
