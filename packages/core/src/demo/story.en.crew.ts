import type { StoryIdea } from './telling.ts';

/** What the ambassadors talk about among themselves, on the gated board `crew`. */
export const crewIdeas: readonly StoryIdea[] = [
  {
    id: 'crew~dawn-handover',
    by: 'tomasz',
    title: 'Hand over the dawn group on paper',
    body: 'Twice this month I met people on the slip who had told Priya about a bad shoulder and had to tell me again. One line for each on a card in the key box: who, what, until when. We tear it up on Sunday.',
    votes: 3,
    days: 19,
    status: 'planned',
    moved: 6,
  },
  {
    id: 'crew~spare-radio',
    by: 'priya',
    title: 'A second radio for the mangroves',
    body: 'Behind the bend there is no telephone. One of us leads, one sweeps, and the one who sweeps cannot call. The old set from the office would do if somebody checks the battery.',
    votes: 2,
    days: 8,
  },
];
