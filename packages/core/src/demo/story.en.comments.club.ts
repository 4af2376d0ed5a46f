import type { Telling } from './telling.ts';

/** What is said on what students ask about trips, people and the bay. */
export const clubComments: Telling['comments'] = {
  'full-moon': [
    {
      by: 'g-heron',
      days: 118,
      body: 'I went in August and it was cloudy.',
      replies: [{ by: 'priya', days: 117, body: 'The moon was there. It was being shy.' }],
    },
    {
      by: 'joey',
      days: 55,
      official: true,
      body: 'Every month from January, the night itself or the one before. Two groups of eight, Priya leads one and Tomasz the other. The dates are on the door.',
    },
    { by: 'tomasz', days: 54.5, body: 'I bring a lamp that floats. Do not ask how I know that it floats.' },
  ],
  'taxi-share': [
    {
      by: 'ryan',
      days: 58,
      body: 'The paper list has 14 names. One of them is Batman.',
      replies: [{ by: 'lucia', days: 57.5, body: 'Batman cancelled.' }],
    },
    {
      by: 'joey',
      days: 10,
      official: true,
      body: 'The list hangs in the minibus shelter and there is a copy of it in every booking mail, with a number to write to. It is still paper. I am trying to do better.',
    },
    {
      by: 'g-crab',
      days: 8,
      body: 'off topic but did anybody leave a single grey croc in the taxi',
      replies: [
        {
          by: 'amelie',
          days: 7.5,
          body: 'It is on the lost-property shelf, beside the blue sandal. I think they are in love.',
        },
      ],
    },
  ],
  'launch-mat': [
    {
      by: 'sam',
      days: 97,
      body: 'Four of us are always happy to carry.',
      replies: [
        {
          by: 'grace',
          days: 96.5,
          body: 'I know. He would still rather not have to ask. I think that’s all of it.',
        },
        { by: 'sam', days: 96, body: 'Right. Got it. Mat.' },
      ],
    },
    {
      by: 'joey',
      days: 48,
      official: true,
      body: 'Two rolls of ten metres, second hand from the lifeguards in Clear Water Bay: HK$4,800. I have 2,100 in the repair tin. The rest when the winter courses are paid, so by February.',
    },
    {
      by: 'mateo',
      days: 40,
      body: 'is there a jar',
      replies: [{ by: 'joey', days: 39.5, body: 'There is a jar now.' }],
    },
    { by: 'kavita', days: 13, body: 'The jar is at 1,340. The children count it every week.' },
  ],
  dogs: [
    {
      by: 'lars',
      days: 37,
      body: 'And one trip without dogs, for those of us who sneeze?',
      replies: [{ by: 'amelie', days: 36.5, body: 'That is all the other trips, Lars.' }],
    },
    { by: 'g-pelican', days: 35, body: 'biscuit for moderator' },
    {
      by: 'ka-yan',
      days: 33,
      body: 'Serious question: do claws go through a dry suit?',
      replies: [{ by: 'amelie', days: 32.5, body: 'She wears socks. Yes, there are pictures.' }],
    },
  ],
  'thank-joey': [
    { by: 'kavita', days: 29.5, body: 'She also drove my two to the MTR. Nobody had asked her.' },
    {
      by: 'joey',
      days: 28,
      body: 'I am reading this in the boathouse in wet socks. Thank you. The soup came out of a packet.',
      replies: [{ by: 'dewi', days: 27.6, body: 'We know. It was still the best soup of the year.' }],
    },
    {
      by: 'chi-keung',
      days: 12,
      body: 'My wife liked to wait for me on the bench by the rack. She died in August. The first Saturday that I came back there was a thermos on the bench, and Joey said nothing about it. That is all I wanted to say.',
      replies: [
        { by: 'hana', days: 11.5, body: 'The bench is yours on Saturdays, Chi Keung. See you at the rack.' },
      ],
    },
  ],
  coffee: [
    {
      by: 'aisha',
      days: 40,
      body: 'Instant is not coffee.',
      replies: [{ by: 'mateo', days: 39.8, body: 'At 5:40 it is medicine.' }],
    },
    { by: 'hana', days: 39, body: 'Tea people exist.' },
    {
      by: 'g-kite',
      days: 31,
      body: 'there is a kettle in the background of every photo of this place. just saying',
    },
  ],
  'litter-paddle': [
    {
      by: 'joey',
      days: 247,
      official: true,
      body: 'Doubles are free for whoever picks, every second Saturday. The district collects the bags at the temple if we pile them by three.',
    },
    {
      by: 'dewi',
      days: 60,
      body: 'Today: a piano stool. No piano.',
      replies: [{ by: 'uma', days: 59.7, body: 'yet' }],
    },
  ],
  'sea-glows': [
    {
      by: 'priya',
      days: 33,
      body: 'I lead this one for nothing. Only: no phones. It does not show in pictures anyway.',
    },
    {
      by: 'ji-won',
      days: 30,
      body: 'Is it the plankton that is bad for swimming?',
      replies: [
        { by: 'chi-keung', days: 29.5, body: 'Some summers. I can tell by the smell, and so will you.' },
      ],
    },
  ],
  'ferry-home': [
    {
      by: 'wai-man',
      days: 30,
      body: 'The kaito takes four boats if you ask the captain’s mother. I know the captain’s mother.',
    },
  ],
};
