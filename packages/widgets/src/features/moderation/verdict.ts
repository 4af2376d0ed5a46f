import { judge, type JudgeInput } from '@stoa/core/moderation/commands';
import type { PostState } from '@stoa/core/posts/authored';
import { verdicts, type Verdict } from '@stoa/core/posts/moderated';
import type { TemplateResult } from 'lit';
import type { FeatureStringsOf } from '../../strings/features.ts';
import type { StaffContext } from './context.ts';
import { ask, choices } from './question.ts';

/** The reasons for which a post may be hidden. */
export const verdictChoices = (
  strings: FeatureStringsOf<'moderation'>,
  chosen: Verdict | undefined,
  choose: (verdict: Verdict) => void,
): TemplateResult =>
  choices(
    {
      name: 'why',
      legend: strings.hideTitle,
      all: verdicts.map((value) => ({ value, label: strings.verdicts[value] })),
      chosen,
    },
    choose,
  );

/** What judging a post works with. */
export type JudgeContext = Pick<StaffContext, 'host' | 'acts' | 'gone' | 'strings'>;

/** A post that is seen, or is not. */
export interface JudgedPost {
  /** Path of an idea or a comment below the site. */
  readonly path: string;
  readonly state: PostState;
  /** Why it is hidden; null where it is not. */
  readonly why: Verdict | null;
}

/** Asks why a post is to be hidden; undefined when that was left. */
export async function askVerdict(context: Omit<JudgeContext, 'acts'>): Promise<Verdict | undefined> {
  const { strings } = context;
  let why: Verdict | undefined;
  const isAnswered = await ask(context, {
    title: strings.hideTitle,
    hint: strings.verdictHint,
    yes: () => strings.hideYes,
    wrong: () => (why ? undefined : { sentence: strings.verdictNeeded, field: 'why' }),
    isTouched: () => false,
    fields: (changed) =>
      verdictChoices(strings, why, (verdict) => {
        why = verdict;
        changed();
      }),
  });
  return isAnswered ? why : undefined;
}

/** Asks why a post is to be hidden, and hides it. */
export async function hide(context: JudgeContext, post: JudgedPost): Promise<void> {
  const why = await askVerdict(context);
  if (why) decide(context, post, { to: 'rejected', why });
}

/** Lets a post be seen that was held or hidden; `arrived` is called when that is so, and when it is taken back. */
export function publish(context: JudgeContext, post: JudgedPost, arrived?: () => void): void {
  decide(context, post, { to: 'approved', why: null }, arrived);
}

function decide(
  { acts, strings }: JudgeContext,
  { path, state, why }: JudgedPost,
  verdict: Pick<JudgeInput, 'to' | 'why'>,
  arrived?: () => void,
) {
  const input = { path, from: state, ...verdict };
  acts.do(judge, input, {
    news: verdict.to === 'approved' ? strings.published : strings.hidden,
    arrived,
    undo: () => acts.undo(judge, { path, from: verdict.to, to: state, why }, { arrived }),
  });
}
