import type { HeldPost } from '@stoa/core/moderation/queue';
import { isComment, isItem } from '@stoa/core/threads/parent';
import { itemName } from '@stoa/core/reviews/item-name';
import type { Verdict } from '@stoa/core/posts/moderated';
import { html, nothing, type TemplateResult } from 'lit';
import { avatar } from '../../parts/avatar.ts';
import { complaint, dialogHeader } from '../../parts/dialog.ts';
import { checkIcon } from '../../parts/icons.ts';
import { time } from '../../parts/time.ts';
import type { FeatureStringsOf } from '../../strings/features.ts';
import { isolated } from './isolated.ts';
import { verdictChoices } from './verdict.ts';

type Strings = FeatureStringsOf<'moderation'>;

/** What the queue shows. */
export interface QueueView {
  /** Oldest first; undefined until they are known. */
  readonly posts: readonly HeldPost[] | undefined;
  /** Why they could not be read. */
  readonly failed: string | undefined;
  /** Titles of ideas by id, as far as known. */
  readonly titles: ReadonlyMap<string, string>;
  /** What turns a body into more than text, once it is there. */
  readonly markdown: ((text: string) => unknown) | undefined;
  /** The post that is about to be rejected, and why. */
  readonly rejecting:
    { readonly path: string; readonly why?: Verdict; readonly isWrong?: boolean } | undefined;
  /** What was decided last, and whether it can be taken back. */
  readonly said: { readonly news: string; readonly undo?: () => void } | undefined;
  /** Why a decision was refused. */
  readonly refused: string | undefined;
  readonly hasMore: boolean;
  readonly hrefOf: (idea: string) => string;
}

/** What the moderator does in the queue. */
export interface QueueActs {
  readonly approve: (post: HeldPost) => void;
  /** Asks why; the same post again asks no more. */
  readonly ask: (post: HeldPost) => void;
  readonly choose: (why: Verdict) => void;
  readonly reject: (post: HeldPost) => void;
  readonly open: (idea: string) => void;
  readonly reload: () => void;
  readonly leave: () => void;
}

/** Id of the idea or item that a post is, or is on. */
export const ideaOf = ({ path }: Pick<HeldPost, 'path'>): string => path.split('/')[1] ?? '';

/** Whether a post is a comment on an idea, which says nothing of what it is on. */
export const isOnIdea = ({ path }: HeldPost): boolean => isComment(path) && !isItem(path);

/** Everything in the dialog. */
export function queueView(view: QueueView, acts: QueueActs, strings: Strings): TemplateResult {
  const { posts, failed, said, refused, hasMore } = view;
  return html`
    ${dialogHeader({ title: strings.queueTitle, close: strings.close, leave: acts.leave })}
    <div class="stack queue">
      ${
        posts
          ? posts.length
            ? html`<ul>
                ${posts.map((post) => html`<li data-path=${post.path}>${postView(post, view, acts, strings)}</li>`)}
              </ul>`
            : html`<p class="empty">${strings.queueEmpty}</p>`
          : failed
            ? html`<p role="alert">
                <span>${strings.queueFailed} ${failed}</span>
                <button @click=${acts.reload}>${strings.retry}</button>
              </p>`
            : html`<p role="status" class="aside">${strings.loading}</p>`
      }
      ${hasMore ? html`<p class="aside">${strings.queueMore}</p>` : nothing}
      <div class="said">
        ${complaint(refused, 'refused')}
        <p role="status">${said ? saidView(said, strings) : nothing}</p>
      </div>
    </div>
  `;
}

const saidView = ({ news, undo }: NonNullable<QueueView['said']>, strings: Strings) =>
  html`<span>${news}</span>${undo ? html`<button @click=${undo}>${strings.undo}</button>` : nothing}`;

function postView(post: HeldPost, view: QueueView, acts: QueueActs, strings: Strings) {
  const { by, name, label, at, title, body, reports } = post;
  const rejecting = view.rejecting?.path === post.path ? view.rejecting : undefined;
  return html`
    <article aria-label=${title || placeOf(post, view, strings)} tabindex="-1">
      <p class="who">
        ${avatar(by, name)}<b><bdi>${name}</bdi></b
        >${label ? html`<em>${label}</em>` : nothing} ${time(at, strings.locale)}
      </p>
      <p class="place">
        ${placeOf(post, view, strings)}
        ${
          isOnIdea(post)
            ? html`<a href=${view.hrefOf(ideaOf(post))} @click=${goes(() => acts.open(ideaOf(post)))}
                >${strings.seeIdea}</a
              >`
            : nothing
        }
      </p>
      ${title ? html`<h3 dir="auto">${title}</h3>` : nothing}
      ${body ? (view.markdown?.(body) ?? html`<p class="plain" dir="auto">${body}</p>`) : nothing}
      <p class="aside">${reports ? strings.reported(reports) : strings.held}</p>
      ${rejecting ? reasons(rejecting, acts, strings) : nothing}
      <p class="buttons">
        ${
          rejecting
            ? html`<button class="primary" @click=${() => acts.reject(post)}>${strings.rejectYes}</button>
                <button class="quiet" @click=${() => acts.ask(post)}>${strings.cancel}</button>`
            : html`<button @click=${() => acts.approve(post)}>${checkIcon()} ${strings.approve}</button>
                <button @click=${() => acts.ask(post)}>${strings.reject}</button>`
        }
      </p>
    </article>
  `;
}

/** What a link does when it is pressed plainly; a new tab is the browser's. */
const goes = (act: () => void) => (event: MouseEvent) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  act();
};

const placeOf = (post: HeldPost, { titles }: QueueView, strings: Strings) => {
  if (post.review) return strings.reviewOf(post.review.was.rating, isolated(itemName(post.review.item)));
  if (!isComment(post.path)) return strings.ideaBy;
  if (isItem(post.path)) return strings.questionOn(isolated(itemName(ideaOf(post))));
  const title = titles.get(ideaOf(post));
  return title === undefined ? strings.commentOnIdea : strings.commentOn(isolated(title));
};

const reasons = (
  { why, isWrong }: NonNullable<QueueView['rejecting']>,
  { choose }: QueueActs,
  strings: Strings,
) => html`
  <div class="why">
    <p class="label">${strings.rejectTitle}</p>
    ${verdictChoices(strings, why, choose)} ${complaint(isWrong ? strings.verdictNeeded : undefined)}
  </div>
`;
