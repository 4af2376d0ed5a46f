import { clubComments } from './story.en.comments.club.ts';
import { courseComments } from './story.en.comments.courses.ts';
import { gearComments } from './story.en.comments.gear.ts';
import type { Telling } from './telling.ts';

/** What students and Joey say on ideas. */
export const comments: Telling['comments'] = { ...gearComments, ...courseComments, ...clubComments };
