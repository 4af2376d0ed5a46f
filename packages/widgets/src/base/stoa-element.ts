import type { PendingAct, Site, SiteConfig } from '@stoa/core';
import { StoaError } from '@stoa/core/store/errors';
import { pageRegistry } from '@stoa/core/store/early';
import {
  html,
  LitElement,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type ReactiveControllerHost,
} from 'lit';
import { directionOf } from '../strings/languages.ts';
import { loadFirstStrings, type FirstStringsOf, type WidgetName } from '../strings/first.ts';
import type { StringsOf } from '../strings/load.ts';
import { base } from '../styles/base.ts';
import { tokens } from '../styles/tokens.ts';
import { configOf, localeOf } from './host.ts';
import { observeSurroundings } from './surroundings.ts';

/** Defines an element unless the page already has one by that tag, as when the script is included twice. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

/** What a query controller needs of the element it serves. */
export interface SiteHost extends ReactiveControllerHost {
  /** The open site, once it is there. */
  readonly community: Site | undefined;
}

/** An event of a widget, as the page hears it. */
export const announce = <Detail>(type: string, detail?: Detail): CustomEvent<Detail | null> =>
  new CustomEvent(type, { bubbles: true, composed: true, detail: detail ?? null });

/** How long first content may keep the rest of a widget waiting, in milliseconds. */
const patienceMs = 1000;

/** How long waiting shows nothing, in milliseconds; as long as a skeleton stays invisible. */
const unseenMs = 200;

const keyEvents = ['keydown', 'keyup', 'keypress'];

/** What every widget has: a site, a language, the look of the page around it. */
export abstract class StoaElement<Name extends WidgetName> extends LitElement implements SiteHost {
  static override styles: CSSResultGroup = [tokens, base];

  // Declared here and not by decorators, which would cost every first content 0.4 kB.
  static override properties: PropertyDeclarations = {
    site: {},
    strings: { attribute: false },
    misconfigured: { attribute: false },
  };

  /** Id of the site whose community this shows, or an open site; else that of the nearest `<stoa-site>` or the script tag. */
  site: string | Site = '';

  protected strings: FirstStringsOf<Name> | undefined;

  /** Why there is no site: one sentence for the owner. */
  private misconfigured: string | undefined;

  /** The widget's name among the strings. */
  protected abstract readonly widget: Name;

  #community: Site | undefined;
  #opening: Promise<unknown> | undefined;
  #first: Promise<void> | undefined;
  /** The `site` that was opened, or is being. */
  #openedFor: string | Site | undefined;
  readonly #stops: (() => void)[] = [];
  readonly #stopsFollowing: (() => void)[] = [];

  get community(): Site | undefined {
    return this.#community;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stops.push(observeSurroundings(this));
    for (const type of keyEvents) this.renderRoot.addEventListener(type, keepKeys);
    void this.#speak();
    if (this.#community) this.#follow(this.#community);
    else void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of [...this.#stops.splice(0), ...this.#stopsFollowing.splice(0)]) stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('site') || this.site === this.#openedFor) return;
    for (const stop of this.#stopsFollowing.splice(0)) stop();
    this.#opening = undefined;
    void this.open();
  }

  /** Paints first content before the site is open; rejects with nothing. Not called where the site is already open. */
  protected abstract readFirst(config: SiteConfig): Promise<void>;

  /** Loads the code that `opened` needs, while the site's own loads. */
  protected abstract bring(): Promise<unknown>;

  /** Brings what acts on the open site, with all the widget's texts. */
  protected abstract opened(site: Site, strings: StringsOf<Name>): Promise<void>;

  /** Shows that the server has refused an act. */
  protected refused(error: StoaError, _act: PendingAct | undefined): void {
    this.report(error);
  }

  /** Tells developers and owners of an error: the page by an event, the console by a sentence. */
  protected report({ code, message }: StoaError): void {
    console.error(`<${this.localName}>: ${message}`);
    this.dispatchEvent(announce('stoa-error', { code, message }));
  }

  /** Opens the site after first content, or at once when somebody wants to act. */
  protected open(): Promise<unknown> {
    return (this.#opening ??= this.#open());
  }

  override render(): unknown {
    const { strings, misconfigured } = this;
    if (misconfigured) return html`<p role="alert" lang="en" dir="ltr">${misconfigured}</p>`;
    if (!strings) return nothing;
    const { locale } = strings;
    return html`<div part="base" lang=${locale} dir=${directionOf(locale)}>${this.content(strings)}</div>`;
  }

  /** The widget's content, once its words are there. */
  protected abstract content(strings: FirstStringsOf<Name>): unknown;

  async #open() {
    const { site } = this;
    this.#openedFor = site;
    const config = configOf(this);
    const isFirst =
      typeof site === 'string' && !config.demo && config.project && pageRegistry().sites.size === 0;
    const patience = new Promise((done) => setTimeout(done, patienceMs));
    if (isFirst) {
      this.#first = this.readFirst(config);
      // Not before it is painted: what comes now would take its bytes and its time.
      const painted = this.#first.then(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
      );
      await Promise.race([painted, patience]);
    }
    try {
      // All at once: one round trip less each before somebody can act.
      const [{ openSite, keepReserve }, strings] = await Promise.all([
        import('./opening.ts'),
        import('../strings/load.ts').then(({ loadStrings }) => loadStrings(this.widget, localeOf(this))),
        this.bring(),
      ]);
      const community = typeof site === 'string' ? openSite(config) : site;
      if (site !== this.site) return;
      this.misconfigured = undefined;
      this.#community = community;
      if (this.isConnected) {
        this.#follow(community);
        this.#stops.push(keepReserve(this));
      }
      await this.opened(community, strings);
      this.requestUpdate();
    } catch (error) {
      // Another site was asked for meanwhile: what became of this one says nothing.
      if (site !== this.site) return;
      this.#opening = undefined;
      // Code that did not load leaves what is shown; the next act asks for it again.
      if (!(error instanceof StoaError)) return;
      this.misconfigured = error.message;
      this.report(error);
    }
  }

  /** Renders again whenever the site, the session or the network changes. */
  #follow({ overlay, session }: Site) {
    const update = () => this.requestUpdate();
    for (const type of ['online', 'offline']) {
      addEventListener(type, update);
      this.#stopsFollowing.push(() => removeEventListener(type, update));
    }
    this.#stopsFollowing.push(
      overlay.subscribe(update),
      overlay.onRefused((error, act) => this.refused(error, act)),
      session.subscribe(update),
    );
  }

  async #speak() {
    const strings = await loadFirstStrings(this.widget, localeOf(this));
    // Content that is about to come is painted at once, not after a skeleton.
    await Promise.race([this.#first, new Promise((done) => setTimeout(done, unseenMs))]);
    this.strings = strings;
  }
}

/** A page's shortcuts ("/", "j") must not fire from what is typed in a widget. */
function keepKeys(event: Event) {
  const target = event.composedPath()[0];
  if (target instanceof Element && target.matches('input, textarea, select')) event.stopPropagation();
}
