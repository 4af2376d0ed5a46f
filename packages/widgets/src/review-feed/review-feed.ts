import type { ErrorCode, PendingAct, Site, SiteConfig, StoaError, Visitor } from '@stoa/core';
import { firstReviewPage, type FirstReviews } from '@stoa/core/reviews/first-page';
import { itemId, type ItemType } from '@stoa/core/reviews/item';
import type { Rating, ReviewRow } from '@stoa/core/reviews/row';
import { tallyOf, type Item } from '@stoa/core/reviews/tally';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../base/announce.ts';
import { define, StoaElement } from '../base/stoa-element.ts';
import type { PersonSelf } from '../features/person/self.ts';
import { closingSpace } from '../parts/closing-space.ts';
import { skeleton } from '../parts/skeleton.ts';
import type { FirstStringsOf } from '../strings/first.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ReviewActing } from './acting.ts';
import { styles } from './review-feed.styles.ts';
import { reviewRow, typeOf } from './review-row.ts';
import { auditLine, summary } from './summary.ts';

type Strings = FirstStringsOf<'review-feed'>;

/** What a review feed shows. */
export type ReviewView = 'feed' | 'summary' | 'form';

/**
 * What people say of a product, a course or an event: stars that nobody can edit, reviews that nobody can make go unseen. Visitors
 * read, narrow and sort them, and write their own.
 *
 * @tag stoa-review-feed
 * @slot heading - Instead of the heading "Reviews".
 * @slot empty - Shown when there are no reviews yet.
 * @fires stoa-ready - The first reviews are shown.
 * @fires stoa-review - A review that was written here has arrived; `detail.id`, `detail.rating`, `detail.verified`, `detail.pending`.
 * @fires stoa-helpful - That a review has helped, or not after all, has arrived; `detail.id`, `detail.up`.
 * @fires stoa-question - A question or an answer that was written here has arrived; `detail.id`, `detail.on`.
 * @fires stoa-report - A report that was made here has arrived; `detail.path`.
 * @fires change - Stars were chosen in the form.
 * @fires stoa-sign-in-request - Somebody is asked to sign in; cancelled, nothing opens and the page shows its own login; `detail.for`: `review`, `vote` or null.
 * @fires stoa-sign-in - Somebody is here, with a session from before or a new one, or is called differently now; `detail.member`: `uid`, `name`, `kind` (`guest` or `member`), `verified`.
 * @fires stoa-sign-out - Nobody is here any more.
 * @fires stoa-error - Something failed; `detail.code`, `detail.message`.
 * @csspart base - Everything in the widget.
 * @csspart header - Heading and the button that opens the form.
 * @csspart summary - The average, how many have reviewed, and the histogram.
 * @csspart stars - Stars that were given.
 * @csspart histogram - How the stars are spread.
 * @csspart bar - As many stars: a button that filters.
 * @csspart audit - How many reviews came, and what became of them.
 * @csspart toolbar - Order, filters and search.
 * @csspart form - The form for a review.
 * @csspart list - The list of reviews.
 * @csspart review - One review.
 * @csspart author - Who wrote a review, and when.
 * @csspart avatar - The author's initials.
 * @csspart verified - That a buyer's code was spent on it.
 * @csspart imported - That it comes from elsewhere.
 * @csspart rewarded - That its author got something for it.
 * @csspart aspect - What an author says of one aspect.
 * @csspart photo - The button that shows a review's pictures.
 * @csspart helpful - The button that says that a review has helped.
 * @csspart response - The team's public answer.
 * @csspart questions - The questions on the item, and what opens them.
 * @csspart thread - Questions and their answers.
 * @csspart comment - One question, or one answer.
 * @csspart notice - What has just happened.
 * @csspart dialog - What asks, such as the dialog that signs in.
 * @csspart person - The card of an author that is pointed at.
 * @csspart skeleton - What stands for the reviews while they are awaited.
 * @csspart closing - The line that says who you are here.
 * @cssprop --stoa-accent - Colour of what can be pressed; the page's link colour when missing.
 * @cssprop --stoa-star - Colour of stars and bars.
 * @cssprop --stoa-reserve - Height kept free below a widget in view until its reviews are there.
 */
export class ReviewFeed extends StoaElement<'review-feed'> {
  static override styles = [StoaElement.styles, styles];

  static override properties = {
    item: {},
    itemType: { attribute: 'item-type' },
    itemName: { attribute: 'item-name' },
    group: {},
    view: {},
    aspects: {},
    photos: { type: Number },
    withoutHistogram: { type: Boolean, attribute: 'without-histogram' },
    withoutQuestions: { type: Boolean, attribute: 'without-questions' },
    filter: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    code: {},
    schemaId: { attribute: 'schema-id' },
  };

  /** What the page calls the thing that is reviewed, such as `kayak-101`; at most some 200 characters. */
  item = '';

  /** What is reviewed: `product`, `course` or `event`. */
  itemType: ItemType = 'product';

  /** What people call it, such as "Kayaking 101". */
  itemName = '';

  /** What several items share their reviews under; a review then says which of them it is about. */
  group = '';

  /** What is shown: `feed`, `summary` or `form`. */
  view: ReviewView = 'feed';

  /** What a review may say beside its stars, such as `Fit:scale,Level:choice(Beginner|Club)`. */
  aspects = '';

  /** Most pictures of a review, 0 to 4. */
  photos = 4;

  /** Shows the average without the bars. */
  withoutHistogram = false;

  /** Leaves out the questions on the item. */
  withoutQuestions = false;

  /** Shows only reviews that say this of an aspect, such as `Level:Club`. */
  filter = '';

  /** Level of the widget's heading in the page, 1 to 6. */
  headingLevel = 2;

  /** A buyer's code; that of the page's address, `stoa-code`, when missing. */
  code = '';

  /** `@id` of the page's own JSON-LD node of the item, which the reviews' is nested into. */
  schemaId = '';

  protected override readonly widget = 'review-feed';

  #acting: ReviewActing | undefined;
  /** What is painted before the site is open. */
  #first: FirstReviews | undefined;
  #firstError: StoaError | undefined;
  /** What was asked for the first paint, and for which item. */
  #asked: Promise<FirstReviews> | undefined;
  #askedFor: string | undefined;
  #isReady = false;
  #reported: StoaError | undefined;

  /** Id of the item's document; undefined where the item is not named, or not as it can be. */
  get itemId(): string | undefined {
    return itemId(this.group || this.item);
  }

  override render(): unknown {
    const wrong = this.#acting?.wrong();
    return wrong ? html`<p role="alert" lang="en" dir="ltr">${wrong.message}</p>` : super.render();
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const error = this.#acting?.wrong() ?? this.#error;
    if (error && error.message !== this.#reported?.message) this.report(error);
    this.#reported = error;
    if (this.#isReady || !this.strings || !(this.#rows ?? this.#acting?.isElsewhere)) return;
    this.#isReady = true;
    this.dispatchEvent(announce('stoa-ready'));
  }

  protected override async readFirst(config: SiteConfig): Promise<void> {
    const { itemId: id, view } = this;
    if (id === undefined || view === 'form') return;
    try {
      this.#asked = firstReviewPage(config, id, view === 'feed' && !this.filter);
      this.#askedFor = id;
      const first = await this.#asked;
      if (id === this.itemId) this.#first = first;
    } catch (error) {
      // The time of this device may be off: the open site learns the server's, and asks again.
      if ((error as StoaError).code !== 'denied') this.#firstError = error as StoaError;
    }
    this.requestUpdate();
    await this.updateComplete;
  }

  protected override bring(): Promise<unknown> {
    return import('./acting.ts');
  }

  protected override async opened(site: Site, strings: StringsOf<'review-feed'>): Promise<void> {
    const { ReviewActing } = await import('./acting.ts');
    this.#acting?.leave();
    this.#acting = new ReviewActing(
      this,
      site,
      strings,
      this.#first,
      this.#askedFor === this.itemId ? this.#asked : undefined,
    );
    // Another site, later, is asked itself.
    this.#asked = undefined;
  }

  protected override async self(): Promise<PersonSelf> {
    await this.open();
    const { PersonSelf } = await import('../features/person/self.ts');
    return new PersonSelf(this);
  }

  protected override refused(error: StoaError, act: PendingAct | undefined): void {
    if (!this.#acting?.tellRefusal(error, act)) super.refused(error, act);
  }

  protected override content(strings: Strings): TemplateResult {
    const acting = this.#acting;
    const { view } = this;
    const isThere = this.#rows ?? this.#error ?? acting?.isElsewhere;
    return html`
      ${view === 'form' ? (acting?.formOnly() ?? skeleton(3, strings.loading)) : this.#feed(strings)}
      ${
        isThere && view === 'feed' && !this.withoutQuestions
          ? html`<div class="asked">${acting?.places.questions()}</div>`
          : nothing
      }
      ${acting?.below()} ${isThere && view !== 'summary' ? (acting?.closing() ?? closingSpace()) : nothing}
    `;
  }

  #feed(strings: Strings) {
    const acting = this.#acting;
    const { view } = this;
    const item = this.#item;
    const rows = this.#rows;
    const error = this.#error;
    const tally = item !== undefined && tallyOf(item?.piles);
    const isFeed = view !== 'summary';
    return html`
      <header part="header">
        <slot name="heading"><h2 aria-level=${this.headingLevel}>${strings.heading}</h2></slot>
        ${acting?.tools()}
        ${
          isFeed
            ? html`<button
                class="primary"
                ?hidden=${acting?.isWriting}
                @click=${() => this.#do((acting) => acting.write())}
              >
                ${strings.write}
              </button>`
            : nothing
        }
      </header>
      ${
        tally && tally.received
          ? html`<div class="side">
                ${summary(
                  {
                    tally,
                    rating: acting?.rating,
                    choose: isFeed ? (rating) => void this.#do((open) => open.choose(rating)) : undefined,
                    withoutHistogram: this.withoutHistogram,
                  },
                  strings,
                )}
                <details part="audit" class="audit" @toggle=${() => this.#do((acting) => acting.openAudit())}>
                  <summary>${strings.audit} ${auditLine(tally, strings)}</summary>
                  ${acting?.audit(tally)}
                </details>
              </div>
              ${isFeed ? html`<div part="toolbar" ?hidden=${tally.count < 5}>${acting?.toolbar()}</div>` : nothing}`
          : nothing
      }
      ${acting?.above()}
      ${isFeed ? (rows ? this.#list(strings, rows) : error ? nothing : skeleton(4, strings.loading)) : nothing}
      ${error ? this.#failure(strings, error) : nothing}
      ${
        isFeed && rows && (acting ? acting.hasMore : this.#first?.page?.next)
          ? html`<p class="more">
              <button ?disabled=${acting?.isBusy} @click=${() => this.#do((acting) => acting.more())}>
                ${strings.showMore}
              </button>
            </p>`
          : nothing
      }
    `;
  }

  /** Why the reviews could not be read. */
  get #error(): StoaError | undefined {
    return this.#acting ? this.#acting.error : this.#firstError;
  }

  get #item(): Item | null | undefined {
    return this.#acting ? this.#acting.item : this.#first?.item;
  }

  /** The reviews, once the item is there as well: both are painted at once. */
  get #rows(): readonly ReviewRow[] | undefined {
    if (this.#item === undefined) return undefined;
    if (this.view === 'summary') return [];
    return this.#acting ? this.#acting.rows : this.#first?.page?.items;
  }

  #list(strings: Strings, rows: readonly ReviewRow[]) {
    const acting = this.#acting;
    if (!rows.length)
      return acting?.none() ?? html`<slot name="empty"><p class="empty">${strings.empty}</p></slot>`;
    const level = this.headingLevel + 1;
    const itemType = typeOf(this.itemType);
    return html`
      <ul part="list" aria-busy=${acting?.isBusy ?? false}>
        ${rows.map(
          (row) => html`
            <li part="review" data-id=${row.id}>
              ${reviewRow(
                {
                  ...{ row, level, itemType },
                  read: () => void this.#do((open) => open.read(row)),
                  look: () => void this.#do((open) => open.look(row)),
                  ...acting?.viewOf(row),
                },
                strings,
              )}
            </li>
          `,
        )}
      </ul>
    `;
  }

  #failure(strings: Strings, error: StoaError) {
    return html`
      <div role="alert">
        <p>${strings.failed} ${this.#acting?.reasonFor(error)}</p>
        <button @click=${() => this.#do((acting) => acting.retry())}>${strings.retry}</button>
      </div>
    `;
  }

  /** Runs `act` on the open site, which a quick visitor may be waiting for. */
  async #do(act: (acting: ReviewActing) => unknown) {
    await this.open();
    if (this.#acting) act(this.#acting);
  }
}

define('stoa-review-feed', ReviewFeed);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-review-feed': ReviewFeed;
  }

  interface HTMLElementEventMap {
    'stoa-ready': CustomEvent<null>;
    'stoa-review': CustomEvent<{
      readonly id: string;
      readonly rating: Rating;
      readonly verified: boolean;
      readonly pending: boolean;
    }>;
    'stoa-helpful': CustomEvent<{ readonly id: string; readonly up: boolean }>;
    'stoa-question': CustomEvent<{ readonly id: string; readonly on: string }>;
    'stoa-report': CustomEvent<{ readonly path: string }>;
    'stoa-sign-in': CustomEvent<{ readonly member: Visitor }>;
    'stoa-sign-out': CustomEvent<null>;
    'stoa-error': CustomEvent<{ readonly code: ErrorCode; readonly message: string }>;
  }
}
