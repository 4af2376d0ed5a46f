import type { Idea } from '@stoa/core/ideas/kind';
import { answerIdea, arrangeIdea, type ArrangeIdeaInput } from '@stoa/core/moderation/commands';
import type { StaffContext } from './context.ts';
import { ask, choices } from './question.ts';

const arrangementOf = ({ id, pinned, locked, category }: Idea): ArrangeIdeaInput => ({
  ...{ id, pinned, locked, category },
});

function arrange({ acts }: StaffContext, idea: Idea, change: Partial<ArrangeIdeaInput>, news: string): void {
  const before = arrangementOf(idea);
  acts.do(arrangeIdea, { ...before, ...change }, { news, undo: () => acts.undo(arrangeIdea, before) });
}

/** Keeps an idea first in lists, or lets it go. */
export function pin(context: StaffContext, idea: Idea): void {
  const { pinned, unpinned } = context.strings;
  arrange(context, idea, { pinned: !idea.pinned }, idea.pinned ? unpinned : pinned);
}

/** Closes an idea's comments to all but the team, or opens them. */
export function lock(context: StaffContext, idea: Idea): void {
  const { locked, unlocked } = context.strings;
  arrange(context, idea, { locked: !idea.locked }, idea.locked ? unlocked : locked);
}

/** Asks where an idea belongs, and puts it there. */
export async function sort(context: StaffContext, idea: Idea, categories: readonly string[]): Promise<void> {
  const { strings } = context;
  let category = idea.category;
  const isAnswered = await ask(context, {
    title: strings.categoryTitle,
    ...(categories.length === 0 && { hint: strings.noCategories }),
    yes: () => strings.save,
    wrong: () => undefined,
    isTouched: () => false,
    fields: (changed) =>
      choices(
        {
          name: 'category',
          legend: strings.categoryTitle,
          all: ['', ...categories].map((value) => ({ value, label: value || strings.noCategory })),
          chosen: category,
        },
        (value) => {
          category = value;
          changed();
        },
      ),
  });
  if (!isAnswered || category === idea.category) return;
  arrange(context, idea, { category }, category ? strings.sorted(category) : strings.unsorted);
}

/** Makes a comment an idea's official answer; an empty id leaves it without one. */
export function answer({ acts, strings }: StaffContext, idea: Idea, comment: string): void {
  const { id, answer: before, answeredAt } = idea;
  acts.do(
    answerIdea,
    { id, answer: comment, answeredAt },
    {
      news: comment ? strings.answered : strings.unanswered,
      // When the first answer came stays: only that it has is known here.
      undo: () => acts.undo(answerIdea, { id, answer: before, answeredAt: answeredAt ?? new Date() }),
    },
  );
}
