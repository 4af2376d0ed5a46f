import { StoaError, type PendingAct, type Site, type SiteSettings, type Visitor } from '@stoa/core';
import type { FirstReviews } from '@stoa/core/reviews/first-page';
import type { Rating, ReviewRow } from '@stoa/core/reviews/row';
import type { Item, Tally } from '@stoa/core/reviews/tally';
import { getSettings } from '@stoa/core/sites/queries';
import { html, nothing } from 'lit';
import { FocusKeeper } from '../base/focus-keeper.ts';
import { QueryController } from '../base/query-controller.ts';
import { ActsOf } from '../features/acts-of.ts';
import { closing } from '../features/closing.ts';
import { AuthorWatch } from '../features/person/watch.ts';
import { Who } from '../features/who.ts';
import type { StringsOf } from '../strings/load.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import { actingStyles } from './acting.styles.ts';
import { aspectReader } from './aspects.ts';
import { AuditLine } from './audit-line.ts';
import { buyerCode } from './buyer-code.ts';
import { Helpful } from './helpful.ts';
import { itemOf, wrongItem, type Asked } from './item-of.ts';
import { Listing } from './listing.ts';
import { OwnReview } from './own-review.ts';
import { Places } from './places.ts';
import { Reports } from './reports.ts';
import { reviewActs } from './review-acts.ts';
import { typeOf, type ReviewRowView } from './review-row.ts';
import { RowExtras } from './row-extras.ts';
import { Told } from './told.ts';
import type { Team } from './team.ts';
import { Writing } from './writing.ts';

const shownBy = ({ itemId = '', view }: ActingHost) => `${view} ${itemId}`;

/** What the review feed does on the open site: it loads after the first reviews are shown. */
export class ReviewActing {
  /** What has an address of its own. */
  readonly places: Places;
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #item: QueryController<Item | null>;
  readonly #settings: QueryController<SiteSettings>;
  readonly #focus: FocusKeeper;
  readonly #authors: AuthorWatch;
  readonly #acts: ActsOf;
  readonly #who: Who<Team>;
  readonly #listing: Listing;
  readonly #extras: RowExtras;
  readonly #helpful: Helpful;
  readonly #own: OwnReview;
  readonly #reports: Reports;
  readonly #audit: AuditLine;
  readonly #writing: Writing;
  readonly #told: Told;
  readonly #stop: () => void;
  #wantsSettings = false;
  /** A link with a code has opened the page: the form is to open by itself. */
  #wantsForm: boolean;
  #visitor: Visitor | undefined;
  /** What is shown until the site has its own answer. */
  #painted: Item | null | undefined;
  /** What was shown last. */
  #shown: string;

  /** `first` = what is shown already; `asked` = where it comes from. */
  constructor(
    host: ActingHost,
    site: Site,
    strings: StringsOf<'review-feed'>,
    first: FirstReviews | undefined,
    asked: Asked,
  ) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#shown = shownBy(host);
    adopt(host.shadowRoot, actingStyles);
    this.#painted = first?.item;
    this.#item = itemOf(host, asked);
    this.#settings = new QueryController(host, (open) =>
      this.#wantsSettings ? getSettings(open) : undefined,
    );
    const around = { settings: () => this.#settings.data, wantSettings: () => this.#wantSettings() };
    const widget = {
      started: (act: { readonly id: string }) => this.#acts.started(act),
      tell: (news: string, undo?: () => void) => this.#acts.tell(news, undo),
    };
    this.#acts = new ActsOf(host, site, strings, {
      meet: () => this.#who.meet(),
      person: () => this.#who.person,
      ...reviewActs(host, strings, {
        acts: () => this.#acts,
        posted: () => this.#own.arrived(),
        takenBack: () => this.#own.takenBack(),
      }),
    });
    this.#who = new Who(host, site, async () => {
      const { Team } = await import('./team.ts');
      return Team.meet(host, site, strings, { ...widget, asked: () => this.places.reload() });
    });
    const aspects = aspectReader(host);
    this.#listing = new Listing(host, strings, aspects, first?.page, asked);
    this.#extras = new RowExtras(host, site);
    this.#helpful = new Helpful(host, site, strings, widget);
    this.#audit = new AuditLine(host, strings);
    this.#reports = new Reports(host, site, strings, widget.tell);
    const code = () => buyerCode(host.code, site.store.serverNow());
    this.#writing = new Writing(host, site, strings, { ...around, widget, aspects, code });
    this.#own = new OwnReview(host, site, strings, {
      ...{ ...around, widget },
      edit: (review) => void this.#writing.open(review),
      admit: (act) => {
        if (act.error) void this.#acts.admit(act, act.error);
      },
      banned: () => {
        void this.#who.meet();
        return this.#who.person?.banned() ?? '';
      },
      base: (row) => this.#base(row),
      viewOf: (row) => this.#extras.viewOf(row),
    });
    this.#wantsForm = host.view === 'feed' && code() !== undefined;
    this.places = new Places(host, site, strings, {
      ...{ widget, item: () => this.item, rows: () => this.rows },
      tools: (on, comment) => this.#who.staff?.questionTools(on, comment),
      viewOf: (row) => ({ ...this.#base(row), ...this.viewOf(row) }),
    });
    this.#told = new Told(host, site, () => ({ item: this.item, rows: this.#listing.newest }));
    this.#focus = new FocusKeeper(host);
    this.#authors = new AuthorWatch(host, site);
    for (const each of [this.#authors, this]) host.addController(each);
    this.#visitor = site.session.current;
    this.#stop = site.session.subscribe(() => this.#visitorChanged());
    site.prepare();
    if (this.#visitor) void this.#who.meet();
  }

  /** Leaves the site: nothing of it is shown or heard any more. */
  leave(): void {
    this.#stop();
    const parts = [this.#acts, this.#who, this.#listing, this.#own, this.#writing];
    for (const each of [...parts, this.places, this.#helpful, this.#told]) each.leave();
    for (const each of [this.#item, this.#settings, this.#authors]) {
      each.hostDisconnected();
      this.#host.removeController(each);
    }
    for (const each of [this.#focus, this]) this.#host.removeController(each);
  }

  hostUpdated(): void {
    if (this.#shown !== shownBy(this.#host)) this.#change();
    if (!this.#wantsForm || this.#own.review === undefined) return;
    this.#wantsForm = false;
    if (!this.#own.isThere && !this.#who.isStaff) void this.#writing.open(undefined, false);
  }

  /** What is reviewed; null before its first review, undefined while it is awaited. */
  get item(): Item | null | undefined {
    return this.#item.data === undefined ? this.#painted : this.#item.data;
  }

  get rows(): readonly ReviewRow[] | undefined {
    const rows = this.#listing.rows;
    // Mine stands above the list unless everybody sees it there.
    return this.#own.isListed(rows) ? rows : rows?.filter((row) => !this.#own.isMine(row));
  }

  /** What is wrong with the attributes. */
  readonly wrong = (): StoaError | undefined => wrongItem(this.#host);

  get error(): StoaError | undefined {
    return this.item === undefined ? this.#item.error : this.#listing.error;
  }

  get hasMore(): boolean {
    return this.#listing.hasMore;
  }

  get isBusy(): boolean {
    return this.#listing.isBusy;
  }

  /** The stars that the list is narrowed to. */
  get rating(): Rating | undefined {
    return this.#listing.rating;
  }

  /** Whether the button that opens the form is of no use. */
  get isWriting(): boolean {
    return this.#writing.isOpen || this.#own.isThere || this.#who.isStaff === true;
  }

  /** Whether what is shown in place of the list is there. */
  get isElsewhere(): boolean {
    return this.#host.view === 'form' && (this.#writing.isOpen || this.#own.isThere);
  }

  /** What a row shows on the open site. */
  viewOf(row: ReviewRow): Partial<ReviewRowView> {
    if (this.#own.isMine(row)) return { ...this.#extras.viewOf(row), ...this.#own.viewOf(row) };
    const { staff } = this.#who;
    return {
      ...this.#extras.viewOf(row),
      note: staff?.answering(row),
      does: html`${this.#helpful.button(row)} ${staff ? staff.tools(row) : this.#reports.button(row)}
      ${this.places.link(row)}`,
    };
  }

  choose(rating: Rating | undefined): void {
    this.#listing.choose(rating);
  }

  async read(row: ReviewRow): Promise<void> {
    await this.#extras.read(row).catch(this.#tellWhy);
  }

  async look(row: ReviewRow): Promise<void> {
    await this.#extras.look(row).catch(this.#tellWhy);
  }

  more(): void {
    this.#listing.more();
  }

  retry(): void {
    if (this.#item.data === undefined) this.#item.refetch();
    if (this.#listing.error) this.#listing.retry();
  }

  write(): Promise<void> {
    return this.#writing.open();
  }

  /** Why something could not be read, for people. */
  reasonFor({ code }: StoaError): string {
    return sentenceFor(this.#strings.unread, code);
  }

  /** Says which act was refused, and why. Returns whether that is all that is to be said: it was no failure. */
  tellRefusal(error: StoaError, act: PendingAct | undefined): boolean {
    return this.#acts.tellRefusal(error, act);
  }

  /** In the header: why the team writes no reviews, and what was begun and not sent. */
  tools(): unknown {
    if (this.#host.view !== 'feed') return nothing;
    if (this.#who.isStaff) return html`<p class="meta">${this.#strings.teamMayNot}</p>`;
    return this.#writing.hasDraft && !this.isWriting
      ? html`<span class="kept">${this.#strings.draftKept}</span>`
      : nothing;
  }

  toolbar(): unknown {
    return this.#listing.toolbar();
  }

  none(): unknown {
    return this.#listing.none() ?? (this.#own.isThere ? nothing : undefined);
  }

  /** The form, what waits for the team, and my review where others do not see it in the list. */
  above(): unknown {
    if (this.#host.view === 'summary') return nothing;
    return html`${this.#writing.render()} ${this.#own.render(this.#listing.rows)} ${this.places.linked()}
    ${this.#who.staff?.waiting()}`;
  }

  /** The form alone, with what became of what was sent. */
  formOnly(): unknown {
    const { isStaff } = this.#who;
    if (isStaff) return html`<p class="meta">${this.#strings.teamMayNot}</p>`;
    if (!this.#own.isThere) return this.#writing.renderAlone();
    return html`<slot name="heading"
        ><h2 aria-level=${this.#host.headingLevel}>${this.#strings.mine}</h2></slot
      >
      ${this.#writing.isEditing ? this.#writing.render() : nothing} ${this.#own.render(undefined)}`;
  }

  /** Brings the totals. */
  openAudit(): void {
    this.#wantSettings();
    void this.#audit.open();
  }

  audit(tally: Tally): unknown {
    return this.#audit.render(tally, {
      item: this.item ?? undefined,
      holdDays: this.#settings.data?.reviews.holdDays,
      waiting: this.#who.staff?.count,
    });
  }

  /** The last line: who you are here, and that this is a demo. */
  closing(): unknown {
    const { isDemo } = this.#site;
    const more = isDemo ? html`<span>${this.#strings.demo}</span>` : nothing;
    return closing(this.#host, this.#site, this.#strings, more);
  }

  below(): unknown {
    return this.#acts.notice();
  }

  #base(row: ReviewRow): Pick<ReviewRowView, 'row' | 'level' | 'itemType' | 'read' | 'look'> {
    return {
      ...{ row, level: this.#host.headingLevel + 1 },
      itemType: typeOf(this.#host.itemType),
      read: () => void this.read(row),
      look: () => void this.look(row),
    };
  }

  readonly #tellWhy = (error: unknown) =>
    this.#acts.tell(error instanceof StoaError ? this.reasonFor(error) : this.#strings.unread.offline);

  /** Another item is shown, or another view of it: nothing that was asked for or begun for the one before stays. */
  #change() {
    this.#shown = shownBy(this.#host);
    this.#painted = undefined;
    this.#extras.clear();
    this.#own.changePerson();
    this.#who.turn();
    this.places.leave();
    if (this.#host.view === 'form') void this.#writing.open(undefined, false);
    else this.#writing.close();
  }

  #wantSettings() {
    if (this.#wantsSettings) return;
    this.#wantsSettings = true;
    // A widget that is being drawn takes no other request.
    void this.#host.updateComplete.then(() => this.#host.requestUpdate());
  }

  /** Somebody else is here, or nobody: what was the one's before leaves the screen. */
  #visitorChanged() {
    const before = this.#visitor;
    const { current } = this.#site.session;
    this.#visitor = current;
    if (before?.kind === 'member' && !current) this.#acts.cutOff();
    if (before?.uid !== current?.uid) {
      this.#helpful.changePerson();
      this.#who.part();
      if (before) this.#own.changePerson();
    }
    if (current) void this.#who.meet();
    // A newcomer who acts and a guest who signs in stay who they are.
    if (!before || before.uid === current?.uid || (before.kind === 'guest' && current?.kind === 'member'))
      return;
    if (current) this.#acts.forget();
    this.#extras.clear();
    if (this.#host.view === 'form') void this.#writing.open(undefined, false);
    else this.#writing.close();
    this.#acts.tell('');
  }
}
