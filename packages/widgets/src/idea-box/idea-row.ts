import type { IdeaRow } from '@stoa/core';
import { html, nothing, type TemplateResult } from 'lit';
import { authorLine } from '../parts/author-line.ts';
import { statusChip } from '../parts/status-chip.ts';
import { voteButton } from '../parts/vote-button.ts';
import type { FirstStringsOf } from '../strings/first.ts';

/** What a row shows beside the idea. */
export interface IdeaRowView {
  readonly row: IdeaRow;
  /** I have voted for it. */
  readonly voted?: boolean;
  /** My vote has not been sent yet. */
  readonly pending?: boolean;
  /** The whole text, or its start with a way to read on, instead of the start alone. */
  readonly text?: unknown;
  /** Why nobody else sees it yet. */
  readonly held?: string;
  /** Level of its heading. */
  readonly level: number;
}

/** One idea of a list: its vote button, title, the start of its text, where it stands and who wrote it. */
export function ideaRow(
  { row, voted = false, pending = false, text, held, level }: IdeaRowView,
  strings: FirstStringsOf<'idea-box'>,
): TemplateResult {
  const { id, title, excerpt, votes, status, reason } = row;
  return html`
    ${held ? nothing : voteButton({ id, votes, voted, pending, label: strings.vote(title, votes) }, strings.numbers)}
    <div class="idea">
      <h3 aria-level=${level}><bdi>${title}</bdi></h3>
      ${text ?? (excerpt && html`<p><bdi>${excerpt}</bdi></p>`)}
      ${reason ? html`<p class="reason"><b>${strings.reason}</b> <bdi>${reason}</bdi></p>` : nothing}
      <div class="about">
        ${
          held
            ? html`<span class="held">${held}</span>`
            : status === 'new'
              ? nothing
              : statusChip(status, strings.statuses[status])
        }
        ${authorLine(row, strings.locale)}
      </div>
    </div>
  `;
}
