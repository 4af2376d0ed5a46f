import type { Telling } from './telling.ts';

/** What is said on what students ask about lessons, booking and money. */
export const courseComments: Telling['comments'] = {
  calendar: [
    {
      by: 'tsz-him',
      days: 99,
      body: 'I could build this in a weekend.',
      replies: [
        { by: 'olivia', days: 98, body: 'Which weekend?' },
        { by: 'tsz-him', days: 40, body: '…not that one' },
      ],
    },
    {
      by: 'oksana',
      days: 95,
      body: 'And the tide in words, please, not as a curve. I never know whether the line is the water or me.',
    },
    { by: 'jasper', days: 90, body: '', state: 'removed' },
    {
      by: 'joey',
      days: 61,
      official: true,
      body: 'It comes in two steps:\n\n1. a page with the month, the seats left and the tide in words, which I fill in by hand every Monday\n2. the same, joined to the booking\n\nThe first one before the year is out. The second when I have found out how.',
    },
    {
      by: 'g-kite',
      days: 20,
      body: 'will it show that you are closed at chinese new year? asking because i stood there last time. with a cake',
      replies: [{ by: 'joey', days: 19.5, body: 'It will. I owe you a cake.' }],
    },
  ],
  'rain-refund': [
    {
      by: 'joey',
      days: 161,
      official: true,
      body: 'You are right that nobody could tell you, because I had never decided. Now I have: see the [help page](https://paddleculture.example/help/).',
    },
    {
      by: 'jasper',
      days: 159,
      body: 'Four lines, no small print. I printed it for my wife, who says that nobody does this.',
    },
  ],
  'afraid-of-water': [
    {
      by: 'noor',
      days: 51,
      body: 'I am one of them. I have watched First Strokes twice from the seawall, with my bag packed.',
    },
    {
      by: 'maeve',
      days: 50,
      body: 'I cried in the rescue clinic, with two years of paddling and a certificate in my pocket. Tomasz held the boat and talked about soup until I had finished.',
      replies: [
        {
          by: 'zainab',
          days: 49.4,
          body: 'Reading this on the minibus and telling everybody it’s hay fever. Thank you.',
        },
      ],
    },
    {
      by: 'viktor',
      days: 48,
      body: 'Honest question: why not practise in the bath first?',
      replies: [
        {
          by: 'priya',
          days: 47.6,
          edited: 47.2,
          body: 'Because there is no sky in a bath. He means well, everybody. But let us leave the advice, and the bath.',
        },
      ],
    },
    {
      by: 'joey',
      days: 34,
      official: true,
      body: 'Two Tuesday mornings in March, 10 to 11. Four people, water to the waist, Priya and I, nobody else on the beach. It is called **Slowly**. Write “Slowly” to me and I put you on the list; you need not say why.\n\nZainab, thank you for writing this down. It must have cost more than a course.',
    },
    { by: 'g-egret', days: 30, body: 'I’m on the list. I haven’t told anybody. So I’m telling you.' },
    {
      by: 'g-plover',
      days: 3,
      body: 'its a puddle, just jump in you babies',
      state: 'pending',
      reports: [
        ['maeve', 2.9, 'rude'],
        ['noor', 2.8, 'rude'],
        ['ben', 2.2, 'rude'],
      ],
    },
  ],
  'solo-hire': [
    { by: 'mateo', days: 241, body: 'In Vigo they give you the boat and wave.' },
    {
      by: 'lars',
      days: 240,
      body: 'In Bergen they give you the boat, and a form for your next of kin.',
      replies: [{ by: 'mateo', days: 239, body: 'ok that is also a service' }],
    },
    {
      by: 'joey',
      days: 216,
      official: true,
      body: 'Read the answer above before you are angry with me, please. It took me three evenings.',
    },
    { by: 'emre', days: 214, body: 'I don’t like it. I understand it. See you on Sunday.' },
    { by: 'ryan', days: 213, body: 'nanny school for nanny people', state: 'rejected' },
    {
      by: 'joey',
      days: 212,
      body: 'It goes in circles now, so I close it here. Who wants to go on: Sunday, 15:00, I make the tea.',
    },
  ],
  'cantonese-class': [
    { by: 'ka-yan', days: 78, body: '我阿媽都想學！佢淨係問有冇凳坐。' },
    {
      by: 'joey',
      days: 46,
      official: true,
      body: '有凳坐。春天開始試一班，每月第一個星期日朝早，我自己教。夠六個人就開，未夠就五個都開。',
    },
    { by: 'hiu-tung', days: 45, body: '我爸爸已經買咗防水鞋 😂' },
  ],
  loyalty: [
    {
      by: 'jasper',
      days: 60,
      body: '23 × 260 is 5,980. You could have bought a boat.',
      replies: [{ by: 'rafael', days: 59.5, body: 'please do not say this where my girlfriend can read it' }],
    },
    {
      by: 'gabriela',
      days: 44,
      body: 'I’d rather give my tenth to somebody who has never been. Could that be a tick box?',
    },
  ],
};
