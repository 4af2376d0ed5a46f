import type { Page, Site } from '@stoa/core';
import type { Verdict } from '@stoa/core/posts/moderated';
import type { Review } from '@stoa/core/reviews/kind';
import type { ReviewRow } from '@stoa/core/reviews/row';
import { judgeReview, replyToReview, type JudgeReviewInput, type ReplyInput } from '@stoa/core/reviews/staff';
import { listHeldReviews } from '@stoa/core/reviews/team-queries';
import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { QueryController } from '../base/query-controller.ts';
import type { Teller } from '../features/acts.ts';
import { draftAt } from '../features/drafts.ts';
import { commentTools, once } from '../features/moderation/comment-tools.ts';
import { StaffActs } from '../features/moderation/staff-acts.ts';
import { askVerdict, type JudgeContext } from '../features/moderation/verdict.ts';
import { outcomeOf } from '../features/outcome.ts';
import { CommentForm } from '../features/thread/comment-form.ts';
import type { ThreadStrings } from '../features/thread/comment-view.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../strings/features.ts';
import type { StringsOf } from '../strings/load.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { formStyles } from './form.styles.ts';
import { decideOn } from './held.ts';
import { HeldQuestions } from './held-questions.ts';
import { reviewRow, typeOf } from './review-row.ts';

/** The widget around, as the team works in it. */
export interface TeamWidget extends Teller {
  /** A question is public that was not, or the other way round. */
  asked(): void;
}

/** What moderators and owners do about reviews: they answer, publish, or say why not. It loads for nobody else. */
export class Team {
  readonly #host: ActingHost;
  /** What it looks after as long as it is there. */
  readonly #item: string;
  readonly #site: Site;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #words: FeatureStringsOf<'moderation'>;
  readonly #acts: StaffActs;
  readonly #leaving = new AbortController();
  readonly #held: QueryController<Page<Review>>;
  readonly #questions: HeldQuestions;
  /** The reply that is being written, and the review that it answers. */
  #reply: { readonly id: string; readonly form: CommentForm } | undefined;
  /** The person has left the team while the page was open. */
  #isOver = false;

  static async meet(
    host: ActingHost,
    site: Site,
    strings: StringsOf<'review-feed'>,
    widget: TeamWidget,
  ): Promise<Team> {
    const { locale } = strings;
    const [words, thread] = await Promise.all([
      loadFeatureStrings('moderation', locale),
      loadFeatureStrings('questions', locale),
    ]);
    return new Team(host, site, strings, widget, { words, thread });
  }

  private constructor(
    host: ActingHost,
    site: Site,
    strings: StringsOf<'review-feed'>,
    widget: TeamWidget,
    { words, thread }: { words: FeatureStringsOf<'moderation'>; thread: ThreadStrings },
  ) {
    this.#host = host;
    this.#item = host.itemId ?? '';
    this.#site = site;
    this.#strings = strings;
    this.#words = words;
    this.#acts = new StaffActs(site, widget, words, () => {
      this.#isOver = true;
      host.requestUpdate();
    });
    this.#held = new QueryController(host, (open) =>
      this.#item ? listHeldReviews(open, this.#item) : undefined,
    );
    this.#questions = new HeldQuestions(host, strings, {
      ...{ site, thread, widget, on: `items/${this.#item}` },
      team: this.#judging({
        ...{ ...words, hideTitle: strings.rejectTitle, hideYes: strings.reject },
        hidden: strings.rejectedPost,
      }),
    });
    adopt(host.shadowRoot, [formStyles]);
    host.requestUpdate();
  }

  leave(): void {
    this.#leaving.abort();
    this.#acts.leave();
    this.#reply?.form.leave();
    this.#held.hostDisconnected();
    this.#host.removeController(this.#held);
    this.#questions.leave();
  }

  /** How many reviews of the item wait; undefined while that is not known. */
  get count(): number | undefined {
    return this.#isOver ? undefined : this.#waiting?.length;
  }

  /** The team's buttons on a row that everybody sees. */
  tools(row: ReviewRow): unknown {
    if (this.#isOver) return nothing;
    return html`${this.#replyTools(row)}
    ${this.#button(this.#strings.reject, 'reject', () => void this.#reject({ ...row, state: 'approved', why: null }))}`;
  }

  /** The form of the reply to a row, or how it goes with what was sent; undefined while there is neither. */
  answering({ id }: ReviewRow): unknown {
    const strings = this.#strings;
    if (this.#reply?.id === id) return this.#reply.form.render(strings.draftKept);
    const sent = this.#site.overlay
      .of<ReplyInput>(replyToReview)
      .findLast(({ input }) => input.item === this.#item && input.uid === id);
    const outbox = this.#site.outbox.bind(this.#site);
    return (
      sent &&
      outcomeOf(
        sent,
        strings.notDone,
        {
          retry: () => void outbox().then((box) => box.retry(sent.id)),
          discard: () => void outbox().then((box) => box.discard(sent.id)),
          admit: () => void this.#host.signIn(),
        },
        { errors: {}, signIn: strings.signIn, verify: strings.verifyToPost },
        strings,
      )
    );
  }

  /** The team's buttons on a question, or on an answer. */
  questionTools(on: string, comment: Comment): unknown {
    if (this.#isOver) return nothing;
    return commentTools(this.#judging(this.#words), on, comment);
  }

  /** The reviews and the questions that wait. */
  waiting(): unknown {
    if (this.#isOver || this.#host.view !== 'feed') return nothing;
    return html`${this.#reviews()} ${this.#questions.render()}`;
  }

  #reviews() {
    const held = this.#waiting;
    if (!held?.length) return nothing;
    const strings = this.#strings;
    const level = this.#host.headingLevel + 1;
    const { itemType } = this.#host;
    return html`<section class="held" aria-label=${strings.waiting(held.length)}>
      <p class="meta">${strings.waiting(held.length)}</p>
      <ul class="own">
        ${repeat(
          held,
          ({ id }) => id,
          (row) =>
            html`<li part="review" data-id=${row.id} tabindex="-1">
              ${reviewRow(
                {
                  ...{ row, level, itemType: typeOf(itemType) },
                  body: row.body && html`<p class="text"><bdi>${row.body}</bdi></p>`,
                  read: () => undefined,
                  look: () => undefined,
                  ...(row.publicAt && { badge: strings.publicOn(this.#day(row.publicAt)) }),
                  note: this.answering(row),
                  does: html`${this.#button(strings.publish, 'publish', () => void decideOn(this.#host, row.id, () => this.#judge(row, 'approved', null)))}
                  ${this.#button(strings.reject, 'reject', () => void decideOn(this.#host, row.id, () => this.#reject(row)))}
                  ${this.#replyTools(row)}`,
                },
                strings,
              )}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  get #waiting(): readonly Review[] | undefined {
    const now = this.#site.store.serverNow();
    // What has become public by time stands in the list.
    return this.#held.data?.items.filter(
      ({ state, publicAt }) => state === 'pending' && publicAt && publicAt > now,
    );
  }

  #replyTools(row: ReviewRow) {
    const strings = this.#strings;
    const { reply } = row;
    const name = row.name || strings.formerMember;
    if (!reply)
      return this.#button(strings.answer, 'reply', () => void this.#write(row), strings.answerOf(name));
    return html`${this.#button(strings.changeAnswer, 'reply', () => void this.#write(row))}
    ${this.#button(strings.removeAnswer, 'unreply', () => this.#removeReply(row))}`;
  }

  #button(text: string, does: string, act: () => void, name?: string) {
    return html`<button
      type="button"
      class="quiet"
      data-does=${does}
      aria-label=${name ?? nothing}
      @click=${once(act)}
    >
      ${text}
    </button>`;
  }

  async #write(row: ReviewRow) {
    const { id, reply } = row;
    const strings = this.#strings;
    const item = this.#item;
    this.#reply?.form.leave();
    const kept = draftAt(this.#site, `items/${item}/reply/${id}`);
    const present = reply?.body ?? '';
    const form = await CommentForm.open(this.#host, {
      id: 'review-reply',
      locale: strings.locale,
      // What it says already is no draft.
      draft: { read: () => kept.read() || present, keep: (text) => kept.keep(text === present ? '' : text) },
      words: {
        label: strings.answerOf(row.name || strings.formerMember),
        hint: strings.answerHint,
        send: reply ? strings.save : strings.postAnswer,
        cancel: strings.cancel,
        nothingTyped: strings.nothingTyped,
      },
      send: (body) => this.#send(row, body, strings.answered),
      closed: () => this.#close(id),
    });
    this.#reply = { id, form };
    this.#host.requestUpdate();
    await form.focus();
  }

  #close(id: string) {
    this.#reply?.form.leave();
    this.#reply = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot
        ?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] [data-does=reply]`)
        ?.focus(),
    );
  }

  #removeReply(row: ReviewRow) {
    const { body = '' } = row.reply ?? {};
    this.#send(row, '', this.#strings.answerRemoved, () =>
      this.#send({ ...row, reply: null }, body, this.#strings.answered),
    );
  }

  #send({ id: uid, reply }: ReviewRow, body: string, news: string, undo?: () => void) {
    const item = this.#item;
    return this.#acts.do(replyToReview, { item, uid, body, had: reply !== null }, { news, undo });
  }

  async #reject(review: Judged) {
    const { rejectTitle, rejectHint, reject } = this.#strings;
    const words = { ...this.#words, hideTitle: rejectTitle, verdictHint: rejectHint, hideYes: reject };
    const why = await askVerdict(this.#judging(words));
    if (why) this.#judge(review, 'rejected', why);
  }

  #judge(
    { id: uid, state, rating, why: before, at }: Judged,
    to: JudgeReviewInput['to'],
    why: Verdict | null,
  ) {
    const strings = this.#strings;
    const item = this.#item;
    const back = state === 'pending' ? 'pending' : 'approved';
    this.#acts.do(
      judgeReview,
      { item, uid, was: { state, rating, why: before, at }, to, why },
      {
        news: to === 'approved' ? strings.published : strings.rejected,
        undo: () =>
          this.#acts.undo(judgeReview, {
            ...{ item, uid, to: back, why: null },
            was: { state: to, rating, why, at },
          }),
      },
    );
  }

  #judging(strings: JudgeContext['strings']): JudgeContext {
    return { host: this.#host, acts: this.#acts, strings, gone: this.#leaving.signal };
  }

  #day(at: Date) {
    return at.toLocaleDateString(this.#strings.locale, { dateStyle: 'medium' });
  }
}

type Judged = Pick<Review, 'id' | 'state' | 'rating' | 'why' | 'at'>;
