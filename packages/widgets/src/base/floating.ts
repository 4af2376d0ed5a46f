import { directionOf } from '../strings/languages.ts';

/** Room between what floats, what it is about, and the edge of the window, in px. */
const gap = 6;

/** A panel in the top layer beside what it is about: nothing on the page moves or cuts it. */
export class Floating {
  readonly element: HTMLElement;
  readonly #anchor: Element;
  readonly #follow = () => this.place();

  /** `part` names it for the page's styles, `locale` is the language of what it says. */
  constructor(root: ShadowRoot, anchor: Element, { part, locale }: { part: string; locale: string }) {
    this.#anchor = anchor;
    const element = document.createElement('div');
    this.element = element;
    element.part.add(part);
    // `auto` would close what the page itself has open.
    element.popover = 'manual';
    element.lang = locale;
    element.dir = directionOf(locale);
    root.append(element);
    element.showPopover();
    this.place();
    addEventListener('scroll', this.#follow, { capture: true, passive: true });
    addEventListener('resize', this.#follow);
  }

  /** Below what it is about, above where there is no room below; along its start, as far as the window goes. */
  place(): void {
    const { element } = this;
    const about = this.#anchor.getBoundingClientRect();
    const { width, height } = element.getBoundingClientRect();
    const { clientHeight } = document.documentElement;
    const isRightToLeft = getComputedStyle(this.#anchor).direction === 'rtl';
    const below = about.bottom + gap;
    const hasRoom = below + height <= clientHeight - gap || about.top < clientHeight - about.bottom;
    const left = isRightToLeft ? about.right - width : about.left;
    const top = hasRoom ? below : about.top - gap - height;
    // In units of the window, so that it stays inside while that changes.
    element.style.left = `max(${gap}px, min(${left}px, 100vw - ${width + gap}px))`;
    element.style.top = `max(${gap}px, min(${top}px, 100vh - ${height + gap}px))`;
    // What it is about has left the window.
    element.style.visibility = about.bottom < 0 || about.top > clientHeight ? 'hidden' : '';
  }

  remove(): void {
    removeEventListener('scroll', this.#follow, { capture: true });
    removeEventListener('resize', this.#follow);
    this.element.remove();
  }
}
