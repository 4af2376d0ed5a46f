import type { Telling } from './telling.ts';

/** What is asked about courses before people book, and who knows. */
export const questions: Telling['questions'] = {
  'kayak-101': [
    {
      by: 'ingrid',
      days: 132,
      body: 'I wear glasses and see nothing without them. Do people lose them?',
      replies: [
        { by: 'kwame', days: 131, body: 'I did. Day one, first capsize. Bring a strap.' },
        {
          by: 'joey',
          days: 130.5,
          body: 'We have straps in the box by the boats, free to borrow. Ask before you launch, **not after**.',
        },
      ],
    },
    {
      by: 'hana',
      days: 47,
      body: 'Can I come if I cannot swim well? I can do about 20 metres.',
      replies: [
        {
          by: 'joey',
          days: 46.8,
          body: 'Yes. You wear a buoyancy aid all day, and we practise falling in where you can stand. Please tell us when you book, so that one of us stays near you.',
        },
        { by: 'grace', days: 30, body: 'Same for me. Nobody made me feel slow.' },
      ],
    },
    {
      by: 'g-kite',
      days: 6,
      body: 'how long is the lunch break? my mother takes a tablet at 1pm sharp',
      replies: [{ by: 'joey', days: 5.6, body: 'From 12.30 to 1.30, on the beach. One o’clock is safe.' }],
    },
    { by: 'oksana', days: 1.2, body: 'Is there a place to charge a phone?' },
    { by: 'g-plover', days: 0.4, body: 'do you take dogs? mine is small and hates water', state: 'pending' },
  ],
  'sup-sunset': [
    {
      by: 'tsz-him',
      days: 3,
      body: 'Two of us on one board: is that a thing?',
      replies: [{ by: 'joey', days: 2.8, body: 'For ten seconds, usually. You get one each.' }],
    },
  ],
};
