import type { Site, SiteSettings } from '@stoa/core';
import { cleanLine, cleanText } from '@stoa/core/posts/clean';
import { addPhotos, editReview, postReview } from '@stoa/core/reviews/commands';
import { review as reviewKind, type Review } from '@stoa/core/reviews/kind';
import type { Rating } from '@stoa/core/reviews/row';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { openComposer, type Composer } from '../features/composer/composer.ts';
import { stars } from '../parts/stars.ts';
import type { StringsOf } from '../strings/load.ts';
import type { ActingHost } from './acting-host.ts';
import { aspectFields } from './aspect-fields.ts';
import type { Aspect } from './aspects.ts';
import type { BuyerCode } from './buyer-code.ts';
import { reviewDraft, type ReviewDraft } from './draft.ts';
import { starField } from './star-field.ts';

const { title: titleField, body: bodyField } = reviewKind.fields;

export interface ReviewFormOptions {
  /** The review that is changed; missing for a new one. */
  readonly was?: Review | undefined;
  readonly aspects: readonly Aspect[];
  readonly code: BuyerCode | undefined;
  readonly settings: () => SiteSettings | undefined;
  /** Called with the act's id when it is on its way. */
  readonly sent: (id: string) => void;
  /** Called when the person closes the form. */
  readonly cancelled: () => void;
  /** Whether the form stays, as where nothing else is shown. */
  readonly stays: boolean;
}

/** The form for a review, or for a change of its words; it loads when somebody means to write. */
export class ReviewForm {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #options: ReviewFormOptions;
  readonly #item: string;
  readonly #composer: Composer;
  #typed: Omit<ReviewDraft, 'body'>;
  /** Complaints are shown only after the first try. */
  #tried = false;

  /** Brings the form, with what it takes to write. */
  static async open(
    host: ActingHost,
    site: Site,
    strings: StringsOf<'review-feed'>,
    options: ReviewFormOptions,
  ): Promise<ReviewForm> {
    const opened: { form?: ReviewForm } = {};
    const { was } = options;
    const draft = draftOf(site, host, was);
    const most = Number.isFinite(host.photos) ? Math.min(4, Math.max(0, Math.floor(host.photos))) : 4;
    const composer = await openComposer(host, {
      id: 'review-body',
      most: bodyField.max,
      locale: strings.locale,
      // Pictures come a moment after a new review: one commit could not hold all.
      ...(!was && most > 0 && { pictures: most }),
      draft: {
        read: () => (draft.read() ?? wordsOf(was)).body,
        keep: (body) => opened.form && draft.keep({ ...opened.form.#typed, body }),
      },
      submitted: () => opened.form?.submit(),
      cancelled: () => opened.form?.cancel(),
    });
    opened.form = new ReviewForm(host, site, strings, options, composer);
    return opened.form;
  }

  private constructor(
    host: ActingHost,
    site: Site,
    strings: StringsOf<'review-feed'>,
    options: ReviewFormOptions,
    composer: Composer,
  ) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#options = options;
    this.#item = host.itemId ?? '';
    this.#composer = composer;
    this.#typed = this.#draft.read() ?? wordsOf(options.was);
  }

  /** Whether nothing would be lost. */
  get isUntouched(): boolean {
    return this.#draft.read() === undefined && !this.#composer.pictures.length;
  }

  leave(): void {
    this.#host.removeController(this.#composer);
  }

  /** The review that is changed. */
  get was(): Review | undefined {
    return this.#options.was;
  }

  cancel(): void {
    if (!this.#options.stays) this.#options.cancelled();
  }

  render(): TemplateResult {
    const strings = this.#strings;
    const { was, aspects, stays } = this.#options;
    const { title, tags, recommend } = this.#typed;
    const complaint = this.#tried ? this.#wrong : undefined;
    const { textLabel: label, textHint: hint, optional } = strings;
    const isOptional = !this.#least && !was;
    return html`
      <form part="form" novalidate @submit=${this.#submit} @keydown=${this.#closeOnEscape}>
        ${this.#codeLine()}
        ${
          was
            ? html`<p class="fixed">
                ${stars(was.rating, strings.stars(strings.numbers.full(was.rating)))} ${strings.starsFixed}
              </p>`
            : starField(
                { rating: this.#typed.rating, complaint: complaint?.stars },
                (rating) => this.#choose(rating),
                strings,
              )
        }
        <label for="review-title">${strings.titleLabel} <span class="optional">${optional}</span></label>
        <input
          id="review-title"
          name="title"
          autocomplete="off"
          enterkeyhint="next"
          placeholder=${strings.titleHint}
          maxlength=${titleField.max}
          .value=${live(title)}
          @input=${({ target }: Event) => this.#type({ title: (target as HTMLInputElement).value })}
        />
        ${this.#composer.render({ label, hint, ...(isOptional && { optional }) })}
        ${aspectFields({ aspects, tags, recommend }, (change) => this.#type(change), strings)}
        <p class="buttons">
          ${
            this.#lacksCode
              ? nothing
              : html`<button class="primary">${was ? strings.save : strings.post}</button>`
          }
          ${
            stays
              ? nothing
              : html`<button type="button" class="quiet" @click=${() => this.cancel()}>
                  ${strings.cancel}
                </button>`
          }
          ${was ? nothing : html`<span class="as"><bdi>${this.#asWhom}</bdi></span>`}
          ${
            this.isUntouched
              ? nothing
              : html`<span class="kept"
                  >${this.#composer.pictures.length ? strings.draftKeptBare : strings.draftKept}</span
                >`
          }
        </p>
      </form>
    `;
  }

  /** Sends what is typed, unless something is wrong with it: then the cursor goes there. */
  submit(): void {
    this.#tried = true;
    this.#host.requestUpdate();
    const wrong = this.#wrong;
    if (this.#lacksCode) return;
    if (wrong?.stars) {
      this.#host.shadowRoot?.querySelector<HTMLElement>('[name=rating]')?.focus();
      return;
    }
    if (wrong?.body) {
      this.#composer.refuse(wrong.body);
      void this.#composer.focus();
      return;
    }
    if (!this.#composer.check()) return;
    const draft = JSON.stringify(this.#draft.read());
    const { id, kept } = this.#send();
    // What was typed is given up only when the act outlives the page.
    kept.then(
      () => {
        if (JSON.stringify(this.#draft.read()) === draft) this.#draft.keep();
      },
      () => undefined,
    );
    this.#composer.clear();
    this.#options.sent(id);
  }

  #send() {
    const { was, code } = this.#options;
    const { rating, title, tags, recommend } = this.#typed;
    const item = this.#item;
    const known = this.#options.aspects.map(({ name }) => name);
    const words = {
      title: cleanLine(title),
      body: cleanText(this.#composer.text),
      // What the page no longer asks for goes.
      tags: tags.filter((tag) => known.includes(tag.slice(0, tag.lastIndexOf(':')))),
      recommend,
    };
    // What was taken back has lost which of a group's items it was about.
    const isNew = !was || was.state === 'removed';
    const about = isNew
      ? [this.#host.group && `@${this.#host.item}`].filter(Boolean)
      : was.tags.filter((tag) => tag.startsWith('@'));
    if (was)
      return this.#site.act(editReview, {
        ...{ item, uid: was.id, ...words },
        tags: known.length || isNew ? [...words.tags, ...about] : tags,
        was: {
          ...{ state: was.state, rating: was.rating, why: was.why, pictures: was.pictures },
          edited: was.editedAt !== null,
        },
      });
    const pictures = this.#composer.pictures.map((picture) => ({ ...picture, id: this.#site.store.newId() }));
    const act = this.#site.act(postReview, {
      ...{ item, ...words, rating: rating ?? 5, tags: [...words.tags, ...about] },
      ...(code?.code && { code: code.code }),
    });
    // Acts are sent one after the other, so the review is there first.
    if (pictures.length) this.#site.act(addPhotos, { item, uid: '', pictures, state: 'approved' });
    return act;
  }

  get #draft() {
    return draftOf(this.#site, this.#host, this.#options.was);
  }

  /** Fewest characters of the text. */
  get #least(): number {
    return this.#options.settings()?.reviews.minLength ?? 0;
  }

  /** Whether nothing can be sent: the settings ask for a code. */
  get #lacksCode(): boolean {
    const { was, code, settings } = this.#options;
    return !was && !code?.code && settings()?.reviews.verify === 'code';
  }

  /** What is wrong with what is typed. */
  get #wrong(): { readonly stars?: string; readonly body?: string } | undefined {
    const strings = this.#strings;
    if (!this.#options.was && !this.#typed.rating) return { stars: strings.starsMissing };
    const { length } = cleanText(this.#composer.text);
    return length < this.#least ? { body: strings.textShort(this.#least) } : undefined;
  }

  get #asWhom(): string {
    const { current } = this.#site.session;
    return current?.name ? this.#strings.as(current.name) : this.#strings.asNobody;
  }

  #codeLine() {
    const { was, code } = this.#options;
    const strings = this.#strings;
    if (was) return nothing;
    if (code?.code) return html`<p class="code good">${strings.codeGood}</p>`;
    const expired = this.#lacksCode ? strings.codeExpiredNeeded : strings.codeExpired;
    const sentence =
      code?.lack === 'expired'
        ? expired
        : this.#lacksCode
          ? strings.codeNeeded
          : code && strings.codeUnreadable;
    return sentence ? html`<p class="code" role="status">${sentence}</p>` : nothing;
  }

  #choose(rating: Rating) {
    this.#type({ rating });
    // As the control's own event, which does not leave the shadow root.
    this.#host.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }

  #type(change: Partial<ReviewDraft>) {
    this.#typed = { ...this.#typed, ...change };
    this.#draft.keep({ ...this.#typed, body: this.#composer.text });
    this.#host.requestUpdate();
  }

  readonly #closeOnEscape = (event: KeyboardEvent) => {
    const isText = (event.target as Element).localName === 'textarea';
    if (event.key === 'Escape' && !event.isComposing && !isText) this.cancel();
  };

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    this.submit();
  };
}

const draftOf = (site: Site, { itemId = '' }: ActingHost, was: Review | undefined) =>
  reviewDraft(site, itemId, was ? 'edit' : 'new');

/** What a form begins with. */
const wordsOf = (was: Review | undefined): ReviewDraft =>
  was
    ? { title: was.title, body: was.body, tags: was.tags, recommend: was.recommend }
    : { title: '', body: '', tags: [], recommend: null };
