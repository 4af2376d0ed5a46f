import { reviewStaffCommands } from './reviews/staff.ts';
import { reviewCommands } from './reviews/commands.ts';
import { editIdea } from './ideas/edit.ts';
import { staffCommands } from './moderation/commands.ts';
import type { Command } from './query.ts';
import { editComment, postComment, removeComment } from './threads/commands.ts';

/** Every command that comes with what offers it, and not with the outbox. */
export const laterCommands: readonly Command<never>[] = [
  editIdea,
  postComment,
  editComment,
  removeComment,
  ...staffCommands,
  ...reviewCommands,
  ...reviewStaffCommands,
];
