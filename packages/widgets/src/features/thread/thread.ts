import type { Site } from '@stoa/core';
import { isMine, readMine } from '@stoa/core/members/mine';
import type { Comment } from '@stoa/core/threads/kind';
import { getComment, listComments, listMyHeldComments } from '@stoa/core/threads/queries';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { localeOf } from '../../base/host.ts';
import { PagesController } from '../../base/pages-controller.ts';
import { QueryController } from '../../base/query-controller.ts';
import { skeleton } from '../../parts/skeleton.ts';
import { loadFeatureStrings } from '../../strings/features.ts';
import { sentenceFor } from '../../strings/sentence.ts';
import { adopt } from '../../styles/adopt.ts';
import type { ActHost, Teller } from '../acts.ts';
import { outcomeOf, waits } from '../outcome.ts';
import { askReport } from './ask-report.ts';
import { authorOf, commentView, type CommentView, type ThreadStrings } from './comment-view.ts';
import { copyAddress } from './copy.ts';
import { commentAt, ThreadForms } from './forms.ts';
import { standingOf, sureToRemove, type SharedWords } from './own-comment.ts';
import { mayHold, OwnComments } from './own-comments.ts';
import { Prose } from './prose.ts';
import { threadStyles } from './thread.styles.ts';
import { treeOf, type Place } from './tree.ts';

export interface ThreadOptions {
  /** Path of what is commented on, e.g. `ideas/ab12`. */
  readonly on: string;
  /** They are questions and answers, below a line that says so. */
  readonly about?: 'questions';
  readonly acts: Teller;
  /** Address of a comment. */
  readonly hrefOf: (id: string) => string;
  /** Whether nobody may comment any more. */
  readonly locked?: () => boolean;
  /** Id of the comment that is the official answer; empty for none. */
  readonly answer?: () => string;
  /** How many comments everybody sees, as the server says. */
  readonly count: () => number;
  readonly words: SharedWords;
  /** Said where nobody has commented; a sentence of the thread's own when missing. */
  readonly noComments?: () => string;
  /** What the team may do about a comment. */
  readonly tools?: (comment: Comment) => unknown;
  /** Id of a comment to go to, once it is there. */
  readonly goTo?: string | undefined;
}

/** What comes with the thread's words. */
interface Open {
  readonly strings: ThreadStrings;
  readonly forms: ThreadForms;
  readonly own: OwnComments;
}

/** Comments on any document: read, written, answered, changed, taken back and reported, at their place. */
export class Thread implements ReactiveController {
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #options: ThreadOptions & Required<Pick<ThreadOptions, 'locked' | 'answer'>>;
  readonly #prose: Prose;
  readonly #comments: PagesController<Comment>;
  readonly #held: QueryController<readonly Comment[]>;
  readonly #answer: QueryController<Comment | null>;
  readonly #stop: () => void;
  #open: Open | undefined;
  #uid: string | undefined;
  #goTo: string | undefined;
  /** What was written before has been looked for. */
  #isResumed = false;
  /** Where the next page begins, once it is asked for. */
  #seen: number | undefined;

  constructor(host: ActHost, site: Site, options: ThreadOptions) {
    this.#host = host;
    this.#site = site;
    this.#options = { locked: () => false, answer: () => '', ...options };
    this.#goTo = options.goTo;
    this.#prose = new Prose(host);
    const { on } = options;
    this.#comments = new PagesController(host, (open, after) => listComments(open, on, after));
    this.#held = new QueryController(host, (open) => {
      const { uid } = open.session.current ?? {};
      return uid && mayHold(open) ? listMyHeldComments(open, on, uid) : undefined;
    });
    this.#answer = new QueryController(host, (open) => {
      const id = this.#options.answer();
      const { rows } = this.#comments;
      return id && rows && !rows.some((row) => row.id === id) ? getComment(open, on, id) : undefined;
    });
    adopt(host.shadowRoot, threadStyles);
    this.#uid = site.session.current?.uid;
    this.#stop = site.session.subscribe(() => this.#visitorChanged());
    host.addController(this);
    void this.#speak();
  }

  /** Lets go of the widget around it. */
  leave(): void {
    this.#stop();
    this.#open?.own.leave();
    this.#open?.forms.leave();
    const followed = [this.#comments, this.#held, this.#answer];
    for (const each of followed) each.hostDisconnected();
    for (const each of [...followed, this]) this.#host.removeController(each);
  }

  /** Asks anew for the end of what is shown: the team has let something be seen. */
  readonly reload = (): void => this.#comments.refetch();

  hostUpdated(): void {
    this.#resume();
    const goTo = this.#goTo;
    if (goTo && this.#find(commentAt(goTo))) {
      this.#goTo = undefined;
      this.#focus(commentAt(goTo));
    }
    const next = this.#seen === undefined ? undefined : this.#comments.rows?.[this.#seen];
    if (!next) return;
    this.#seen = undefined;
    this.#focus(commentAt(next.id));
  }

  render(): unknown {
    const open = this.#open;
    if (!open) return nothing;
    const { strings } = open;
    const { about, count, noComments } = this.#options;
    const { rows, error, hasMore } = this.#comments;
    const places = rows ? this.#places(rows, open) : [];
    const isEmpty = rows && places.length === 0 && !hasMore;
    return html`<section part="thread" aria-labelledby="stoa-thread">
      <h3
        id="stoa-thread"
        class=${about ? 'visually-hidden' : nothing}
        aria-level=${this.#host.headingLevel + 1}
      >
        ${count() > 0 ? strings.comments(count()) : strings.heading}
      </h3>
      ${this.#official(open)} ${!rows && !error ? skeleton(3, strings.loading) : nothing}
      ${isEmpty && !this.#options.locked() ? html`<p class="none">${noComments?.() ?? strings.none}</p>` : nothing}
      ${places.length > 0 ? this.#list(places, open) : nothing} ${this.#end(open)}
      ${rows ? this.#writing(open) : nothing}
      <p role="status" class="visually-hidden">${open.own.news}</p>
    </section>`;
  }

  async #speak() {
    const { on, acts, about } = this.#options;
    const strings = await loadFeatureStrings(about ?? 'thread', localeOf(this.#host));
    const focus = (selector: string) => this.#after(selector);
    const forms = new ThreadForms(this.#host, this.#site, {
      ...{ on, strings },
      started: (act) => acts.started(act),
      closed: focus,
    });
    const isShown = (id: string) => this.#comments.rows?.some((row) => row.id === id) === true;
    const own = new OwnComments(this.#host, this.#site, {
      ...{ on, acts, words: strings, isShown, focus },
      arrival: about ? 'stoa-question' : 'stoa-comment',
    });
    this.#open = { strings, forms, own };
    this.#host.requestUpdate();
  }

  /** Opens the form in which somebody has written before, once it is known that they may. */
  #resume() {
    const { forms } = this.#open ?? {};
    if (this.#isResumed || !forms || !this.#comments.rows || this.#options.locked()) return;
    this.#isResumed = true;
    if (forms.hasDraft()) void forms.openReply('', '', false);
  }

  #places(rows: readonly Comment[], { own }: Open) {
    const held = this.#held.data ?? [];
    const known = new Set([...rows, ...held].map(({ id }) => id));
    return treeOf({
      shown: [...rows, ...own.arrived.filter(({ id }) => !known.has(id))],
      held,
      outgoing: own.outgoing,
      keeps: (id) => own.isRemoved(id),
    });
  }

  #official(open: Open) {
    const { strings } = open;
    const id = this.#options.answer();
    const comment = this.#comments.rows?.find((row) => row.id === id) ?? this.#answer.data;
    if (!id || comment?.state !== 'approved') return nothing;
    return html`<section class="official" aria-label=${strings.official}>
      ${authorOf(this.#viewOf(comment, undefined, open), strings)} ${this.#prose.render(comment.body)}
    </section>`;
  }

  #list(places: readonly Place[], open: Open, parent?: Place): TemplateResult {
    const { strings, forms } = open;
    const name = parent?.comment?.name || strings.formerMember;
    return html`<ul
      class=${parent ? 'replies' : 'comments'}
      aria-label=${parent ? strings.repliesTo(name) : strings.heading}
    >
      ${repeat(
        places,
        ({ id }) => id,
        (place) =>
          html`<li part="comment" data-id=${place.id} tabindex="-1">
            ${this.#place(place, parent, open)}
            ${place.replies.length > 0 ? this.#list(place.replies, open, place) : nothing}
            ${parent ? nothing : forms.reply(place.id)?.render(this.#options.words.draftKept)}
          </li>`,
      )}
    </ul>`;
  }

  #place({ comment, outgoing }: Place, parent: Place | undefined, open: Open) {
    const { strings, own } = open;
    if (comment) return commentView(this.#viewOf(comment, parent, open), strings);
    if (!outgoing) return html`<p class="gone">${strings.hidden}</p>`;
    const { words } = this.#options;
    return html`
      ${this.#prose.render(outgoing.input.body)}
      <div class="note">
        ${outcomeOf(outgoing, strings.postFailed, own.refusal(outgoing), strings, words)}
      </div>
    `;
  }

  #viewOf(comment: Comment, parent: Place | undefined, open: Open): CommentView {
    const { strings, forms, own } = open;
    const { acts, hrefOf, words, tools } = this.#options;
    const answer = this.#options.answer();
    const { id, state, name } = comment;
    const mine = readMine(this.#site);
    const isOwn = mine.uid !== '' && isMine(mine, comment);
    const isPublic = state === 'approved';
    const ofTeam = isPublic ? tools?.(comment) : undefined;
    // What the team has made the official answer is the team's to change.
    const isFree = !this.#options.locked() && (id !== answer || Boolean(ofTeam));
    const mayEdit = isOwn && isFree && state !== 'rejected' && !own.editOf(id);
    return {
      comment,
      isOfficial: id === answer,
      href: hrefOf(id),
      copy: (event) => void copyAddress(event, strings, (news) => acts.tell(news)),
      prose: (text) => this.#prose.render(text),
      isBegun: !parent && forms.hasDraft(id),
      instead: forms.edit(id)?.render(words.draftKept),
      note: this.#noteOn(comment, open),
      tools: ofTeam ?? nothing,
      acts: {
        reply:
          isPublic && !this.#options.locked()
            ? () => void forms.openReply(parent?.id ?? id, name)
            : undefined,
        edit: mayEdit ? () => void forms.openEdit(comment) : undefined,
        remove: isOwn && !own.isDoubted(id) ? () => own.remove(comment) : undefined,
        undo: own.isRemoved(id) && !this.#options.locked() ? () => own.undo(id) : undefined,
        report: isPublic && !isOwn ? () => this.#report(id) : undefined,
      },
    };
  }

  /** What is to be said of where an own comment stands. */
  #noteOn(comment: Comment, { strings, own }: Open): unknown {
    const { words } = this.#options;
    const { id } = comment;
    const edit = own.editOf(id);
    if (edit)
      return html`${edit.error ? this.#prose.render(edit.input.body) : nothing}
      ${outcomeOf(edit, strings.editFailed, own.refusal(edit), strings, words)}`;
    if (own.isDoubted(id))
      return sureToRemove({ remove: () => own.remove(comment), keep: () => own.keep() }, strings);
    // Whether it is for all to see is being asked.
    const isUnknown = own.arrived.some((each) => each.id === id) && !this.#held.data && !this.#held.error;
    return isUnknown ? waits(words.sending) : standingOf(comment, strings, words);
  }

  /** What stands below the comments: why there are none, or the way to more. */
  #end({ strings }: Open) {
    const { retry, unread } = this.#options.words;
    const { error, hasMore, fetching } = this.#comments;
    if (error && !fetching)
      return html`<div role="alert">
        <p>${strings.failed} ${sentenceFor(unread, error.code)}</p>
        <button type="button" @click=${this.reload}>${retry}</button>
      </div>`;
    if (!hasMore) return nothing;
    return html`<p class="more">
      <button type="button" ?disabled=${fetching} @click=${() => this.#more()}>${strings.more}</button>
    </p>`;
  }

  #writing({ strings, forms }: Open) {
    if (this.#options.locked()) return html`<p class="locked">${strings.locked}</p>`;
    const form = forms.reply();
    if (form) return html`<div class="writing">${form.render(this.#options.words.draftKept)}</div>`;
    return html`<button
      type="button"
      class="opener"
      data-does="comment"
      @click=${() => void forms.openReply()}
    >
      ${strings.add}
    </button>`;
  }

  #more() {
    this.#seen = this.#comments.rows?.length;
    this.#comments.more();
  }

  #report(id: string) {
    const { on, acts, words } = this.#options;
    const { offline } = words.unread;
    void askReport(this.#host, this.#site, `${on}/comments/${id}`, { tell: acts.tell.bind(acts), offline });
  }

  #visitorChanged() {
    const uid = this.#site.session.current?.uid;
    const before = this.#uid;
    this.#uid = uid;
    this.#host.requestUpdate();
    // A newcomer who acts stays who they are.
    if (before === uid || before === undefined) return;
    this.#open?.forms.leave();
    this.#open?.own.forget();
    this.#held.hostDisconnected();
    this.#isResumed = false;
  }

  #after(focus: string) {
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focus(focus));
  }

  #focus(selector: string) {
    const found = this.#find(selector);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: 'nearest' });
  }

  #find(selector: string) {
    return this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
  }
}
