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
  /** The whole text, once somebody reads on. */
  readonly body?: string | undefined;
  /** Reads on; a row without it shows all that it has. */
  readonly read?: () => void;
  /** Why nobody else sees it yet. */
  readonly held?: string;
  /** Stands below the count of who has voted. */
  readonly word?: string;
  /** What it is marked as, in place of being pinned. */
  readonly badge?: string | undefined;
  /** Address of its own page. */
  readonly href?: string;
  /** Level of its heading. */
  readonly level: number;
}

/** How much of a text a folded row shows, in UTF-16 units: about three lines of a phone. */
const folded = 160;

const isLong = (text: string | null) => (text?.length ?? 0) > folded;

/** The start of a long text, whole words where it has them. */
const fold = (text: string) =>
  isLong(text) ? `${text.slice(0, folded).replace(/[.,;:!?\s]+\S*$|[\uD800-\uDBFF]$/, '')}…` : text;

/** One idea of a list: its vote button, title, the start of its text, where it stands and who wrote it. */
export function ideaRow(
  { row, voted = false, pending = false, body, read, held, href, badge, word, level }: IdeaRowView,
  strings: FirstStringsOf<'idea-box'>,
): TemplateResult {
  const { id, title, excerpt, votes, status, reason, category, comments } = row;
  const isFolded = read && body === undefined && (isLong(excerpt) || isLong(reason));
  const shown = isFolded ? fold : String;
  return html`
    ${held ? nothing : voteButton({ id, votes, voted, pending, word, label: strings.vote(title, votes) }, strings.numbers)}
    <div class="idea">
      <h3 aria-level=${level}>
        <a class="title" href=${href ?? nothing} data-place=${id}><bdi>${title}</bdi></a>
      </h3>
      ${excerpt && html`<p tabindex="-1"><bdi>${body ?? shown(excerpt)}</bdi></p>`}
      ${reason && html`<p class="reason"><b>${strings.reason}</b> <bdi>${shown(reason)}</bdi></p>`}
      ${
        isFolded
          ? html`<button class="read" aria-label="${strings.readMore}: ${title}" @click=${read}>
              ${strings.readMore}
            </button>`
          : nothing
      }
      <div class="about">
        ${(badge ?? row.pinned) ? html`<b class="meta">${badge ?? strings.pinned}</b>` : nothing}
        ${
          held
            ? html`<span class="held">${held}</span>`
            : status === 'new'
              ? nothing
              : statusChip(status, strings.statuses[status])
        }
        ${row.by && authorLine(row, strings.locale)} ${category && html`<bdi class="meta">${category}</bdi>`}
        ${comments > 0 ? html`<span class="meta">${strings.comments(comments)}</span>` : nothing}
      </div>
    </div>
  `;
}
