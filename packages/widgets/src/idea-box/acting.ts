import type {
  Command,
  IdeaOrder,
  IdeaRow,
  IdeaVoteInput,
  MyActs,
  Page,
  PendingAct,
  PostIdeaInput,
  Site,
  StoaError,
  Visitor,
} from '@stoa/core';
import { postIdea, voteForIdea } from '@stoa/core/ideas/commands';
import { getIdea, listIdeas, listMyPendingIdeas } from '@stoa/core/ideas/queries';
import { myActs } from '@stoa/core/members/mine';
import { html, nothing } from 'lit';
import { FocusKeeper } from '../base/focus-keeper.ts';
import { PagesController } from '../base/pages-controller.ts';
import { QueryController } from '../base/query-controller.ts';
import { announce } from '../base/announce.ts';
import type { SiteHost } from '../base/stoa-element.ts';
import type { PersonHere } from '../features/person/here.ts';
import { AuthorWatch } from '../features/person/watch.ts';
import { DismissEvent, NextEvent, notice, TellEvent } from '../parts/notice.ts';
import type { StringsOf } from '../strings/load.ts';
import { actingStyles } from './acting.styles.ts';
import { hasDraft } from './draft.ts';
import { ideaRow, type IdeaRowView } from './idea-row.ts';
import { sentenceFor } from '../strings/sentence.ts';
import { adopt } from '../styles/adopt.ts';
import { outgoingIdea } from './outgoing-idea.ts';
import { PostForm } from './post-form.ts';

/** The idea box as acting sees it. */
export interface ActingHost extends SiteHost, HTMLElement {
  readonly order: IdeaOrder;
  readonly headingLevel: number;
}

/** A post or a vote, as far as both are alike. */
interface ActOfMine {
  readonly id: string;
  readonly command: Pick<Command<never>, 'name' | 'kept'>;
  readonly input: { readonly id: string };
}

/** What the idea box does on the open site: it loads after the first ideas are shown. */
export class IdeaActing {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #ideas: PagesController<IdeaRow>;
  readonly #mine: QueryController<MyActs>;
  readonly #pending: QueryController<readonly IdeaRow[]>;
  readonly #form: PostForm;
  readonly #focus: FocusKeeper;
  readonly #authors: AuthorWatch;
  readonly #strings: StringsOf<'idea-box'>;
  /** The last thing worth announcing. */
  #news = '';
  /** What the notice offers next. */
  #next: string | undefined;
  isWriting = false;
  /** Acts that began in this box. */
  readonly #started = new Set<string>();
  /** Those of them that were under way when a member's session ended. */
  #cutOff: ReadonlySet<string> = new Set();
  readonly #listening = new AbortController();
  readonly #stops: readonly (() => void)[];
  /** Who was here when last looked. */
  #visitor: Visitor | undefined;
  /** What is done for the person who is here; it comes with them. */
  #person: PersonHere | undefined;
  #meeting: Promise<PersonHere> | undefined;
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
    this.#ideas = new PagesController(host, (open, after) => listIdeas(open, { order: host.order }, after), first);
    this.#mine = new QueryController(host, myActs);
    this.#pending = new QueryController(host, (open) => {
      const { uid } = open.session.current ?? {};
      const isWaiting = Object.keys(this.#mine.data?.pending ?? {}).length > 0;
      return uid && isWaiting ? listMyPendingIdeas(open, uid) : undefined;
    });
    this.#form = new PostForm(host, site, {
      posted: (id) => this.#closeForm(id),
      cancelled: () => this.#closeForm(),
    });
    const { shadowRoot } = host;
    adopt(shadowRoot, actingStyles);
    const tell = (event: Event) => event instanceof TellEvent && this.tell(event.news);
    shadowRoot?.addEventListener(DismissEvent.type, this.#dismiss, this.#listening);
    shadowRoot?.addEventListener(NextEvent.type, this.#takeOffer, this.#listening);
    shadowRoot?.addEventListener(TellEvent.type, tell, this.#listening);
    this.#focus = new FocusKeeper(host);
    this.#authors = new AuthorWatch(host, site);
    host.addController(this.#authors);
    this.#visitor = site.session.current;
    this.#stops = [
      site.overlay.onSettled((act) => this.#arrived(act)),
      site.session.subscribe(() => this.#visitorChanged()),
    ];
    this.isWriting = hasDraft(site);
    site.prepare();
    if (this.#visitor) void this.#meet();
  }

  /** Leaves the site: nothing of it is shown or heard any more. */
  leave(): void {
    for (const stop of this.#stops) stop();
    this.#person?.leave();
    const followed = [this.#ideas, this.#mine, this.#pending, this.#authors];
    for (const each of followed) each.hostDisconnected();
    for (const controller of [...followed, this.#form, this.#focus]) this.#host.removeController(controller);
    this.#listening.abort();
  }

  get rows(): readonly IdeaRow[] | undefined {
    return this.#ideas.rows;
  }

  get error(): StoaError | undefined {
    return this.#ideas.error;
  }

  get hasMore(): boolean {
    return this.#ideas.hasMore;
  }

  get isBusy(): boolean {
    return this.#ideas.fetching;
  }

  /** What a row shows on the open site: my vote, and its whole text once asked for. */
  viewOf(id: string): Pick<IdeaRowView, 'voted' | 'pending' | 'body'> {
    return {
      body: this.#texts.get(id),
      voted: id in (this.#mine.data?.votes ?? {}),
      pending: this.#site.overlay.of<IdeaVoteInput>(voteForIdea).some(({ input }) => input.id === id),
    };
  }

  vote(id: string, up: boolean): void {
    this.#started.add(this.#site.act(voteForIdea, { id, up }).id);
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
    this.#ideas.more();
  }

  retry(): void {
    this.#ideas.refetch();
  }

  async write(): Promise<void> {
    this.isWriting = true;
    this.#host.requestUpdate();
    await this.#form.focus();
  }

  /** Why something could not be read, for people. */
  reasonFor({ code }: StoaError): string {
    return sentenceFor(this.#strings.unread, code);
  }

  /** Announces `news`; an empty text takes the notice away. */
  tell(news: string): void {
    this.#news = news;
    this.#next = undefined;
    this.#host.requestUpdate();
  }

  /** Says which act was refused, and why. Returns whether that is all that is to be said: it was no failure. */
  tellRefusal(error: StoaError, act: PendingAct | undefined): boolean {
    if (act && isAboutAccount(error)) {
      if (this.#started.has(act.id)) void this.#admit(act as ActOfMine, error);
      return true;
    }
    // A kept act says so itself, beside what was typed.
    if (act?.command.kept) return false;
    void this.#tellFailure(error, act);
    return false;
  }

  async #tellFailure(error: StoaError, act: PendingAct | undefined) {
    const strings = this.#strings;
    const failed = act ? (isVote(act) ? strings.voteFailed : strings.postFailed) : '';
    const reason = error.code === 'banned' ? (await this.#meet()).banned() : undefined;
    this.tell(`${failed} ${reason ?? sentenceFor(strings.errors, error.code)}`.trim());
  }

  /** The form, and what I posted and others cannot see yet: on its way, refused, or waiting for a moderator. */
  above(): unknown {
    const strings = this.#strings;
    const level = this.#host.headingLevel + 1;
    const outgoing = this.#site.overlay.of<PostIdeaInput>(postIdea);
    const held = this.#pending.data ?? [];
    return html`
      ${this.isWriting ? this.#form.render(strings) : nothing}
      ${
        outgoing.length + held.length > 0
          ? html`<ul class="own">
              ${outgoing.map((act) => html`<li part="item">${this.#outgoing(act, level)}</li>`)}
              ${held.map((row) => html`<li part="item">${ideaRow({ row, level, held: strings.pending }, strings)}</li>`)}
            </ul>`
          : nothing
      }
    `;
  }

  /** The end of the closing line: what is new, and that this is a demo. */
  closing(): unknown {
    return html`${this.#person?.news()}
    ${this.#site.isDemo ? html`<span>${this.#strings.demo}</span>` : nothing}`;
  }

  /** The notice. */
  below(): unknown {
    return notice(this.#news, { dismiss: this.#strings.dismiss, next: this.#next });
  }

  /** Tells of an act that began here and has arrived: facts, not hopes. */
  #arrived(act: PendingAct) {
    if (!this.#started.delete(act.id)) return;
    const { id: idea, up = true } = act.input as PostIdeaInput & Partial<IdeaVoteInput>;
    const isHeld = idea in (this.#mine.data?.pending ?? {});
    if (isVote(act)) this.#host.dispatchEvent(announce('stoa-idea-voted', { id: idea, up }));
    else {
      this.tell(isHeld ? this.#strings.pending : this.#strings.posted);
      this.#host.dispatchEvent(announce('stoa-idea-posted', { id: idea }));
    }
    if (up) void this.#offer(isVote(act) ? this.#strings.voteCounted : this.#news);
  }

  /** Offers a guest to be told when what they have just done moves. */
  async #offer(said: string) {
    const offer = (await this.#meet()).offer();
    if (!offer) return;
    this.tell(said);
    this.#next = offer;
  }

  readonly #takeOffer = () => {
    this.tell('');
    void this.#meet()
      .then((person) => person.takeOffer())
      .then((said) => said && this.tell(said));
  };

  readonly #dismiss = () => {
    if (this.#next) this.#person?.decline();
    this.tell('');
  };

  /** Brings what is done for the person who is here. */
  #meet(): Promise<PersonHere> {
    return (this.#meeting ??= import('../features/person/here.ts').then(async ({ PersonHere }) => {
      this.#person = await PersonHere.meet(this.#host, this.#site);
      this.#host.requestUpdate();
      return this.#person;
    }));
  }

  /** Asks the person to sign in for an act that waits for it. */
  async #admit(act: ActOfMine, error: StoaError) {
    const person = await this.#meet();
    const isIn = await person.admit(act, {
      for: isVote(act) ? 'vote' : 'post',
      verify: error.code === 'verify',
      ended: error.code === 'sign-in' && this.#cutOff.has(act.id),
    });
    const vote = `[data-id="${act.input.id}"] [part~=vote]`;
    if (!isIn && isVote(act)) this.#host.shadowRoot?.querySelector<HTMLElement>(vote)?.focus();
  }

  /** Opens the form where who is here has typed something before; closes it where somebody else has. */
  #resumeDraft() {
    this.#form.reload();
    this.isWriting = hasDraft(this.#site);
  }

  /** Somebody else is here, or nobody: what was the one's before leaves the screen. */
  #visitorChanged() {
    const before = this.#visitor;
    const { current } = this.#site.session;
    this.#visitor = current;
    if (before?.kind === 'member' && !current) this.#cutOff = new Set(this.#started);
    if (before?.uid !== current?.uid) {
      for (const asked of [this.#mine, this.#pending]) asked.hostDisconnected();
      this.#person?.leave();
      this.#person = this.#meeting = undefined;
    }
    if (current) void this.#meet();
    if (!before && !this.isWriting) this.#resumeDraft();
    // A newcomer who acts and a guest who signs in stay who they are.
    if (!before || before.uid === current?.uid || (before.kind === 'guest' && current?.kind === 'member'))
      return;
    // Whom the service has signed out is asked again for what they have just done.
    if (current) this.#started.clear();
    this.#texts.clear();
    this.#resumeDraft();
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
        admit: error && isAboutAccount(error) ? () => void this.#admit(act, error) : undefined,
      },
      this.#strings,
    );
  }

  /** Until when the person may only read; brings what knows it. */
  #banned(): string {
    void this.#meet();
    return this.#person?.banned() ?? '';
  }

  #closeForm(posted?: string) {
    const host = this.#host;
    this.isWriting = false;
    if (posted) this.#started.add(posted);
    host.requestUpdate();
    void host.updateComplete.then(() =>
      host.shadowRoot?.querySelector<HTMLElement>('header .primary')?.focus(),
    );
  }
}

const isVote = ({ command }: Pick<ActOfMine, 'command'>) => command.name === voteForIdea.name;

/** Whether the act waits for who does it to sign in or to confirm their address. */
const isAboutAccount = ({ code }: StoaError) => code === 'sign-in' || code === 'verify';
