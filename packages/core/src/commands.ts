import { postIdea, voteForIdea } from './ideas/commands.ts';
import type { Command } from './query.ts';

/** Every command, so that an act kept by an earlier page finds its own. */
const commands: readonly Command<never>[] = [postIdea, voteForIdea];

/** The command of that name, or undefined when a newer version made it. */
export const commandNamed = (name: string): Command<unknown> | undefined =>
  commands.find((command) => command.name === name) as Command<unknown> | undefined;
