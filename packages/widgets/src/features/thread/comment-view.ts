import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../parts/avatar.ts';
import { checkIcon } from '../../parts/icons.ts';
import { time } from '../../parts/time.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';

export type ThreadStrings = FeatureStringsOf<'thread'>;

/** What may be done about a comment; what is missing may not. */
export interface CommentActs {
  readonly reply?: (() => void) | undefined;
  readonly edit?: (() => void) | undefined;
  readonly remove?: (() => void) | undefined;
  readonly undo?: (() => void) | undefined;
  readonly report?: (() => void) | undefined;
}

/** A comment as it is shown. */
export interface CommentView {
  readonly comment: Comment;
  /** It is the team's answer. */
  readonly isOfficial: boolean;
  /** Address of the comment. */
  readonly href: string;
  readonly copy: (event: Event) => void;
  readonly prose: (text: string) => unknown;
  readonly acts: CommentActs;
  /** A reply was begun and not sent. */
  readonly isBegun: boolean;
  /** What is to be said of where it stands. */
  readonly note: unknown;
  /** In place of its text, as while it is changed. */
  readonly instead?: unknown;
  /** What the team may do. */
  readonly tools: unknown;
}

/** Who wrote it and when; the time is its address. */
export function authorOf(
  { comment, isOfficial, href, copy }: CommentView,
  strings: ThreadStrings,
): TemplateResult {
  const { by, name, label, at, editedAt } = comment;
  const exactly = ({ target }: Event) => {
    (target as HTMLElement).title =
      editedAt?.toLocaleString(strings.locale, { dateStyle: 'long', timeStyle: 'short' }) ?? '';
  };
  return html`<div class="by">
    <span part="author">
      <button class="plain" type="button" value=${by}>
        ${avatar(by, name)}<bdi>${name || strings.formerMember}</bdi>
      </button>
      ${label ? html`<em>${label}</em>` : nothing}
      <a href=${href} @click=${copy}
        >${time(at, strings.locale)}<span class="visually-hidden">, ${strings.copyLink}</span></a
      >
      ${editedAt ? html`<span class="edited" @pointerenter=${exactly}>${strings.edited}</span>` : nothing}
    </span>
    ${isOfficial ? html`<span class="answers">${checkIcon()} ${strings.official}</span>` : nothing}
  </div>`;
}

/** What stands at a comment's place. */
export function commentView(view: CommentView, strings: ThreadStrings): TemplateResult {
  const { comment, prose, note, instead } = view;
  if (comment.state === 'removed')
    return html`<p class="gone">${strings.removed} ${button(view.acts.undo, strings.undo, 'undo')}</p>`;
  return html`
    ${authorOf(view, strings)} ${instead ?? prose(comment.body)}
    ${note ? html`<div class="note">${note}</div>` : nothing} ${instead ? nothing : actsOf(view, strings)}
  `;
}

function actsOf({ comment, acts, isBegun, tools }: CommentView, strings: ThreadStrings) {
  const name = comment.name || strings.formerMember;
  const { reply, edit, remove, report } = acts;
  return html`<div class="does">
    ${
      isBegun
        ? button(reply, strings.continueReply, 'reply')
        : button(reply, strings.reply, 'reply', strings.replyTo(name))
    }
    ${button(edit, strings.edit, 'edit')} ${button(remove, strings.remove, 'remove')}
    ${button(report, strings.report, 'report', strings.reportOf(name))} ${tools}
  </div>`;
}

/** `name` says more than the text does, for who cannot see beside what it stands. */
const button = (act: (() => void) | undefined, text: string, does: string, name?: string) =>
  act
    ? html`<button type="button" class="quiet" data-does=${does} aria-label=${name ?? nothing} @click=${act}>
        ${text}
      </button>`
    : nothing;
