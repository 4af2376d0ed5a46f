import { boardOf } from '@stoa/core/store/board';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { addressOf, placeIn, type LinkStyle } from './address.ts';

/** A widget in which one can go to places. */
export interface PlaceHost extends ReactiveControllerHost, HTMLElement {
  readonly link: LinkStyle;
  readonly view: string;
  /** Name of the gated board that it shows; empty for the public one. */
  readonly board: string;
  /** Address of the page where ideas open, if that is another one. */
  readonly all: string;
}

/** What an entry of the tab's history tells of the place it shows. */
interface Mark {
  /** Which of the widgets of the page went there. */
  readonly stoa?: number | undefined;
  /** It was gone to from the list, which is one step back. */
  readonly stoaListed?: boolean;
}

/** Those of the page's widgets that can go somewhere. */
const places = new Set<Place>();

const isShown = ({ view }: Partial<PlaceHost>) => !/^(compact|form)$/.test(view ?? '');

/**
 * Where the reader stands in a widget: at the list, or at the idea that the address names. Going there is an entry of the tab's
 * history, so Back works; the list comes back where it was left, with the focus on what was pressed.
 */
export class Place implements ReactiveController {
  readonly #host: PlaceHost;
  readonly #changed: () => void;
  #id: string | undefined;
  /** How far the page was scrolled when the list was left, in px, and the idea that was gone to. */
  #left: { readonly y: number; readonly id: string } | undefined;
  #listening = new AbortController();

  /** `changed` is called whenever the reader stands elsewhere. */
  constructor(host: PlaceHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#id = this.#named();
    host.addController(this);
  }

  /** The idea at which the reader stands; undefined at the list. */
  get id(): string | undefined {
    return this.#id;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    places.add(this);
    addEventListener('popstate', () => this.#follow(), this.#listening);
    this.#host.shadowRoot?.addEventListener('click', this.#takeLink, this.#listening);
  }

  hostDisconnected(): void {
    this.#listening.abort();
    places.delete(this);
  }

  leave(): void {
    this.hostDisconnected();
    this.#host.removeController(this);
  }

  /** Address of an idea's page. */
  hrefOf(id: string): string {
    return addressOf(this.#host.link, id);
  }

  open(id: string): void {
    if (id === this.#id) return;
    const better = isShown(this.#host) ? undefined : [...places].find((each) => isShown(each.#host));
    if (better) {
      better.open(id);
      return;
    }
    if (!this.#id) this.#left = { y: scrollY, id };
    const { link } = this.#host;
    const mark: Mark = { stoa: this.#turn, stoaListed: !this.#id };
    if (link !== 'none') history.pushState({ ...(history.state as object), ...mark }, '', this.hrefOf(id));
    this.#go(id);
  }

  /** Back to the list: a step back where that is one, else in the same entry. */
  back(): void {
    const { link } = this.#host;
    const { stoaListed, ...state } = (history.state ?? {}) as Mark;
    if (link !== 'none' && stoaListed && this.#named()) {
      history.back();
      return;
    }
    if (link !== 'none') history.replaceState(state, '', addressOf(link));
    this.#go(undefined);
  }

  /** The idea that the address names, where it is for this widget: the one that went there, else the first that shows lists. */
  #named() {
    const { link } = this.#host;
    const id = placeIn(link);
    if (!id) return undefined;
    const widgets = this.#widgets;
    const { stoa } = (history.state ?? {}) as Mark;
    const isThere = (each: PlaceHost) => isShown(each) && each.board === boardOf(id);
    const asked = (stoa === undefined ? undefined : widgets[stoa]) ?? widgets.find(isThere);
    const isMine = asked ? asked === this.#host : isThere(this.#host);
    return isMine ? id : undefined;
  }

  get #widgets() {
    return [...document.querySelectorAll<PlaceHost>(this.#host.localName)];
  }

  get #turn() {
    const turn = this.#widgets.indexOf(this.#host);
    return turn < 0 ? undefined : turn;
  }

  #follow() {
    const id = this.#host.link === 'none' ? this.#id : this.#named();
    if (id !== this.#id) this.#go(id);
  }

  #go(id: string | undefined) {
    this.#id = id;
    this.#changed();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => (id ? this.#arrive() : this.#return()));
  }

  /** The page begins at its top. */
  #arrive() {
    if (this.#host.getBoundingClientRect().top < 0) this.#host.scrollIntoView();
  }

  #return() {
    const left = this.#left;
    this.#left = undefined;
    if (!left) return;
    const title = this.#host.shadowRoot?.querySelector<HTMLElement>(`[data-id="${left.id}"] h3 a`);
    title?.focus({ preventScroll: true });
    scrollTo({ top: left.y, behavior: 'instant' });
  }

  /** A plain press goes there in place; any other is the browser's. */
  readonly #takeLink = (event: Event) => {
    const { button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented } = event as MouseEvent;
    const link = (event.target as Element).closest<HTMLElement>('a[data-place][href]');
    const id = link?.dataset['place'];
    if (!id || this.#host.all || button || ctrlKey || metaKey || shiftKey || altKey || defaultPrevented)
      return;
    event.preventDefault();
    this.open(id);
  };
}
