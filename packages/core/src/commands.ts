import { postIdea, voteForIdea } from './ideas/commands.ts';
import type { Command } from './query.ts';

const known = new Map<string, Command<unknown>>();

/** Makes a command known by its name. */
export const know = (command: Command<never>): unknown =>
  known.set(command.name, command as Command<unknown>);

[postIdea, voteForIdea].forEach(know);

/** The command of that name; undefined when it has not been brought, or a newer version made it. */
export const commandNamed = (name: string): Command<unknown> | undefined => known.get(name);

/** Brings every command, where one of these names is not known: an act kept by an earlier page finds its own. */
export async function bringCommands(names: readonly string[]): Promise<void> {
  if (names.every((name) => known.has(name))) return;
  const { laterCommands } = await import('./later-commands.ts');
  laterCommands.forEach(know);
}
