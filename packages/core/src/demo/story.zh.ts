import { comments } from './story.zh.comments.ts';
import { chineseIdeas } from './story.zh.ideas.ts';
import { questions } from './story.zh.questions.ts';
import { reviews } from './story.zh.reviews.ts';
import { summerIdeas } from './story.zh.summer.ts';
import { sorted, type StoryPerson, type Telling } from './telling.ts';

const people: readonly StoryPerson[] = [
  { uid: 'joey', name: '林祖怡', role: 'moderator', label: '员工', joined: 1460 },
  { uid: 'nanshan', name: '南山老王', role: 'expert', label: '达人', joined: 890 },
  { uid: 'xiaoman', name: '小满', role: 'expert', label: '达人', joined: 742 },
  { uid: 'azhe', name: '阿哲', joined: 520 },
  { uid: 'chen-yu', name: '陈屿', joined: 466 },
  { uid: 'weekend', name: '周末下水', joined: 431 },
  { uid: 'vivian', name: 'Vivian 陈', joined: 402 },
  { uid: 'liang', name: '梁师傅', joined: 388 },
  { uid: 'porpoise', name: '一只江豚', joined: 371 },
  { uid: 'su-qing', name: '苏晴', joined: 350 },
  { uid: 'doudou', name: '豆豆妈', joined: 322 },
  { uid: 'he-chuan', name: '何川', joined: 310 },
  { uid: 'ling', name: '凌晨四点半', joined: 296 },
  { uid: 'zhao', name: '赵老师', joined: 280 },
  { uid: 'kevin', name: 'Kevin Ho', joined: 266 },
  { uid: 'mu-mu', name: '木木', joined: 240 },
  { uid: 'xu-ran', name: '许冉', joined: 215 },
  { uid: 'da-liu', name: '大刘不晕船', joined: 190 },
  { uid: 'anna', name: 'Anna Petrova', joined: 171 },
  { uid: 'lin-an', name: '林岸', joined: 150 },
  { uid: 'g-otter', name: '淡定的水獭', joined: 312 },
  { uid: 'g-egret', name: '早起的白鹭', joined: 96 },
  { uid: 'g-crab', name: '耐心的螃蟹', joined: 47 },
  { uid: 'g-mullet', name: '路过的乌头鱼', joined: 13 },
  { uid: 'owner', name: '何安娜', role: 'owner', label: '店主', joined: 1500 },
];

/** The same school for those who come from Shenzhen and read Chinese. */
export const chinese: Telling = {
  name: '桨声 Paddle Culture',
  words: ['casino', 'escort', 'forex', 'porn', 'slots', 'viagra'],
  categories: ['课程', '装备', '俱乐部', '暑期航程'],
  people,
  ideas: [...chineseIdeas, ...summerIdeas.map(sorted('暑期航程'))],
  comments,
  reviews,
  questions,
};
