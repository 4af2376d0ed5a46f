import type { PendingAct, Site } from '@stoa/core';
import {
  editComment,
  postComment,
  removeComment,
  type EditCommentInput,
  type PostCommentInput,
} from '@stoa/core/threads/commands';
import type { Comment } from '@stoa/core/threads/kind';
import { announce } from '../../base/announce.ts';
import type { ActHost, Teller } from '../acts.ts';
import type { RefusalActs } from '../outcome.ts';
import type { ThreadStrings } from './comment-view.ts';
import { commentAt } from './forms.ts';

export interface OwnCommentsOptions {
  /** Path of what is commented on. */
  readonly on: string;
  readonly acts: Teller;
  /** What the page hears when one has arrived. */
  readonly arrival: 'stoa-comment' | 'stoa-question';
  readonly words: Pick<ThreadStrings, 'posted' | 'removedNow'>;
  /** Whether the thread shows a comment that has arrived. */
  readonly isShown: (id: string) => boolean;
  /** Draws the thread anew, and puts the focus there. */
  readonly focus: (selector: string) => void;
}

/** What somebody does about their own comments in a thread. */
export class OwnComments {
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #options: OwnCommentsOptions;
  readonly #stop: () => void;
  /** Those taken back on this page, with the words that they had. */
  readonly #removed = new Map<string, Comment>();
  /** Those that have arrived beyond the last page that is shown. */
  readonly #arrived = new Map<string, Comment>();
  #doubted = '';
  /** What has just become of one, for who does not see it. */
  news = '';

  constructor(host: ActHost, site: Site, options: OwnCommentsOptions) {
    this.#host = host;
    this.#site = site;
    this.#options = options;
    this.#stop = site.overlay.onSettled((act) => this.#settled(act));
  }

  leave(): void {
    this.#stop();
  }

  /** Somebody else is here. */
  forget(): void {
    this.#removed.clear();
    this.#arrived.clear();
  }

  /** Those on their way. */
  get outgoing(): readonly PendingAct<PostCommentInput>[] {
    const { on } = this.#options;
    return this.#site.overlay.of<PostCommentInput>(postComment).filter(({ input }) => input.on === on);
  }

  /** A change that is on its way or was refused. */
  editOf(id: string): PendingAct<EditCommentInput> | undefined {
    const { on } = this.#options;
    return this.#site.overlay
      .of<EditCommentInput>(editComment)
      .find(({ input }) => input.on === on && input.id === id);
  }

  /** Those that have arrived and that no list shows; what is done about them changes no list either. */
  get arrived(): readonly Comment[] {
    return [...this.#arrived.values()].map((comment) => {
      if (this.#removed.has(comment.id)) return { ...comment, state: 'removed', body: '' };
      const edit = this.editOf(comment.id);
      return edit && !edit.error ? { ...comment, body: edit.input.body } : comment;
    });
  }

  /** Whether it was taken back on this page: that can be undone. */
  isRemoved(id: string): boolean {
    return this.#removed.has(id);
  }

  /** Whether it is about to go for good, and that is asked once more. */
  isDoubted(id: string): boolean {
    return this.#doubted === id;
  }

  /** Takes a comment back; one that nobody else has seen only where it was asked once more. */
  remove(comment: Comment): void {
    const { on, acts, words, focus } = this.#options;
    const { id, state } = comment;
    const isPublic = state === 'approved';
    if (!isPublic && this.#doubted !== id) {
      this.#doubt(id);
      return;
    }
    this.#doubted = '';
    if (isPublic) this.#removed.set(id, comment);
    else this.#arrived.delete(id);
    acts.started(this.#site.act(removeComment, { on, id, state }));
    acts.tell(words.removedNow, isPublic ? () => this.undo(id) : undefined);
    focus(commentAt(id));
  }

  /** Keeps what was about to go. */
  keep(): void {
    this.#doubt('');
  }

  /** The words come back, marked as edited: nobody knows what they had been. */
  undo(id: string): void {
    const comment = this.#removed.get(id);
    if (!comment) return;
    this.#removed.delete(id);
    const { on, acts, focus } = this.#options;
    const { body } = comment;
    acts.started(this.#site.act(editComment, { on, id, body, state: 'removed' }));
    acts.tell('');
    focus(commentAt(id));
  }

  /** What may be done about an act of mine that was refused. */
  refusal({ id, error }: Pick<PendingAct, 'id' | 'error'>): RefusalActs {
    const outbox = this.#site.outbox.bind(this.#site);
    return {
      retry: () => void outbox().then((box) => box.retry(id)),
      discard: () => void outbox().then((box) => box.discard(id)),
      admit: () => void this.#admit(error?.code === 'verify'),
    };
  }

  async #admit(verify: boolean) {
    const { openSignIn } = await import('../sign-in/sign-in.ts');
    await openSignIn(this.#host, this.#site, { for: 'comment', verify });
  }

  #doubt(id: string) {
    const was = this.#doubted;
    this.#doubted = id;
    this.#options.focus(id ? '[data-does=keep]' : commentAt(was));
  }

  /** Notes what has arrived: facts, not hopes. */
  #settled({ command, input, at }: PendingAct) {
    const { on, isShown } = this.#options;
    const { id, body, parent, on: about } = input as PostCommentInput;
    if (about !== on) return;
    const known = this.#arrived.get(id);
    if (command.name === editComment.name && known) this.#arrived.set(id, { ...known, body, editedAt: at });
    if (command.name !== postComment.name) return;
    const { uid: by = '', name = '' } = this.#site.session.current ?? {};
    this.#site.keeper.write(hasCommented(this.#site), 'yes');
    if (!isShown(id))
      this.#arrived.set(id, {
        ...{ id, by, name, at, body, parent, label: '', site: this.#site.id },
        ...{ state: 'approved', editedAt: null, reports: 0, why: null },
      });
    this.news = this.#options.words.posted;
    this.#host.dispatchEvent(announce(this.#options.arrival, { id, on }));
    this.#host.requestUpdate();
  }
}

const hasCommented = ({ id }: Pick<Site, 'id'>) => `${id}:commented`;

/** Whether an own comment may be held somewhere: asking costs a read, and a guest has one browser, which knows. */
export const mayHold = (site: Site): boolean =>
  site.session.current?.kind === 'member' || site.keeper.read(hasCommented(site)) !== undefined;
