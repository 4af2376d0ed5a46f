import type { Site, SiteSettings } from '@stoa/core';
import type { Review } from '@stoa/core/reviews/kind';
import { html, nothing } from 'lit';
import { Modal } from '../base/modal.ts';
import type { Teller } from '../features/acts.ts';
import { dialogHeader, dialogStyles } from '../parts/dialog.ts';
import { skeleton } from '../parts/skeleton.ts';
import type { StringsOf } from '../strings/load.ts';
import { adopt } from '../styles/adopt.ts';
import type { ActingHost } from './acting-host.ts';
import type { Aspect } from './aspects.ts';
import type { BuyerCode } from './buyer-code.ts';
import { formStyles } from './form.styles.ts';
import { reviewDraft } from './draft.ts';
import type { ReviewForm } from './review-form.ts';

export interface WritingOptions {
  readonly widget: Teller;
  readonly aspects: () => readonly Aspect[];
  readonly settings: () => SiteSettings | undefined;
  readonly wantSettings: () => void;
  readonly code: () => BuyerCode | undefined;
}

/** Where the form stands: over the whole of a phone, in its place on a wider screen. */
export class Writing {
  readonly #host: ActingHost;
  readonly #site: Site;
  readonly #strings: StringsOf<'review-feed'>;
  readonly #options: WritingOptions;
  #form: ReviewForm | undefined;
  #modal: Modal | undefined;
  #isLeft = false;
  /** Something was sent that is not shown yet. */
  #isSent = false;
  /** The latest asked for. */
  #asked = 0;

  constructor(host: ActingHost, site: Site, strings: StringsOf<'review-feed'>, options: WritingOptions) {
    this.#host = host;
    this.#site = site;
    this.#strings = strings;
    this.#options = options;
    host.addController(this);
    if (host.view === 'form') void this.open(undefined, false);
  }

  leave(): void {
    this.#isLeft = true;
    this.close();
    this.#host.removeController(this);
  }

  /** Whether a form is open. */
  get isOpen(): boolean {
    return this.#form !== undefined;
  }

  /** Whether a review that is there already is changed. */
  get isEditing(): boolean {
    return this.#form?.was !== undefined;
  }

  /** Whether something begun waits to be sent. */
  get hasDraft(): boolean {
    return reviewDraft(this.#site, this.#host.itemId ?? '', 'new').read() !== undefined;
  }

  hostUpdated(): void {
    this.#draw();
    if (this.#isSent) this.#showSent();
  }

  /** Opens the form for a new review, or for a change of `was`; `isAsked`: the cursor goes there. */
  async open(was?: Review, isAsked = true): Promise<void> {
    const { widget, aspects, settings, wantSettings, code } = this.#options;
    const host = this.#host;
    const asked = ++this.#asked;
    wantSettings();
    try {
      const { ReviewForm } = await import('./review-form.ts');
      if (this.#isLeft || asked !== this.#asked) return;
      const form = await ReviewForm.open(host, this.#site, this.#strings, {
        ...{ was, settings, aspects: aspects(), code: code() },
        sent: (id) => {
          widget.started({ id });
          this.#closed(true);
        },
        cancelled: () => this.#closed(),
        stays: host.view === 'form' && !was,
      });
      if (asked === this.#asked) this.#show(form);
      else form.leave();
      if (isAsked) await this.#focus();
    } catch {
      if (isAsked) widget.tell(this.#strings.unread.offline);
    }
  }

  /** Closes it; what is typed is kept. */
  close(): void {
    const modal = this.#modal;
    this.#modal = undefined;
    this.#form?.leave();
    this.#form = undefined;
    modal?.close();
    this.#host.requestUpdate();
  }

  /** The form, where it stands in its place; `isSent`: what was sent stands there instead. */
  render(): unknown {
    const form = this.#form;
    if (!form || this.#modal) return nothing;
    const title = this.#strings.formTitle(this.#host.itemName);
    return html`<section class="place" aria-labelledby="review-form-title">
      ${
        this.#host.view === 'form' && !form.was
          ? html`<slot name="heading"
              ><h2 id="review-form-title" aria-level=${this.#host.headingLevel}>${title}</h2></slot
            >`
          : html`<h3 id="review-form-title" aria-level=${this.#host.headingLevel + 1}>${title}</h3>`
      }
      ${form.render()}
    </section>`;
  }

  /** The same while it is awaited, where nothing else is shown. */
  renderAlone(): unknown {
    return this.#form ? this.render() : skeleton(3, this.#strings.loading);
  }

  #show(form: ReviewForm) {
    this.#form?.leave();
    this.#form = form;
    const host = this.#host;
    adopt(host.shadowRoot, [formStyles]);
    if (host.view !== 'form' && matchMedia('(width < 30em)').matches) {
      adopt(host.shadowRoot, [dialogStyles]);
      const modal = new Modal(host, { locale: this.#strings.locale, mayLeave: () => form.isUntouched });
      this.#modal = modal;
      void modal.closed.then(() => {
        if (this.#modal === modal) this.#closed();
      });
      this.#draw();
    }
    host.requestUpdate();
  }

  #draw() {
    const form = this.#form;
    this.#modal?.show(html`
      <div class="sheet">
        ${dialogHeader({
          title: this.#strings.formTitle(this.#host.itemName),
          close: this.#strings.cancel,
          leave: () => form?.cancel(),
        })}
        ${form?.render()}
      </div>
    `);
  }

  async #focus() {
    await this.#host.updateComplete;
    const { shadowRoot } = this.#host;
    const target =
      shadowRoot?.querySelector<HTMLElement>('form [name=rating]:checked') ??
      shadowRoot?.querySelector<HTMLElement>('form [name=rating], form #review-title');
    target?.focus();
  }

  /** Goes to what was sent, once it is there: on its way above the list, or in it already. */
  #showSent() {
    const uid = this.#site.session.current?.uid ?? '';
    const row = this.#host.shadowRoot?.querySelector<HTMLElement>(
      `.own [part~=review], [part~=list] [data-id="${CSS.escape(uid)}"]`,
    );
    if (!row) return;
    this.#isSent = false;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }

  /** After sending or closing: the focus goes to what was sent, or to where writing began. */
  #closed(isSent = false) {
    this.close();
    const host = this.#host;
    this.#isSent = isSent;
    host.requestUpdate();
    if (!isSent)
      void host.updateComplete.then(() => {
        host.shadowRoot?.querySelector<HTMLElement>('.own button, header .primary')?.focus();
      });
    if (host.view === 'form' && !isSent) void this.open(undefined, false);
  }
}
