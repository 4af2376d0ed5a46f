import { StoaError, type PendingAct, type Site } from '@stoa/core';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyValues,
  type ReactiveControllerHost,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { directionOf, loadStrings, type StringsOf, type WidgetName } from '../strings/load.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { localeOf, siteOf } from './host.ts';
import { keepReserve } from './reserve.ts';
import { observeSurroundings } from './surroundings.ts';

/** Defines an element unless the page already has one by that tag, as when the script is included twice. */
export const customElement = (tag: string) => (element: CustomElementConstructor) => {
  if (!customElements.get(tag)) customElements.define(tag, element);
};

/** What a query controller needs of the element it serves. */
export interface SiteHost extends ReactiveControllerHost {
  /** The open site, once it is known. */
  readonly community: Site | undefined;
}

/**
 * Announces an error to the page.
 *
 * `detail.code` is one of core's `ErrorCode`s, `detail.message` is for developers.
 */
export class StoaErrorEvent extends CustomEvent<{ readonly code: string; readonly message: string }> {
  constructor({ code, message }: StoaError) {
    super('stoa-error', { bubbles: true, composed: true, detail: { code, message } });
  }
}

/** Announces that a widget shows its content. */
export class StoaReadyEvent extends CustomEvent<undefined> {
  constructor() {
    super('stoa-ready', { bubbles: true, composed: true });
  }
}

/** What every widget has: a site, a language, the look of the page around it. */
export abstract class StoaElement<Name extends WidgetName> extends LitElement implements SiteHost {
  static override styles: CSSResultGroup = [tokens, base];

  /** Id of the site whose community this shows, or an open site; else that of the nearest `<stoa-site>` or the script tag. */
  @property() site: string | Site = '';

  /** Why there is no site: one sentence for the owner. */
  @state() private misconfigured: StoaError | undefined;

  @state() protected strings: StringsOf<Name> | undefined;

  /** The widget's name among the strings. */
  protected abstract readonly widget: Name;

  #site: Site | undefined;
  readonly #stops: (() => void)[] = [];

  get community(): Site | undefined {
    return this.#site;
  }

  /** BCP 47 language in which the widget speaks. */
  get locale(): string {
    return this.strings?.locale ?? 'en';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops.push(observeSurroundings(this), keepReserve(this));
    this.#open();
    void this.#speak();
    for (const type of ['online', 'offline'] as const) {
      const update = () => this.requestUpdate();
      addEventListener(type, update);
      this.#stops.push(() => removeEventListener(type, update));
    }
    for (const type of ['keydown', 'keyup', 'keypress'] as const)
      this.renderRoot.addEventListener(type, keepKeys);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stops.splice(0)) stop();
    for (const type of ['keydown', 'keyup', 'keypress'] as const)
      this.renderRoot.removeEventListener(type, keepKeys);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('site') && this.hasUpdated) this.#open();
  }

  /** Called when the server has refused an act. */
  protected refused(error: StoaError, _act: PendingAct | undefined): void {
    this.dispatchEvent(new StoaErrorEvent(error));
  }

  override render(): unknown {
    const { strings, misconfigured } = this;
    if (misconfigured) return html`<p class="owner" role="alert">${misconfigured.message}</p>`;
    if (!strings || !this.#site) return nothing;
    return html`<div part="base" lang=${strings.locale} dir=${directionOf(strings.locale)}>
      ${this.content(strings, this.#site)}
    </div>`;
  }

  /** The widget's content, once its words and its site are there. */
  protected abstract content(strings: StringsOf<Name>, site: Site): unknown;

  #open() {
    try {
      this.#site = typeof this.site === 'object' ? this.site : siteOf(this);
      this.misconfigured = undefined;
      const { overlay, session } = this.#site;
      const update = () => this.requestUpdate();
      this.#stops.push(
        overlay.subscribe(update),
        overlay.onRefused((error, act) => this.refused(error, act)),
        session.subscribe(update),
      );
    } catch (error) {
      if (!(error instanceof StoaError)) throw error;
      this.#site = undefined;
      this.misconfigured = error;
      console.error(`<${this.localName}>: ${error.message}`);
      this.dispatchEvent(new StoaErrorEvent(error));
    }
    this.requestUpdate();
  }

  async #speak() {
    this.strings = await loadStrings(this.widget, localeOf(this));
  }
}

/** A page's shortcuts ("/", "j") must not fire from what is typed in a widget. */
function keepKeys(event: Event) {
  const target = event.composedPath()[0];
  if (target instanceof Element && target.matches('input, textarea, select, [contenteditable]'))
    event.stopPropagation();
}
