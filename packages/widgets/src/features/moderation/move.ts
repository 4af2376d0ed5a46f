import { ideaStatuses, type Idea, type IdeaStatus } from '@stoa/core/ideas/kind';
import { moveIdea, type MoveIdeaInput } from '@stoa/core/moderation/commands';
import { cleanText } from '@stoa/core/posts/clean';
import { html } from 'lit';
import { announce } from '../../base/announce.ts';
import { statusChip } from '../../parts/status-chip.ts';
import type { StaffContext } from './context.ts';
import { ask, choices, textField, type Wrong } from './question.ts';

const mostOfReason = 1000;
const leastOfReason = 2;

/** Statuses that voters are owed a reason for. */
const needReason: readonly IdeaStatus[] = ['done', 'declined'];

/** What was chosen and typed before the dialog was closed, by idea. */
const drafts = new Map<string, { readonly to: IdeaStatus; readonly reason: string | undefined }>();

/** Where an idea may go by the settings, in their order. */
export const statusesOf = (settings: readonly string[] | undefined): readonly IdeaStatus[] =>
  settings
    ? settings.filter((status): status is IdeaStatus => ideaStatuses.includes(status as IdeaStatus))
    : ideaStatuses;

/** Asks how far an idea has come, and moves it there. */
export async function move(
  context: StaffContext,
  idea: Idea,
  statuses: readonly IdeaStatus[],
): Promise<void> {
  const { host, site, acts, strings } = context;
  const draft = drafts.get(idea.id);
  let to = draft?.to ?? idea.status;
  let typed = draft?.reason;
  // What was said of another status is not the reason for this one.
  const text = () => typed ?? (to === idea.status ? (idea.reason ?? '') : '');
  const reason = () => cleanText(text());
  const wrong = (): Wrong | undefined => {
    if (to === idea.status && reason() === (idea.reason ?? ''))
      return { sentence: strings.moveSame, field: 'status' };
    if (reason().length > mostOfReason)
      return { sentence: strings.moveReasonLong(mostOfReason), field: 'reason' };
    const isMissing = reason() === '' ? needReason.includes(to) : reason().length < leastOfReason;
    return isMissing ? { sentence: strings.moveReasonNeeded, field: 'reason' } : undefined;
  };
  const label = (status: IdeaStatus) => html`
    ${statusChip(status, strings.statuses[status])}
    ${status === idea.status ? html`<span class="now">${strings.now}</span>` : ''}
  `;
  const isAnswered = await ask(context, {
    title: strings.moveTitle,
    yes: () => strings.moveTo(strings.statuses[to]),
    wrong,
    isTouched: () => typed !== undefined,
    fields: (changed, about) => html`
      ${choices(
        {
          name: 'status',
          legend: strings.moveTitle,
          all: statuses.map((status) => ({ value: status, label: label(status) })),
          chosen: to,
        },
        (status) => {
          to = status;
          changed();
        },
      )}
      ${textField(
        {
          name: 'reason',
          label: strings.moveReason,
          hint: strings.moveReasonHint,
          aside: needReason.includes(to) ? undefined : strings.moveReasonOptional,
          text: text(),
          rows: 4,
          isWrong: about?.field === 'reason',
        },
        (value) => {
          typed = value;
          changed();
        },
      )}
    `,
  });
  if (!isAnswered) {
    drafts.set(idea.id, { to, reason: typed });
    return;
  }
  drafts.delete(idea.id);
  const { id, status: from } = idea;
  const there = { id, from, to, reason: reason() || null, entry: site.store.newId() };
  const back = () => ({ id, from: to, to: from, reason: idea.reason, entry: site.store.newId() });
  const arrived = (input: MoveIdeaInput) => () =>
    host.dispatchEvent(announce('stoa-status', { id, from: input.from, to: input.to }));
  acts.do(moveIdea, there, {
    news: strings.moved(strings.statuses[to]),
    arrived: arrived(there),
    undo: () => {
      const input = back();
      acts.undo(moveIdea, input, { arrived: arrived(input) });
    },
  });
}
