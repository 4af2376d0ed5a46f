import type { PendingAct, Site, SiteConfig } from '@stoa/core';
import type { PersonExport } from '@stoa/core/members/own-data';
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
import { firstTokens } from '../styles/first-tokens.ts';
import { announce } from './announce.ts';
import { configOf, localeOf } from './host.ts';
import type { SiteFollower } from './site-follower.ts';
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

/** What a person does about who they are here; a feature that loads when it is asked for. */
export interface Self {
  identify(token: string): Promise<void>;
  /** Resolves with whether the person has signed in. */
  signIn(): Promise<boolean>;
  signOut(): Promise<void>;
  exportData(): Promise<PersonExport>;
  eraseMe(): Promise<void>;
  /** Goes on with a sign-in by mail whose link has opened this page. */
  finishLink(): Promise<void>;
}

/** How long first content may keep the rest of a widget waiting, in milliseconds. */
const patienceMs = 1000;

/** How long waiting shows nothing, in milliseconds; as long as a skeleton stays invisible. */
const unseenMs = 200;

/** What every widget has: a site, a language, the look of the page around it. */
export abstract class StoaElement<Name extends WidgetName> extends LitElement implements SiteHost {
  static override styles: CSSResultGroup = [firstTokens, base];

  // Declared here and not by decorators, which would cost every first content 0.4 kB.
  static override properties: PropertyDeclarations = {
    site: {},
    token: {},
    strings: { attribute: false },
    misconfigured: { attribute: false },
  };

  /** Id of the site whose community this shows, or an open site; else that of the nearest `<stoa-site>` or the script tag. */
  site: string | Site = '';

  /** Custom token that the brand's server signed for who is signed in there; else that of the nearest `<stoa-site>` or the script tag. */
  token: string | undefined;

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
  #follower: SiteFollower | undefined;
  #stopLooking: (() => void) | undefined;

  get community(): Site | undefined {
    return this.#community;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopLooking = observeSurroundings(this);
    void this.#speak();
    if (!this.#community) void this.open();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLooking?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('site') || this.site === this.#openedFor) return;
    this.#unfollow();
    this.#opening = undefined;
    void this.open();
  }

  /** Signs in who is signed in at the brand, by a custom token that the brand's server has made. Rejects with `StoaError`. */
  async identify(token: string): Promise<void> {
    await (await this.self()).identify(token);
  }

  /** Asks the person to sign in; resolves with whether they have. */
  async signIn(): Promise<boolean> {
    return (await this.self()).signIn();
  }

  /** Ends the session; what is private leaves the screen first. */
  async signOut(): Promise<void> {
    await (await this.self()).signOut();
  }

  /** Everything that this site holds of the person, as JSON. */
  async exportData(): Promise<PersonExport> {
    return (await this.self()).exportData();
  }

  /** Erases what the person has posted and who they are, without asking. May be called again where it has failed. */
  async eraseMe(): Promise<void> {
    await (await this.self()).eraseMe();
  }

  /** Paints first content before the site is open; rejects with nothing. Not called where the site is already open. */
  protected abstract readFirst(config: SiteConfig): Promise<void>;

  /** Loads the code that `opened` needs, while the site's own loads. */
  protected abstract bring(): Promise<unknown>;

  /** Brings what acts on the open site, with all the widget's texts. */
  protected abstract opened(site: Site, strings: StringsOf<Name>): Promise<void>;

  /** Brings what the person does about who they are, on the open site. */
  protected abstract self(): Promise<Self>;

  /** Shows that the server has refused an act, or the brand's token where there is no act. */
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
      const [{ openSite, SiteFollower }, strings] = await Promise.all([
        import('./opening.ts'),
        import('../strings/load.ts').then(({ loadStrings }) => loadStrings(this.widget, localeOf(this))),
        this.bring(),
      ]);
      const community = typeof site === 'string' ? openSite(config) : site;
      if (site !== this.site) return;
      this.misconfigured = undefined;
      this.#community = community;
      await this.opened(community, strings);
      if (site !== this.site) return;
      this.#follower = new SiteFollower(this, community, {
        refused: (error, act) => this.refused(error, act),
        self: () => this.self(),
      });
      this.addController(this.#follower);
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

  #unfollow() {
    if (!this.#follower) return;
    this.removeController(this.#follower);
    this.#follower.hostDisconnected();
  }

  async #speak() {
    const strings = await loadFirstStrings(this.widget, localeOf(this));
    // Content that is about to come is painted at once, not after a skeleton.
    await Promise.race([this.#first, new Promise((done) => setTimeout(done, unseenMs))]);
    this.strings = strings;
  }
}
