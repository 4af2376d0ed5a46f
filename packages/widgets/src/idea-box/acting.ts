import type {
  IdeaOrder,
  IdeaRow,
  IdeaVoteInput,
  MyActs,
  Page,
  PendingAct,
  PostIdeaInput,
  Site,
  StoaError,
} from '@stoa/core';
import { postIdea, voteForIdea } from '@stoa/core/ideas/commands';
import { getIdea, listIdeas, listMyPendingIdeas } from '@stoa/core/ideas/queries';
import { myActs } from '@stoa/core/members/mine';
import { html, nothing } from 'lit';
import { FocusKeeper } from '../base/focus-keeper.ts';
import { PagesController } from '../base/pages-controller.ts';
import { QueryController } from '../base/query-controller.ts';
import { announce, type SiteHost } from '../base/stoa-element.ts';
import { DismissEvent, notice } from '../parts/notice.ts';
import type { StringsOf } from '../strings/load.ts';
import { actingStyles } from './acting.styles.ts';
import { hasDraft } from './draft.ts';
import { ideaRow, type IdeaRowView } from './idea-row.ts';
import { outgoingIdea } from './outgoing-idea.ts';
import { PostForm } from './post-form.ts';

/** The idea box as acting sees it. */
export interface ActingHost extends SiteHost, HTMLElement {
  readonly order: IdeaOrder;
  readonly headingLevel: number;
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
  readonly #strings: StringsOf<'idea-box'>;
  /** The last thing worth announcing. */
  #news = '';
  isWriting = false;
  /** Acts that began in this box. */
  readonly #started = new Set<string>();
  readonly #stopListening: () => void;
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
    this.#ideas = new PagesController(host, (open, after) => listIdeas(open, host.order, after), first);
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
    const sheets = shadowRoot?.adoptedStyleSheets;
    for (const { styleSheet } of actingStyles)
      if (styleSheet && !sheets?.includes(styleSheet)) sheets?.push(styleSheet);
    shadowRoot?.addEventListener(DismissEvent.type, this.#dismiss);
    this.#focus = new FocusKeeper(host);
    this.#stopListening = site.overlay.onSettled((act) => this.#arrived(act));
    this.isWriting = hasDraft(site);
    site.prepare();
  }

  /** Leaves the site: nothing of it is shown or heard any more. */
  leave(): void {
    this.#stopListening();
    for (const followed of [this.#ideas, this.#mine, this.#pending]) followed.hostDisconnected();
    for (const controller of [this.#ideas, this.#mine, this.#pending, this.#form, this.#focus])
      this.#host.removeController(controller);
    this.#host.shadowRoot?.removeEventListener(DismissEvent.type, this.#dismiss);
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
    return this.#strings.unread[code];
  }

  /** Announces `news`; an empty text takes the notice away. */
  tell(news: string): void {
    this.#news = news;
    this.#host.requestUpdate();
  }

  /** Says which act was refused, and why. */
  tellRefusal(error: StoaError, act: PendingAct | undefined): void {
    // A kept act says so itself, beside what was typed.
    if (act?.command.kept) return;
    const strings = this.#strings;
    const failed = act?.command.name === voteForIdea.name ? strings.voteFailed : strings.postFailed;
    this.tell(`${failed} ${strings.errors[error.code]}`);
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

  /** The notice. */
  below(): unknown {
    return notice(this.#news, { dismiss: this.#strings.dismiss });
  }

  /** Tells of an act that began here and has arrived: facts, not hopes. */
  #arrived({ id, command, input }: PendingAct) {
    if (!this.#started.delete(id)) return;
    if (command.name === voteForIdea.name) {
      const { id: idea, up } = input as IdeaVoteInput;
      this.#host.dispatchEvent(announce('stoa-idea-voted', { id: idea, up }));
      return;
    }
    const { id: idea } = input as PostIdeaInput;
    const isHeld = idea in (this.#mine.data?.pending ?? {});
    this.tell(isHeld ? this.#strings.pending : this.#strings.posted);
    this.#host.dispatchEvent(announce('stoa-idea-posted', { id: idea }));
  }

  readonly #dismiss = () => this.tell('');

  #outgoing(act: PendingAct<PostIdeaInput>, level: number) {
    const retry = () => void this.#site.outbox().then((outbox) => outbox.retry(act.id));
    const discard = () => void this.#site.outbox().then((outbox) => outbox.discard(act.id));
    return outgoingIdea({ act, level, retry, discard }, this.#strings);
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
