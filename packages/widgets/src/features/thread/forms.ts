import type { Site, StartedAct } from '@stoa/core';
import { editComment, postComment } from '@stoa/core/threads/commands';
import type { Comment } from '@stoa/core/threads/kind';
import type { ModalHost } from '../../base/modal.ts';
import type { Draft } from '../drafts.ts';
import { draftAt } from '../drafts.ts';
import type { CommentForm } from './comment-form.ts';
import type { ThreadStrings } from './comment-view.ts';

export interface FormsOptions {
  /** Path of what is commented on. */
  readonly on: string;
  readonly strings: ThreadStrings;
  readonly started: (act: StartedAct) => void;
  /** Called when a form is gone; `focus` is a selector of where writing began, or of what was written. */
  readonly closed: (focus: string) => void;
}

/** Selector of a comment. */
export const commentAt = (id: string): string => `[part~=comment][data-id="${CSS.escape(id)}"]`;

/** The open forms of a thread: one for a new comment, one for each reply and each change. */
export class ThreadForms {
  readonly #host: ModalHost;
  readonly #site: Site;
  readonly #options: FormsOptions;
  readonly #open = new Map<string, CommentForm>();

  constructor(host: ModalHost, site: Site, options: FormsOptions) {
    this.#host = host;
    this.#site = site;
    this.#options = options;
  }

  /** Whether something begun at a reply's place, or at that of a new comment, waits to be sent. */
  hasDraft(parent = ''): boolean {
    return this.#draftOf(parent).read() !== '';
  }

  /** The form of a reply to `parent`, or that of a new comment, where it is open. */
  reply(parent = ''): CommentForm | undefined {
    return this.#open.get(`reply/${parent}`);
  }

  edit(id: string): CommentForm | undefined {
    return this.#open.get(`edit/${id}`);
  }

  /** Opens the form of a new comment, or of a reply to `parent` that answers `name`. */
  async openReply(parent = '', name = '', mayFocus = true): Promise<void> {
    const { on, strings } = this.#options;
    const id = this.#site.store.newId();
    await this.#show(`reply/${parent}`, mayFocus, {
      draft: this.#draftOf(parent),
      label: name ? strings.replyTo(name) : strings.add,
      send: name ? strings.postReply : strings.post,
      act: (body) => this.#site.act(postComment, { on, id, body, parent }),
      opener: parent ? `${commentAt(parent)} [data-does=reply]` : '[data-does=comment]',
      written: commentAt(id),
    });
  }

  async openEdit(comment: Comment): Promise<void> {
    const { on, strings } = this.#options;
    const { id, body: present, state } = comment;
    const kept = draftAt(this.#site, `${on}/edit/${id}`);
    await this.#show(`edit/${id}`, true, {
      // What it says already is no draft.
      draft: { read: () => kept.read() || present, keep: (text) => kept.keep(text === present ? '' : text) },
      label: strings.yours,
      send: strings.save,
      act: (body) => this.#site.act(editComment, { on, id, body, state }),
      opener: `${commentAt(id)} [data-does=edit]`,
      written: commentAt(id),
    });
  }

  /** Somebody else is here, or nobody: what the one before was writing waits for them. */
  leave(): void {
    for (const form of this.#open.values()) form.leave();
    this.#open.clear();
  }

  #draftOf(parent: string): Draft {
    return draftAt(this.#site, `${this.#options.on}/reply/${parent}`);
  }

  async #show(
    key: string,
    mayFocus: boolean,
    form: {
      readonly draft: Draft;
      readonly label: string;
      readonly send: string;
      readonly act: (body: string) => StartedAct;
      readonly opener: string;
      readonly written: string;
    },
  ) {
    const { strings, started, closed } = this.#options;
    const { CommentForm } = await import('./comment-form.ts');
    let isSent = false;
    const opened =
      this.#open.get(key) ??
      (await CommentForm.open(this.#host, {
        id: `stoa-${key.replace('/', '-')}`,
        locale: strings.locale,
        draft: form.draft,
        words: { ...strings, label: form.label, send: form.send },
        send: (body) => {
          isSent = true;
          const act = form.act(body);
          started(act);
          return act;
        },
        closed: () => {
          this.#open.get(key)?.leave();
          this.#open.delete(key);
          closed(isSent ? form.written : form.opener);
        },
      }));
    this.#open.set(key, opened);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (mayFocus) await opened.focus();
  }
}
