import type { Telling } from './telling.ts';

/** What is said on what students ask about gear. */
export const gearComments: Telling['comments'] = {
  gloves: [
    {
      by: 'kwame',
      days: 291,
      body: 'Two of us turned back the week before. Please thin ones: with 5 mm I paddle like a bear.',
    },
    {
      by: 'wai-man',
      days: 288,
      body: 'In the nineties we wore washing-up gloves over wool. It works until you capsize.',
      replies: [{ by: 'chi-keung', days: 287, body: 'I still do. Yellow ones. The birds don’t mind.' }],
    },
    {
      by: 'joey',
      days: 283,
      official: true,
      body: 'Yes. I asked three shops: one gives us **twenty pairs for 2,600 dollars** if we take them in spring, when nobody wants them. I will say here when they hang on the peg.\n\nUntil then there are four pairs of my own in the blue box under the counter. Two of them match.',
    },
    {
      by: 'g-otter',
      days: 203,
      body: 'I am the one with the wooden hands who asked before. Tried the M this morning. I could feel the blade *and* my fingers. Thank you, all of you.',
    },
    {
      by: 'lars',
      days: 120,
      body: 'The XLs are always gone. How many are there?',
      replies: [{ by: 'joey', days: 119, body: 'Six from today. You all have enormous hands.' }],
    },
    {
      by: 'maeve',
      days: 16,
      body: 'There is a nail behind the last peg, mind your sleeve.',
      replies: [{ by: 'joey', days: 15, body: 'Gone. Thank you.' }],
    },
  ],
  'numb-fingers': [
    {
      by: 'ingrid',
      days: 305,
      body: 'Common, not normal. Hat first, then jacket, then hands: they get what is left over.',
    },
    {
      by: 'joey',
      days: 284.2,
      body: 'Not just you, and not your grip. Hana asks for gloves to borrow, which would settle it, so I have put the two together. Your votes count there now.',
    },
  ],
  'warm-shower': [
    { by: 'sam', days: 266, body: 'I would pay 20 dollars. In January I would pay 50.' },
    {
      by: 'emre',
      days: 250,
      body: 'Gas heater? The camping kind? My uncle sells them.',
      replies: [
        {
          by: 'ben',
          days: 249,
          body: 'In a wooden boathouse, beside the resin and the spare fuel. What could go wrong.',
        },
        { by: 'emre', days: 248.6, body: 'ok fair' },
      ],
    },
    {
      by: 'joey',
      days: 222,
      official: true,
      body: 'I have the electrician’s letter here if anybody wants to read it. Short: 30 amps, and we use 26. The long answer is above. I am sorry, Ingrid. I wanted it too.',
    },
    {
      by: 'ingrid',
      days: 220,
      body: 'Thank you for saying it so plainly. The drums are honestly nice. I go on dreaming.',
    },
    {
      by: 'g-tern',
      days: 100,
      body: 'the drums were cold when the second group landed on sunday',
      replies: [
        {
          by: 'joey',
          days: 99,
          body: 'You are right. The second group has its own from now on, filled at 8:30.',
        },
      ],
    },
  ],
  helmets: [
    {
      by: 'sam',
      days: 45,
      body: 'I thought it was me.',
      replies: [{ by: 'grace', days: 44.8, body: 'It was also you.' }],
    },
    {
      by: 'joey',
      days: 43.5,
      official: true,
      body: 'They do. New liners are ordered, 46 of them, and from now on the helmets hang *outside* and upside down. If yours still smells in two weeks, bring it to me and stand well back.',
    },
  ],
  'left-handed': [
    {
      by: 'priya',
      days: 146,
      body: 'Right-handed, and I would love an unfeathered one for my wrist. So make that three people.',
    },
    { by: 'viktor', days: 145, body: 'Statistically there should be 80 of you.' },
    {
      by: 'joey',
      days: 63,
      official: true,
      body: 'Two with an adjustable joint come with the spring order. Kwame, I take you up on the labels.',
    },
  ],
};
