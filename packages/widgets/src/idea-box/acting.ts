import type {
  HeldRow,
  IdeaRow,
  IdeaVoteInput,
  MyActs,
  Page,
  PendingAct,
  PostIdeaInput,
  Site,
  SiteSettings,
  StoaError,
  Visitor,
} from '@stoa/core';
import { postIdea, voteForIdea } from '@stoa/core/ideas/commands';
import { getIdea, listMyPendingIdeas } from '@stoa/core/ideas/queries';
import { myActs } from '@stoa/core/members/mine';
import { getSettings } from '@stoa/core/sites/queries';
import { html, nothing } from 'lit';
import { FocusKeeper } from '../base/focus-keeper.ts';
import { QueryController } from '../base/query-controller.ts';
import type { ActHost, Acts } from '../features/acts.ts';
import { AuthorWatch } from '../features/person/watch.ts';
import { addressOf } from '../features/place/address.ts';
import { Place, type PlaceHost } from '../features/place/place.ts';
import { skeleton } from '../parts/skeleton.ts';
import { votedStyles } from '../parts/vote-button.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { adopt } from '../styles/adopt.ts';
import { actingStyles } from './acting.styles.ts';
import { ActsOf, isAboutAccount } from './acts-of.ts';
import { hasDraft } from './draft.ts';
import type { IdeaView, ListOrder } from './idea-box.ts';
import { ideaRow, type IdeaRowView } from './idea-row.ts';
import { Listing, type ShownRow } from './listing.ts';
import { outgoingIdea } from './outgoing-idea.ts';
import { Views } from './views.ts';
import { Who } from './who.ts';

/** The idea box as acting sees it. */
export interface ActingHost extends ActHost, PlaceHost {
  order: ListOrder;
  view: IdeaView;
  readonly category: string;
  readonly challenge: string;
  readonly ends: string;
}

/** What the idea box does on the open site: it loads after the first ideas are shown. */
export class IdeaActing {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #mine: QueryController<MyActs>;
  readonly #pending: QueryController<readonly HeldRow[]>;
  readonly #settings: QueryController<SiteSettings>;
  readonly #focus: FocusKeeper;
  readonly #authors: AuthorWatch;
  readonly #acts: ActsOf;
  readonly #who: Who;
  readonly #place: Place;
  readonly #listing: Listing;
  readonly #views: Views;
  readonly #stop: () => void;
  #wantsSettings = false;
  /** Who was here when last looked. */
  #visitor: Visitor | undefined;
  /** Whole texts by idea, once asked for. */
  readonly #texts = new Map<string, string>();

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
    adopt(host.shadowRoot, [...actingStyles, votedStyles]);
    this.#mine = new QueryController(host, myActs);
    this.#settings = new QueryController(host, (open) =>
      this.#wantsSettings || host.challenge ? getSettings(open) : undefined,
    );
    this.#pending = new QueryController(host, (open) => {
      const { uid } = open.session.current ?? {};
      const isWaiting = Object.keys(this.#mine.data?.pending ?? {}).length > 0;
      return uid && isWaiting ? listMyPendingIdeas(open, uid) : undefined;
    });
    this.#acts = new ActsOf(host, site, strings, {
      meet: () => this.#who.meet(),
      person: () => this.#who.person,
      isHeld: (id) => id in (this.#mine.data?.pending ?? {}),
      votesFor: (id) => this.#listing.votesFor(id),
    });
    const acts: Acts = {
      started: (act) => this.#acts.started(act),
      tell: (news, undo) => this.tell(news, undo),
      hrefOf: (id) => this.#place.hrefOf(id),
      open: (id) => this.#place.open(id),
      back: () => this.#place.back(),
    };
    this.#who = new Who(host, site, acts);
    this.#place = new Place(host, () => void this.#views.go(this.#place.id));
    this.#views = new Views(host, site, strings, {
      acts,
      staff: () => this.#who.staff,
      settings: () => this.#settings.data,
      wantSettings: () => this.#wantSettings(),
      vote: (id, up) => this.vote(id, up),
      viewOf: (id) => this.#voteOf(id),
      rowView: (row) => this.viewOf(row),
    });
    this.#listing = new Listing(host, site, strings, {
      first,
      isAway: () => this.#place.id !== undefined,
      isOver: () => this.#views.isOver,
      settings: () => this.#settings.data,
      wantSettings: () => this.#wantSettings(),
      starters: () =>
        this.#who.staff?.starters((title, body) => void this.#views.write({ title, body })) ?? nothing,
    });
    this.#focus = new FocusKeeper(host);
    this.#authors = new AuthorWatch(host, site);
    host.addController(this.#authors);
    this.#visitor = site.session.current;
    this.#stop = site.session.subscribe(() => this.#visitorChanged());
    if (host.view === 'form' || hasDraft(site)) void this.#views.write(undefined, false);
    void this.#views.go(this.#place.id, false);
    site.prepare();
    if (this.#visitor) void this.#who.meet();
  }

  /** Leaves the site: nothing of it is shown or heard any more. */
  leave(): void {
    this.#stop();
    for (const each of [this.#acts, this.#who, this.#place, this.#listing, this.#views]) each.leave();
    const followed = [this.#mine, this.#pending, this.#settings, this.#authors];
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
    return this.#views.isWriting || this.#views.isOver;
  }

  /** Whether the order is decided: the challenge has ended. */
  get isOver(): boolean {
    return this.#views.isOver;
  }

  /** Whether what is shown in place of the list is there. */
  get isElsewhere(): boolean {
    return this.#views.isReady;
  }

  /** What a row shows on the open site: my vote, its whole text once asked for, why nobody else sees it. */
  viewOf(row: ShownRow): Partial<IdeaRowView> {
    const held = this.#listing.heldFor(row);
    return {
      ...this.#voteOf(row.id),
      body: this.#texts.get(row.id),
      word: this.#strings.voted,
      badge: this.#views.badgeOf(row, this.#listing.rows),
      ...(held !== undefined && { held }),
    };
  }

  vote(id: string, up: boolean): void {
    this.#acts.started(this.#site.act(voteForIdea, { id, up }));
  }

  /** Unfolds a row; what the list does not hold of it is read. */
  async read({ id, excerpt }: IdeaRow): Promise<void> {
    try {
      const idea = excerpt.endsWith('…')
        ? await getIdea(this.#site, id).fetch(AbortSignal.timeout(15_000))
        : null;
      this.#texts.set(id, idea?.body ?? excerpt);
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      // The button is gone: reading goes on where it was.
      this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-id="${id}"] p`)?.focus();
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
    return this.#views.write();
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
    const { id } = this.#place;
    if (id) return this.#views.page() ?? skeleton(3, this.#strings.loadingIdeas);
    return this.#host.view === 'form' ? this.#views.formOnly(this.#own()) : undefined;
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
    return this.#views.board();
  }

  /** The challenge, the form, and what I posted and others cannot see yet: on its way, refused, or waiting for a moderator. */
  above(): unknown {
    return html`${this.#views.above()} ${this.#own()}`;
  }

  #own() {
    const strings = this.#strings;
    const level = this.#host.headingLevel + 1;
    const outgoing = this.#site.overlay.of<PostIdeaInput>(postIdea);
    const held = this.#pending.data ?? [];
    if (!outgoing.length && !held.length) return nothing;
    return html`<ul class="own">
      ${outgoing.map((act) => html`<li part="item">${this.#outgoing(act, level)}</li>`)}
      ${held.map(
        (row) =>
          html`<li part="item">
            ${ideaRow({ row, level, held: strings.pending, href: addressOf(this.#host.link, row.id) }, strings)}
          </li>`,
      )}
    </ul>`;
  }

  /** The end of the closing line: what is new, and that this is a demo. */
  closing(): unknown {
    return html`${this.#who.person?.news()}
    ${this.#site.isDemo ? html`<span>${this.#strings.demo}</span>` : nothing}`;
  }

  /** What the site has come to, and the notice. */
  below(): unknown {
    return html`${this.#place.id || !this.rows ? nothing : this.#views.foot()} ${this.#acts.notice()}`;
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
      for (const asked of [this.#mine, this.#pending]) asked.hostDisconnected();
      this.#listing.changePerson();
      this.#who.part();
    }
    if (current) void this.#who.meet();
    if (!before && !this.#views.isWriting) this.#views.resumeDraft();
    // A newcomer who acts and a guest who signs in stay who they are.
    if (!before || before.uid === current?.uid || (before.kind === 'guest' && current?.kind === 'member'))
      return;
    // Whom the service has signed out is asked again for what they have just done.
    if (current) this.#acts.forget();
    this.#texts.clear();
    this.#views.resumeDraft();
    this.tell('');
  }

  #outgoing(act: PendingAct<PostIdeaInput>, level: number) {
    const outbox = this.#site.outbox.bind(this.#site);
    const { error } = act;
    return outgoingIdea(
      {
        act,
        level,
        banned: error?.code === 'banned' ? this.#banned() : undefined,
        retry: () => void outbox().then((box) => box.retry(act.id)),
        discard: () => void outbox().then((box) => box.discard(act.id)),
        admit:
          error && isAboutAccount(error) ? () => void this.#acts.admit(act as PendingAct, error) : undefined,
      },
      this.#strings,
    );
  }

  /** Until when the person may only read; brings what knows it. */
  #banned(): string {
    void this.#who.meet();
    return this.#who.person?.banned() ?? '';
  }
}
