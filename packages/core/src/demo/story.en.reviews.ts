import { kayakReviews } from './story.en.reviews.kayak.ts';
import { olderKayakReviews } from './story.en.reviews.older.ts';
import type { StoryReview } from './telling.ts';

const firstStrokes: readonly StoryReview[] = [
  {
    by: 'grace',
    days: 9,
    rating: 5,
    title: 'My son asks every day when the next one is',
    body: 'He is twelve and usually asks for his phone. Two hours, and he did not.',
    recommend: true,
    verified: true,
    helpful: 3,
  },
  {
    by: 'kwame',
    days: 28,
    rating: 5,
    body: 'Short, cheap, and you know afterwards whether it is for you. It was.',
    recommend: true,
    helpful: 4,
  },
  {
    by: 'ingrid',
    days: 61,
    rating: 4,
    title: 'A taste, no more',
    body: 'Which is what it says. I took the long course after it.',
    recommend: true,
  },
  { by: 'g-otter', days: 90, rating: 5, body: 'Lovely morning.', recommend: true },
];

/** What is said of courses, by their items: one with many reviews, one with four, one with a single one. */
export const reviews: Readonly<Record<string, readonly StoryReview[]>> = {
  'kayak-101': [...kayakReviews, ...olderKayakReviews],
  'first-strokes': firstStrokes,
  'dawn-paddle': [
    {
      by: 'hana',
      days: 5,
      rating: 5,
      title: 'Nobody speaks for the first half hour',
      body: 'And then the sun comes, and nobody wants to.',
      recommend: true,
      verified: true,
      helpful: 2,
    },
  ],
  'rescue-clinic': [
    {
      by: 'tomasz',
      days: 14,
      rating: 5,
      title: 'Cold, wet, and I would trust everybody in it',
      body: 'You fall in, you get somebody out, you swap. **Forty times.** By the end it is a reflex:\n\n- boat across\n- drain it\n- hold it while they climb\n\nThat is what you want it to be.',
      tags: ['Pace:4', 'Teaching:5', 'Level:Club'],
      recommend: true,
      verified: true,
      helpful: 7,
    },
    {
      by: 'sam',
      days: 47,
      rating: 5,
      body: 'The half day that makes all the other days possible.',
      tags: ['Level:Club'],
      recommend: true,
      helpful: 3,
    },
    {
      by: 'ka-yan',
      days: 83,
      rating: 4,
      title: 'Do it in summer',
      body: 'I did it in February. I learned everything and felt nothing below the knee.',
      tags: ['Pace:4', 'Teaching:5', 'Level:Improver'],
      recommend: true,
      verified: true,
      helpful: 9,
    },
    {
      by: 'chi-keung',
      days: 120,
      rating: 5,
      body: '學完之後出海安心好多。',
      tags: ['Level:Improver'],
      recommend: true,
    },
    {
      by: 'wai-man',
      days: 171,
      rating: 5,
      title: 'Take it once a year',
      body: 'One forgets more than one thinks.',
      recommend: true,
      helpful: 5,
    },
    {
      by: 'g-kite',
      days: 80,
      rating: 4,
      body: 'Hard work. Bring food.',
      recommend: true,
      helpful: 1,
    },
  ],
};
