import type { Idea, PendingAct, Site } from '@stoa/core';
import { editIdea, type EditIdeaInput } from '@stoa/core/ideas/edit';
import type { IdeaMove } from '@stoa/core/ideas/kind';
import { listMoves, listVoters, type Voter } from '@stoa/core/ideas/page-queries';
import { isMine, readMine } from '@stoa/core/members/mine';
import type { Comment } from '@stoa/core/threads/kind';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { localeOf } from '../base/host.ts';
import { QueryController } from '../base/query-controller.ts';
import type { ActHost, Acts } from '../features/acts.ts';
import { copyAddress } from '../features/thread/copy.ts';
import { askReport } from '../features/thread/ask-report.ts';
import { Prose } from '../features/thread/prose.ts';
import { Thread } from '../features/thread/thread.ts';
import { authorLine } from '../parts/author-line.ts';
import { skeleton } from '../parts/skeleton.ts';
import { statusChip } from '../parts/status-chip.ts';
import { voteButton, VoteEvent } from '../parts/vote-button.ts';
import { loadFeatureStrings } from '../strings/features.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { adopt } from '../styles/adopt.ts';
import type { IdeaEdit } from './idea-page-edit.ts';
import { MergedNames } from './idea-page-merged.ts';
import { PagePictures } from './idea-page-pictures.ts';
import { readIdea } from './idea-page-queries.ts';
import { changeView, heldView, historyView, votersView, type PageStrings } from './idea-page-views.ts';
import { ideaPageStyles } from './idea-page.styles.ts';

/** What the team may do on an idea's page. */
export interface PageTools {
  ideaTools(idea: Idea): unknown;
  commentTools(on: string, comment: Comment, idea: Idea): unknown;
}

export interface IdeaPageOptions {
  readonly id: string;
  readonly acts: Acts;
  readonly strings: StringsOf<'idea-box'>;
  readonly vote: (id: string, up: boolean) => void;
  readonly viewOf: (id: string) => { readonly voted?: boolean; readonly pending?: boolean };
  readonly staff: () => PageTools | undefined;
  /** Id of a comment to go to; that which the page's address names when missing. */
  readonly comment?: string | undefined;
}

/** Transitions that are shown before somebody asks for all. */
const newestMoves = 2;

/** One idea at its own address: whole, with what became of it and what people say about it. */
export class IdeaPage implements ReactiveController {
  /** Resolves when the idea is shown, or that it is not there. */
  readonly ready: Promise<void>;
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #options: IdeaPageOptions;
  readonly #prose: Prose;
  readonly #thread: Thread;
  readonly #merged: MergedNames;
  readonly #idea: QueryController<Idea | null>;
  readonly #moves: QueryController<readonly IdeaMove[]>;
  readonly #voters: QueryController<readonly Voter[]>;
  readonly #pictures: PagePictures;
  readonly #stop: () => void;
  #strings: PageStrings | undefined;
  #edit: IdeaEdit | undefined;
  #hasAllMoves = false;
  #isShown = false;
  #isReady: () => void = () => undefined;

  constructor(host: ActHost, site: Site, options: IdeaPageOptions) {
    this.#host = host;
    this.#site = site;
    this.#options = options;
    const { id, acts, strings, staff } = options;
    this.ready = new Promise((done) => (this.#isReady = done));
    this.#prose = new Prose(host);
    this.#idea = new QueryController(host, (open) => readIdea(open, id));
    this.#moves = new QueryController(host, (open) =>
      this.#shown?.moved ? listMoves(open, id, this.#hasAllMoves) : undefined,
    );
    this.#voters = new QueryController(host, (open) =>
      this.#shown?.votes ? listVoters(open, id) : undefined,
    );
    this.#pictures = new PagePictures(host, site, () => this.#shown);
    this.#merged = new MergedNames(host, acts);
    this.#thread = new Thread(host, site, {
      ...{ on: `ideas/${id}`, acts, words: strings, goTo: options.comment ?? commentIn(id) },
      hrefOf: (comment) => acts.hrefOf(`${id}.${comment}`),
      locked: () => this.#isClosed,
      answer: () => this.#shown?.answer ?? '',
      count: () => this.#shown?.comments ?? 0,
      noComments: () => this.#strings?.noComments ?? '',
      tools: (comment) => this.#shown && staff()?.commentTools(`ideas/${id}`, comment, this.#shown),
    });
    adopt(host.shadowRoot, ideaPageStyles);
    host.addController(this);
    this.#stop = site.session.subscribe(() => this.#visitorChanged());
    void this.#speak();
  }

  /** Lets go of the widget around it. */
  leave(): void {
    this.#stop();
    this.#thread.leave();
    this.#merged.leave();
    this.#pictures.leave();
    this.#edit?.leave();
    const followed = [this.#idea, this.#moves, this.#voters];
    for (const each of followed) each.hostDisconnected();
    for (const each of [...followed, this]) this.#host.removeController(each);
    this.#isReady();
  }

  hostUpdated(): void {
    if (!this.#strings || this.#isShown || (this.#idea.data === undefined && !this.#idea.error)) return;
    this.#isShown = true;
    this.#isReady();
    // Who has come here by a press goes on from the title: what they pressed is gone.
    if (navigator.userActivation.hasBeenActive && document.activeElement === document.body)
      this.#focusTitle();
  }

  render(): unknown {
    const strings = this.#strings;
    const { data: idea, error, fetching } = this.#idea;
    if (!strings) return nothing;
    return html`<article part="idea-page" data-id=${this.#options.id} @stoa-cast-vote=${this.#vote}>
      <p class="back">
        <a href=${this.#options.acts.hrefOf('')} @click=${this.#back}
          ><span aria-hidden="true">←</span> ${strings.back}</a
        >
      </p>
      ${idea ? this.#whole(idea, strings) : nothing}
      ${idea === null && !fetching ? html`<p class="missing" role="status">${strings.missing}</p>` : nothing}
      ${idea === undefined && !(error && !fetching) ? skeleton(1, strings.loading) : nothing}
      ${idea === undefined && error && !fetching ? this.#failure(strings, error.code) : nothing}
    </article>`;
  }

  /** The idea where it is there for who is here. */
  get #shown(): Idea | undefined {
    return this.#idea.data ?? undefined;
  }

  get #isClosed() {
    const idea = this.#shown;
    return !idea || idea.state !== 'approved' || (idea.locked && !this.#options.staff());
  }

  get #isOwn() {
    const mine = readMine(this.#site);
    const idea = this.#shown;
    return mine.uid !== '' && idea !== undefined && isMine(mine, idea);
  }

  async #speak() {
    this.#strings = await loadFeatureStrings('idea-page', localeOf(this.#host));
    this.#host.requestUpdate();
  }

  #failure(strings: PageStrings, code: string) {
    const { unread, retry } = this.#options.strings;
    return html`<div role="alert">
      <p>${strings.failed} ${sentenceFor(unread, code)}</p>
      <button type="button" @click=${() => this.#idea.refetch()}>${retry}</button>
    </div>`;
  }

  #whole(idea: Idea, strings: PageStrings): TemplateResult {
    const { staff } = this.#options;
    const { headingLevel } = this.#host;
    const isMerged = idea.state === 'merged';
    return html`
      ${isMerged ? this.#merged.winner(idea, strings) : nothing} ${heldView(idea, strings)}
      ${this.#top(idea, strings, headingLevel)} ${this.#edit ? this.#edit.render() : this.#said(idea)}
      ${this.#change(idea, strings)} ${this.#standing(idea, strings, headingLevel + 1)}
      ${this.#merged.losers(idea, strings)} ${this.#links(idea, strings)} ${staff()?.ideaTools(idea)}
      ${this.#thread.render()}
    `;
  }

  #top(idea: Idea, strings: PageStrings, level: number) {
    const { id, title, votes, status, category, editedAt } = idea;
    const words = this.#options.strings;
    const { voted = false, pending = false } = this.#options.viewOf(id);
    const label = words.vote(title, votes);
    const { uid = '' } = this.#site.session.current ?? {};
    return html`<div class="top">
      ${idea.state === 'approved' ? voteButton({ id, votes, voted, pending, label }, words.numbers) : nothing}
      <div class="heading">
        <h2 tabindex="-1" aria-level=${level}><bdi>${title}</bdi></h2>
        <div class="about">
          ${statusChip(status, words.statuses[status])} ${authorLine(idea, words.locale)}
          ${category ? html`<bdi class="category">${category}</bdi>` : nothing}
          ${editedAt ? html`<span class="edited" title=${exact(editedAt, words.locale)}>${strings.edited}</span>` : nothing}
        </div>
        ${votersView({ votes, voted, uid }, this.#voters.data ?? [], strings)}
      </div>
    </div>`;
  }

  #said({ body }: Idea) {
    return html`<div class="said">
      ${body ? this.#prose.render(body) : nothing} ${this.#pictures.render()}
    </div>`;
  }

  /** A change of mine that is on its way or was refused. */
  #change({ id }: Idea, strings: PageStrings) {
    const edit = this.#site.overlay.of<EditIdeaInput>(editIdea).find(({ input }) => input.id === id);
    if (!edit) return nothing;
    const outbox = this.#site.outbox.bind(this.#site);
    return changeView(
      edit,
      {
        retry: () => void outbox().then((box) => box.retry(edit.id)),
        discard: () => void outbox().then((box) => box.discard(edit.id)),
        admit: () => void this.#admit(edit),
      },
      strings,
      this.#options.strings,
    );
  }

  async #admit({ error }: PendingAct<EditIdeaInput>) {
    const { openSignIn } = await import('../features/sign-in/sign-in.ts');
    await openSignIn(this.#host, this.#site, { for: 'post', verify: error?.code === 'verify' });
  }

  /** Where the team stands, and how that came about. */
  #standing({ reason }: Idea, strings: PageStrings, level: number) {
    const moves = this.#moves.data ?? [];
    const isFolded = !this.#hasAllMoves && moves.length > newestMoves;
    const shown = this.#hasAllMoves ? moves : moves.slice(0, newestMoves);
    const all = () => {
      this.#hasAllMoves = true;
      this.#host.requestUpdate();
    };
    return html`
      ${
        reason
          ? html`<div class="team">
              <b>${strings.team}</b>
              <p dir="auto">${reason}</p>
            </div>`
          : nothing
      }
      ${historyView(shown, { reason, level, ...(isFolded && { all }) }, strings, this.#options.strings)}
    `;
  }

  #links(idea: Idea, strings: PageStrings) {
    const { acts, id } = this.#options;
    const mayEdit = this.#isOwn && !this.#edit && (idea.state === 'approved' || idea.state === 'pending');
    return html`<div class="links">
      <a
        href=${acts.hrefOf(id)}
        @click=${(event: Event) => void copyAddress(event, strings, (news) => acts.tell(news))}
        >${strings.copyLink}</a
      >
      ${
        mayEdit
          ? html`<button
              type="button"
              class="quiet"
              data-does="edit-idea"
              @click=${() => void this.#openEdit(idea)}
            >
              ${strings.edit}
            </button>`
          : nothing
      }
      ${
        idea.state === 'approved' && !this.#isOwn
          ? html`<button type="button" class="quiet" @click=${() => this.#report()}>
              ${strings.report}
            </button>`
          : nothing
      }
    </div>`;
  }

  async #openEdit(idea: Idea) {
    const strings = this.#strings;
    if (!strings) return;
    const { IdeaEdit } = await import('./idea-page-edit.ts');
    this.#edit ??= await IdeaEdit.open(this.#host, this.#site, {
      ...{ idea, strings, pictures: this.#pictures.all },
      started: (act) => this.#options.acts.started(act),
      closed: () => this.#closeEdit(),
    });
    this.#host.requestUpdate();
    await this.#edit.focus();
  }

  #closeEdit() {
    this.#edit?.leave();
    this.#edit = undefined;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focusTitle());
  }

  #focusTitle() {
    this.#host.shadowRoot?.querySelector<HTMLElement>('[part~=idea-page] h2')?.focus({ preventScroll: true });
  }

  #report() {
    const { id, acts, strings } = this.#options;
    const { offline } = strings.unread;
    void askReport(this.#host, this.#site, `ideas/${id}`, { tell: acts.tell.bind(acts), offline });
  }

  /** Somebody else is here: what is hidden may be for them to see, and what was written is another's. */
  #visitorChanged() {
    if (this.#idea.data === null) this.#idea.refetch();
    if (this.#edit && !this.#isOwn) this.#closeEdit();
    this.#host.requestUpdate();
  }

  readonly #vote = (event: Event) => {
    if (!(event instanceof VoteEvent)) return;
    event.stopPropagation();
    this.#options.vote(event.id, event.up);
  };

  readonly #back = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#options.acts.back();
  };
}

const exact = (at: Date, locale: string) =>
  at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });

/** The comment that the page's address names behind an idea: `stoa=idea.ab12.cd34`. */
const commentIn = (id: string, { search, hash } = location): string | undefined =>
  new RegExp(`[?&#]stoa=idea\\.${id}\\.([\\w-]+)`).exec(search + hash)?.[1];
