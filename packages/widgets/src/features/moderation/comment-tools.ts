import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing, type TemplateResult } from 'lit';
import { hide, publish, type JudgeContext } from './verdict.ts';

/** Acts on the first click only: what a double click hits by its second is another row, which has moved up. */
export const once =
  (act: () => void) =>
  ({ detail }: MouseEvent): void => {
    if (detail < 2) act();
  };

/** A button of the team's. */
export const tool = (text: string, act: () => void): TemplateResult =>
  html`<button type="button" class="quiet" @click=${once(act)}>${text}</button>`;

/** The team's buttons on a comment of the document at `on`; `more` stands first where everybody sees the comment. */
export function commentTools(
  context: JudgeContext,
  on: string,
  { id, state, why }: Comment,
  more: unknown = nothing,
): unknown {
  if (state === 'removed') return nothing;
  const { strings } = context;
  const post = { path: `${on}/comments/${id}`, state, why };
  if (state !== 'approved')
    return html`<span part="team-tools">${tool(strings.publish, () => publish(context, post))}</span>`;
  return html`
    <span part="team-tools" role="group" aria-label=${strings.teamTools}>
      ${more} ${tool(strings.hide, () => void hide(context, post))}
    </span>
  `;
}
