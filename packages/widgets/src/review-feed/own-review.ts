import type { PendingAct, Site, SiteSettings } from '@stoa/core';
import {
  addPhotos,
  editReview,
  postReview,
  removeReview,
  type AddPhotosInput,
  type EditReviewInput,
  type PostReviewInput,
} from '@stoa/core/reviews/commands';
import { readMine } from '@stoa/core/members/mine';
import type { Review } from '@stoa/core/reviews/kind';
import { getMyReview } from '@stoa/core/reviews/queries';
import type { ReviewRow } from '@stoa/core/reviews/row';
import { html, nothing } from 'lit';
import { announce } from '../base/announce.ts';
import { QueryController } from '../base/query-controller.ts';
import { isAboutAccount } from '../features/about-account.ts';
import type { Teller } from '../features/acts.ts';
import { outcomeOf } from '../features/outcome.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';
import { outgoingReview } from './outgoing-review.ts';
import { reviewRow, type ReviewRowView } from './review-row.ts';

export interface OwnReviewOptions {
  readonly widget: Teller;
  readonly settings: () => SiteSettings | undefined;
  readonly wantSettings: () => void;
  readonly edit: (review: Review) => void;
  /** Asks the person to sign in for an act that waits for it. */
  readonly admit: (act: PendingAct) => void;
  /** Until when the person may only read. */
  readonly banned: () => string;
  /** What a row of mine has that others have, too. */
  readonly viewOf: (row: ReviewRow) => Partial<ReviewRowView>;
  readonly base: (row: ReviewRow) => Pick<ReviewRowView, 'row' | 'itemType' | 'level' | 'read' | 'look'>;
}

/** My review of the item: on its way, refused, waiting, published, not published, taken back. */
export class OwnReview {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #options: OwnReviewOptions;
  readonly #query: QueryController<Review | null>;
  /** One has arrived that has to be told of. */
  #isNews = false;
  /** It is asked once more whether it is to go. */
  #isDoubted = false;
  /** As it was before it was taken back on this page. */
  #before: Review | undefined;

  constructor(host: ActingHost, site: Site, strings: StringsOf<'review-feed'>, options: OwnReviewOptions) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#options = options;
    this.#query = new QueryController(host, (open) => {
      const { uid } = open.session.current ?? {};
      return uid !== undefined && host.itemId !== undefined && host.view !== 'summary'
        ? getMyReview(open, host.itemId, uid, readMine(open).aliases)
        : undefined;
    });
    host.addController(this);
  }

  leave(): void {
    this.#query.hostDisconnected();
    for (const each of [this.#query, this]) this.#host.removeController(each);
  }

  /** Somebody else is here. */
  changePerson(): void {
    this.#isNews = this.#isDoubted = false;
    this.#before = undefined;
    this.#query.hostDisconnected();
  }

  /** My review as it stands; null where there is none, undefined while that is not known. */
  get review(): Review | null | undefined {
    return this.#site.session.current ? this.#query.data : null;
  }

  /** Whether there is one, or one on its way. */
  get isThere(): boolean {
    return Boolean(this.review ?? this.#outgoing);
  }

  hostUpdated(): void {
    const { review } = this;
    if (review?.state === 'pending' || review?.state === 'rejected') this.#options.wantSettings();
    if (!this.#isNews || !review) return;
    this.#isNews = false;
    const { id, rating, receipt, state } = review;
    const isPending = state === 'pending';
    this.#host.dispatchEvent(
      announce('stoa-review', { id, rating, verified: receipt !== '', pending: isPending }),
    );
    this.#options.widget.tell(
      isPending ? this.#strings.postedWaits(this.#day(review.publicAt)) : this.#strings.posted,
    );
  }

  /** Notes that mine has arrived: it is told of once it can be seen how it stands. */
  arrived(): void {
    this.#isNews = true;
    this.#host.requestUpdate();
  }

  /** Gives the words back that were taken back on this page; undefined where there are none. */
  takenBack(): (() => void) | undefined {
    const before = this.#before;
    return before && (() => this.#giveBack(before));
  }

  /** Whether a row is mine. */
  isMine({ id }: ReviewRow): boolean {
    return id === this.#site.session.current?.uid || id === this.review?.id;
  }

  /** Whether it stands in the list, where everybody sees it. */
  isListed(rows: readonly ReviewRow[] | undefined): boolean {
    return this.review?.state === 'approved' && (rows?.some((row) => this.isMine(row)) ?? false);
  }

  /** Mine, above the list; nothing where it stands in `rows`. */
  render(rows: readonly ReviewRow[] | undefined): unknown {
    const outgoing = this.#outgoing;
    const { review } = this;
    if (outgoing && !review)
      return html`<ul class="own">
        <li part="review" tabindex="-1">${this.#sent(outgoing)}</li>
      </ul>`;
    if (!review || this.isListed(rows)) return nothing;
    return html`<ul class="own">
      <li part="review" data-id=${review.id} tabindex="-1">
        ${
          review.state === 'removed'
            ? this.#gone(review)
            : reviewRow(
                { ...this.#options.base(review), ...this.#options.viewOf(review), ...this.viewOf(review) },
                this.#strings,
              )
        }
      </li>
    </ul>`;
  }

  /** What a row of mine shows beside what others show. */
  viewOf(row: ReviewRow): Partial<ReviewRowView> {
    const strings = this.#strings;
    const { review } = this;
    if (!review) return {};
    const isGone = review.state === 'rejected';
    return {
      badge: strings.mine,
      note: this.#note(review),
      ...(row.excerpt.endsWith('…') ? {} : { body: undefined }),
      does: this.#isDoubted
        ? this.#doubt(review)
        : html`
            <button type="button" class="quiet" data-does="edit" @click=${() => this.#options.edit(review)}>
              ${isGone ? strings.editAgain : strings.edit}
            </button>
            ${
              isGone && !review.body && !review.title
                ? nothing
                : html`<button type="button" class="quiet" data-does="remove" @click=${() => this.#ask(true)}>
                    ${strings.remove}
                  </button>`
            }
          `,
    };
  }

  get #outgoing(): PendingAct<PostReviewInput> | undefined {
    return this.#site.overlay
      .of<PostReviewInput>(postReview)
      .findLast(({ input }) => input.item === this.#host.itemId);
  }

  /** A change that was refused, or waits. */
  get #edit(): PendingAct<EditReviewInput> | undefined {
    return this.#site.overlay
      .of<EditReviewInput>(editReview)
      .findLast(({ input }) => input.item === this.#host.itemId);
  }

  #sent(act: PendingAct<PostReviewInput>) {
    const { settings } = this.#options;
    const { input, error } = act;
    const isCode = input.code && error && !isAboutAccount(error) && error.code !== 'offline';
    return outgoingReview(
      {
        act,
        level: this.#host.headingLevel + 1,
        refusal: isCode
          ? // Nothing else is known of why.
            this.#outcome(act as PendingAct, this.#strings.codeRefused, { [error.code]: '' })
          : this.#outcome(act as PendingAct, this.#strings.postFailed),
        withoutCode:
          isCode && settings()?.reviews.verify !== 'code' ? () => this.#sendWithoutCode(act) : undefined,
      },
      this.#strings,
    );
  }

  #outcome(act: PendingAct, failed: string, errors: Readonly<Record<string, string>> = {}, sending?: string) {
    const strings = this.#strings;
    const outbox = this.#site.outbox.bind(this.#site);
    return outcomeOf(
      act,
      failed,
      {
        retry: () => void outbox().then((box) => box.retry(act.id)),
        discard: () => void outbox().then((box) => box.discard(act.id)),
        admit: () => this.#options.admit(act),
      },
      {
        errors: act.error?.code === 'banned' ? { banned: this.#options.banned() } : errors,
        signIn: strings.signInToPost,
        verify: strings.verifyToPost,
      },
      sending ? { ...strings, sending } : strings,
    );
  }

  #sendWithoutCode({ id, input }: PendingAct<PostReviewInput>) {
    const { code: _spent, ...bare } = input;
    void this.#site.outbox().then(async (box) => {
      await box.discard(id);
      this.#options.widget.started(this.#site.act(postReview, bare));
    });
  }

  #note(review: Review) {
    const strings = this.#strings;
    const edit = this.#edit;
    if (edit) return this.#outcome(edit as PendingAct, strings.editFailed);
    const photos = this.#site.overlay
      .of<AddPhotosInput>(addPhotos)
      .findLast(({ input }) => input.item === this.#host.itemId);
    if (photos) return this.#outcome(photos as PendingAct, strings.photosFailed, {}, strings.sendingPhotos);
    const { state, why, publicAt } = review;
    if (state === 'rejected')
      return html`<p class="waits">${strings.notPublished(strings.whys[why ?? 'other'])}</p>`;
    const isWaiting = state === 'pending' && publicAt && publicAt > this.#site.store.serverNow();
    return isWaiting ? html`<p class="waits">${strings.waitsUntil(this.#day(publicAt))}</p>` : undefined;
  }

  #gone(review: Review) {
    const strings = this.#strings;
    return html`<p class="waits">
      ${strings.gone}
      <button type="button" class="quiet" data-does="edit" @click=${() => this.#options.edit(review)}>
        ${strings.writeAgain}
      </button>
    </p>`;
  }

  #doubt(review: Review) {
    const strings = this.#strings;
    return html`<span role="group" aria-label=${strings.remove}>${strings.removeHint}</span>
      <button type="button" data-does="remove" @click=${() => this.#remove(review)}>
        ${strings.removeSure}
      </button>
      <button type="button" class="quiet" data-does="keep" @click=${() => this.#ask(false)}>
        ${strings.keep}
      </button>`;
  }

  #ask(isDoubted: boolean) {
    this.#isDoubted = isDoubted;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot
        ?.querySelector<HTMLElement>(`[data-does=${isDoubted ? 'keep' : 'remove'}]`)
        ?.focus(),
    );
  }

  #remove(review: Review) {
    this.#isDoubted = false;
    this.#before = review;
    const { id: uid, state, rating, why, pictures } = review;
    this.#options.widget.started(
      this.#site.act(removeReview, {
        ...{ item: this.#host.itemId ?? '', uid },
        was: { state, rating, why, pictures },
      }),
    );
  }

  #giveBack({ id: uid, title, body, tags, recommend, rating, why, state }: Review) {
    this.#before = undefined;
    this.#options.widget.started(
      this.#site.act(editReview, {
        ...{ item: this.#host.itemId ?? '', uid, title, body, tags, recommend },
        was: {
          ...{ state: state === 'rejected' ? 'rejected' : 'removed', rating, why, pictures: [] },
          edited: this.review?.editedAt != null,
        },
      }),
    );
  }

  #day(at: Date | null) {
    return at?.toLocaleDateString(this.#strings.locale, { dateStyle: 'long' }) ?? '';
  }
}
