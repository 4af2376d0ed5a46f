import type { StartedAct } from '@stoa/core';
import { cleanText } from '@stoa/core/posts/clean';
import { comment } from '@stoa/core/threads/kind';
import { html, nothing, type TemplateResult } from 'lit';
import type { ModalHost } from '../../base/modal.ts';
import { openComposer, type Composer } from '../composer/composer.ts';
import type { Draft } from '../drafts.ts';

/** What a form for a comment says. */
export interface CommentFormWords {
  readonly label: string;
  readonly hint: string;
  /** On the button that sends. */
  readonly send: string;
  readonly cancel: string;
  readonly nothingTyped: string;
}

export interface CommentFormOptions {
  /** Id of the text area. */
  readonly id: string;
  readonly locale: string;
  readonly draft: Draft;
  readonly words: CommentFormWords;
  /** Sends what was typed; the draft is forgotten once that is kept. */
  readonly send: (body: string) => StartedAct;
  /** Called when it is sent or put away. */
  readonly closed: () => void;
}

/** Where somebody writes a comment, a reply, or a change of one. */
export class CommentForm {
  readonly #host: ModalHost;
  readonly #options: CommentFormOptions;
  readonly #composer: Composer;

  static async open(host: ModalHost, options: CommentFormOptions): Promise<CommentForm> {
    let form: CommentForm | undefined;
    const { id, locale, draft, closed } = options;
    const composer = await openComposer(host, {
      ...{ id, locale, draft, most: comment.fields.body.max },
      submitted: () => form?.send(),
      cancelled: closed,
    });
    return (form = new CommentForm(host, options, composer));
  }

  private constructor(host: ModalHost, options: CommentFormOptions, composer: Composer) {
    this.#host = host;
    this.#options = options;
    this.#composer = composer;
  }

  focus(): Promise<void> {
    return this.#composer.focus();
  }

  /** Lets go of the widget around it. */
  leave(): void {
    this.#host.removeController(this.#composer);
  }

  /** `draftKept` is said where something typed waits. */
  render(draftKept: string): TemplateResult {
    const { label, hint, send, cancel } = this.#options.words;
    return html`<form
      part="comment-form"
      novalidate
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.send();
      }}
    >
      ${this.#composer.render({ label, hint })}
      <p class="buttons">
        <button class="primary">${send}</button>
        <button type="button" class="quiet" @click=${this.#options.closed}>${cancel}</button>
        ${this.#composer.text ? html`<span class="kept">${draftKept}</span>` : nothing}
      </p>
    </form>`;
  }

  send(): void {
    const { draft, words, send, closed } = this.#options;
    const typed = this.#composer.text;
    const body = cleanText(typed);
    if (!body) {
      this.#composer.refuse(words.nothingTyped);
      void this.#composer.focus();
      return;
    }
    if (!this.#composer.check()) return;
    // What was typed is given up only when the act outlives the page.
    send(body).kept.then(
      () => draft.read() === typed && draft.keep(''),
      () => undefined,
    );
    closed();
  }
}
