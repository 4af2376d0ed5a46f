import type {
  ErrorCode,
  IdeaFilter,
  IdeaRow,
  IdeaStatus,
  Page,
  PendingAct,
  Site,
  SiteConfig,
  StoaError,
  Visitor,
} from '@stoa/core';
import { firstIdeaPage } from '@stoa/core/ideas/first-page';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { announce } from '../base/announce.ts';
import { define, StoaElement } from '../base/stoa-element.ts';
import type { PersonSelf } from '../features/person/self.ts';
import { addressOf, placeIn, type LinkStyle } from '../features/place/address.ts';
import { closingSpace } from '../parts/closing-space.ts';
import { skeleton } from '../parts/skeleton.ts';
import { VoteEvent } from '../parts/vote-button.ts';
import type { FirstStringsOf } from '../strings/first.ts';
import type { StringsOf } from '../strings/load.ts';
import type { IdeaActing } from './acting.ts';
import { styles } from './idea-box.styles.ts';
import { ideaRow } from './idea-row.ts';

type Strings = FirstStringsOf<'idea-box'>;

const orders = ['votes', 'trending', 'newest'] as const;

/** Which ideas come first; `mine` shows the person's own. */
export type ListOrder = IdeaFilter['order'] | 'mine';

/** What an idea box shows. */
export type IdeaView = 'list' | 'roadmap' | 'compact' | 'form';

/**
 * A site's ideas, for visitors to read, post, vote and comment on. An idea has a page of its own in the box, at an address of its own.
 *
 * @tag stoa-idea-box
 * @slot heading - Instead of the heading "Ideas".
 * @slot empty - Shown when there are no ideas yet.
 * @slot gate - Whom a gated board is for, shown to who may not enter it.
 * @slot ended - Shown above the result of a challenge that is over.
 * @fires stoa-ready - The first ideas are shown.
 * @fires stoa-idea-posted - An idea that was posted here has arrived; `detail.id`.
 * @fires stoa-idea-voted - A vote that was cast or withdrawn here has arrived; `detail.id`, `detail.up`.
 * @fires stoa-comment - A comment that was written here has arrived; `detail.id`, `detail.on`: the document's path.
 * @fires stoa-status - An idea was moved here by staff; `detail.id`, `detail.from`, `detail.to`.
 * @fires stoa-report - A report that was made here has arrived; `detail.path`.
 * @fires stoa-sign-in-request - Somebody is asked to sign in; cancelled, nothing opens and the page shows its own login; `detail.for`: `post`, `vote`, `comment` or null.
 * @fires stoa-sign-in - Somebody is here, with a session from before or a new one, or is called differently now; `detail.member`: `uid`, `name`, `kind` (`guest` or `member`), `verified`.
 * @fires stoa-sign-out - Nobody is here any more.
 * @fires stoa-error - Something failed; `detail.code`, `detail.message`.
 * @csspart base - Everything in the widget.
 * @csspart header - Heading, order and the button that opens the form.
 * @csspart form - The form for a new idea.
 * @csspart list - The list of ideas.
 * @csspart item - One idea.
 * @csspart vote - An idea's vote button.
 * @csspart author - Who wrote an idea, and when.
 * @csspart avatar - The author's initials.
 * @csspart status - How far an idea has come.
 * @csspart notice - What has just happened.
 * @csspart dialog - What asks, such as the dialog that signs in.
 * @csspart person - The card of an author that is pointed at.
 * @csspart news - The list of what has moved.
 * @csspart skeleton - What stands for the ideas while they are awaited.
 * @csspart toolbar - Orders, filters and search.
 * @csspart roadmap - The columns of the roadmap.
 * @csspart column - One status of the roadmap.
 * @csspart countdown - How long a challenge goes on.
 * @csspart similar - Ideas like the one that is being written.
 * @csspart score - How many ideas there are, and what became of them.
 * @csspart gate - What is shown of a gated board to who may not enter it.
 * @csspart idea-page - An idea's own page.
 * @csspart closing - The line that says who you are here.
 * @cssprop --stoa-accent - Colour of what can be pressed; the page's link colour when missing.
 * @cssprop --stoa-reserve - Height kept free below a box in view until its ideas are there.
 */
export class IdeaBox extends StoaElement<'idea-box'> {
  static override styles = [StoaElement.styles, styles];

  static override properties = {
    order: {},
    view: {},
    link: {},
    category: {},
    board: {},
    challenge: {},
    ends: {},
    all: {},
    headingLevel: { type: Number, attribute: 'heading-level' },
    first: { attribute: false },
    firstError: { attribute: false },
  };

  /** Which ideas come first: `votes`, `newest`, or `trending`, the most wanted of the last 90 days. */
  order: ListOrder = 'votes';

  /** What is shown: `list`, `roadmap`, `compact` (three ideas, no toolbar) or `form`. */
  view: IdeaView = 'list';

  /** Where an idea's address stands: in the page's `query`, in its `hash`, or nowhere: `none`. */
  link: LinkStyle = 'query';

  /** Shows only ideas of this category of the settings. */
  category = '';

  /** Name of a gated board of the settings: shows its ideas, to who may enter. */
  board = '';

  /** Name of a challenge: a category of the settings whose ideas compete until `ends`. */
  challenge = '';

  /** The challenge's last day, as `2027-03-31`; it goes on until midnight where the reader is. */
  ends = '';

  /** Address of the page with all ideas, for a compact list. */
  all = '';

  /** Level of the widget's heading in the page, 1 to 6. */
  headingLevel = 2;

  /** The ideas painted before the site is open. */
  private first: Page<IdeaRow> | undefined;

  private firstError: StoaError | undefined;

  protected override readonly widget = 'idea-box';

  #acting: IdeaActing | undefined;
  #isReady = false;
  #reported: StoaError | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener(VoteEvent.type, this.#vote);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const error = this.#error;
    if (error && error !== this.#reported) this.report(error);
    this.#reported = error;
    if (this.#isReady || !this.strings || !(this.#rows ?? this.#acting?.isElsewhere)) return;
    this.#isReady = true;
    this.dispatchEvent(announce('stoa-ready'));
  }

  protected override async readFirst(config: SiteConfig): Promise<void> {
    // An idea's own page needs no list.
    if (placeIn(this.link)) return;
    try {
      this.first = await firstIdeaPage(config, (name) => this[name as 'order']);
    } catch (error) {
      this.firstError = error as StoaError;
    }
    await this.updateComplete;
  }

  protected override bring(): Promise<unknown> {
    return import('./acting.ts');
  }

  protected override async opened(site: Site, strings: StringsOf<'idea-box'>): Promise<void> {
    const { IdeaActing } = await import('./acting.ts');
    this.#acting?.leave();
    this.#acting = new IdeaActing(this, site, strings, this.first);
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
    const whole = acting
      ? acting.whole()
      : (this.view === 'form' || placeIn(this.link)) && skeleton(6, strings.loadingIdeas);
    return html`
      ${whole || this.#listing(strings)} ${acting?.below()}
      ${this.#rows || this.#error || acting?.isElsewhere ? (acting?.closing() ?? closingSpace()) : nothing}
    `;
  }

  #listing(strings: Strings) {
    const acting = this.#acting;
    const { view } = this;
    const rows = this.#rows;
    const error = this.#error;
    const isCompact = view === 'compact';
    return html`
      <header part="header">
        <slot name="heading"
          ><h2 aria-level=${this.headingLevel}>${this.challenge || strings.heading}</h2></slot
        >
        <span class="tools">${acting?.tools()}</span>
        ${
          isCompact
            ? nothing
            : html`<button class="primary" ?hidden=${acting?.isWriting} @click=${this.#write}>
                ${strings.newIdea}
              </button>`
        }
        ${
          isCompact || view === 'roadmap'
            ? nothing
            : html`<div part="toolbar" ?hidden=${acting?.isOver}>
                <div class="orders" role="group" aria-label=${strings.order}>
                  ${orders.map(
                    (order) => html`
                      <button
                        class="quiet"
                        aria-pressed=${this.order === order}
                        @click=${() => (this.order = order)}
                      >
                        ${strings.orders[order]}
                      </button>
                    `,
                  )}
                  ${acting?.mine()}
                </div>
                ${acting?.filters()}
              </div>`
        }
      </header>
      ${acting?.above()}
      ${acting?.board() ?? (rows ? this.#list(strings, rows) : error ? nothing : skeleton(isCompact ? 3 : 6, strings.loadingIdeas))}
      ${error ? this.#failure(strings, error) : nothing} ${acting?.older()}
      ${
        rows && (acting ? acting.hasMore : this.first?.next)
          ? html`<p class="more">
              <button ?disabled=${acting?.isBusy} @click=${this.#more}>${strings.showMore}</button>
            </p>`
          : nothing
      }
    `;
  }

  /** Why the ideas could not be read. */
  get #error(): StoaError | undefined {
    return this.#acting ? this.#acting.error : this.firstError;
  }

  get #rows(): readonly IdeaRow[] | undefined {
    return this.#acting ? this.#acting.rows : this.first?.items;
  }

  #list(strings: Strings, rows: readonly IdeaRow[]) {
    const acting = this.#acting;
    if (!rows.length)
      return acting?.none() ?? html`<slot name="empty"><p class="empty">${strings.empty}</p></slot>`;
    const level = this.headingLevel + 1;
    return html`
      <ul part="list" aria-busy=${acting?.isBusy ?? false}>
        ${rows.map(
          (row) => html`
            <li part="item" data-id=${row.id} data-status=${row.status}>
              ${ideaRow(
                {
                  row: this.view === 'compact' ? { ...row, excerpt: '', reason: null } : row,
                  level,
                  href: addressOf(this.link, row.id, this.all),
                  read: () => void this.#do((open) => open.read(row)),
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
        <button @click=${this.#retry}>${strings.retry}</button>
      </div>
    `;
  }

  /** Runs `act` on the open site, which a quick visitor may be waiting for. */
  async #do(act: (acting: IdeaActing) => unknown) {
    await this.open();
    if (this.#acting) act(this.#acting);
  }

  readonly #vote = (event: Event) => {
    if (event instanceof VoteEvent) void this.#do((acting) => acting.vote(event.id, event.up));
  };

  readonly #write = () => void this.#do((acting) => acting.write());

  readonly #more = () => void this.#do((acting) => acting.more());

  readonly #retry = () => void this.#do((acting) => acting.retry());
}

define('stoa-idea-box', IdeaBox);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-idea-box': IdeaBox;
  }

  interface HTMLElementEventMap {
    'stoa-ready': CustomEvent<null>;
    'stoa-idea-posted': CustomEvent<{ readonly id: string }>;
    'stoa-idea-voted': CustomEvent<{ readonly id: string; readonly up: boolean }>;
    'stoa-comment': CustomEvent<{ readonly id: string; readonly on: string }>;
    'stoa-status': CustomEvent<{ readonly id: string; readonly from: IdeaStatus; readonly to: IdeaStatus }>;
    'stoa-report': CustomEvent<{ readonly path: string }>;
    'stoa-sign-in-request': CustomEvent<{ readonly for: 'post' | 'vote' | 'comment' | null }>;
    'stoa-sign-in': CustomEvent<{ readonly member: Visitor }>;
    'stoa-sign-out': CustomEvent<null>;
    'stoa-error': CustomEvent<{ readonly code: ErrorCode; readonly message: string }>;
  }
}
