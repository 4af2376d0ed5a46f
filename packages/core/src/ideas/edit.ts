import { editedState, pays } from '../posts/post.ts';
import type { Command } from '../query.ts';
import { serverTime, type Write } from '../store/store.ts';
import { patchIdea, pictureWrites, textOf, type NewPicture, type PostIdeaInput } from './commands.ts';
import type { Idea } from './kind.ts';
import { storedState } from './state.ts';

/** An author's change of an idea; the pictures that stay keep their ids, in order. */
export interface EditIdeaInput extends Omit<PostIdeaInput, 'pictures'> {
  /** Ids of the pictures that it keeps. */
  readonly keeps: readonly string[];
  /** Ids of those that go. */
  readonly drops: readonly string[];
  readonly adds: readonly NewPicture[];
  /** The state in which it was read. */
  readonly state: Idea['state'];
}

/** Changes an own idea; where moderators come first it goes back to them. */
export const editIdea: Command<EditIdeaInput> = {
  name: 'ideas.edit',
  need: { act: 'idea', post: true },
  limited: true,
  kept: true,
  write: (input, context) => [
    {
      kind: 'update',
      path: `ideas/${input.id}`,
      fields: {
        ...textOf(input),
        pictures: [...input.keeps, ...input.adds.map(({ id }) => id)],
        label: context.me.label,
        state: storedState(input.id, editedState(input.state, context)),
        editedAt: serverTime,
        touchedAt: serverTime,
      },
    },
    pays(`ideas/${input.id}`, context),
    ...pictureWrites(input.id, input.adds),
    ...input.drops.map((id): Write => ({ kind: 'delete', path: `ideas/${input.id}/media/${id}` })),
  ],
  patch: (input, { site, at }) =>
    patchIdea(site, input.id, () => ({
      ...textOf(input),
      pictures: [...input.keeps, ...input.adds.map(({ id }) => id)],
      editedAt: at,
    })),
  settled: (input, context, at) =>
    patchIdea(context.site, input.id, () => ({
      ...textOf(input),
      pictures: [...input.keeps, ...input.adds.map(({ id }) => id)],
      state: editedState(input.state, context),
      editedAt: at,
    })),
  // An edit leaves nothing that would not be there without it: a lost answer is sent again, which does no harm.
  target: ({ id }) => ({ path: `ideas/${id}/edits/none`, exists: true }),
};
