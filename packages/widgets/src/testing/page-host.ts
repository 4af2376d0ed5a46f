import type { IdeaVoteInput, MyActs, Site } from '@stoa/core';
import { voteForIdea } from '@stoa/core/ideas/commands';
import { myActs } from '@stoa/core/members/mine';
import { nothing } from 'lit';
import { QueryController } from '../base/query-controller.ts';
import { define, StoaElement, type Self } from '../base/stoa-element.ts';
import { PersonSelf } from '../features/person/self.ts';
import { styles } from '../idea-box/idea-box.styles.ts';
import { IdeaPage, type PageTools } from '../idea-box/idea-page.ts';
import { DismissEvent, notice, noticeStyles, UndoEvent } from '../parts/notice.ts';
import type { StringsOf } from '../strings/load.ts';

/** The least that may stand around an idea's page: its site, its votes, its notice. */
export class PageHost extends StoaElement<'idea-box'> {
  static override styles = [StoaElement.styles, styles, noticeStyles];

  static override properties = { idea: {}, comment: {}, tools: { attribute: false } };

  /** Id of the idea. */
  idea = '';

  /** Id of a comment to go to. */
  comment: string | undefined;

  /** What the team may do; nothing for most. */
  tools: PageTools | undefined;

  headingLevel = 2;
  readonly board = '';

  /** Acts that were noted as begun here. */
  readonly started: string[] = [];

  /** Places that were gone to; empty for the list. */
  readonly gone: string[] = [];

  protected override readonly widget = 'idea-box';

  page: IdeaPage | undefined;
  #all: StringsOf<'idea-box'> | undefined;
  #news = '';
  #undo: (() => void) | undefined;
  readonly #mine = new QueryController<MyActs>(this, myActs);

  override connectedCallback(): void {
    super.connectedCallback();
    this.renderRoot.addEventListener(UndoEvent.type, () => {
      const undo = this.#undo;
      this.#tell('');
      undo?.();
    });
    this.renderRoot.addEventListener(DismissEvent.type, () => this.#tell(''));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.page?.leave();
    this.page = undefined;
  }

  protected override readFirst(): Promise<void> {
    return Promise.resolve();
  }

  protected override bring(): Promise<unknown> {
    return Promise.resolve();
  }

  protected override opened(site: Site, strings: StringsOf<'idea-box'>): Promise<void> {
    this.#all = strings;
    this.page?.leave();
    this.page = new IdeaPage(this, site, {
      ...{ id: this.idea, strings, comment: this.comment },
      acts: {
        started: ({ id }) => void this.started.push(id),
        tell: (news, undo) => this.#tell(news, undo),
        hrefOf: (id) => `${location.origin}/?stoa=idea.${id}`,
        open: (id) => void this.gone.push(id),
        back: () => void this.gone.push(''),
      },
      vote: (id, up) => void site.act(voteForIdea, { id, up }),
      viewOf: (id) => ({
        voted: id in (this.#mine.data?.votes ?? {}),
        pending: site.overlay.of<IdeaVoteInput>(voteForIdea).some(({ input }) => input.id === id),
      }),
      staff: () => this.tools,
    });
    return Promise.resolve();
  }

  protected override self(): Promise<Self> {
    return Promise.resolve(new PersonSelf(this));
  }

  protected override content(): unknown {
    if (!this.#all) return nothing;
    const { dismiss, undo } = this.#all;
    return [this.page?.render(), notice(this.#news, { dismiss, ...(this.#undo && { undo }) })];
  }

  #tell(news: string, undo?: () => void) {
    this.#news = news;
    this.#undo = undo;
    this.requestUpdate();
  }
}

define('stoa-page-host', PageHost);

declare global {
  interface HTMLElementTagNameMap {
    'stoa-page-host': PageHost;
  }
}
