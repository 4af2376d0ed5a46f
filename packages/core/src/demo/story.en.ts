import { clubIdeas } from './story.en.club.ts';
import { comments } from './story.en.comments.ts';
import { courseIdeas } from './story.en.courses.ts';
import { crewIdeas } from './story.en.crew.ts';
import { gearIdeas } from './story.en.gear.ts';
import { questions } from './story.en.questions.ts';
import { reviews } from './story.en.reviews.ts';
import { summerIdeas } from './story.en.summer.ts';
import { sorted, type StoryPerson, type Telling } from './telling.ts';

const people: readonly StoryPerson[] = [
  { uid: 'joey', name: 'Joey Lam', role: 'moderator', label: 'employee', joined: 1460 },
  { uid: 'priya', name: 'Priya Raman', role: 'expert', label: 'ambassador', joined: 1210 },
  { uid: 'tomasz', name: 'Tomasz Zieliński', role: 'expert', label: 'ambassador', joined: 1015 },
  { uid: 'hana', name: 'Hana Sato', joined: 612 },
  { uid: 'kwame', name: 'Kwame Mensah', joined: 540 },
  { uid: 'olivia', name: 'Olivia Hartley', joined: 733 },
  { uid: 'ka-yan', name: 'Chan Ka Yan', joined: 820 },
  { uid: 'mateo', name: 'Mateo Fuentes', joined: 398 },
  { uid: 'thu-ha', name: 'Nguyễn Thu Hà', joined: 455 },
  { uid: 'ananya', name: 'Ananya Iyer', joined: 377 },
  { uid: 'lars', name: 'Lars Nygaard', joined: 640 },
  { uid: 'aisha', name: 'Aisha Rahman', joined: 512 },
  { uid: 'ben', name: 'Ben Whitcombe', joined: 901 },
  { uid: 'tsz-him', name: 'Wong Tsz Him', joined: 288 },
  { uid: 'dewi', name: 'Dewi Lestari', joined: 430 },
  { uid: 'emre', name: 'Emre Yıldız', joined: 365 },
  { uid: 'gabriela', name: 'Gabriela Souza', joined: 344 },
  { uid: 'ingrid', name: 'Ingrid Solheim', joined: 590 },
  { uid: 'jasper', name: 'Jasper de Vries', joined: 702 },
  { uid: 'kavita', name: 'Kavita Menon', joined: 260 },
  { uid: 'wai-man', name: 'Leung Wai Man', joined: 1102 },
  { uid: 'lucia', name: 'Lucía Ortega', joined: 233 },
  { uid: 'maeve', name: "Maeve O'Connor", joined: 480 },
  { uid: 'noor', name: 'نور حداد', joined: 310 },
  { uid: 'oksana', name: 'Oksana Kovalenko', joined: 421 },
  { uid: 'ji-won', name: 'Park Ji-won', joined: 305 },
  { uid: 'rafael', name: 'Rafael Duarte', joined: 199 },
  { uid: 'sam', name: 'Sam Okafor', joined: 655 },
  { uid: 'hiu-tung', name: '鄧曉彤', joined: 276 },
  { uid: 'uma', name: 'Uma Krishnan', joined: 388 },
  { uid: 'viktor', name: 'Viktor Novák', joined: 527 },
  { uid: 'chi-keung', name: 'Yip Chi Keung', joined: 1330 },
  { uid: 'zainab', name: 'Zainab Yusuf', joined: 180 },
  { uid: 'grace', name: 'Grace Cheung', joined: 860 },
  { uid: 'ryan', name: 'Ryan Ho', joined: 244 },
  { uid: 'amelie', name: 'Amélie Laurent', joined: 318 },
  { uid: 'g-otter', name: 'Calm Otter', joined: 330 },
  { uid: 'g-heron', name: 'Brisk Heron', joined: 214 },
  { uid: 'g-tern', name: 'Quiet Tern', joined: 166 },
  { uid: 'g-crab', name: 'Patient Crab', joined: 121 },
  { uid: 'g-kite', name: 'Early Kite', joined: 88 },
  { uid: 'g-pelican', name: 'Salty Pelican', joined: 63 },
  { uid: 'g-egret', name: 'Bold Egret', joined: 40 },
  { uid: 'g-manta', name: 'Gentle Manta', joined: 21 },
  { uid: 'g-plover', name: 'Nimble Plover', joined: 9 },
  { uid: 'owner', name: 'Anna Ho', role: 'owner', label: 'owner', joined: 1500 },
];

/** Paddle Culture in English: a kayak school in a bay of Sai Kung, Hong Kong, with one employee and 800 students. */
export const english: Telling = {
  name: 'Paddle Culture',
  words: ['casino', 'escort', 'forex', 'porn', 'slots', 'viagra'],
  categories: ['Courses', 'Gear', 'Club', 'Summer trips'],
  people,
  ideas: [
    ...gearIdeas.map(sorted('Gear')),
    ...courseIdeas.map(sorted('Courses')),
    ...clubIdeas.map(sorted('Club')),
    ...summerIdeas.map(sorted('Summer trips')),
    ...crewIdeas,
  ],
  comments,
  reviews,
  questions,
};
