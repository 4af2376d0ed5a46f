import type { IdeaRow, Site, SiteSettings } from '@stoa/core';
import { html, nothing } from 'lit';
import type { Acts } from '../features/acts.ts';
import { Place } from '../features/place/place.ts';
import type { Staff } from '../features/moderation/staff.ts';
import { skeleton } from '../parts/skeleton.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';
import type { Challenge } from './challenge.ts';
import { hasDraft } from './draft.ts';
import { prepareForm } from './prepare-form.ts';
import type { IdeaPage } from './idea-page.ts';
import type { IdeaRowView } from './idea-row.ts';
import type { PostForm } from './post-form.ts';
import type { Roadmap } from './roadmap.ts';
import type { Scoreboard } from './scoreboard.ts';

/** What the views need of what acts. */
export interface ViewsOptions {
  readonly acts: Acts;
  readonly staff: () => Staff | undefined;
  readonly settings: () => SiteSettings | undefined;
  readonly wantSettings: () => void;
  readonly vote: (id: string, up: boolean) => void;
  readonly viewOf: (id: string) => { readonly voted: boolean; readonly pending: boolean };
  readonly rowView: (row: IdeaRow) => Partial<IdeaRowView>;
}

/**
 * What a box shows beside its list or in its place, each brought when it is wanted: an idea's page, the form, the roadmap,
 * a challenge, the score.
 */
export class Views {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #options: ViewsOptions;
  readonly place: Place;
  #form: PostForm | undefined;
  #bringing: Promise<PostForm> | undefined;
  #page: IdeaPage | undefined;
  #pageId: string | undefined;
  #isPageReady = false;
  #roadmap: Roadmap | undefined;
  #challenge: Challenge | undefined;
  #score: Scoreboard | undefined;
  #isLeft = false;
  isWriting = false;

  constructor(host: ActingHost, site: Site, strings: StringsOf<'idea-box'>, options: ViewsOptions) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#options = options;
    host.shadowRoot?.addEventListener('pointerover', this.#expect);
    this.place = new Place(host, () => void this.go(this.place.id));
    void this.go(this.place.id, false);
    if (host.view === 'form' || hasDraft(site, host.board)) void this.write(undefined, false);
    // What did not load leaves the list as it is.
    void this.#bringOwn().catch(() => undefined);
    if (host.view !== 'compact') void prepareForm(strings.locale);
  }

  leave(): void {
    this.#isLeft = true;
    this.#host.shadowRoot?.removeEventListener('pointerover', this.#expect);
    for (const each of [this.place, this.#form, this.#page, this.#roadmap, this.#challenge, this.#score])
      each?.leave();
  }

  /** Whether the challenge has ended. */
  get isOver(): boolean {
    return this.#challenge?.isOver ?? false;
  }

  /** Whether what stands in place of the list is there: what comes below it moves no more. */
  get isReady(): boolean {
    if (this.#pageId) return this.#isPageReady;
    return this.#host.view === 'form' ? this.#form !== undefined : (this.#roadmap?.isReady ?? false);
  }

  /** Opens the form, with something in it where that is given; `isAsked`: the cursor goes there. */
  async write(idea?: { readonly title: string; readonly body: string }, isAsked = true): Promise<void> {
    try {
      const form = await (this.#bringing ??= this.#bringForm());
      if (this.#isLeft || this.isOver) return;
      if (idea) form.fill(idea);
      this.isWriting = true;
      this.#host.requestUpdate();
      if (isAsked) await form.focus();
    } catch {
      this.#bringing = undefined;
      if (isAsked) this.#options.acts.tell(this.#strings.unread.offline);
    }
  }

  /** Opens the form where who is here has typed something before; closes it where somebody else has. */
  resumeDraft(): void {
    this.#form?.reload();
    this.isWriting = this.#host.view === 'form' && this.#form !== undefined;
    if (hasDraft(this.#site, this.#host.board)) void this.write(undefined, false);
  }

  /** Goes to an idea's page, or away from it; `isAsked`: the reader has pressed something, and the focus goes along. */
  async go(id: string | undefined, isAsked = true): Promise<void> {
    if (id === this.#pageId) return;
    this.#page?.leave();
    this.#page = undefined;
    this.#isPageReady = false;
    this.#pageId = id;
    this.#host.requestUpdate();
    if (!id) return;
    const { acts, vote, viewOf, staff } = this.#options;
    try {
      const { IdeaPage } = await import('./idea-page.ts');
      if (id !== this.#pageId || this.#isLeft) return;
      this.#page = new IdeaPage(this.#host, this.#site, {
        ...{ id, acts, vote, viewOf, staff },
        strings: this.#strings,
      });
    } catch {
      acts.tell(this.#strings.unread.offline);
      acts.back();
    }
    this.#host.requestUpdate();
    const page = this.#page;
    if (!page) return;
    await page.ready;
    if (page !== this.#page) return;
    this.#isPageReady = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (isAsked)
      this.#host.shadowRoot
        ?.querySelector<HTMLElement>('[part~=idea-page] h2')
        ?.focus({ preventScroll: true });
  }

  page(): unknown {
    return this.#page?.render();
  }

  /** The roadmap, in place of the list. */
  board(): unknown {
    return this.#roadmap?.render();
  }

  /** The challenge and the form. */
  above(): unknown {
    return html`${this.#challenge?.render()}
    ${this.isWriting && !this.isOver ? this.#form?.render() : nothing}`;
  }

  /** The form alone, with what became of what was sent. */
  formOnly(own: unknown): unknown {
    return html`<header part="header">
        <slot name="heading"
          ><h2 aria-level=${this.#host.headingLevel}>
            ${this.#host.challenge || this.#strings.newIdea}
          </h2></slot
        >
      </header>
      ${this.#challenge?.render()}
      ${this.isOver ? nothing : (this.#form?.render() ?? skeleton(3, this.#strings.loadingIdeas))} ${own}`;
  }

  /** What stands below the list. */
  foot(): unknown {
    if (this.place.id) return nothing;
    const { view, all } = this.#host;
    if (view === 'compact')
      return html`<p class="all">
        ${
          all
            ? html`<a href=${all}>${this.#strings.allIdeas}</a>`
            : html`<button class="plain" @click=${this.#showAll}>${this.#strings.allIdeas}</button>`
        }
      </p>`;
    return this.#score?.render();
  }

  /** The place of a row in the result of a challenge. */
  badgeOf({ id }: IdeaRow, rows: readonly IdeaRow[] | undefined): string | undefined {
    const place = this.isOver ? (rows?.findIndex((row) => row.id === id) ?? -1) + 1 : 0;
    return place > 0 && place <= 3 ? this.#strings.rank(place) : undefined;
  }

  async #bringOwn() {
    const { view, challenge, board } = this.#host;
    const host = this.#host;
    const parts = [this.#site, this.#strings] as const;
    if (challenge) {
      const { Challenge } = await import('./challenge.ts');
      if (!this.#isLeft) this.#challenge = new Challenge(host, ...parts, this.#options);
    }
    if (view === 'roadmap') {
      const { Roadmap } = await import('./roadmap.ts');
      if (!this.#isLeft) this.#roadmap = new Roadmap(host, ...parts, this.#options);
    }
    if (view === 'list' && !challenge && !board) {
      const { Scoreboard } = await import('./scoreboard.ts');
      if (!this.#isLeft) this.#score = new Scoreboard(host, this.#strings, () => this.place.id !== undefined);
    }
    host.requestUpdate();
  }

  async #bringForm(): Promise<PostForm> {
    const { PostForm } = await import('./post-form.ts');
    const { settings, wantSettings, acts, viewOf } = this.#options;
    const host = this.#host;
    wantSettings();
    this.#form = await PostForm.open(host, this.#site, this.#strings, {
      posted: (id) => {
        acts.started({ id });
        this.#close();
      },
      cancelled: () => this.#close(),
      voteInstead: (id) => {
        this.#close();
        acts.tell(this.#strings.draftKept);
        this.#options.vote(id, true);
      },
      hrefOf: (id) => acts.hrefOf(id),
      isVoted: (id) => viewOf(id).voted,
      settings,
      category: () => host.challenge || host.category,
      stays: () => host.view === 'form',
    });
    return this.#form;
  }

  #close() {
    const host = this.#host;
    this.isWriting = host.view === 'form';
    host.requestUpdate();
    void host.updateComplete.then(() =>
      this.isWriting
        ? this.#form?.focus()
        : host.shadowRoot?.querySelector<HTMLElement>('header .primary')?.focus(),
    );
  }

  /** Without a page of its own for all ideas, they are shown here. */
  readonly #showAll = () => {
    this.#host.view = 'list';
  };

  /** Who points at the button that opens the form will press it. */
  readonly #expect = ({ target }: Event) => {
    if (this.#bringing || !(target as Element).closest('header .primary')) return;
    this.#bringing = this.#bringForm();
    this.#bringing.catch(() => (this.#bringing = undefined));
  };
}
