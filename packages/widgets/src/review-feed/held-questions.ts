import type { Page, Site } from '@stoa/core';
import { excerptOf } from '@stoa/core/posts/excerpt';
import { listHeldQuestions } from '@stoa/core/reviews/team-queries';
import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { QueryController } from '../base/query-controller.ts';
import { tool } from '../features/moderation/comment-tools.ts';
import { hide, publish, type JudgeContext } from '../features/moderation/verdict.ts';
import { commentView, type ThreadStrings } from '../features/thread/comment-view.ts';
import { copyAddress } from '../features/thread/copy.ts';
import { Prose } from '../features/thread/prose.ts';
import { threadStyles } from '../features/thread/thread.styles.ts';
import type { StringsOf } from '../strings/load.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { addressOfPart } from './addresses.ts';
import { decideOn } from './held.ts';
import { questionsStyles } from './questions.styles.ts';
import type { TeamWidget } from './team.ts';

export interface HeldQuestionsOptions {
  readonly site: Site;
  /** Path of the item. */
  readonly on: string;
  readonly team: JudgeContext;
  readonly widget: TeamWidget;
  readonly thread: ThreadStrings;
}

/** Questions on the item, and answers, that wait for a moderator. */
export class HeldQuestions {
  readonly #host: ActingHost;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #options: HeldQuestionsOptions;
  readonly #held: QueryController<Page<Comment>>;
  /** What was asked, by the ids of the questions whose answers wait; empty until it is known. */
  readonly #asked = new Map<string, string>();
  /** There is none before the first question that waits. */
  #prose: Prose | undefined;

  constructor(host: ActingHost, strings: StringsOf<'review-feed'>, options: HeldQuestionsOptions) {
    this.#host = host;
    this.#strings = strings;
    this.#options = options;
    this.#held = new QueryController(host, (open) =>
      host.itemId === undefined || host.withoutQuestions || host.view !== 'feed'
        ? undefined
        : listHeldQuestions(open, host.itemId),
    );
  }

  leave(): void {
    this.#held.hostDisconnected();
    this.#host.removeController(this.#held);
  }

  render(): unknown {
    const held = this.#held.data?.items.filter(({ state }) => state === 'pending');
    if (!held?.length) return nothing;
    this.#prose ??= this.#startProse();
    void this.#bringAsked(held);
    const said = this.#strings.waitingQuestions(held.length);
    return html`<section class="held" aria-label=${said}>
      <p class="meta">${said}</p>
      <ul class="own" part="thread">
        ${repeat(
          held,
          ({ id }) => id,
          (comment) =>
            html`<li part="comment" data-id=${comment.id} tabindex="-1">${this.#row(comment)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #row(comment: Comment) {
    const { thread, team, widget } = this.#options;
    const { id, why, reports, parent } = comment;
    const { publish: yes, reject: no } = this.#strings;
    const post = { path: `${this.#options.on}/comments/${id}`, state: 'pending' as const, why };
    const decide = (act: () => unknown) => void decideOn(this.#host, id, act);
    const view = {
      ...{ comment, isOfficial: false, isBegun: false, acts: {} },
      href: addressOfPart(this.#host, { kind: 'question' as const, id }),
      copy: (event: Event) => void copyAddress(event, thread, (news) => widget.tell(news)),
      prose: (text: string) => this.#prose?.render(text),
      note: html`${
          this.#asked.get(parent)
            ? html`<p class="waits">
                ${this.#strings.answersTo} <q><bdi>${this.#asked.get(parent)}</bdi></q>
              </p>`
            : nothing
        }
        <p class="waits">${reports ? team.strings.reported(reports) : team.strings.held}</p>`,
      tools: html`${tool(yes, () => decide(() => publish(team, post, () => widget.asked())))}
      ${tool(no, () => decide(() => hide(team, post)))}`,
    };
    return commentView(view, thread);
  }

  /** An answer cannot be judged without its question: a billed read each. */
  async #bringAsked(held: readonly Comment[]) {
    const ids = [...new Set(held.map(({ parent }) => parent))].filter((id) => id && !this.#asked.has(id));
    if (!ids.length) return;
    for (const id of ids) this.#asked.set(id, '');
    const { site, on } = this.#options;
    const paths = ids.map((id) => `${on}/comments/${id}`);
    // Without them the answers are there all the same.
    const found = await site.store.getMany(paths, { asMember: true }).catch(() => []);
    for (const stored of found)
      if (typeof stored?.fields['body'] === 'string')
        this.#asked.set(stored.id, excerptOf(stored.fields['body']));
    this.#host.requestUpdate();
  }

  #startProse() {
    adopt(this.#host.shadowRoot, [...threadStyles, questionsStyles]);
    return new Prose(this.#host);
  }
}
