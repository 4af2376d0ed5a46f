import type { Observed, Site } from '@stoa/core';
import { getPerson, type Person } from '@stoa/core/members/person';
import { render } from 'lit';
import { Floating } from '../../base/floating.ts';
import { localeOf } from '../../base/host.ts';
import { loadFeatureStrings, type FeatureStringsOf } from '../../strings/features.ts';
import { adopt } from '../../styles/adopt.ts';
import { cardStyles, cardView, floatingStyles } from './card-view.ts';

/** The card of one author, beside the name that was pointed at. */
export class PersonCard {
  readonly #button: HTMLButtonElement;
  readonly #floating: Floating;
  readonly #strings: FeatureStringsOf<'person'>;
  readonly #person: Observed<Person | null>;

  /** Brings the card's words; `isWanted` tells whether it is still to be shown once they are there. */
  static async show(
    host: HTMLElement,
    site: Site,
    button: HTMLButtonElement,
    isWanted: () => boolean,
  ): Promise<PersonCard | undefined> {
    const strings = await loadFeatureStrings('person', localeOf(host));
    const { shadowRoot } = host;
    if (!shadowRoot || !isWanted() || !button.isConnected) return undefined;
    adopt(shadowRoot, [floatingStyles, cardStyles]);
    return new PersonCard(shadowRoot, site, button, strings);
  }

  private constructor(
    root: ShadowRoot,
    site: Site,
    button: HTMLButtonElement,
    strings: FeatureStringsOf<'person'>,
  ) {
    this.#button = button;
    this.#strings = strings;
    this.#floating = new Floating(root, button, { part: 'person', locale: strings.locale });
    const { element } = this.#floating;
    element.id = 'stoa-person';
    element.tabIndex = -1;
    element.role = 'dialog';
    element.ariaLabel = this.#name || strings.formerMember;
    button.setAttribute('aria-expanded', 'true');
    // The cache may call back before it returns.
    const changed = () => queueMicrotask(() => this.#draw());
    this.#person = site.cache.observe(getPerson(site, button.value), changed);
    this.#draw();
  }

  /** The panel itself. */
  get element(): HTMLElement {
    return this.#floating.element;
  }

  remove(): void {
    this.#person.stop();
    this.#button.removeAttribute('aria-expanded');
    this.#floating.remove();
  }

  get #name() {
    return this.#button.querySelector('bdi')?.textContent ?? '';
  }

  #draw() {
    const { data, error, fetching } = this.#person.result;
    const view = data !== undefined ? data : error && !fetching ? 'failed' : 'waiting';
    const about = { uid: this.#button.value, name: this.#name, retry: () => this.#person.refetch() };
    render(cardView(view, about, this.#strings), this.element);
    this.#floating.place();
  }
}
