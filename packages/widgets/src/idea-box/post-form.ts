import type { Site, SiteSettings } from '@stoa/core';
import { postIdea } from '@stoa/core/ideas/commands';
import { idOn } from '@stoa/core/store/board';
import { idea } from '@stoa/core/ideas/kind';
import { cleanLine, cleanText } from '@stoa/core/posts/clean';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { BoardHost } from '../features/acts.ts';
import { openComposer, type Composer } from '../features/composer/composer.ts';
import { Similar } from '../features/similar/similar.ts';
import type { StringsOf } from '../strings/load.ts';
import { draftOf, keepDraft, type IdeaDraft } from './draft.ts';

const { title: titleField, body: bodyField } = idea.fields;

/** Most pictures of one idea. */
const mostPictures = 4;

export interface PostFormOptions {
  /** Called with the act's id when it is on its way. */
  readonly posted: (id: string) => void;
  /** Called when the person closes the form. */
  readonly cancelled: () => void;
  /** Called with the idea that gets the vote in place of a new one. */
  readonly voteInstead: (id: string) => void;
  readonly hrefOf: (id: string) => string;
  readonly isVoted: (id: string) => boolean;
  readonly settings: () => SiteSettings | undefined;
  /** The category that every idea gets here; empty where the person chooses. */
  readonly category: () => string;
  /** Whether the form stays when it is sent, as where nothing else is shown. */
  readonly stays: () => boolean;
}

/** The form for a new idea; it loads when somebody means to post. */
export class PostForm implements ReactiveController {
  readonly #host: BoardHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'idea-box'>;
  readonly #options: PostFormOptions;
  readonly #similar: Similar;
  readonly #composer: Composer;
  #title = '';
  #category = '';
  /** Complaints are shown only after the first try. */
  #tried = false;

  /** Brings the form, with what it takes to write. */
  static async open(
    host: BoardHost,
    site: Site,
    strings: StringsOf<'idea-box'>,
    options: PostFormOptions,
  ): Promise<PostForm> {
    const opened: { form?: PostForm } = {};
    const composer = await openComposer(host, {
      id: 'idea-body',
      most: bodyField.max,
      locale: strings.locale,
      pictures: mostPictures,
      draft: {
        read: () => draftOf(site).body,
        keep: (body) =>
          keepDraft(site, { ...draftOf(site, host.board), ...opened.form?.typed, body }, host.board),
      },
      submitted: () => opened.form?.submit(),
      cancelled: () => opened.form?.cancel(),
    });
    opened.form = new PostForm(host, site, strings, options, composer);
    return opened.form;
  }

  private constructor(
    host: BoardHost,
    site: Site,
    strings: StringsOf<'idea-box'>,
    options: PostFormOptions,
    composer: Composer,
  ) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#options = options;
    this.#composer = composer;
    this.#similar = new Similar(host, {
      hrefOf: options.hrefOf,
      isVoted: options.isVoted,
      vote: options.voteInstead,
    });
    host.addController(this);
  }

  leave(): void {
    this.#similar.leave();
    for (const each of [this.#composer, this]) this.#host.removeController(each);
  }

  hostConnected(): void {
    this.reload();
  }

  /** What is typed. */
  get typed(): IdeaDraft {
    return { title: this.#title, category: this.#category, body: this.#composer.text };
  }

  /** Takes what is kept of who is here. */
  reload(): void {
    const { title, category = '' } = draftOf(this.#site);
    this.#title = title;
    this.#category = category;
    this.#tried = false;
    this.#composer.reload();
    this.#similar.ask(title);
  }

  /** Begins with a text that the person may change. */
  fill({ title, body }: Pick<IdeaDraft, 'title' | 'body'>): void {
    this.#title = title;
    this.#composer.set(body);
    this.#similar.ask(title);
  }

  /** Puts the cursor where writing starts. */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    this.#titleInput?.focus();
  }

  cancel(): void {
    if (!this.#options.stays()) this.#options.cancelled();
  }

  render(): TemplateResult {
    const strings = this.#strings;
    const title = this.#title;
    const complaint = this.#tried ? this.#complaint : undefined;
    const { textLabel: label, textHint: hint, optional } = strings;
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
        ${this.#similar.render(strings)} ${this.#composer.render({ label, hint, optional })}
        ${this.#categories()}
        <p class="buttons">
          <button class="primary">${strings.post}</button>
          ${
            this.#options.stays()
              ? nothing
              : html`<button type="button" class="quiet" @click=${() => this.cancel()}>
                  ${strings.cancel}
                </button>`
          }
          ${title || this.#composer.text ? html`<span class="kept">${this.#composer.pictures.length ? strings.draftKeptBare : strings.draftKept}</span>` : nothing}
        </p>
      </form>
    `;
  }

  /** Sends what is typed, unless something is wrong with it: then the cursor goes there. */
  submit(): void {
    this.#tried = true;
    this.#host.requestUpdate();
    if (this.#complaint) {
      this.#titleInput?.focus();
      return;
    }
    if (!this.#composer.check()) return;
    const typed = this.typed;
    const { board } = this.#host;
    const category = this.#options.category() || typed.category;
    const pictures = this.#composer.pictures.map((picture) => ({ ...picture, id: this.#site.store.newId() }));
    const { id: act, kept } = this.#site.act(postIdea, {
      id: idOn(board, this.#site.store.newId()),
      title: cleanLine(typed.title),
      body: cleanText(typed.body),
      ...(category && { category }),
      ...(pictures.length > 0 && { pictures }),
    });
    // What was typed is given up only when the act outlives the page.
    kept.then(
      () => {
        const { title: now, body: text } = draftOf(this.#site, board);
        if (now === typed.title && text === typed.body) keepDraft(this.#site, undefined, board);
      },
      () => undefined,
    );
    this.#title = this.#category = '';
    this.#tried = false;
    this.#composer.clear();
    this.#similar.ask('');
    this.#options.posted(act);
  }

  #categories() {
    const strings = this.#strings;
    const known = this.#options.category() ? [] : (this.#options.settings()?.categories ?? []);
    if (known.length === 0) return nothing;
    return html`<div class="field">
      <label for="idea-category"
        >${strings.categoryLabel} <span class="optional">${strings.optional}</span></label
      >
      <select id="idea-category" name="category" @change=${this.#choose}>
        <option value="">${strings.noCategory}</option>
        ${known.map(
          (category) =>
            html`<option value=${category} ?selected=${category === this.#category}>${category}</option>`,
        )}
      </select>
    </div>`;
  }

  get #titleInput() {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#idea-title');
  }

  /** What is wrong with the title. */
  get #complaint(): string | undefined {
    const title = cleanLine(this.#title);
    const { length } = title;
    if (length < titleField.min) return this.#strings.titleShort(titleField.min);
    if (!/[\p{L}\p{N}]/u.test(title)) return this.#strings.titleWordless;
    return length > titleField.max ? this.#strings.tooLong(length - titleField.max) : undefined;
  }

  readonly #type = ({ target }: Event) => {
    this.#title = (target as HTMLInputElement).value;
    keepDraft(this.#site, this.typed, this.#host.board);
    this.#similar.ask(this.#title);
    this.#host.requestUpdate();
  };

  readonly #choose = ({ target }: Event) => {
    this.#category = (target as HTMLSelectElement).value;
    keepDraft(this.#site, this.typed, this.#host.board);
  };

  readonly #closeOnEscape = (event: KeyboardEvent) => {
    const isText = (event.target as Element).localName === 'textarea';
    if (event.key === 'Escape' && !event.isComposing && !isText) this.cancel();
  };

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    this.submit();
  };
}
