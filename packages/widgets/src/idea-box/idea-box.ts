import {
  listIdeas,
  listMyPendingIdeas,
  myActs,
  postIdea,
  voteForIdea,
  type IdeaOrder,
  type IdeaRow,
  type PendingAct,
  type PostIdeaInput,
  type Site,
  type StoaError,
} from '@stoa/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagesController } from '../base/pages-controller.ts';
import { QueryController } from '../base/query-controller.ts';
import { customElement, StoaElement, StoaReadyEvent } from '../base/stoa-element.ts';
import { closingLine } from '../parts/closing-line.ts';
import { failure, RetryEvent } from '../parts/failure.ts';
import { DismissEvent, notice } from '../parts/notice.ts';
import { skeleton } from '../parts/skeleton.ts';
import { VoteEvent } from '../parts/vote-button.ts';
import type { StringsOf } from '../strings/load.ts';
import { draftOf } from './draft.ts';
import { IdeaPostedEvent, IdeaVotedEvent } from './events.ts';
import { styles } from './idea-box.styles.ts';
import { ideaRow } from './idea-row.ts';
import { outgoingIdea } from './outgoing-idea.ts';
import type { PostForm } from './post-form.ts';

type Strings = StringsOf<'idea-box'>;

/**
 * A site's ideas, for visitors to read, post and vote on.
 *
 * @slot heading - Instead of the heading "Ideas".
 * @slot empty - Shown when there are no ideas yet.
 * @fires stoa-ready - The first ideas are shown.
 * @fires stoa-idea-posted - An idea was posted here; `detail.id`.
 * @fires stoa-idea-voted - A vote was cast or withdrawn here; `detail.id`, `detail.up`.
 * @fires stoa-error - Something failed; `detail.code`, `detail.message`.
 * @csspart base - Everything in the widget.
 * @csspart header - Heading, order and the button that opens the form.
 * @csspart form - The form for a new idea.
 * @csspart list - The list of ideas.
 * @csspart item - One idea.
 * @csspart vote - An idea's vote button.
 * @csspart closing - The line that says who you are here.
 * @cssprop --stoa-accent - Colour of what can be pressed; the page's link colour when missing.
 * @cssprop --stoa-reserve - Height kept free below a box in view until its ideas are there.
 */
@customElement('stoa-idea-box')
export class IdeaBox extends StoaElement<'idea-box'> {
  static override styles = [StoaElement.styles, styles];

  /** Which ideas come first: `votes` or `newest`. */
  @property({ reflect: true }) order: IdeaOrder = 'votes';

  /** Level of the widget's heading in the page, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private isWriting = false;

  /** The last thing worth announcing. */
  @state() private news = '';

  protected override readonly widget = 'idea-box';

  readonly #ideas = new PagesController<IdeaRow>(this, (site, after) => listIdeas(site, this.order, after));
  readonly #mine = new QueryController(this, myActs);
  readonly #pending = new QueryController(this, (site) => {
    const { uid } = site.session.current ?? {};
    return uid && Object.keys(this.#mine.data?.pending ?? {}).length > 0
      ? listMyPendingIdeas(site, uid)
      : undefined;
  });
  #form: PostForm | undefined;
  #isReady = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener(VoteEvent.type, this.#castVote);
    this.renderRoot.addEventListener(RetryEvent.type, this.#retry);
    this.renderRoot.addEventListener(DismissEvent.type, this.#dismiss);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#isReady || !this.#ideas.rows) return;
    this.#isReady = true;
    this.dispatchEvent(new StoaReadyEvent());
    if (this.community && draftOf(this.community).title) void this.#openForm(false);
  }

  protected override content(strings: Strings, site: Site): TemplateResult {
    const { rows, error } = this.#ideas;
    return html`
      <header part="header">
        <slot name="heading"><h2 aria-level=${this.headingLevel}>${strings.heading}</h2></slot>
        ${this.#orders(strings)}
        <button
          class="primary"
          aria-expanded=${this.isWriting}
          ?hidden=${this.isWriting}
          @click=${() => this.#openForm()}
        >
          ${strings.newIdea}
        </button>
      </header>
      ${this.isWriting && this.#form ? this.#form.render(strings) : nothing} ${this.#own(strings, site)}
      ${rows ? this.#list(strings, rows) : error ? this.#failed(strings, error) : skeleton(6, strings.loadingIdeas)}
      ${notice(this.news, strings)} ${closingLine(site.session.current, site.isDemo, strings)}
    `;
  }

  #orders(strings: Strings) {
    const orders = ['votes', 'newest'] as const;
    return html`
      <div class="orders" role="group" aria-label=${strings.order}>
        ${orders.map(
          (order) => html`
            <button class="quiet" aria-pressed=${this.order === order} @click=${() => (this.order = order)}>
              ${strings.orders[order]}
            </button>
          `,
        )}
      </div>
    `;
  }

  /** What I posted and others cannot see yet: on its way, refused, or waiting for a moderator. */
  #own(strings: Strings, site: Site) {
    const outgoing = site.overlay.of(postIdea);
    const held = this.#pending.data ?? [];
    if (outgoing.length + held.length === 0) return nothing;
    return html`
      <ul class="own">
        ${repeat(
          outgoing,
          ({ id }) => id,
          (act) => html`<li part="item">${this.#outgoing(act, strings, site)}</li>`,
        )}
        ${repeat(
          held,
          ({ id }) => id,
          (row) =>
            html`<li part="item">
              ${ideaRow({ row, voted: false, pending: false, level: this.headingLevel + 1 }, strings)}
            </li>`,
        )}
      </ul>
    `;
  }

  #outgoing(act: PendingAct<PostIdeaInput>, strings: Strings, site: Site) {
    const retry = () => void site.outbox().then((outbox) => outbox.retry(act.id));
    const discard = () => void site.outbox().then((outbox) => outbox.discard(act.id));
    return outgoingIdea({ act, level: this.headingLevel + 1, retry, discard }, strings);
  }

  #list(strings: Strings, rows: readonly IdeaRow[]) {
    if (rows.length === 0) return html`<slot name="empty"><p class="empty">${strings.empty}</p></slot>`;
    const votes = this.#mine.data?.votes ?? {};
    const underWay = new Set(this.community?.overlay.of(voteForIdea).map(({ input }) => input.id));
    const { hasMore, fetching, error } = this.#ideas;
    const level = this.headingLevel + 1;
    return html`
      <ul part="list">
        ${repeat(
          rows,
          ({ id }) => id,
          (row) => html`
            <li part="item" data-status=${row.status}>
              ${ideaRow({ row, voted: row.id in votes, pending: underWay.has(row.id), level }, strings)}
            </li>
          `,
        )}
      </ul>
      ${error ? this.#failed(strings, error) : nothing}
      ${
        hasMore || (fetching && !error)
          ? html`<p class="more">
              <button ?disabled=${fetching} @click=${() => this.#ideas.more()}>
                ${fetching ? strings.loading : strings.showMore}
              </button>
            </p>`
          : nothing
      }
    `;
  }

  #failed(strings: Strings, { code }: StoaError) {
    return failure({ what: strings.failed, safe: strings.errors[code], retry: strings.retry });
  }

  protected override refused(error: StoaError, act: PendingAct | undefined): void {
    super.refused(error, act);
    const { strings } = this;
    if (!strings) return;
    const failed = act?.command.name === voteForIdea.name ? strings.voteFailed : strings.postFailed;
    this.news = `${failed} ${strings.errors[error.code]}`;
  }

  readonly #retry = () => this.#ideas.refetch();

  readonly #dismiss = () => {
    this.news = '';
  };

  readonly #castVote = (event: Event) => {
    if (!(event instanceof VoteEvent)) return;
    const { id, up } = event;
    this.community?.act(voteForIdea, { id, up });
    this.dispatchEvent(new IdeaVotedEvent(id, up));
  };

  async #openForm(withFocus = true) {
    const { community: site } = this;
    if (!site) return;
    if (!this.#form) {
      const { PostForm } = await import('./post-form.ts');
      this.#form ??= new PostForm(this, site, {
        posted: (id) => this.#closeForm(id),
        cancelled: () => this.#closeForm(),
      });
    }
    this.isWriting = true;
    if (withFocus) await this.#form.focus();
  }

  #closeForm(posted?: string) {
    this.isWriting = false;
    if (posted) {
      this.news = this.strings?.posted ?? '';
      this.dispatchEvent(new IdeaPostedEvent(posted));
    }
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('header .primary')?.focus(),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stoa-idea-box': IdeaBox;
  }
}
