import type { Site } from '@stoa/core';
import { postIdea } from '@stoa/core/ideas/commands';
import { idea } from '@stoa/core/ideas/kind';
import { cleanLine, cleanText } from '@stoa/core/posts/clean';
import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import type { StringsOf } from '../strings/load.ts';
import { draftOf, keepDraft, type IdeaDraft } from './draft.ts';

const { title: titleField, body: bodyField } = idea.fields;

/** The form for a new idea; it loads when somebody means to post. */
export class PostForm implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #site: Site;
  readonly #posted: (id: string) => void;
  readonly #cancelled: () => void;
  #draft: IdeaDraft;
  /** Complaints are shown only after the first try. */
  #tried = false;

  /** `posted` is called with the act's id when it is on its way, `cancelled` when the person closes the form. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    site: Site,
    { posted, cancelled }: { posted: (id: string) => void; cancelled: () => void },
  ) {
    this.#host = host;
    this.#site = site;
    this.#posted = posted;
    this.#cancelled = cancelled;
    this.#draft = draftOf(site);
    host.addController(this);
  }

  hostConnected(): void {
    this.reload();
  }

  /** Takes what is kept of who is here. */
  reload(): void {
    this.#draft = draftOf(this.#site);
  }

  /** Puts the cursor where writing starts. */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.querySelector<HTMLElement>('#idea-title')?.focus();
  }

  render(strings: StringsOf<'idea-box'>): TemplateResult {
    const { title, body } = this.#draft;
    const complaint = this.#tried ? this.#complaint(strings) : undefined;
    const overBody = body.length - bodyField.max;
    return html`
      <form part="form" novalidate @submit=${this.#submit} @keydown=${this.#closeOnEscape}>
        <label for="idea-title">${strings.titleLabel}</label>
        <input
          id="idea-title"
          name="title"
          autocomplete="off"
          enterkeyhint="next"
          placeholder=${strings.titleHint}
          maxlength=${titleField.max}
          aria-invalid=${complaint ? 'true' : 'false'}
          aria-describedby="idea-title-note"
          .value=${live(title)}
          @input=${this.#type}
        />
        <p class="under" id="idea-title-note">
          <span class="complaint" aria-live="polite">${complaint}</span>
          <span class="filled">${strings.filled(title.length, titleField.max)}</span>
        </p>
        <label for="idea-body">${strings.textLabel} <span class="optional">${strings.optional}</span></label>
        <textarea
          id="idea-body"
          name="body"
          rows="4"
          placeholder=${strings.textHint}
          aria-invalid=${overBody > 0 ? 'true' : 'false'}
          aria-describedby="idea-body-note"
          .value=${live(body)}
          @input=${this.#type}
        ></textarea>
        <p class="under" id="idea-body-note">
          <span class="complaint" aria-live="polite">${overBody > 0 ? strings.tooLong(overBody) : ''}</span>
          <span class="filled">${strings.filled(body.length, bodyField.max)}</span>
        </p>
        <p class="buttons">
          <button class="primary">${strings.post}</button>
          <button type="button" class="quiet" @click=${this.#cancelled}>${strings.cancel}</button>
          ${title || body ? html`<span class="kept">${strings.draftKept}</span>` : nothing}
        </p>
      </form>
    `;
  }

  /** What is wrong with the title. */
  #complaint(strings: StringsOf<'idea-box'>): string | undefined {
    const { length } = cleanLine(this.#draft.title);
    if (length < titleField.min) return strings.titleShort(titleField.min);
    return length > titleField.max ? strings.tooLong(length - titleField.max) : undefined;
  }

  readonly #type = (event: Event) => {
    const { name, value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    this.#draft = { ...this.#draft, [name]: value };
    keepDraft(this.#site, this.#draft);
    this.#host.requestUpdate();
  };

  readonly #closeOnEscape = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) this.#cancelled();
  };

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    this.#tried = true;
    this.#host.requestUpdate();
    const title = cleanLine(this.#draft.title);
    const body = cleanText(this.#draft.body);
    const isTitleRight = title.length >= titleField.min && title.length <= titleField.max;
    if (!isTitleRight || body.length > bodyField.max) {
      this.#host.shadowRoot?.querySelector<HTMLElement>(isTitleRight ? '#idea-body' : '#idea-title')?.focus();
      return;
    }
    const typed = this.#draft;
    const { id: act, kept } = this.#site.act(postIdea, { id: this.#site.store.newId(), title, body });
    // What was typed is given up only when the act outlives the page.
    kept.then(
      () => {
        const { title: now, body: text } = draftOf(this.#site);
        if (now === typed.title && text === typed.body) keepDraft(this.#site, undefined);
      },
      () => undefined,
    );
    this.#draft = { title: '', body: '' };
    this.#tried = false;
    this.#posted(act);
  };
}
