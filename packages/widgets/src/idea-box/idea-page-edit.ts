import type { Site, SiteSettings, StartedAct } from '@stoa/core';
import { editIdea } from '@stoa/core/ideas/edit';
import { idea as ideaKind, type Idea } from '@stoa/core/ideas/kind';
import { mostPictures } from '@stoa/core/media/kind';
import { cleanLine, cleanText } from '@stoa/core/posts/clean';
import { getSettings } from '@stoa/core/sites/queries';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { QueryController } from '../base/query-controller.ts';
import type { ActHost } from '../features/acts.ts';
import { openComposer, type Composer } from '../features/composer/composer.ts';
import { draftAt, type Draft } from '../features/drafts.ts';
import { pictureUrl } from '../features/media/picture-url.ts';
import { closeIcon } from '../parts/icons.ts';
import type { PagePicture } from './idea-page-pictures.ts';
import type { PageStrings } from './idea-page-views.ts';

const { title: titleField, body: bodyField } = ideaKind.fields;

export interface IdeaEditOptions {
  readonly idea: Idea;
  readonly pictures: readonly PagePicture[];
  readonly strings: PageStrings;
  readonly started: (act: StartedAct) => void;
  /** Called when it is sent or put away. */
  readonly closed: () => void;
}

/** Where somebody changes an own idea: its title, category, text and pictures. It loads when somebody means to. */
export class IdeaEdit {
  readonly #host: ActHost;
  readonly #site: Site;
  readonly #options: IdeaEditOptions;
  readonly #composer: Composer;
  readonly #settings: QueryController<SiteSettings>;
  readonly #titleDraft: Draft;
  #title: string;
  #category: string;
  #keeps: readonly string[];
  /** Complaints are shown only after the first try. */
  #tried = false;

  static async open(host: ActHost, site: Site, options: IdeaEditOptions): Promise<IdeaEdit> {
    let edit: IdeaEdit | undefined;
    const { idea, strings, closed } = options;
    const kept = draftAt(site, `ideas/${idea.id}/edit`);
    const composer = await openComposer(host, {
      id: 'stoa-edit-body',
      most: bodyField.max,
      locale: strings.locale,
      pictures: mostPictures - idea.pictures.length,
      // What it says already is no draft.
      draft: {
        read: () => kept.read() || idea.body,
        keep: (text) => kept.keep(text === idea.body ? '' : text),
      },
      submitted: () => edit?.send(),
      cancelled: closed,
    });
    return (edit = new IdeaEdit(host, site, options, composer));
  }

  private constructor(host: ActHost, site: Site, options: IdeaEditOptions, composer: Composer) {
    this.#host = host;
    this.#site = site;
    this.#options = options;
    this.#composer = composer;
    this.#settings = new QueryController(host, getSettings);
    const { idea } = options;
    this.#titleDraft = draftAt(site, `ideas/${idea.id}/edit/title`);
    this.#title = this.#titleDraft.read() || idea.title;
    this.#category = idea.category;
    this.#keeps = idea.pictures;
  }

  /** Puts the cursor where writing starts. */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    this.#field?.focus();
  }

  leave(): void {
    this.#settings.hostDisconnected();
    for (const each of [this.#settings, this.#composer]) this.#host.removeController(each);
  }

  render(): TemplateResult {
    const { strings, closed } = this.#options;
    const complaint = this.#tried ? this.#complaint : '';
    return html`<form
      part="form"
      class="edit"
      novalidate
      aria-label=${strings.editing}
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        this.send();
      }}
    >
      <div class="field">
        <label for="stoa-edit-title">${strings.title}</label>
        <input
          id="stoa-edit-title"
          name="stoa-edit-title"
          autocomplete="off"
          maxlength=${titleField.max}
          aria-invalid=${complaint ? 'true' : 'false'}
          aria-describedby="stoa-edit-title-note"
          .value=${live(this.#title)}
          @input=${this.#type}
        />
        <p class="under" id="stoa-edit-title-note">
          <span class="complaint" aria-live="polite">${complaint}</span>
        </p>
      </div>
      ${this.#categories()} ${this.#composer.render({ label: strings.text })} ${this.#pictures()}
      <p class="buttons">
        <button class="primary">${strings.save}</button>
        <button type="button" class="quiet" @click=${closed}>${strings.cancel}</button>
      </p>
    </form>`;
  }

  send(): void {
    const { idea, started, closed } = this.#options;
    this.#tried = true;
    if (this.#complaint) {
      this.#host.requestUpdate();
      this.#field?.focus();
      return;
    }
    if (!this.#composer.check()) return;
    // A category that the settings do not name any more is taken by no rule.
    const act = this.#site.act(editIdea, {
      id: idea.id,
      title: cleanLine(this.#title),
      body: cleanText(this.#composer.text),
      category: this.#settings.data?.categories.includes(this.#category) === false ? '' : this.#category,
      keeps: this.#keeps,
      drops: idea.pictures.filter((id) => !this.#keeps.includes(id)),
      adds: this.#composer.pictures.map((picture) => ({ ...picture, id: this.#site.store.newId() })),
      state: idea.state,
    });
    const text = draftAt(this.#site, `ideas/${idea.id}/edit`);
    // What was typed is given up only when the act outlives the page.
    act.kept.then(
      () => {
        text.keep('');
        this.#titleDraft.keep('');
      },
      () => undefined,
    );
    started(act);
    closed();
  }

  /** What is wrong with the title; empty for nothing. */
  get #complaint(): string {
    const { min } = titleField;
    return cleanLine(this.#title).length < min ? this.#options.strings.titleShort(min) : '';
  }

  get #field() {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#stoa-edit-title');
  }

  #categories() {
    const { strings, idea } = this.#options;
    const known = this.#settings.data?.categories ?? [];
    if (known.length === 0) return nothing;
    return html`<div class="field">
      <label for="stoa-edit-category">${strings.category}</label>
      <select
        id="stoa-edit-category"
        name="stoa-edit-category"
        @change=${({ target }: Event) => (this.#category = (target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!known.includes(idea.category)}>${strings.noCategory}</option>
        ${known.map((each) => html`<option value=${each} ?selected=${each === idea.category}>${each}</option>`)}
      </select>
    </div>`;
  }

  #pictures() {
    const { strings, pictures } = this.#options;
    const kept = pictures.filter(({ id }) => this.#keeps.includes(id));
    if (kept.length === 0) return nothing;
    return html`<ul class="staying" aria-label=${strings.pictures}>
      ${kept.map(
        ({ id, thumb, alt }, place) =>
          html`<li>
            <img alt=${alt} src=${pictureUrl(thumb)} />
            <button
              type="button"
              class="quiet"
              aria-label=${strings.dropPicture(alt || strings.picture(place + 1))}
              @click=${() => this.#drop(id)}
            >
              ${closeIcon()}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  #drop(id: string) {
    this.#keeps = this.#keeps.filter((each) => each !== id);
    this.#host.requestUpdate();
    void this.#composer.focus();
  }

  readonly #type = ({ target }: Event) => {
    this.#title = (target as HTMLInputElement).value;
    this.#titleDraft.keep(this.#title === this.#options.idea.title ? '' : this.#title);
    this.#host.requestUpdate();
  };
}
