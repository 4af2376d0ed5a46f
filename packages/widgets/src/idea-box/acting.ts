import type {
  IdeaRow,
  IdeaVoteInput,
  MyActs,
  Page,
  PendingAct,
  Site,
  SiteSettings,
  StoaError,
  Visitor,
} from '@stoa/core';
import { voteForIdea } from '@stoa/core/ideas/commands';
import { myActs } from '@stoa/core/members/mine';
import { getSettings } from '@stoa/core/sites/queries';
import { html, nothing } from 'lit';
import { FocusKeeper } from '../base/focus-keeper.ts';
import { QueryController } from '../base/query-controller.ts';
import type { Acts } from '../features/acts.ts';
import { ActsOf } from '../features/acts-of.ts';
import { closing } from '../features/closing.ts';
import type { Staff } from '../features/moderation/staff.ts';
import { AuthorWatch } from '../features/person/watch.ts';
import { addressOf, placeIn } from '../features/place/address.ts';
import { Who } from '../features/who.ts';
import { skeleton } from '../parts/skeleton.ts';
import { votedStyles } from '../parts/vote-button.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { actingStyles } from './acting.styles.ts';
import type { BoardGate } from './board-gate.ts';
import { ideaActs } from './idea-acts.ts';
import type { IdeaRowView } from './idea-row.ts';
import { Listing, type ShownRow } from './listing.ts';
import { OwnPosts } from './own-posts.ts';
import { RowTexts } from './row-texts.ts';
import type { Views } from './views.ts';

/** What the idea box does on the open site: it loads after the first ideas are shown. */
export class IdeaActing {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #mine: QueryController<MyActs>;
  readonly #own: OwnPosts;
  readonly #settings: QueryController<SiteSettings>;
  readonly #focus: FocusKeeper;
  readonly #authors: AuthorWatch;
  readonly #acts: ActsOf;
  readonly #widget: Acts;
  readonly #who: Who<Staff>;
  readonly #listing: Listing;
  #gate: BoardGate | undefined;
  #views: Views | undefined;
  #bringing: Promise<Views> | undefined;
  #isLeft = false;
  readonly #stop: () => void;
  #wantsSettings = false;
  /** Who was here when last looked. */
  #visitor: Visitor | undefined;
  readonly #texts: RowTexts;

  /** `first` = the ideas that are shown already. */
  constructor(
    host: ActingHost,
    site: Site,
    strings: StringsOf<'idea-box'>,
    first: Page<IdeaRow> | undefined,
  ) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#texts = new RowTexts(host, site);
    adopt(host.shadowRoot, [...actingStyles, votedStyles]);
    this.#mine = new QueryController(host, myActs);
    this.#settings = new QueryController(host, (open) =>
      this.#wantsSettings || host.challenge ? getSettings(open) : undefined,
    );
    this.#acts = new ActsOf(host, site, strings, {
      meet: () => this.#who.meet(),
      person: () => this.#who.person,
      ...ideaActs(host, strings, {
        acts: () => this.#acts,
        isHeld: (id) => id in (this.#mine.data?.pending ?? {}),
        votesFor: (id) => this.#listing.votesFor(id),
      }),
    });
    this.#widget = {
      started: (act) => this.#acts.started(act),
      tell: (news, undo) => this.tell(news, undo),
      hrefOf: (id) => addressOf(host.link, id),
      open: (id) => this.#views?.place.open(id),
      back: () => this.#views?.place.back(),
    };
    this.#who = new Who(host, site, async () => {
      const { Staff } = await import('../features/moderation/staff.ts');
      return Staff.meet(host, site, this.#widget);
    });
    this.#own = new OwnPosts(host, site, strings, {
      mine: () => this.#mine.data,
      isListed: (id) => this.rows?.some((row) => row.id === id) === true,
      admit: (act, error) => void this.#acts.admit(act, error),
      banned: () => {
        void this.#who.meet();
        return this.#who.person?.banned() ?? '';
      },
    });
    this.#listing = new Listing(host, site, strings, {
      first,
      // What will stand in its place, or decide its order, is on its way.
      isAway: () =>
        this.#isShut ||
        (this.#views ? this.#views.place.id !== undefined : Boolean(placeIn(host.link) ?? host.ends)),
      isOver: () => this.isOver,
      settings: () => this.#settings.data,
      wantSettings: () => this.#wantSettings(),
      starters: () =>
        this.#who.staff?.starters((title, body) => void this.#write({ title, body })) ?? nothing,
    });
    this.#focus = new FocusKeeper(host);
    this.#authors = new AuthorWatch(host, site);
    host.addController(this.#authors);
    this.#visitor = site.session.current;
    this.#stop = site.session.subscribe(() => this.#visitorChanged());
    // What did not load is asked for again by the next act.
    void (host.board ? this.#meetGate() : this.#bring()).catch(() => undefined);
    site.prepare();
    if (this.#visitor) void this.#who.meet();
  }

  /** Leaves the site: nothing of it is shown or heard any more. */
  leave(): void {
    this.#isLeft = true;
    this.#stop();
    for (const each of [this.#acts, this.#who, this.#own, this.#listing, this.#views, this.#gate])
      each?.leave();
    const followed = [this.#mine, this.#settings, this.#authors];
    for (const each of followed) each.hostDisconnected();
    for (const controller of [...followed, this.#focus]) this.#host.removeController(controller);
  }

  get rows(): readonly IdeaRow[] | undefined {
    return this.#listing.rows;
  }

  get error(): StoaError | undefined {
    return this.#listing.error;
  }

  get hasMore(): boolean {
    return this.#listing.hasMore;
  }

  get isBusy(): boolean {
    return this.#listing.isBusy;
  }

  /** Whether the button that opens the form is of no use. */
  get isWriting(): boolean {
    return (this.#views?.isWriting ?? false) || this.isOver;
  }

  /** Whether the order is decided: the challenge has ended. */
  get isOver(): boolean {
    return this.#views?.isOver ?? false;
  }

  /** Whether what is shown in place of the list is there. */
  get isElsewhere(): boolean {
    return this.#isShut ? (this.#gate?.isReady ?? false) : (this.#views?.isReady ?? false);
  }

  /** What a row shows on the open site: my vote, its whole text once asked for, why nobody else sees it. */
  viewOf(row: ShownRow): Partial<IdeaRowView> {
    const held = this.#listing.heldFor(row);
    return {
      ...this.#voteOf(row.id),
      body: this.#texts.of(row.id),
      word: this.#strings.voted,
      badge: this.#views?.badgeOf(row, this.#listing.rows),
      ...(held !== undefined && { held }),
    };
  }

  vote(id: string, up: boolean): void {
    this.#acts.started(this.#site.act(voteForIdea, { id, up }));
  }

  /** Unfolds a row; what the list does not hold of it is read. */
  async read(row: IdeaRow): Promise<void> {
    try {
      await this.#texts.read(row);
    } catch (error) {
      this.tell(this.reasonFor(error as StoaError));
    }
  }

  more(): void {
    this.#listing.more();
  }

  retry(): void {
    this.#listing.retry();
  }

  write(): Promise<void> {
    return this.#write();
  }

  /** Why something could not be read, for people. */
  reasonFor({ code }: StoaError): string {
    return sentenceFor(this.#strings.unread, code);
  }

  /** Announces `news`, with a way to take it back where there is one; an empty text takes the notice away. */
  tell(news: string, undo?: () => void): void {
    this.#acts.tell(news, undo);
  }

  /** Says which act was refused, and why. Returns whether that is all that is to be said: it was no failure. */
  tellRefusal(error: StoaError, act: PendingAct | undefined): boolean {
    return this.#acts.tellRefusal(error, act);
  }

  /** What stands in place of the whole box: an idea's own page, or the form. */
  whole(): unknown {
    const views = this.#views;
    const wait = skeleton(3, this.#strings.loadingIdeas);
    if (this.#isShut) return this.#gate?.render() ?? wait;
    if (!views) return this.#host.view === 'form' || placeIn(this.#host.link) ? wait : undefined;
    if (views.place.id) return views.page() ?? wait;
    return this.#host.view === 'form' ? views.formOnly(this.#own.render()) : undefined;
  }

  /** In the header: what staff have to look at, and the button that unfolds the filters. */
  tools(): unknown {
    return html`${this.#who.staff?.queueLine()}${this.isOver ? nothing : this.#listing.toggle()}`;
  }

  filters(): unknown {
    return this.#listing.filters();
  }

  mine(): unknown {
    return this.#listing.mine();
  }

  none(): unknown {
    return this.#listing.none();
  }

  older(): unknown {
    return this.#listing.older();
  }

  /** The roadmap, in place of the list. */
  board(): unknown {
    if (this.#host.view !== 'roadmap') return undefined;
    return this.#views?.board() ?? skeleton(3, this.#strings.loadingIdeas);
  }

  /** The challenge, the form, and what I posted and others cannot see yet: on its way, refused, or waiting for a moderator. */
  above(): unknown {
    return html`${this.#views?.above()} ${this.#own.render()}`;
  }

  /** The last line: who you are here, what is new, and that this is a demo. */
  closing(): unknown {
    const more = html`${this.#who.person?.news()}
    ${this.#site.isDemo ? html`<span>${this.#strings.demo}</span>` : nothing}`;
    return closing(this.#host, this.#site, this.#strings, more);
  }

  /** What the site has come to, and the notice. */
  below(): unknown {
    return html`${this.#isShut ? nothing : this.rows && this.#views?.foot()} ${this.#acts.notice()}`;
  }

  async #write(idea?: { readonly title: string; readonly body: string }) {
    try {
      await (await this.#bring()).write(idea);
    } catch {
      this.tell(this.#strings.unread.offline);
    }
  }

  /** Brings what is shown beside the list or in its place. */
  #bring(): Promise<Views> {
    return (this.#bringing ??= import('./views.ts').then(
      ({ Views }) => {
        const views = new Views(this.#host, this.#site, this.#strings, {
          acts: this.#widget,
          staff: () => this.#who.staff,
          settings: () => this.#settings.data,
          wantSettings: () => this.#wantSettings(),
          vote: (id, up) => this.vote(id, up),
          viewOf: (id) => this.#voteOf(id),
          rowView: (row) => this.viewOf(row),
        });
        if (this.#isLeft) views.leave();
        else this.#views = views;
        this.#host.requestUpdate();
        return views;
      },
      (error: unknown) => {
        this.#bringing = undefined;
        throw error;
      },
    ));
  }

  /** Whether the board is a gated one that who is here may not enter, as far as is known. */
  get #isShut() {
    return this.#host.board !== '' && !this.#gate?.isOpen;
  }

  async #meetGate() {
    const { BoardGate } = await import('./board-gate.ts');
    if (this.#isLeft) return;
    this.#gate = await BoardGate.meet(this.#host, this.#strings, () => void this.#bring().catch(() => 0));
    this.#host.requestUpdate();
  }

  #voteOf(id: string) {
    return {
      voted: id in (this.#mine.data?.votes ?? {}),
      pending: this.#site.overlay.of<IdeaVoteInput>(voteForIdea).some(({ input }) => input.id === id),
    };
  }

  #wantSettings() {
    if (this.#wantsSettings) return;
    this.#wantsSettings = true;
    this.#host.requestUpdate();
  }

  /** Somebody else is here, or nobody: what was the one's before leaves the screen. */
  #visitorChanged() {
    const before = this.#visitor;
    const { current } = this.#site.session;
    this.#visitor = current;
    if (before?.kind === 'member' && !current) this.#acts.cutOff();
    if (before?.uid !== current?.uid) {
      this.#mine.hostDisconnected();
      this.#own.changePerson();
      this.#listing.changePerson();
      this.#who.part();
    }
    if (current) void this.#who.meet();
    if (!before && !this.#views?.isWriting) this.#views?.resumeDraft();
    // A newcomer who acts and a guest who signs in stay who they are.
    if (!before || before.uid === current?.uid || (before.kind === 'guest' && current?.kind === 'member'))
      return;
    // Whom the service has signed out is asked again for what they have just done.
    if (current) this.#acts.forget();
    this.#texts.clear();
    this.#views?.resumeDraft();
    this.tell('');
  }
}
